package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.InvitationId;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Invitations.Invitation;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes to those invited, in the network's name, in both languages, the German in its tone;
 * answers go to whoever invites.
 */
@Component
class InvitationMails {

    private final Outbox outbox;
    private final ConfirmationLinks links;
    private final HubAddress hub;
    private final MessageSource messages;
    private final ObjectProvider<NetworkFrames> frames;

    InvitationMails(
            Outbox outbox,
            ConfirmationLinks links,
            HubAddress hub,
            MessageSource messages,
            ObjectProvider<NetworkFrames> frames) {
        this.outbox = outbox;
        this.links = links;
        this.hub = hub;
        this.messages = messages;
        this.frames = frames;
    }

    void invite(
            NetworkId network,
            InvitationId id,
            String name,
            Mailbox mailbox,
            Role role,
            Actor inviting) {
        mail("people.mail.invitation", network, id, name, mailbox, role, inviting);
    }

    void remind(NetworkId network, Invitation invitation, Actor inviting) {
        mail(
                "people.mail.reminder",
                network,
                invitation.id(),
                invitation.name(),
                invitation.mailbox(),
                invitation.role(),
                inviting);
    }

    private void mail(
            String words,
            NetworkId network,
            InvitationId id,
            String name,
            Mailbox mailbox,
            Role role,
            Actor inviting) {
        Optional<NetworkFrame> frame =
                frames.stream().flatMap(known -> known.frameOf(network).stream()).findFirst();
        Locale german = frame.map(NetworkFrame::tone).orElse(Tone.SIE).german();
        String token = links.issue(MailedInvitations.PURPOSE, id.toString(), Invitations.VALIDITY);
        Function<Locale, String> networkName =
                locale -> frame.map(known -> known.name().in(locale)).orElse(network.value());
        Function<Locale, Object[]> values =
                locale ->
                        new Object[] {
                            name,
                            networkName.apply(locale),
                            inviting.name(),
                            messages.getMessage("identity.role." + role, null, locale),
                            hub.link("/networks/" + network + "/invitation?token=" + token),
                            Invitations.VALIDITY.toDays()
                        };
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        mailbox,
                        networkName.apply(german),
                        inviting.mailbox(),
                        messages.getMessage(words + ".subject", values.apply(german), german),
                        BothLanguages.text(
                                german,
                                locale ->
                                        messages.getMessage(
                                                words + ".text", values.apply(locale), locale)),
                        List.of()));
    }
}
