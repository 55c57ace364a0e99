package de.interkomm.hub.network.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.network.FormerName;
import de.interkomm.hub.network.Logo;
import de.interkomm.hub.network.Milestone;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Organ;
import de.interkomm.hub.network.Term;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.Wording;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A network as it is now, put together once and read often.
 *
 * @param version of its settings; 0 for what its module says
 */
record KnownNetwork(
        Addresses addresses,
        NetworkState state,
        int version,
        NetworkSettings settings,
        NetworkProfile profile,
        NetworkFrame frame) {

    private static final Wording WORDING = Wording.bundle("messages/network");

    static KnownNetwork of(
            NetworkId id,
            Addresses addresses,
            NetworkState state,
            int version,
            NetworkSettings settings,
            Structure structure) {
        NetworkProfile profile =
                new NetworkProfile(
                        id,
                        settings.name(),
                        settings.shortName(),
                        settings.claim(),
                        settings.description(),
                        settings.joining(),
                        settings.host(),
                        settings.tone(),
                        structure.members(),
                        structure.organs().stream()
                                .map(organ -> inItsWords(organ, structure, settings))
                                .toList(),
                        history(structure, settings),
                        settings.contributions());
        return new KnownNetwork(
                addresses, state, version, settings, profile, frame(id, state, version, settings));
    }

    NetworkId id() {
        return profile.id();
    }

    private static NetworkFrame frame(
            NetworkId id, NetworkState state, int version, NetworkSettings settings) {
        Logo logo = settings.logo();
        return new NetworkFrame(
                id,
                settings.name(),
                settings.shortName(),
                settings.claim(),
                settings.tone(),
                new NetworkFrame.Look(
                        settings.colours() == null
                                ? null
                                : "/networks/%s/theme.css?v=%d".formatted(id, version),
                        logo == null ? null : "/networks/%s/logo/%s".formatted(id, logo.document()),
                        logo == null ? LocalizedText.same("") : logo.alternative(),
                        settings.languages(),
                        settings.wording().entrySet().stream()
                                .collect(toMap(word -> word.getKey().name(), Map.Entry::getValue)),
                        state == NetworkState.OPEN ? null : "network.notice." + state));
    }

    /** A kind of body of which the network has just one goes by the network's own word for it. */
    private static Organ inItsWords(Organ organ, Structure structure, NetworkSettings settings) {
        Term term = termOf(organ.kind());
        LocalizedText own = term == null ? null : settings.wording().get(term);
        long ofItsKind =
                structure.organs().stream().filter(other -> other.kind() == organ.kind()).count();
        return own == null || ofItsKind > 1 ? organ : new Organ(organ.kind(), own, organ.purpose());
    }

    private static @Nullable Term termOf(Organ.Kind kind) {
        return switch (kind) {
            case PLENUM -> Term.PLENUM;
            case WORKING_GROUP -> Term.WORKING_GROUP;
            case PROJECT_GROUP -> Term.PROJECT_GROUP;
            case MEETING, OPEN_GROUP -> null;
        };
    }

    /**
     * Former names and hosts come last: they ended later than what the network's founders wrote
     * down.
     */
    private static List<Milestone> history(Structure structure, NetworkSettings settings) {
        List<Milestone> history = new ArrayList<>(structure.history());
        Stream.concat(
                        settings.formerNames().reversed().stream()
                                .map(former -> Map.entry("network.history.former", former)),
                        settings.formerHosts().reversed().stream()
                                .map(former -> Map.entry("network.history.former-host", former)))
                .sorted(Comparator.comparing(former -> former.getValue().until()))
                .map(former -> milestone(former.getKey(), former.getValue()))
                .forEach(history::add);
        return history;
    }

    private static Milestone milestone(String words, FormerName former) {
        return new Milestone(
                new LocalizedText(
                        date(former.until(), Locale.GERMANY), date(former.until(), Locale.UK)),
                new LocalizedText(
                        WORDING.text(words, former.name().german()).german(),
                        WORDING.text(words, former.name().english()).english()));
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /**
     * By which names it goes in addresses.
     *
     * @param all it ever had, its id among them
     */
    record Addresses(String current, List<String> all) {

        /** The ones that lead to the current one. */
        List<String> former() {
            return all.stream().filter(name -> !name.equals(current)).toList();
        }
    }
}
