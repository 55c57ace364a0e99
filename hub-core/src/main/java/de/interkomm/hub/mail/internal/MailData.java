package de.interkomm.hub.mail.internal;

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

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Mails to a person, as long as the outbox remembers what they said: what was agreed in them is on
 * record with the matter itself.
 */
@Component
class MailData implements PersonalDataKeeper {

    /** How long a mail that was sent, or has failed for good, can still be read and retried. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final DataKind KIND =
            new DataKind(
                    "mail.data.outgoing",
                    Place.HUB,
                    List.of(
                            PersonalTable.of("outgoing_mail", "recipient"),
                            PersonalTable.of("outgoing_mail_attachment")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.days(Math.toIntExact(KEPT.toDays())),
                    Set.of(Recipient.MAIL_PROVIDER, Recipient.COORDINATORS));

    private final JdbcClient jdbc;
    private final OutgoingMails mails;

    MailData(JdbcClient jdbc, OutgoingMails mails) {
        this.jdbc = jdbc;
        this.mails = mails;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql(
                        """
                        select id, recipient, subject, body, state, enqueued_at, finished_at
                        from hub.outgoing_mail where recipient = ? order by id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.MAILBOX, row.getString("recipient"))
                                        .with(DataField.SUBJECT, row.getString("subject"))
                                        .with(DataField.TEXT, row.getString("body"))
                                        .with(DataField.STATE, row.getString("state"))
                                        .with(
                                                DataField.CREATED,
                                                instant(row.getTimestamp("enqueued_at")))
                                        .with(
                                                DataField.SENT,
                                                instant(row.getTimestamp("finished_at")))
                                        .that(Fate.goes()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A delivery that finds its mail gone has nothing left to do. */
    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql(
                        """
                        delete from hub.outgoing_mail_attachment
                        where mail in (select id from hub.outgoing_mail where recipient = ?)
                        """)
                .param(person.mailbox())
                .update();
        jdbc.sql("delete from hub.outgoing_mail where recipient = ?")
                .param(person.mailbox())
                .update();
    }

    @Override
    public int expireInHub(Instant now) {
        return mails.removeContentFinishedBefore(now.minus(KEPT), now);
    }
}
