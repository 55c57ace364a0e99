package de.interkomm.hub.correspondence;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wording of a network's letters, as its people read and change it. What is saved holds for the
 * next letter, on every node; letters that were written keep their words.
 *
 * <p>Every method throws {@link de.interkomm.hub.identity.NotPermitted} without the permission
 * {@code EDIT_LETTERS}, and needs the network bound.
 */
public interface LetterTemplates {

    /**
     * What is in force in every language, in the order of kinds: of every kind that comes up in the
     * network, or for which it has written words of its own before.
     */
    List<Entry> all(Actor actor, NetworkId network);

    /** Every version, the one in force first, the default that came with the hub last. */
    List<Edition> editions(
            Actor actor, NetworkId network, LetterKind kind, LetterLanguage language);

    /** What keeps the draft from being saved; nothing if it can be. */
    List<TemplateProblem> problems(LetterKind kind, TemplateDraft draft);

    /**
     * A letter in that wording as a PDF file: about a real application if this person may read
     * applications and there is one in this language, else about a made-up one.
     *
     * @return empty if the draft has problems
     */
    Optional<byte[]> preview(
            Actor actor,
            NetworkId network,
            LetterKind kind,
            LetterLanguage language,
            TemplateDraft draft);

    /**
     * @param basedOn the version that was in force when the person began
     */
    SaveResult save(
            Actor actor,
            NetworkId network,
            LetterKind kind,
            LetterLanguage language,
            TemplateDraft draft,
            int basedOn);

    /** Puts the default in force again, as a version of its own. */
    SaveResult backToDefault(
            Actor actor, NetworkId network, LetterKind kind, LetterLanguage language, int basedOn);

    /** Whose words they are. */
    enum Origin {
        /** Those that came with the hub. */
        DEFAULT,
        /** Those the network has written for itself. */
        OWN
    }

    record Entry(LetterKind kind, LetterLanguage language, Edition inForce) {}

    /**
     * A version.
     *
     * @param version counted from 1; 0 for the default nobody ever touched
     * @param wording of a default what it is today
     * @param author {@code null} for version 0, and for somebody this hub no longer knows
     * @param at {@code null} for version 0
     */
    record Edition(
            int version,
            Origin origin,
            TemplateDraft wording,
            @Nullable String author,
            @Nullable Instant at) {}

    /** What became of a draft. */
    sealed interface SaveResult {
        record Saved(int version) implements SaveResult {}

        record Unchanged() implements SaveResult {}

        /** Somebody else was quicker. */
        record Stale(Edition current) implements SaveResult {}

        record Refused(List<TemplateProblem> problems) implements SaveResult {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
