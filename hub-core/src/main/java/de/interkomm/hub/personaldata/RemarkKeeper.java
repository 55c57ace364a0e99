package de.interkomm.hub.personaldata;

import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Keeps remarks in a network's table whose rows have a text, and the {@code account_id}, {@code
 * person_name} and {@code mailbox} of whoever made it. The text outlives them, without a name.
 */
public abstract class RemarkKeeper implements PersonalDataKeeper {

    private final JdbcClient jdbc;
    private final DataKind kind;
    private final String table;
    private final String madeAt;
    private final String whyItStays;

    /**
     * @param kind with the one table
     * @param madeAt the column that says when a remark was made
     * @param whyItStays key of the reason a person is told
     */
    protected RemarkKeeper(JdbcClient jdbc, DataKind kind, String madeAt, String whyItStays) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = kind.tables().getFirst().name();
        this.madeAt = madeAt;
        this.whyItStays = whyItStays;
    }

    @Override
    public final DataKind kind() {
        return kind;
    }

    @Override
    public final List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql(
                        "select *, %s as made_at from %s where mailbox = ? order by made_at, id"
                                .formatted(madeAt, table))
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.TEXT, row.getString("text"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.AT, row.getTimestamp("made_at").toInstant())
                                        .that(Fate.nameless(whyItStays)))
                .list();
    }

    @Override
    public final void eraseIn(NetworkId network, Person person, Instant now) {
        forget("mailbox = :mailbox").param("mailbox", person.mailbox()).update();
    }

    @Override
    public final int expireIn(NetworkId network, Instant now) {
        return forget("mailbox <> :nobody and %s < :limit".formatted(madeAt))
                .param("limit", kind.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec forget(String which) {
        return jdbc.sql(
                        """
                        update %s
                        set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
                        where %s
                        """
                                .formatted(table, which))
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX);
    }
}
