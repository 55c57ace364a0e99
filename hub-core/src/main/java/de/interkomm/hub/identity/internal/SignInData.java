package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Device;
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
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What lets a person sign in, and guards that nobody else does. */
@Component
class SignInData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "identity.data.sign-in",
                    Place.HUB,
                    List.of(
                            PersonalTable.of("passkey"),
                            PersonalTable.of("provider_identity"),
                            PersonalTable.of("known_device"),
                            PersonalTable.of("spring_session"),
                            PersonalTable.of("spring_session_attributes"),
                            PersonalTable.of("confirmation_link"),
                            PersonalTable.of("rate_limit")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.days(Math.toIntExact(SignInRecord.MEMORY.toDays())),
                    Set.of(Recipient.NOBODY));

    private final JdbcClient jdbc;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignInData(JdbcClient jdbc, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        UUID account = person.account();
        if (account == null) {
            return List.of();
        }
        List<PersonalRecord> records = new ArrayList<>(passkeys(account));
        records.addAll(identities(account));
        records.addAll(devices(account));
        sessions.findByPrincipalName(account.toString())
                .values()
                .forEach(session -> records.add(session(session)));
        return records;
    }

    private List<PersonalRecord> passkeys(UUID account) {
        return jdbc.sql(
                        "select id, name, created_at, last_used from hub.passkey where account_id ="
                                + " ? order by created_at, id")
                .param(account)
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.PASSKEY, row.getString("name"))
                                        .with(DataField.CREATED, Rows.instant(row, "created_at"))
                                        .with(DataField.LAST_USED, Rows.instant(row, "last_used"))
                                        .that(Fate.goes()))
                .list();
    }

    private List<PersonalRecord> identities(UUID account) {
        return jdbc.sql(
                        """
                        select id, provider, issuer, mailbox, linked_at, last_used
                        from hub.provider_identity where account_id = ? order by linked_at, id
                        """)
                .param(account)
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.PROVIDER,
                                                row.getString("provider")
                                                        + ", "
                                                        + row.getString("issuer"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.CREATED, Rows.instant(row, "linked_at"))
                                        .with(DataField.LAST_USED, Rows.instant(row, "last_used"))
                                        .that(Fate.goes()))
                .list();
    }

    /** Known by a secret of which only a hash is kept, so its age is all that can be said. */
    private List<PersonalRecord> devices(UUID account) {
        return jdbc.sql(
                        """
                        select first_seen, last_seen from hub.known_device
                        where account_id = ? order by first_seen
                        """)
                .param(account)
                .query(
                        (row, number) ->
                                PersonalRecord.of("device-" + (number + 1))
                                        .with(DataField.CREATED, Rows.instant(row, "first_seen"))
                                        .with(DataField.LAST_USED, Rows.instant(row, "last_seen"))
                                        .that(Fate.goes()))
                .list();
    }

    private static PersonalRecord session(Session session) {
        Device device = SessionAccount.deviceOf(session);
        return PersonalRecord.of(StoredSessions.handle(session.getId()))
                .with(DataField.DEVICE, device.browser() + ", " + device.platform())
                .with(DataField.CREATED, session.getCreationTime())
                .with(DataField.LAST_USED, session.getLastAccessedTime())
                .that(Fate.goes());
    }

    /**
     * Links are about an account, or about an application and its mailbox; limits hold hashes and
     * end within the day.
     */
    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.confirmation_link where right(subject, length(:s)) = :s")
                .param("s", "/" + person.mailbox())
                .update();
        UUID account = person.account();
        if (account == null) {
            return;
        }
        jdbc.sql("delete from hub.confirmation_link where subject = ?")
                .param(account.toString())
                .update();
        for (String table : List.of("passkey", "provider_identity", "known_device")) {
            jdbc.sql("delete from hub." + table + " where account_id = ?").param(account).update();
        }
        jdbc.sql("delete from hub.spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }

    /** Links, limits and sessions end by jobs of their own, hours to weeks after they are over. */
    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from hub.known_device where last_seen < ?")
                .param(now.minus(SignInRecord.MEMORY).atOffset(ZoneOffset.UTC))
                .update();
    }
}
