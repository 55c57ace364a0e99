package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Passes on what somebody writes to a person of a network, in the network's name. Nobody knows what
 * they read, so the mail says it in German and in English.
 */
@Component
class MessageMails {

    /** More would say no more of who somebody is. */
    private static final int MOST_NAMES = 3;

    private final Outbox outbox;
    private final Networks networks;
    private final Employments employments;
    private final Administrations administrations;
    private final PlacesOfAdministrations places;
    private final HubAddress hub;
    private final MessageSource messages;

    MessageMails(
            Outbox outbox,
            Networks networks,
            Employments employments,
            Administrations administrations,
            PlacesOfAdministrations places,
            HubAddress hub,
            MessageSource messages) {
        this.outbox = outbox;
        this.networks = networks;
        this.employments = employments;
        this.administrations = administrations;
        this.places = places;
        this.hub = hub;
        this.messages = messages;
    }

    /** Answers go to whoever writes. */
    void passOn(Actor writer, NetworkId network, AccountView to, String text) {
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale german = settings.tone().german();
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to.mailbox(),
                        settings.senderName(),
                        writer.mailbox(),
                        words(german, "subject", writer.name()),
                        BothLanguages.text(
                                german,
                                locale ->
                                        words(
                                                locale,
                                                "text",
                                                to.name(),
                                                writer.name(),
                                                comingFrom(writer, locale),
                                                text,
                                                writer.mailbox().address(),
                                                name(network, locale),
                                                hub.link("/my/consents"))),
                        List.of()));
    }

    /** For which administrations the person stands or works for certain, and where others meet. */
    private String comingFrom(Actor writer, Locale locale) {
        Stream<String> met =
                writer.networksWhere(Permission.MEET_PEOPLE).stream()
                        .map(network -> name(network, locale));
        return Stream.of(administrationsOf(writer), met)
                .map(names -> names.sorted().limit(MOST_NAMES).collect(joining(", ")))
                .filter(names -> !names.isEmpty())
                .collect(joining("; "));
    }

    private Stream<String> administrationsOf(Actor writer) {
        return administrations.find(places.today(employments.knownOf(writer))).values().stream()
                .map(Administration::title);
    }

    private String name(NetworkId network, Locale locale) {
        return networks.find(network).map(NetworkProfile::name).orElseThrow().in(locale);
    }

    private String words(Locale locale, String what, Object... values) {
        return messages.getMessage("directory.message.mail." + what, values, locale);
    }
}
