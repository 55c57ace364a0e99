package de.interkomm.hub.governance.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The groups a network brings along so that a first look at the hub is worth it. Founded once, and
 * only where {@code hub.samples} is true.
 *
 * @param wanted topics the network wants groups for
 */
public record SampleGroups(NetworkId network, List<Sample> groups, List<String> wanted) {

    public SampleGroups {
        groups = List.copyOf(groups);
        wanted = List.copyOf(wanted);
    }

    /**
     * A group with those in it, from its beginning.
     *
     * @param draft that says when it began
     */
    public record Sample(GroupDraft draft, List<RegionalKey> administrations, List<Person> people) {

        public Sample {
            administrations = List.copyOf(administrations);
            people = List.copyOf(people);
        }
    }

    /**
     * An invented person who has a role in the network, or gets one.
     *
     * @param administration {@code null} for none
     */
    public record Person(
            String name,
            Mailbox mailbox,
            @Nullable RegionalKey administration,
            GroupFunction function) {}
}
