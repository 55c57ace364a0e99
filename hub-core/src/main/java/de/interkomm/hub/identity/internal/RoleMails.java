package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Tells people which role somebody has given them by hand, or taken; nobody of what they did
 * themselves. In both languages, the German in the network's tone.
 */
@Component
class RoleMails {

    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;
    private final ObjectProvider<NetworkFrames> frames;

    RoleMails(
            Outbox outbox,
            HubAddress hub,
            MessageSource messages,
            ObjectProvider<NetworkFrames> frames) {
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
        this.frames = frames;
    }

    void tellGranted(NetworkId network, AccountView person, Role role, Actor by) {
        tell("granted", network, person, person, List.of(role), by);
    }

    void tellWithdrawn(NetworkId network, AccountView person, Role role, Actor by) {
        tell("withdrawn", network, person, person, List.of(role), by);
    }

    void tellDeactivated(NetworkId network, AccountView person, List<Role> roles, Actor by) {
        tell("deactivated", network, person, person, roles, by);
    }

    /** Coordinators learn who is one beside them from now on. */
    void tellAppointed(
            NetworkId network, Collection<AccountView> others, AccountView person, Actor by) {
        others.forEach(
                one -> tell("appointed", network, one, person, List.of(Role.COORDINATOR), by));
    }

    /** The others learn who is one no longer. */
    void tellDismissed(
            NetworkId network, Collection<AccountView> others, AccountView person, Actor by) {
        others.forEach(
                one -> tell("dismissed", network, one, person, List.of(Role.COORDINATOR), by));
    }

    private void tell(
            String what,
            NetworkId network,
            AccountView to,
            AccountView person,
            List<Role> roles,
            Actor by) {
        if (to.id().equals(by.account()) || !to.enabled()) {
            return;
        }
        NetworkFrame frame =
                frames.stream()
                        .flatMap(known -> known.frameOf(network).stream())
                        .findFirst()
                        .orElse(null);
        Locale german = (frame == null ? Tone.SIE : frame.tone()).german();
        String words = "people.mail." + what;
        Object[] inGerman = values(network, frame, to, person, roles, by, german);
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to.mailbox(),
                        nameOf(network, frame, german),
                        by.mailbox(),
                        messages.getMessage(words + ".subject", inGerman, german),
                        BothLanguages.text(
                                german,
                                locale ->
                                        messages.getMessage(
                                                words + ".text",
                                                values(
                                                        network, frame, to, person, roles, by,
                                                        locale),
                                                locale)),
                        List.of()));
    }

    private Object[] values(
            NetworkId network,
            @Nullable NetworkFrame frame,
            AccountView to,
            AccountView person,
            List<Role> roles,
            Actor by,
            Locale locale) {
        return new Object[] {
            to.name(),
            nameOf(network, frame, locale),
            by.name(),
            roles.stream()
                    .map(role -> messages.getMessage("identity.role." + role, null, locale))
                    .collect(joining(", ")),
            roles.stream()
                    .map(
                            role ->
                                    messages.getMessage(
                                            "identity.role." + role + ".what", null, locale))
                    .collect(joining(". ")),
            hub.link("/networks/" + network),
            person.name()
        };
    }

    private static String nameOf(NetworkId network, @Nullable NetworkFrame frame, Locale locale) {
        return frame == null ? network.value() : frame.name().in(locale);
    }
}
