package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.List;

/**
 * What a network brings along so that a first look at the hub is worth it: its present members, as
 * its sources name them, and an invented coordinator. Entered once, and only where {@code
 * hub.samples} is true.
 */
public record SampleNetwork(
        NetworkId network, Coordinator coordinator, List<Member> members, List<Person> persons) {

    public SampleNetwork {
        members = List.copyOf(members);
        persons = List.copyOf(persons);
    }

    /** An invented person who may sign in. */
    public record Coordinator(String name, Mailbox mailbox) {}

    /**
     * An administration that is a member.
     *
     * @param contact an invented person who has spoken for it from the beginning
     */
    public record Member(RegionalKey administration, LocalDate since, Contact contact) {}

    /** An invented person who is a member. */
    public record Person(
            RegionalKey administration, String name, Mailbox mailbox, LocalDate since) {}
}
