package de.interkomm.hub.membership;

import java.time.LocalDate;

/** A step a coordinator takes by sending a letter, with what the letter needs to say. */
public sealed interface DeskStep {

    /** Which of the steps it is. */
    ApplicationStep step();

    /** The network has it and looks at it. */
    record Acknowledge() implements DeskStep {
        @Override
        public ApplicationStep step() {
            return ApplicationStep.ACKNOWLEDGE;
        }
    }

    /**
     * @param missing what is asked for
     * @param deadline by when
     */
    record RequestCompletion(String missing, LocalDate deadline) implements DeskStep {
        @Override
        public ApplicationStep step() {
            return ApplicationStep.REQUEST_COMPLETION;
        }
    }

    /** What the network's organ has resolved. */
    record RecordResolution(Resolution resolution) implements DeskStep {
        @Override
        public ApplicationStep step() {
            return ApplicationStep.RECORD_RESOLUTION;
        }
    }

    /**
     * The last word: yes.
     *
     * @param employment whether that says too that whoever applied works for the administration
     */
    record Admit(Assurance employment) implements DeskStep {

        /** Says no more than yes. */
        public Admit() {
            this(Assurance.LEFT_OPEN);
        }

        /** How much a coordinator knows of the employment of whoever applied. */
        public enum Assurance {
            /** Has made sure, and is named for it. */
            MADE_SURE,
            /** Leaves it to the mailbox, or to others. */
            LEFT_OPEN
        }

        @Override
        public ApplicationStep step() {
            return ApplicationStep.ADMIT;
        }
    }

    /**
     * The applicant wants no membership any more and has said so on another way, by telephone for
     * example.
     *
     * @param note how we know; the applicant reads it too
     */
    record Withdraw(String note) implements DeskStep {
        @Override
        public ApplicationStep step() {
            return ApplicationStep.WITHDRAW;
        }
    }

    /** The last word: no, and why. */
    record Decline(String reason) implements DeskStep {
        @Override
        public ApplicationStep step() {
            return ApplicationStep.DECLINE;
        }
    }
}
