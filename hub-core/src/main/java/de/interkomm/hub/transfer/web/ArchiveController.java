package de.interkomm.hub.transfer.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.transfer.NetworkExport;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Where a network's archive is fetched: by its coordinators from inside, by operators outside. */
@Controller
class ArchiveController {

    private static final long MEGABYTE = 1_000_000;

    private static final String INSIDE = "/networks/{network}/coordination/archive";
    private static final String OUTSIDE = "/operator/networks/{network}/archive";

    private final NetworkExport export;
    private final Networks networks;
    private final Clock clock;

    ArchiveController(NetworkExport export, Networks networks, Clock clock) {
        this.export = export;
        this.networks = networks;
        this.clock = clock;
    }

    @GetMapping(INSIDE)
    String inside(
            @PathVariable NetworkId network,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        actor.require(Permission.EXPORT_NETWORK, network);
        model.addAttribute("base", "/networks/" + network + "/coordination/archive");
        model.addAttribute("back", "/networks/" + network + "/coordination/settings");
        return page(network, actor, locale, model);
    }

    @GetMapping(OUTSIDE)
    String outside(
            @PathVariable NetworkId network,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        actor.require(Permission.FOUND_NETWORKS);
        model.addAttribute("base", "/operator/networks/" + network + "/archive");
        model.addAttribute("back", "/operator/networks/" + network);
        return page(network, actor, locale, model);
    }

    private String page(NetworkId network, Actor actor, Locale locale, Model model) {
        NetworkExport.Contents contents =
                export.look(actor, network).orElseThrow(PageNotFound::new);
        model.addAttribute(
                "name",
                networks.find(network)
                        .map(NetworkProfile::name)
                        .orElseThrow(PageNotFound::new)
                        .in(locale));
        model.addAttribute("contents", contents);
        model.addAttribute("size", size(contents.bytes(), locale));
        return "transfer/archive";
    }

    /** In megabytes, and what is far less than one in kilobytes. */
    static String size(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        return bytes < MEGABYTE / 10
                ? number.format(Math.ceilDiv(bytes, 1000)) + " kB"
                : number.format((double) bytes / MEGABYTE) + " MB";
    }

    @PostMapping(INSIDE)
    void downloadInside(
            @PathVariable NetworkId network,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        actor.require(Permission.EXPORT_NETWORK, network);
        download(network, actor, response);
    }

    @PostMapping(OUTSIDE)
    void downloadOutside(
            @PathVariable NetworkId network,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        actor.require(Permission.FOUND_NETWORKS);
        download(network, actor, response);
    }

    /** Goes out as it is written: of what size it becomes nobody knows before. */
    private void download(NetworkId network, Actor actor, HttpServletResponse response)
            throws IOException {
        if (networks.find(network).isEmpty()) {
            throw new PageNotFound();
        }
        String fileName =
                network + "-" + LocalDate.ofInstant(clock.instant(), clock.getZone()) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        export.write(actor, network, response.getOutputStream());
    }
}
