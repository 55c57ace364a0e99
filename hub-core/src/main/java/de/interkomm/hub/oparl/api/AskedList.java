package de.interkomm.hub.oparl.api;

import de.interkomm.hub.oparl.ListQuery;
import de.interkomm.hub.oparl.ListQuery.Internal;
import de.interkomm.hub.shell.BadQuestion;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what is asked of a list; parameters OParl does not know are nobody's business. */
final class AskedList {

    private static final Pattern KEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LAST_YEAR = 9999;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private AskedList() {}

    /**
     * @throws BadQuestion for what makes no sense
     */
    static ListQuery of(Map<String, String> asked) {
        return new ListQuery(
                moment(asked, "created_since"),
                moment(asked, "created_until"),
                moment(asked, "modified_since"),
                moment(asked, "modified_until"),
                internal(asked.getOrDefault("omit_internal", "false")),
                limit(asked.get("limit")),
                asked.getOrDefault("after", ""));
    }

    /** One address for one object: nothing but the way ids are written here. */
    static Optional<UUID> key(String text) {
        return KEY.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static @Nullable Instant moment(Map<String, String> asked, String name) {
        String text = asked.get(name);
        if (text == null) {
            return null;
        }
        try {
            // A plus that was not encoded arrives as a space.
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
                throw new BadQuestion("oparl.problem.moment", name);
            }
            return moment.toInstant();
        } catch (DateTimeException _) {
            throw new BadQuestion("oparl.problem.moment", name);
        }
    }

    private static Internal internal(String text) {
        return switch (text) {
            case "true" -> Internal.OMITTED;
            case "false" -> Internal.SHOWN;
            default -> throw new BadQuestion("oparl.problem.omit");
        };
    }

    /** A larger page is answered with the largest: nobody may rely on the limit (2.5). */
    private static int limit(@Nullable String text) {
        if (text == null) {
            return ListQuery.LARGEST_PAGE;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < 1) {
            throw new BadQuestion("oparl.problem.limit");
        }
        return Math.min(Integer.parseInt(text), ListQuery.LARGEST_PAGE);
    }
}
