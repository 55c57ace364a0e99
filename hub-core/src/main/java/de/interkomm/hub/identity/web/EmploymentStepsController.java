package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Departures;
import de.interkomm.hub.identity.Departures.Departure;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentRenewals;
import de.interkomm.hub.identity.EmploymentRequestId;
import de.interkomm.hub.identity.RolesAtStake;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.identity.Vouching.Asked;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Optional;

/** What people do about one employment: have it verified, and leave. */
@Controller
@RequestMapping("/my/employment")
class EmploymentStepsController {

    private final EmploymentRenewals renewals;
    private final Vouching vouching;
    private final Departures departures;
    private final AdministrationChoice choice;
    private final NetworkNames networks;
    private final RolesAtStake stake;

    EmploymentStepsController(
            EmploymentRenewals renewals,
            Vouching vouching,
            Departures departures,
            AdministrationChoice choice,
            NetworkNames networks,
            RolesAtStake stake) {
        this.renewals = renewals;
        this.vouching = vouching;
        this.departures = departures;
        this.choice = choice;
        this.networks = networks;
        this.stake = stake;
    }

    @PostMapping("/{employment}/renewal")
    String renew(@PathVariable String employment, @CurrentActor Actor actor) {
        return EmploymentPage.after(
                renewals.mailLink(actor, id(employment)) ? "renewal-mailed" : "renewal-not-mailed");
    }

    @PostMapping("/{employment}/colleague")
    String askColleague(
            @PathVariable String employment,
            @RequestParam(defaultValue = "") String colleague,
            @CurrentActor Actor actor) {
        EmploymentId id = id(employment);
        Optional<Mailbox> mailbox = Mailbox.parse(colleague);
        return mailbox.isEmpty()
                ? EmploymentPage.after("colleague-malformed")
                : after(vouching.askColleague(actor, id, mailbox.get()), "colleague-asked");
    }

    @PostMapping("/{employment}/coordinators")
    String askCoordinators(
            @PathVariable String employment,
            @RequestParam(defaultValue = "") String network,
            @CurrentActor Actor actor) {
        NetworkId asked = NetworkId.parse(network).orElseThrow(PageNotFound::new);
        return after(vouching.askCoordinators(actor, id(employment), asked), "coordinators-asked");
    }

    private static String after(Asked asked, String done) {
        return switch (asked) {
            case ASKED -> EmploymentPage.after(done);
            case TOO_MANY -> EmploymentPage.after("too-many");
            case ASKED_ALREADY -> EmploymentPage.after("asked-already");
            case ONESELF -> EmploymentPage.after("oneself");
            case NOT_NEEDED -> EmploymentPage.after("not-needed");
            case UNKNOWN -> throw new PageNotFound();
        };
    }

    /** One that is settled already is what was wanted. */
    @PostMapping("/requests/{request}/withdrawal")
    String withdraw(@PathVariable String request, @CurrentActor Actor actor) {
        vouching.withdraw(actor, EmploymentRequestId.parse(request).orElseThrow(PageNotFound::new));
        return EmploymentPage.after("request-withdrawn");
    }

    @GetMapping("/{employment}/departure")
    String departure(
            @PathVariable String employment,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        Departure departure = departures.look(actor, id(employment)).orElseThrow(PageNotFound::new);
        model.addAttribute("departure", departure);
        model.addAttribute("networks", networks.of(departure, locale));
        model.addAttribute("along", stake.of(actor.account(), departure.ending()));
        model.addAttribute(
                "administration", choice.nameOf(departure.employment().administration()));
        model.addAttribute(
                "unproven",
                departure.unproven().stream()
                        .map(one -> new Unproven(one.id(), choice.nameOf(one.administration())))
                        .toList());
        model.addAttribute("next", departure.next() == null ? "" : choice.nameOf(departure.next()));
        return "identity/departure";
    }

    @PostMapping("/{employment}/departure")
    String leave(@PathVariable String employment, @CurrentActor Actor actor) {
        Departure departure = departures.look(actor, id(employment)).orElseThrow(PageNotFound::new);
        if (!departures.leave(actor, id(employment))) {
            throw new PageNotFound();
        }
        return EmploymentPage.after(departure.ending().isEmpty() ? "left-quietly" : "left");
    }

    /** Where the person works too, as far as anybody knows. */
    record Unproven(EmploymentId id, String administration) {}

    private static EmploymentId id(String employment) {
        return EmploymentId.parse(employment).orElseThrow(PageNotFound::new);
    }
}
