package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters of the test networks belong to all tests of the suite. */
public final class TemplateTables {

    private TemplateTables() {}

    /** What tests have saved in that network is gone. */
    public static void empty(NetworkId network, TransactionTemplate transaction, JdbcClient jdbc) {
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ -> jdbc.sql("delete from letter_template").update()));
    }
}
