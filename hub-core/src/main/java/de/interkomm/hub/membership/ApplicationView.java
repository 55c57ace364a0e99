package de.interkomm.hub.membership;

import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Judgement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An application as its applicant and the network's coordinators see it.
 *
 * @param version grows with every change; a form that was made for an older one is stale
 * @param reference {@code null} until the mailbox is confirmed
 * @param dispatch {@code null} until the letter is sent, and where none is needed
 * @param judgement what the rules said when it was sent
 * @param submittedAt when it arrived; {@code null} before
 * @param decidedAt when the last word was spoken; {@code null} before
 * @param letters in both directions, oldest first
 * @param history oldest first, without internal notes
 */
public record ApplicationView(
        ApplicationId id,
        int version,
        ApplicationStatus status,
        String administrationName,
        ApplicationForm form,
        Locale language,
        @Nullable String reference,
        @Nullable Dispatch dispatch,
        Judgement judgement,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Resolution resolution,
        Set<ApplicationStep> openSteps,
        List<Letter> letters,
        List<Event> history) {

    /** What was done, by whom, and with which words. */
    public record Event(ApplicationStep step, String actor, String note, Instant at) {}

    /**
     * Whether another letter took its place: written before the last change or the last choice of
     * the way, printed and come back signed, or handed in once more as a better scan.
     */
    public boolean isSuperseded(Letter letter) {
        String signed = "SIGNED_" + letter.kind();
        return switch (letter.direction()) {
            case OUTGOING -> false;
            case INCOMING ->
                    isNamed(letter)
                            && (letters.stream().anyMatch(other -> other.kind().equals(signed))
                                    || letters.stream()
                                            .filter(other -> other.kind().equals(letter.kind()))
                                            .anyMatch(other -> isNewer(other, letter)));
        };
    }

    /** Enclosures stand beside one another. */
    private static boolean isNamed(Letter letter) {
        String unsigned = letter.kind().replaceFirst("^SIGNED_", "");
        return unsigned.equals(LetterKind.APPLICATION.name())
                || unsigned.equals(LetterKind.DECLARATION.name());
    }

    private static boolean isNewer(Letter one, Letter other) {
        return one.id().value().compareTo(other.id().value()) > 0;
    }

    /** The same where that step cannot be taken. */
    public ApplicationView without(ApplicationStep step) {
        Set<ApplicationStep> others =
                openSteps.stream()
                        .filter(open -> open != step)
                        .collect(Collectors.toUnmodifiableSet());
        return new ApplicationView(
                id,
                version,
                status,
                administrationName,
                form,
                language,
                reference,
                dispatch,
                judgement,
                createdAt,
                submittedAt,
                decidedAt,
                resolution,
                others,
                letters,
                history);
    }

    /** Whether the step can be taken now. */
    public boolean offers(ApplicationStep step) {
        return openSteps.contains(step);
    }
}
