package de.interkomm.hub.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the form every mail system takes: no display name, no quoting, no line breaks.
 *
 * @param address local part and domain, in lower case, at most 254 characters (RFC 5321)
 */
public record Mailbox(@JsonValue String address) implements Serializable {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile(
                    "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                        + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    @JsonCreator
    public Mailbox {
        address = address.toLowerCase(Locale.ROOT);
        if (!isWellFormed(address)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Reads an address typed by a person; surrounding blanks are no error. */
    public static Optional<Mailbox> parse(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return isWellFormed(address) ? Optional.of(new Mailbox(address)) : Optional.empty();
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return address;
    }

    private static boolean isWellFormed(String address) {
        return address.length() <= LONGEST && FORM.matcher(address).matches();
    }
}
