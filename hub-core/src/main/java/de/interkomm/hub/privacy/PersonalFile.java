package de.interkomm.hub.privacy;

import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept about a person, anywhere in the hub.
 *
 * @param at as of when
 * @param unreachable networks that are closed for repair, and could not be asked
 */
public record PersonalFile(
        Person person, Instant at, List<Section> sections, List<NetworkId> unreachable) {

    public PersonalFile {
        sections = List.copyOf(sections);
        unreachable = List.copyOf(unreachable);
    }

    /** Whether there is anything at all. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /**
     * Records of one kind in one place; never empty.
     *
     * @param network {@code null} for the hub itself
     */
    public record Section(
            @Nullable NetworkId network, DataKind kind, List<PersonalRecord> records) {

        public Section {
            records = List.copyOf(records);
        }
    }
}
