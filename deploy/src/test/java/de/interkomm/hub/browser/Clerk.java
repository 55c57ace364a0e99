package de.interkomm.hub.browser;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.boot.test.context.TestComponent;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Does for a network's coordinator, by the modules' faces, what has been shown in the browser. */
@TestComponent
class Clerk {

    private final Applications applications;
    private final ApplicationDesk desk;
    private final Groups groups;
    private final Participations participations;
    private final Accounts accounts;

    Clerk(
            Applications applications,
            ApplicationDesk desk,
            Groups groups,
            Participations participations,
            Accounts accounts) {
        this.applications = applications;
        this.desk = desk;
        this.groups = groups;
        this.participations = participations;
        this.accounts = accounts;
    }

    /** From the application to the membership. */
    void admit(String slug, Town town) {
        NetworkId network = new NetworkId(slug);
        Actor actor = coordinator(network);
        Mailbox head = new Mailbox(town.mailboxOfTheHead());
        Contact contact =
                new Contact(town.contact(), "Digitales", new Mailbox(town.mailboxOfTheContact()));
        ApplicationForm form =
                new ApplicationForm(
                        town.regionalKey(),
                        town.head(),
                        "Stadtspitze",
                        head,
                        ContactDetails.of(contact),
                        "");
        NetworkScope.run(
                network,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(network, form, Locale.GERMAN);
                    applications.confirmMailbox(network, kept.id(), head);
                    applications.send(network, kept.id(), Dispatch.ELECTRONIC);
                    take(actor, network, kept.id(), new DeskStep.Acknowledge());
                    take(actor, network, kept.id(), new DeskStep.Admit());
                });
    }

    private void take(Actor actor, NetworkId network, ApplicationId application, DeskStep step) {
        ApplicationDesk.Proposal proposal = desk.propose(actor, network, application, step);
        desk.take(
                actor,
                network,
                application,
                proposal.version(),
                step,
                LetterDraft.of(proposal.letter()));
    }

    /** A project group in which these take part. */
    void found(String slug, GroupKind kind, String topic, List<Town> towns) {
        NetworkId network = new NetworkId(slug);
        Actor actor = coordinator(network);
        NetworkScope.run(
                network,
                () -> {
                    GroupId group =
                            ((FoundResult.Founded)
                                            groups.found(actor, network, projectGroup(kind, topic)))
                                    .id();
                    towns.forEach(
                            town -> participations.add(actor, network, group, town.regionalKey()));
                });
    }

    private static GroupDraft projectGroup(GroupKind kind, String topic) {
        return new GroupDraft(
                kind,
                "",
                "Projektgruppe " + topic,
                new GroupDescription("Kümmert sich um " + topic + ".", "", List.of(topic)),
                null,
                GroupVisibility.PUBLIC,
                WayIn.ON_REQUEST,
                GuestPolicy.ADMITTED,
                null,
                null);
    }

    private Actor coordinator(NetworkId network) {
        Mailbox mailbox = new Mailbox(BrowserTest.coordinatorOf(network.value()));
        return new Actor(
                accounts.ensure(mailbox, "Koordination"),
                "Koordination",
                mailbox,
                Set.of(Standing.in(network, Role.COORDINATOR)));
    }
}
