package de.interkomm.hub.identity.internal;

import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The account itself: what makes somebody known to the hub at all. Goes last, when all else has.
 */
@Component
class AccountData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "identity.data.account",
                    Place.HUB,
                    List.of(PersonalTable.of("account", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS, Recipient.OPERATOR));

    private final JdbcClient jdbc;

    AccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.account where id = ?")
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("created_at").toInstant())
                                        .with(
                                                DataField.LAST_USED,
                                                Rows.instant(row, "last_sign_in"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        if (person.account() != null) {
            remove(person.account());
        }
    }

    /** Accounts that stand for nothing any more: without a role, and unused. */
    @Override
    public int expireInHub(Instant now) {
        List<UUID> unused =
                jdbc.sql(
                                """
                                select id from hub.account a
                                where coalesce(last_sign_in, created_at) < :limit
                                  and not exists (
                                      select from hub.account_role r where r.account_id = a.id)
                                  and not exists (
                                      select from hub.employment e
                                      where e.account_id = a.id and e.ended_at is null
                                        and e.due_at > :now)
                                """)
                        .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        unused.forEach(this::remove);
        return unused.size();
    }

    /** Passkeys, linked organisations and known devices go with the account. */
    private void remove(UUID account) {
        jdbc.sql("update hub.account_role set granted_by = null where granted_by = ?")
                .param(account)
                .update();
        jdbc.sql("update hub.invitation set invited_by = null where invited_by = ?")
                .param(account)
                .update();
        jdbc.sql(
                        "update hub.employment set verified_by_account = null where"
                                + " verified_by_account = ?")
                .param(account)
                .update();
        jdbc.sql("update hub.employment_request set answered_by = null where answered_by = ?")
                .param(account)
                .update();
        jdbc.sql(
                        """
                        delete from hub.employment_request where employment_id in
                            (select id from hub.employment where account_id = ?)
                        """)
                .param(account)
                .update();
        jdbc.sql("delete from hub.employment where account_id = ?").param(account).update();
        jdbc.sql("delete from hub.account_role where account_id = ?").param(account).update();
        jdbc.sql("delete from hub.account where id = ?").param(account).update();
    }
}
