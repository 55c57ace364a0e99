package de.interkomm.hub.correspondence;

/**
 * Why a wording cannot be kept.
 *
 * @param found what is wrong, as it was typed; of something too long its characters, of something
 *     missing nothing
 * @param paragraph of the body, counted from 1; 0 where it concerns the whole part
 */
public record TemplateProblem(TemplateDraft.Part part, Reason reason, String found, int paragraph) {

    /** What can be wrong with a wording. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        UNKNOWN_PLACEHOLDER,
        /** Letters of this kind have no value for it. */
        FOREIGN_PLACEHOLDER,
        /** A brace without its counterpart, or one within another. */
        STRAY_BRACE,
        /** {@code {!token}} somewhere else than at the beginning of a paragraph. */
        CONDITION_OUT_OF_PLACE,
        /** A line cannot be left out, so it must not ask for what not every letter has. */
        NOT_ALWAYS_GIVEN,
        /** All paragraphs may be left out, so that nothing is left of the letter. */
        NOTHING_CERTAIN,
        /** The letter's font cannot show it. */
        UNPRINTABLE;

        /** The key of its words in the reader's language. */
        public String messageKey() {
            return "correspondence.template.problem." + name();
        }
    }
}
