package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.TakingOver;
import de.interkomm.hub.identity.internal.ImportedRows.Waiting;
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

/** Writes to the people of a network that has moved, in its name and tone. */
@Component
class TakingOverMails {

    private final Outbox outbox;
    private final ConfirmationLinks links;
    private final HubAddress hub;
    private final MessageSource messages;
    private final ObjectProvider<NetworkFrames> frames;

    TakingOverMails(
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

    void ask(NetworkId network, Waiting person, List<Standing> standings) {
        Optional<NetworkFrame> frame =
                frames.stream().flatMap(known -> known.frameOf(network).stream()).findFirst();
        Locale locale = frame.map(NetworkFrame::tone).orElse(Tone.SIE).german();
        String name = frame.map(known -> known.name().in(locale)).orElse(network.value());
        String token =
                links.issue(
                        TakenOverByConsent.PURPOSE,
                        person.person().toString(),
                        TakingOver.VALIDITY);
        Object[] values = {
            person.name(),
            name,
            standings.stream()
                    .map(Standing::role)
                    .distinct()
                    .map(role -> messages.getMessage("identity.role." + role, null, locale))
                    .collect(joining(", ")),
            hub.link("/networks/" + network + "/arrival?token=" + token),
            TakingOver.VALIDITY.toDays(),
            hub.baseUrl()
        };
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        person.mailbox(),
                        name,
                        null,
                        messages.getMessage("arrival.mail.subject", values, locale),
                        messages.getMessage("arrival.mail.text", values, locale),
                        List.of()));
    }
}
