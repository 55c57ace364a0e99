package de.interkomm.hub.reuse.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.reuse.Reuses.Own;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What somebody says of an administration.
 *
 * @param administration twelve digits
 * @param administrationQuery what was typed into the picker
 * @param since as browsers write days; empty where nothing is said of it
 * @param name asked for from those who have not signed in, like the mailbox
 * @param version of the reuse that is changed
 */
record ReuseForm(
        String administration,
        String administrationQuery,
        String state,
        String since,
        String reason,
        String adaptation,
        String adaptationNote,
        String name,
        String mailbox,
        String version) {

    private static final Typing TYPING = Typing.inWordsOf("reuse");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    ReuseForm {
        administration = line(administration);
        administrationQuery = line(administrationQuery);
        state = line(state);
        since = line(since);
        reason = Objects.requireNonNullElse(reason, "").strip();
        adaptation = line(adaptation);
        adaptationNote = line(adaptationNote);
        name = line(name);
        mailbox = line(mailbox);
        version = line(version);
    }

    private static String line(@Nullable String typed) {
        return Typing.inOneLine(Objects.requireNonNullElse(typed, ""));
    }

    /**
     * @param own for which the person may speak: the only one is meant, of several each may be
     */
    static ReuseForm beginning(List<Administration> own) {
        String meant = own.size() == 1 ? own.getFirst().key().value() : "";
        return new ReuseForm(meant, "", "", "", "", "", "", "", "", "");
    }

    static ReuseForm of(Own own) {
        Use use = own.use();
        return new ReuseForm(
                use.administration().value(),
                "",
                use.state().name(),
                use.since().toString(),
                "",
                use.adaptation(),
                use.adaptationNote(),
                "",
                "",
                Integer.toString(own.version()));
    }

    /** About that one, whatever else was sent. */
    ReuseForm about(Own own) {
        return new ReuseForm(
                own.use().administration().value(),
                "",
                state,
                since,
                reason,
                adaptation,
                adaptationNote,
                "",
                "",
                version);
    }

    /** What somebody without an account typed, by the names of the fields. */
    Map<String, String> typed() {
        return Map.of(
                "administration", administration,
                "state", state,
                "since", since,
                "reason", reason,
                "adaptation", adaptation,
                "adaptationNote", adaptationNote,
                "name", name,
                "mailbox", mailbox);
    }

    /** What is in somebody's own words, by the names of the fields' words. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("reuse.form.reason", reason);
        written.put("reuse.form.adaptation", adaptation);
        written.put("reuse.form.adaptationNote", adaptationNote);
        written.values().removeIf(String::isEmpty);
        return written;
    }

    /**
     * @return {@code null} and errors for what cannot be meant
     */
    @Nullable Claim read(Errors errors, LocalDate today) {
        RegionalKey key = RegionalKey.parse(administration).orElse(null);
        if (key == null) {
            errors.rejectValue("administration", "reuse.form.administration.missing");
        }
        ReuseState chosen = TYPING.choice(ReuseState.values(), state, "state", errors);
        LocalDate day = since.isEmpty() ? null : TYPING.day(errors, "since", since);
        if (day != null && day.isAfter(today)) {
            errors.rejectValue("since", "reuse.form.since.future");
        }
        TYPING.limit(errors, "reason", reason, Reuses.LONGEST_REASON);
        TYPING.limit(errors, "adaptation", adaptation, Reuses.LONGEST_ADDRESS);
        if (!adaptation.isEmpty() && !ADDRESS.matcher(adaptation).matches()) {
            errors.rejectValue("adaptation", "reuse.form.adaptation.malformed");
        }
        TYPING.limit(errors, "adaptationNote", adaptationNote, Reuses.LONGEST_NOTE);
        return errors.hasErrors() || key == null || chosen == null
                ? null
                : new Claim(key, chosen, day, reason, adaptation, adaptationNote);
    }

    /**
     * @return {@code null} and errors for what cannot be meant
     */
    @Nullable Declarer declarer(Errors errors) {
        TYPING.line(errors, "name", name, Reuses.LONGEST_NAME);
        Mailbox address = Mailbox.parse(mailbox).orElse(null);
        if (address == null) {
            errors.rejectValue("mailbox", "reuse.form.mailbox.malformed");
        }
        return address == null ? null : new Declarer(name, address);
    }
}
