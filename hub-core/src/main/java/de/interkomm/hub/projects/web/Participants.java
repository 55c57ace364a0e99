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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the administrations that authors name: members of the network first. */
@Component
class Participants {

    private static final int ENOUGH = 20;

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
                        "projects.form.participant." + problem(typed),
                        new Object[] {row + 1},
                        null);
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

    private String problem(Rows.Participant typed) {
        if (typed.name().isEmpty()) {
            return "missing";
        }
        return possible(typed).isEmpty() ? "nowhere" : "which";
    }

    /** Those to choose from where it cannot be told which is meant, by the number of the row. */
    Map<Integer, List<Administration>> possible(List<Rows.Participant> rows, Errors errors) {
        Map<Integer, List<Administration>> possible = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            if (errors.hasFieldErrors("participants[" + row + "].name")) {
                possible.put(row, possible(rows.get(row)));
            }
        }
        return possible;
    }

    private List<Administration> possible(Rows.Participant typed) {
        return administrations.suggest(typed.name(), ENOUGH);
    }

    /** Finds them for one network. */
    Among among(NetworkId network) {
        return new Among(memberships.list(network));
    }

    private List<Administration> named(String name) {
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
            RegionalKey key = RegionalKey.parse(typed.key()).orElse(null);
            if (key != null && typed.known().equals(typed.name())) {
                return List.of(new Participant(key, typed.name(), typed.part()));
            }
            List<Participant> found = called(typed);
            return key == null || !typed.known().isEmpty() || found.size() == 1
                    ? found
                    : possible(typed).stream()
                            .filter(one -> one.key().equals(key))
                            .findFirst()
                            .map(one -> List.of(participant(one, typed)))
                            .orElse(found);
        }

        private List<Participant> called(Rows.Participant typed) {
            for (PublicMember member : members) {
                if (member.name().equalsIgnoreCase(typed.name())) {
                    return List.of(
                            new Participant(member.administration(), member.name(), typed.part()));
                }
            }
            return RegionalKey.parse(typed.name())
                    .flatMap(administrations::find)
                    .map(List::of)
                    .orElseGet(() -> named(typed.name()))
                    .stream()
                    .map(one -> participant(one, typed))
                    .toList();
        }

        private static Participant participant(Administration one, Rows.Participant typed) {
            return new Participant(one.key(), one.title(), typed.part());
        }
    }
}
