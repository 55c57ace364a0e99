package de.interkomm.hub.membership.internal;

import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.PersonalRecord;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** What an application says about the people in it. */
final class ApplicationRecords {

    private ApplicationRecords() {}

    static PersonalRecord.Builder applicant(ResultSet row) throws SQLException {
        return PersonalRecord.of(row.getObject("id"))
                .with(DataField.REFERENCE, row.getString("reference"))
                .with(DataField.ADMINISTRATION, row.getString("administration_name"))
                .with(DataField.NAME, row.getString("applicant_name"))
                .with(DataField.OFFICE, row.getString("applicant_office"))
                .with(DataField.MAILBOX, row.getString("mailbox"))
                .with(DataField.CONTACT_NAME, row.getString("contact_name"))
                .with(DataField.CONTACT_FUNCTION, row.getString("contact_function"))
                .with(DataField.CONTACT_MAILBOX, row.getString("contact_mailbox"))
                .with(DataField.TEXT, row.getString("message"))
                .with(DataField.STATE, row.getString("status"))
                .with(DataField.CREATED, instant(row, "created_at"))
                .with(DataField.SENT, instant(row, "submitted_at"))
                .with(DataField.DECIDED, instant(row, "decided_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
