package de.interkomm.hub.tenancy;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What the catalogue of the database does not tell about a table of a network's own schema. Tables
 * that need nothing said have no bean of this type; all of them go with their network.
 *
 * @param accounts columns that hold ids of accounts
 * @param content column that holds the bytes of a file, of which each row is one; {@code null} if
 *     there is none
 */
public record OwnTable(String table, Set<String> accounts, @Nullable String content) {

    public OwnTable {
        accounts = Set.copyOf(accounts);
    }

    public static OwnTable naming(String table, String... accountColumns) {
        return new OwnTable(table, Set.of(accountColumns), null);
    }

    public static OwnTable ofFiles(String table, String content) {
        return new OwnTable(table, Set.of(), content);
    }
}
