package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.EmploymentRequestId;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.identity.Vouching.Waiting;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Set;

/** Those who ask the network's coordinators to verify where they work. */
@Controller
@RequestMapping(PeoplePaths.PEOPLE + "/employments")
class PeopleEmploymentsController {

    private static final Set<String> DEEDS = Set.of("verified", "declined");

    private final Vouching vouching;
    private final AdministrationChoice choice;
    private final Clock clock;

    PeopleEmploymentsController(Vouching vouching, AdministrationChoice choice, Clock clock) {
        this.vouching = vouching;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping
    String waiting(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        model.addAttribute("network", id);
        model.addAttribute(
                "waiting",
                vouching.waiting(actor, id).stream()
                        .map(one -> new Row(one, choice.nameOf(one.administration())))
                        .toList());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        return "identity/people-employments";
    }

    @PostMapping("/{request}/verification")
    String verify(
            @PathVariable String network, @PathVariable String request, @CurrentActor Actor actor) {
        NetworkId id = PeoplePaths.id(network);
        return after(vouching.verify(actor, id, request(request)), id, "verified");
    }

    @PostMapping("/{request}/refusal")
    String decline(
            @PathVariable String network, @PathVariable String request, @CurrentActor Actor actor) {
        NetworkId id = PeoplePaths.id(network);
        return after(vouching.decline(actor, id, request(request)), id, "declined");
    }

    private static String after(boolean settled, NetworkId network, String done) {
        if (!settled) {
            throw new PageNotFound();
        }
        return "redirect:" + PeoplePaths.people(network) + "/employments?done=" + done;
    }

    private static EmploymentRequestId request(String request) {
        return EmploymentRequestId.parse(request).orElseThrow(PageNotFound::new);
    }

    /** Somebody who waits, with the name of the administration. */
    record Row(Waiting one, String administration) {}
}
