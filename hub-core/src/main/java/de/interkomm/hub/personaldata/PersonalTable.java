package de.interkomm.hub.personaldata;

import java.util.List;

/**
 * A table with personal data.
 *
 * @param name without its schema
 * @param mailboxes its columns that hold a person's mailbox, by which a network is found to know
 *     that person
 */
public record PersonalTable(String name, List<String> mailboxes) {

    public PersonalTable {
        mailboxes = List.copyOf(mailboxes);
    }

    public static PersonalTable of(String name, String... mailboxes) {
        return new PersonalTable(name, List.of(mailboxes));
    }
}
