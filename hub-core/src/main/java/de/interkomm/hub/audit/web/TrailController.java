package de.interkomm.hub.audit.web;

import de.interkomm.hub.audit.AuditEntry;
import de.interkomm.hub.audit.AuditQuery;
import de.interkomm.hub.audit.AuditTrail;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Who did what, to be searched. */
@Controller
class TrailController {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    private final AuditTrail trail;
    private final TrailWords words;
    private final Clock clock;

    TrailController(AuditTrail trail, TrailWords words, Clock clock) {
        this.trail = trail;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/coordination/audit")
    String ofNetwork(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "0") int page,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = NetworkId.parse(network).orElseThrow(PageNotFound::new);
        model.addAttribute("address", "/networks/" + id + "/coordination/audit");
        return show(
                trail.ofNetwork(actor, id, query(text, from, until), page(page)),
                text,
                from,
                until,
                model);
    }

    @GetMapping("/operator/audit")
    String ofHub(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "0") int page,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("address", "/operator/audit");
        return show(
                trail.ofHub(actor, query(text, from, until), page(page)), text, from, until, model);
    }

    private String show(
            Page<AuditEntry> entries, String text, String from, String until, Model model) {
        model.addAttribute("entries", entries);
        model.addAttribute("words", words);
        model.addAttribute("searched", !text.isBlank() || !from.isBlank() || !until.isBlank());
        model.addAttribute("text", text);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("zone", clock.getZone());
        return "audit/trail";
    }

    /** The last day counts whole. */
    private AuditQuery query(String text, String from, String until) {
        LocalDate last = day(until);
        return new AuditQuery(
                text, start(day(from)), start(last == null ? null : last.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Browsers send days of their date fields in this form; anything else limits nothing. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static PageRequest page(int page) {
        return PageRequest.of(Math.clamp(page, 0, LAST_PAGE), PAGE_SIZE);
    }
}
