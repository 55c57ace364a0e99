package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.DirectoryUpkeep;
import de.interkomm.hub.directory.DirectoryUpkeep.Part;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Whether the directory is right, and how far behind. */
@Controller
@RequestMapping("/operator/directory")
class OperatorDirectoryPages {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int PAGE_SIZE = 100;

    private final DirectoryUpkeep upkeep;
    private final DirectoryWords words;

    OperatorDirectoryPages(DirectoryUpkeep upkeep, DirectoryWords words) {
        this.upkeep = upkeep;
        this.words = words;
    }

    @GetMapping
    String show(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String page,
            Locale locale,
            Model model) {
        List<Part> parts = upkeep.parts(actor);
        model.addAttribute("entries", parts.stream().mapToInt(Part::entries).sum());
        model.addAttribute("waiting", parts.stream().filter(OperatorDirectoryPages::waits).count());
        model.addAttribute(
                "since",
                parts.stream()
                        .map(Part::waitingSince)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .map(OperatorDirectoryPages::moment)
                        .orElse(null));
        model.addAttribute("mended", parts.stream().mapToInt(Part::mended).sum());
        model.addAttribute(
                "page",
                Pages.nearest(
                        parts.stream().map(part -> row(part, locale)).toList(), page, PAGE_SIZE));
        return "directory/operator";
    }

    @PostMapping("/renewal")
    String renew(@CurrentActor Actor actor) {
        upkeep.renew(actor);
        return "redirect:/operator/directory?asked";
    }

    private static boolean waits(Part part) {
        return part.waitingSince() != null;
    }

    private Row row(Part part, Locale locale) {
        NetworkId network = part.network();
        return new Row(
                network == null ? null : words.network(network, locale),
                part.entries(),
                moment(part.waitingSince()),
                moment(part.renewed()),
                part.mended());
    }

    private static @Nullable ZonedDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(GERMANY);
    }

    /**
     * A part as the page shows it.
     *
     * @param network by name; {@code null} for the hub itself
     */
    record Row(
            @Nullable String network,
            int entries,
            @Nullable ZonedDateTime waitingSince,
            @Nullable ZonedDateTime renewed,
            int mended) {}
}
