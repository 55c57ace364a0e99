package de.interkomm.hub.projects.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the administrations that authors name: members of the network first. */
@Component
class Participants {

    private static final int ENOUGH = 10;

    private final Memberships memberships;
    private final Administrations administrations;

    Participants(Memberships memberships, Administrations administrations) {
        this.memberships = memberships;
        this.administrations = administrations;
    }

    /** What to offer while somebody types, by name. */
    List<String> names(NetworkId network) {
        return memberships.list(network).stream().map(PublicMember::name).distinct().toList();
    }

    /** The administrations meant, by the number of their row; errors say which cannot be told. */
    Map<Integer, Participant> meant(NetworkId network, List<Rows.Participant> rows, Errors errors) {
        Map<Integer, Participant> meant = new LinkedHashMap<>();
        List<PublicMember> members = memberships.list(network);
        for (int row = 0; row < Math.min(rows.size(), ProjectContent.MOST_ROWS); row++) {
            Rows.Participant typed = rows.get(row);
            if (typed.isEmpty()) {
                continue;
            }
            Participant one = find(typed, members);
            if (one == null) {
                errors.rejectValue(
                        "participants[" + row + "].name", "projects.form.participant.unknown");
            } else {
                meant.put(row, one);
            }
            if (typed.part().length() > ProjectContent.LONGEST_LINE) {
                errors.rejectValue(
                        "participants[" + row + "].part",
                        "projects.form.too-long",
                        new Object[] {ProjectContent.LONGEST_LINE, typed.part().length()},
                        null);
            }
        }
        return meant;
    }

    private @Nullable Participant find(Rows.Participant typed, List<PublicMember> members) {
        RegionalKey before = RegionalKey.parse(typed.key()).orElse(null);
        if (before != null && typed.known().equals(typed.name())) {
            return new Participant(before, typed.name(), typed.part());
        }
        for (PublicMember member : members) {
            if (member.name().equalsIgnoreCase(typed.name())) {
                return new Participant(member.administration(), member.name(), typed.part());
            }
        }
        return RegionalKey.parse(typed.name())
                .flatMap(administrations::find)
                .or(() -> only(typed.name()))
                .map(one -> new Participant(one.key(), one.title(), typed.part()))
                .orElse(null);
    }

    /** The one that is called so, if there is only one. */
    private Optional<Administration> only(String name) {
        List<Administration> called =
                administrations.suggest(name, ENOUGH).stream()
                        .filter(
                                one ->
                                        Stream.of(one.name(), one.title(), one.titleAndPlace())
                                                .anyMatch(name::equalsIgnoreCase))
                        .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }
}
