package de.interkomm.hub.privacy.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Retention;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what the code says in values. */
@Component
class Words {

    /** Where the words of a state may stand: whoever has states has words for them. */
    private static final List<String> STATES =
            List.of("desk.status.", "desk.member.status.", "privacy.state.");

    private static final Pattern KEY = Pattern.compile("[0-9]{12}");

    private final MessageSource messages;
    private final ObjectProvider<NetworkFrames> frames;
    private final Administrations administrations;
    private final Clock clock;

    Words(
            MessageSource messages,
            ObjectProvider<NetworkFrames> frames,
            Administrations administrations,
            Clock clock) {
        this.messages = messages;
        this.frames = frames;
        this.administrations = administrations;
        this.clock = clock;
    }

    String text(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A network whose profile is missing goes by its id. */
    String place(@Nullable NetworkId network, Locale locale) {
        return network == null
                ? text(locale, "privacy.mine.hub")
                : frames.stream()
                        .flatMap(known -> known.frameOf(network).stream())
                        .map(frame -> frame.name().in(locale))
                        .findFirst()
                        .orElse(network.value());
    }

    String label(DataField field, Locale locale) {
        return text(locale, "personaldata.field." + field);
    }

    String value(DataField field, String value, Locale locale) {
        return switch (field.form()) {
            case TEXT ->
                    switch (field) {
                        case ADMINISTRATION -> administration(value);
                        case NETWORK -> networks(value, locale);
                        default -> value;
                    };
            case LINK -> value;
            case MOMENT -> moment(Instant.parse(value), locale);
            case DAY -> day(LocalDate.parse(value), locale);
            case CODE ->
                    Arrays.stream(value.split(", ", -1))
                            .map(one -> code(field, one, locale))
                            .collect(Collectors.joining(", "));
        };
    }

    /** Records of an administration keep its name; those of a person only its key. */
    private String administration(String value) {
        return KEY.matcher(value).matches()
                ? administrations
                        .find(new RegionalKey(value))
                        .map(Administration::title)
                        .orElse(value)
                : value;
    }

    private String networks(String value, Locale locale) {
        return Arrays.stream(value.split(", ", -1))
                .map(one -> NetworkId.parse(one).map(id -> place(id, locale)).orElse(one))
                .collect(Collectors.joining(", "));
    }

    private String code(DataField field, String value, Locale locale) {
        List<String> prefixes =
                switch (field) {
                    case ROLE -> List.of("identity.role.", "audit.value.groupFunction.");
                    case ACTED_AS -> List.of("identity.role.");
                    case DEVICE -> List.of("identity.browser.", "identity.platform.");
                    case STEP -> List.of("desk.event.");
                    case ACTION -> List.of("audit.action.", "personaldata.deed.");
                    case PURPOSE -> List.of("consent.purpose.");
                    case PROCESSING -> List.of("privacy.processing-of.");
                    default -> STATES;
                };
        return prefixes.stream()
                .map(prefix -> messages.getMessage(prefix + value, null, "", locale))
                .filter(words -> words != null && !words.isEmpty())
                .findFirst()
                .orElse(value);
    }

    String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(clock.getZone())
                .format(moment);
    }

    String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    String fate(Fate fate, Locale locale) {
        return switch (fate) {
            case Fate.Goes() -> text(locale, "privacy.mine.fate.goes");
            case Fate.Nameless(String reason) ->
                    text(locale, "privacy.mine.fate.nameless", text(locale, reason));
            case Fate.Stays(String reason, LocalDate until) ->
                    until == null
                            ? text(locale, "privacy.mine.fate.stays", text(locale, reason))
                            : text(
                                    locale,
                                    "privacy.mine.fate.stays.until",
                                    text(locale, reason),
                                    day(until, locale));
        };
    }

    /** Why something stays, and until when; empty for what goes. */
    String why(Fate fate, Locale locale) {
        return switch (fate) {
            case Fate.Goes() -> "";
            case Fate.Nameless(String reason) -> text(locale, reason);
            case Fate.Stays stays -> fate(stays, locale);
        };
    }

    /** How long, since when, and why. */
    String kept(DataKind kind, Locale locale) {
        String rule = text(locale, kind.key() + ".kept");
        Period period = kind.retention().period();
        return period == null
                ? rule
                : text(locale, "privacy.period.from", length(period, locale), rule);
    }

    /** {@link Retention} counts in one unit at a time. */
    private String length(Period period, Locale locale) {
        if (period.getYears() > 0) {
            return text(locale, "privacy.period.years", period.getYears());
        }
        return period.getMonths() > 0
                ? text(locale, "privacy.period.months", period.getMonths())
                : text(locale, "privacy.period.days", period.getDays());
    }

    String basis(DataKind kind, Locale locale) {
        return text(locale, "privacy.basis." + kind.basis());
    }

    String recipients(DataKind kind, Locale locale) {
        return kind.recipients().stream()
                .sorted()
                .map(recipient -> text(locale, "privacy.recipient." + recipient))
                .collect(Collectors.joining("; "));
    }
}
