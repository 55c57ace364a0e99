package de.interkomm.hub.directory;

import java.util.Arrays;
import java.util.Optional;

/** How often somebody wants to be told what is new. */
public enum Notice {
    NONE,
    DAILY,
    WEEKLY;

    /** Reads one from outside, where a wrong one is no error of ours. */
    public static Optional<Notice> parse(String text) {
        return Arrays.stream(values()).filter(notice -> notice.name().equals(text)).findFirst();
    }
}
