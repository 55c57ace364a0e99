package de.interkomm.hub.testing;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;

/** Words that nothing else in the database has, nor anything spelt alike. */
public final class MadeUpWord {

    /** No vowels, which the search would fold or cut off. */
    private static final String LETTERS = "bcdfghjklmnpqrtvwxz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private MadeUpWord() {}

    public static String next() {
        return RANDOM.ints(20, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(joining());
    }
}
