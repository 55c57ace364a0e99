package de.interkomm.hub.audit;

import de.interkomm.hub.audit.Chain.Link;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Computes every hash anew, entry by entry, in memory that does not grow with the trails. */
class TrailVerification {

    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    TrailVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every trail there is, by name, the hub's own first. */
    List<String> trails() {
        return jdbc.sql(
                        "select chain from hub.audit_chain union select distinct chain from"
                                + " hub.audit_entry order by chain")
                .query(String.class)
                .list();
    }

    Finding verify(String chain) {
        byte[] last = Chain.START;
        long expected = 1;
        try (Stream<Row> rows = rows(chain)) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); expected++) {
                Row row = each.next();
                if (row.link().number() != expected) {
                    return new Finding.Tampered(chain, expected, Damage.MISSING);
                }
                if (!row.detailsFit()) {
                    return new Finding.Tampered(chain, expected, Damage.DETAILS_CHANGED);
                }
                last = row.link().hashAfter(last);
                if (!Arrays.equals(last, row.hash())) {
                    return new Finding.Tampered(chain, expected, Damage.CHANGED);
                }
            }
        }
        return isHead(chain, expected - 1, last)
                ? new Finding.Intact(chain, expected - 1, HexFormat.of().formatHex(last))
                : new Finding.Tampered(chain, expected, Damage.MISSING);
    }

    private boolean isHead(String chain, long number, byte[] hash) {
        return jdbc.sql("select number, hash from hub.audit_chain where chain = :chain")
                .param("chain", chain)
                .query(
                        (row, _) ->
                                row.getLong("number") == number
                                        && Arrays.equals(row.getBytes("hash"), hash))
                .optional()
                .orElse(false);
    }

    private Stream<Row> rows(String chain) {
        return jdbc
                .sql(
                        """
                        select e.number, e.at, e.actor, e.role, e.action, e.object, e.facts,
                               e.details_hash, e.hash, d.salt, d.label, d.changes
                        from hub.audit_entry e left join hub.audit_detail d on d.entry_id = e.id
                        where e.chain = :chain order by e.number
                        """)
                .withFetchSize(FETCH)
                .param("chain", chain)
                .query((row, _) -> row(chain, row))
                .stream();
    }

    private static Row row(String chain, ResultSet row) throws SQLException {
        UUID actor = row.getObject("actor", UUID.class);
        byte[] detailsHash = row.getBytes("details_hash");
        byte[] salt = row.getBytes("salt");
        boolean detailsFit =
                salt == null
                        || Arrays.equals(
                                detailsHash,
                                Chain.detailsHash(
                                        salt, row.getString("label"), row.getString("changes")));
        return new Row(
                new Link(
                        chain,
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        actor == null ? null : actor.toString(),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("facts"),
                        detailsHash),
                row.getBytes("hash"),
                detailsFit);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(Link link, byte[] hash, boolean detailsFit) {}

    /** What is wrong with an entry. */
    enum Damage {
        /** It is no longer there, or was moved. */
        MISSING,
        /** Something in it was changed. */
        CHANGED,
        /** What it tells of names and values was changed; erasing that whole is allowed. */
        DETAILS_CHANGED
    }

    /** What came of verifying a trail. */
    sealed interface Finding {

        String chain();

        /**
         * @param hash of the newest entry, in hexadecimal: whoever notes it elsewhere can prove
         *     later that nobody has written the whole trail anew
         */
        record Intact(String chain, long entries, String hash) implements Finding {}

        /**
         * @param number of the first entry that does not fit
         */
        record Tampered(String chain, long number, Damage damage) implements Finding {}
    }
}
