package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.LetterKind;

/** Letters that come back signed, told apart from what was printed to be signed. */
final class SignedLetters {

    private SignedLetters() {}

    /** The kind under which the signed copy is kept. */
    static String kind(LetterKind kind) {
        return "SIGNED_" + kind.name();
    }
}
