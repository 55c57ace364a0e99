package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.SavedSearches.Saved;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes what is new, in the language its reader searches in and the tone they are used to. Titles
 * and links only, and no names of people: what has been mailed cannot be taken back.
 */
@Component
class NoticeMails {

    static final String END = "directory-notices";

    /** As long as somebody may leave a mail unread who wants no more of them. */
    private static final Duration LINK_VALID = Duration.ofDays(60);

    private final Outbox outbox;
    private final ConfirmationLinks links;
    private final Networks networks;
    private final HubAddress hub;
    private final MessageSource messages;

    NoticeMails(
            Outbox outbox,
            ConfirmationLinks links,
            Networks networks,
            HubAddress hub,
            MessageSource messages) {
        this.outbox = outbox;
        this.links = links;
        this.networks = networks;
        this.hub = hub;
        this.messages = messages;
    }

    /**
     * @param language {@code de} or {@code en}
     */
    void tell(Actor to, List<Section> sections, String language) {
        Locale locale =
                language.equals(Locale.ENGLISH.getLanguage())
                        ? Locale.UK
                        : toneTowards(to).german();
        String token = links.issue(END, to.account().toString(), LINK_VALID);
        String end = hub.link("/directory/notices?token=" + token);
        long total = sections.stream().mapToLong(Section::total).sum();
        outbox.enqueue(
                new OutgoingMail(
                        null,
                        to.mailbox(),
                        text(locale, "shell.hub.name"),
                        null,
                        text(locale, "directory.mail.subject", total),
                        text(
                                locale,
                                "directory.mail.text",
                                to.name(),
                                sections.stream()
                                        .map(section -> section(section, locale))
                                        .collect(joining("\n\n")),
                                hub.link("/my/searches"),
                                end),
                        List.of(),
                        end));
    }

    private Tone toneTowards(Actor reader) {
        return Tone.towards(
                reader.networks().stream()
                        .flatMap(network -> networks.settings(network).stream())
                        .map(NetworkSettings::tone)
                        .collect(toSet()));
    }

    private String section(Section section, Locale locale) {
        String heading =
                text(locale, "directory.mail.search", section.search().name(), section.total());
        String rest =
                text(
                        locale,
                        "directory.mail.all",
                        section.total() - section.hits().size(),
                        hub.link(
                                SearchAddress.of(
                                        SearchAddress.PAGE,
                                        section.search().query().by(Sort.NEWEST))));
        return Stream.concat(
                        Stream.concat(
                                Stream.of(heading),
                                section.hits().stream().map(hit -> hit(hit, locale))),
                        Stream.of(rest))
                .collect(joining("\n\n"));
    }

    private String hit(Hit hit, Locale locale) {
        String where =
                Stream.concat(
                                Stream.of(text(locale, "directory.kind." + hit.kind())),
                                hit.networks().stream().map(network -> name(network, locale)))
                        .collect(joining(", "));
        if (hit.kind() == EntryKind.PERSON) {
            return "- " + where;
        }
        return "- %s (%s)\n  %s".formatted(title(hit, locale), where, hub.link(hit.path()));
    }

    private String title(Hit hit, Locale locale) {
        NetworkId network = hit.network();
        return hit.kind() == EntryKind.NETWORK && network != null
                ? name(network, locale)
                : hit.title().replaceAll("\\s+", " ");
    }

    private String name(NetworkId network, Locale locale) {
        return networks.find(network)
                .map(profile -> profile.name().in(locale))
                .orElseGet(network::toString);
    }

    private String text(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /**
     * What is new for one search.
     *
     * @param hits as many as there is room for
     * @param total of all that is new
     */
    record Section(Saved search, List<Hit> hits, long total) {

        Section {
            hits = List.copyOf(hits);
        }
    }
}
