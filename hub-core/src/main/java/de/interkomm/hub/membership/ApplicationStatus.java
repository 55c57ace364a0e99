package de.interkomm.hub.membership;

import java.util.Set;

/** Where an application stands, and whose turn it is. */
public enum ApplicationStatus {
    /** Being written; nobody but the applicant sees it. */
    DRAFT(Turn.APPLICANT),
    /** The mailbox is confirmed, the letter can be sent. */
    CONFIRMED(Turn.APPLICANT),
    /** The signed letter is in the post. */
    AWAITING_LETTER(Turn.APPLICANT),
    /** Has arrived and waits for a coordinator. */
    SUBMITTED(Turn.COORDINATOR),
    /** A coordinator is at work on it. */
    ACKNOWLEDGED(Turn.COORDINATOR),
    /** The applicant has been asked for something. */
    COMPLETION_REQUESTED(Turn.APPLICANT),
    /** The network's organ has agreed; the declaration of intent waits for its signature. */
    RESOLVED(Turn.APPLICANT),
    /** The declaration is signed. */
    DECLARED(Turn.COORDINATOR),
    ADMITTED(Turn.NOBODY),
    DECLINED(Turn.NOBODY),
    WITHDRAWN(Turn.NOBODY);

    /** Whose turn it is. */
    public enum Turn {
        APPLICANT,
        COORDINATOR,
        NOBODY
    }

    private static final Set<ApplicationStatus> UNSENT = Set.of(DRAFT, CONFIRMED);

    private final Turn turn;

    ApplicationStatus(Turn turn) {
        this.turn = turn;
    }

    public Turn turn() {
        return turn;
    }

    /** Whether nothing more can happen to it. */
    public boolean isFinal() {
        return turn == Turn.NOBODY;
    }

    /** Whether the network knows of it: coordinators see no drafts. */
    public boolean isSent() {
        return !UNSENT.contains(this);
    }
}
