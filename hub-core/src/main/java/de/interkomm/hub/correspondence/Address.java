package de.interkomm.hub.correspondence;

import java.util.List;

/**
 * What stands in the address zone of a letter (DIN 5008): recipient, street, town.
 *
 * @param lines one to six, each up to {@value #MAX_LINE_LENGTH} characters; blank ones are dropped
 */
public record Address(List<String> lines) {

    public static final int MAX_LINES = 6;
    public static final int MAX_LINE_LENGTH = 100;

    public Address {
        lines = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("an address has one to six lines: " + lines);
        }
        if (lines.stream().anyMatch(line -> line.length() > MAX_LINE_LENGTH)) {
            throw new IllegalArgumentException("a line of an address is too long: " + lines);
        }
    }

    public static Address of(String... lines) {
        return new Address(List.of(lines));
    }
}
