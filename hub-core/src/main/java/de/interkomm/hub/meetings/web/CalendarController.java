package de.interkomm.hub.meetings.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.CalendarFeeds;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a person in their own calendar: the address, and what calendars fetch there. */
@Controller
class CalendarController {

    private static final String MY = "/my/calendar";

    private final CalendarFeeds feeds;
    private final HubAddress address;

    CalendarController(CalendarFeeds feeds, HubAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping(MY)
    String look(
            @RequestParam(defaultValue = "") String done, @CurrentActor Actor actor, Model model) {
        model.addAttribute("done", done);
        return page(actor, model);
    }

    /** Shows the address this once, so there is no way back to it. */
    @PostMapping(MY)
    String renew(@CurrentActor Actor actor, Model model) {
        String path = "/calendar/" + feeds.renew(actor) + ".ics";
        model.addAttribute("fresh", address.link(path));
        model.addAttribute("done", "");
        return page(actor, model);
    }

    @PostMapping(MY + "/revocation")
    String revoke(@CurrentActor Actor actor) {
        feeds.revoke(actor);
        return "redirect:" + MY + "?done=revoked";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("address", feeds.of(actor));
        model.addAttribute("zone", MeetingTime.ZONE);
        return "meetings/calendar";
    }

    /** For calendars, which cannot sign in. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        byte[] file = feeds.read(token).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"termine.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(file);
    }
}
