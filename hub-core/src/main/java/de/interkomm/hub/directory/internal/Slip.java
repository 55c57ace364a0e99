package de.interkomm.hub.directory.internal;

/** The slip of a finger: a letter left out, added, changed, or typed before the one it follows. */
final class Slip {

    private Slip() {}

    /** Whether one word becomes the other by just one. */
    static boolean liesBetween(String one, String other) {
        if (one.length() > other.length()) {
            return liesBetween(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (one.length() < other.length()) {
            return one.substring(at).equals(other.substring(at + 1));
        }
        return at < one.length()
                && (one.substring(at + 1).equals(other.substring(at + 1))
                        || isTurned(one.substring(at), other.substring(at)));
    }

    private static boolean isTurned(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
