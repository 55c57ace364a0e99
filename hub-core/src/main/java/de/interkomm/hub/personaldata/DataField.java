package de.interkomm.hub.personaldata;

/**
 * What a piece of personal data says. Its name in small letters is its key in downloads; its words
 * stand in the bundle {@code personaldata} under {@code personaldata.field.<name>}.
 */
public enum DataField {
    NAME(Form.TEXT),
    MAILBOX(Form.TEXT),
    OFFICE(Form.TEXT),
    /** A name, or a regional key. */
    ADMINISTRATION(Form.TEXT),
    /** A name, or ids divided by commas. */
    NETWORK(Form.TEXT),
    ROLE(Form.CODE),
    /** The role in which somebody did something. */
    ACTED_AS(Form.CODE),
    /** What something was done to. */
    OBJECT(Form.TEXT),
    CONTACT_NAME(Form.TEXT),
    CONTACT_FUNCTION(Form.TEXT),
    CONTACT_MAILBOX(Form.TEXT),
    TEXT(Form.TEXT),
    SUBJECT(Form.TEXT),
    REFERENCE(Form.TEXT),
    STATE(Form.CODE),
    STEP(Form.CODE),
    REASON(Form.TEXT),
    ACTION(Form.CODE),
    PASSKEY(Form.TEXT),
    PROVIDER(Form.TEXT),
    /** Browser and platform, divided by a comma. */
    DEVICE(Form.CODE),
    PURPOSE(Form.CODE),
    PROCESSING(Form.CODE),
    VERSION(Form.TEXT),
    /** How somebody voted. */
    CHOICE(Form.CODE),
    FILE(Form.LINK),
    PHONE(Form.TEXT),
    CREATED(Form.MOMENT),
    SENT(Form.MOMENT),
    DECIDED(Form.MOMENT),
    AT(Form.MOMENT),
    LAST_USED(Form.MOMENT),
    EXPIRES(Form.MOMENT),
    WITHDRAWN(Form.MOMENT),
    FROM(Form.DAY),
    UNTIL(Form.DAY);

    /** How a value is written. */
    public enum Form {
        TEXT,
        /** A word of the program, such as a role. */
        CODE,
        /** An instant after ISO 8601. */
        MOMENT,
        /** A day after ISO 8601. */
        DAY,
        /** An address within the hub. */
        LINK
    }

    private final Form form;

    DataField(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }
}
