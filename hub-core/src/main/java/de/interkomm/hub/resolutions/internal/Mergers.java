package de.interkomm.hub.resolutions.internal;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.resolutions.internal.Electorate.Today;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Follows the register while a ballot is open: administrations that have become one have one vote
 * from then on, unless both have cast theirs before.
 */
@Component
class Mergers {

    private final Electorate electorate;
    private final BallotRows rows;

    Mergers(Electorate electorate, BallotRows rows) {
        this.electorate = electorate;
        this.rows = rows;
    }

    /** To be called while the ballot's row is held, before anybody votes or counts. */
    void follow(Ballot ballot) {
        List<Seat> entries =
                rows.entries(ballot.id()).stream()
                        .filter(entry -> entry.administration() != null)
                        .toList();
        Map<RegionalKey, Today> today =
                electorate.today(
                        entries.stream()
                                .map(Seat::administration)
                                .filter(Objects::nonNull)
                                .toList());
        if (!today.isEmpty()) {
            entries.stream()
                    .collect(groupingBy(entry -> keyOf(entry, today)))
                    .forEach((key, together) -> merge(key, together));
            rows.followAttendance(ballot.id());
        }
    }

    private static RegionalKey keyOf(Seat entry, Map<RegionalKey, Today> today) {
        RegionalKey key = Objects.requireNonNull(entry.administration());
        Today now = today.get(key);
        return now == null ? key : now.key();
    }

    private void merge(RegionalKey key, List<Seat> together) {
        Seat staying =
                together.stream()
                        .max(
                                Comparator.comparing(Seat::voted)
                                        .thenComparing(one -> key.equals(one.administration()))
                                        .thenComparing(one -> one.id().value()))
                        .orElseThrow();
        together.stream()
                .filter(one -> !one.id().equals(staying.id()))
                .filter(one -> !one.voted())
                .forEach(one -> rows.merge(one, staying));
    }
}
