package de.interkomm.hub.projects.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Among among = among(network);
        for (int row = 0; row < Math.min(rows.size(), ProjectContent.MOST_ROWS); row++) {
            Rows.Participant typed = rows.get(row);
            if (typed.isEmpty()) {
                continue;
            }
            List<Participant> found = among.find(typed);
            if (found.size() == 1) {
                meant.put(row, found.getFirst());
            } else {
                errors.rejectValue(
                        "participants[" + row + "].name",
                        "projects.form.participant." + problem(typed, found));
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

    private static String problem(Rows.Participant typed, List<Participant> found) {
        if (typed.name().isEmpty()) {
            return "missing";
        }
        return found.isEmpty() ? "nowhere" : "unknown";
    }

    /** Finds them for one network. */
    Among among(NetworkId network) {
        return new Among(memberships.list(network));
    }

    private List<Administration> called(String name) {
        return administrations.suggest(name, ENOUGH).stream()
                .filter(
                        one ->
                                Stream.of(one.name(), one.title(), one.titleAndPlace())
                                        .anyMatch(name::equalsIgnoreCase))
                .toList();
    }

    /** Administrations as somebody of one network names them. */
    final class Among {

        private final List<PublicMember> members;

        private Among(List<PublicMember> members) {
            this.members = members;
        }

        /** All that may be meant. */
        List<Participant> find(Rows.Participant typed) {
            RegionalKey before = RegionalKey.parse(typed.key()).orElse(null);
            if (before != null && typed.known().equals(typed.name())) {
                return List.of(new Participant(before, typed.name(), typed.part()));
            }
            for (PublicMember member : members) {
                if (member.name().equalsIgnoreCase(typed.name())) {
                    return List.of(
                            new Participant(member.administration(), member.name(), typed.part()));
                }
            }
            return RegionalKey.parse(typed.name())
                    .flatMap(administrations::find)
                    .map(List::of)
                    .orElseGet(() -> called(typed.name()))
                    .stream()
                    .map(one -> new Participant(one.key(), one.title(), typed.part()))
                    .toList();
        }
    }
}
