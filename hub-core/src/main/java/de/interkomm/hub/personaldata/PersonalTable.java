package de.interkomm.hub.personaldata;

import java.util.List;

/**
 * A table with personal data.
 *
 * @param name without its schema
 * @param mailboxes its columns that hold a person's mailbox, by which a network is found to know
 *     that person
 * @param accounts the same for ids of accounts
 */
public record PersonalTable(String name, List<String> mailboxes, List<String> accounts) {

    public PersonalTable {
        mailboxes = List.copyOf(mailboxes);
        accounts = List.copyOf(accounts);
    }

    public static PersonalTable of(String name, String... mailboxes) {
        return new PersonalTable(name, List.of(mailboxes), List.of());
    }

    public PersonalTable byAccount(String... columns) {
        return new PersonalTable(name, mailboxes, List.of(columns));
    }
}
