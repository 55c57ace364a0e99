package de.interkomm.hub.tenancy;

import java.util.Map;
import java.util.Set;

/**
 * Rows in a table of schema {@code hub} that belong to one network and go with it when it moves to
 * another hub. The module whose table it is says so with a bean of this type.
 *
 * @param table without its schema
 * @param belonging SQL that is true for the rows of one network, named by the parameters {@code
 *     :network} (its id) and {@code :schema}
 * @param accounts columns that hold ids of accounts
 * @param local columns that mean something in this hub only, with the SQL of their first value in
 *     another
 */
public record NetworkRows(
        String table, String belonging, Set<String> accounts, Map<String, String> local) {

    public NetworkRows {
        accounts = Set.copyOf(accounts);
        local = Map.copyOf(local);
    }

    /**
     * @param column holds the network's id
     */
    public static NetworkRows of(String table, String column) {
        return where(table, column + " = :network");
    }

    /** Rows that belong to a network by more than one column. */
    public static NetworkRows where(String table, String belonging) {
        return new NetworkRows(table, belonging, Set.of(), Map.of());
    }

    public NetworkRows naming(String... accountColumns) {
        return new NetworkRows(table, belonging, Set.of(accountColumns), local);
    }

    public NetworkRows without(String column, String firstValue) {
        return new NetworkRows(table, belonging, accounts, Map.of(column, firstValue));
    }
}
