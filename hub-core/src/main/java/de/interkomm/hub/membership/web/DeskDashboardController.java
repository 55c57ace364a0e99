package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.MailLog;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.membership.ContactHandovers;
import de.interkomm.hub.membership.DashboardPart;
import de.interkomm.hub.membership.Dashboards;
import de.interkomm.hub.membership.Dashboards.Dashboard;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where those who run a network land: what waits, what changed, how it grows. */
@Controller
class DeskDashboardController {

    private final Dashboards dashboards;
    private final MailLog mailLog;
    private final Invitations invitations;
    private final ContactHandovers handovers;
    private final List<DashboardPart> parts;
    private final Clock clock;

    DeskDashboardController(
            Dashboards dashboards,
            MailLog mailLog,
            Invitations invitations,
            ContactHandovers handovers,
            List<DashboardPart> parts,
            Clock clock) {
        this.dashboards = dashboards;
        this.mailLog = mailLog;
        this.invitations = invitations;
        this.handovers = handovers;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/coordination")
    String home(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @CurrentActor Actor actor,
            Model model) {
        Dashboard dashboard = dashboards.of(actor, network);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("chart", MembersChart.of(dashboard.members()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("waiting", waiting(dashboard));
        model.addAttribute("failedMails", mailLog.failedIn(network).size());
        model.addAttribute("invitations", invitations.open(actor, network, 0).getTotalElements());
        model.addAttribute("handovers", handovers.open(actor, network));
        model.addAttribute(
                "parts", parts.stream().flatMap(one -> one.of(actor, network).stream()).toList());
        model.addAttribute("readsAudit", actor.may(Permission.READ_AUDIT, network));
        return "membership/desk/dashboard";
    }

    private static int waiting(Dashboard dashboard) {
        return dashboard.applications().entrySet().stream()
                .filter(entry -> entry.getKey().turn() == Turn.COORDINATOR)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
