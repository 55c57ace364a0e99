package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.Groups.Participant;

import java.util.List;
import java.util.Objects;

/** Administrations of a group that may have a vote there, though nobody sits there for them. */
final class Unseated {

    private Unseated() {}

    /** Their names, in the same order. */
    static List<String> of(List<Participant> administrations, List<Belonging> people) {
        return administrations.stream()
                .filter(one -> people.stream().noneMatch(person -> sitsFor(person, one)))
                .map(Participant::name)
                .toList();
    }

    private static boolean sitsFor(Belonging person, Participant administration) {
        return person.isMember()
                && Objects.equals(person.administration(), administration.administration());
    }
}
