package de.interkomm.hub.reuse.internal;

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

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people have sent who may have no account, until their mailbox is proved or time is up. */
final class WaitingData implements PersonalDataKeeper {

    private final JdbcClient jdbc;
    private final String table;
    private final Map<DataField, String> said;
    private final DataKind kind;

    /**
     * @param table with the columns id, mailbox, person_name, network and asked_at
     * @param said the columns with what the person said
     */
    private WaitingData(
            JdbcClient jdbc,
            String table,
            Map<DataField, String> said,
            String kind,
            Set<Recipient> recipients) {
        this.jdbc = jdbc;
        this.table = "hub." + table;
        this.said = new EnumMap<>(said);
        this.kind =
                new DataKind(
                        kind,
                        Place.HUB,
                        List.of(PersonalTable.of(table, "mailbox")),
                        LegalBasis.PUBLIC_TASK,
                        Retention.days((int) ReuseMails.REQUEST_VALID.toDays()),
                        recipients);
    }

    @Override
    public DataKind kind() {
        return kind;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from " + table + " where mailbox = ? order by asked_at, id")
                .param(person.mailbox())
                .query((row, _) -> shown(row, person))
                .list();
    }

    private PersonalRecord shown(ResultSet row, Person person) throws SQLException {
        PersonalRecord.Builder shown =
                PersonalRecord.of(row.getObject("id"))
                        .with(DataField.NAME, row.getString("person_name"))
                        .with(DataField.MAILBOX, person.mailbox())
                        .with(DataField.NETWORK, row.getString("network"));
        for (Map.Entry<DataField, String> one : said.entrySet()) {
            shown.with(one.getKey(), row.getString(one.getValue()));
        }
        return shown.with(DataField.CREATED, row.getTimestamp("asked_at").toInstant())
                .that(Fate.goes());
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from " + table + " where mailbox = ?").param(person.mailbox()).update();
    }

    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from " + table + " where asked_at < ?")
                .param(ReuseRows.utc(kind.retention().limit(now)))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Keepers {

        /** Who wanted to declare something, and has not proved the mailbox. */
        @Bean
        PersonalDataKeeper reuseRequestData(JdbcClient jdbc) {
            return new WaitingData(
                    jdbc,
                    "reuse_request",
                    Map.of(DataField.ADMINISTRATION, "regional_key", DataField.TEXT, "reason"),
                    "reuse.data.request",
                    Set.of(Recipient.MAIL_PROVIDER));
        }

        /** Who has asked about a project, so that nobody asks too much. */
        @Bean
        PersonalDataKeeper reuseQuestionData(JdbcClient jdbc) {
            return new WaitingData(
                    jdbc,
                    "reuse_question",
                    Map.of(DataField.TEXT, "text"),
                    "reuse.data.question",
                    Set.of(Recipient.MEMBERS, Recipient.MAIL_PROVIDER));
        }
    }
}
