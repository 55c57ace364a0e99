package de.interkomm.hub.membership;

import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.membership.spi.ContactPersonDesirable;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.Judgement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** Days are counted where the networks are. */
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

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

    /**
     * The first day the step's paper or resolution can bear: nothing answers what was not there.
     */
    public LocalDate earliestDay(ApplicationStep step) {
        return switch (step) {
            case RECORD_ARRIVAL ->
                    history.stream()
                            .filter(event -> event.step() == ApplicationStep.PREPARE_LETTER)
                            .findFirst()
                            .map(event -> day(event.at()))
                            .orElseGet(() -> day(createdAt));
            case RECORD_DECLARATION -> resolution == null ? day(arrivedAt()) : resolution.on();
            case RECORD_RESOLUTION -> day(arrivedAt());
            default -> throw new IllegalArgumentException(step + " bears no day of its own");
        };
    }

    /**
     * The day of what the event put down, where that is another than the day it was put down: of a
     * resolution, and of a letter on paper.
     */
    public @Nullable LocalDate dayOf(Event event) {
        return switch (event.step()) {
            case RECORD_RESOLUTION -> resolution == null ? null : resolution.on();
            case RECORD_ARRIVAL -> received(LetterKind.APPLICATION);
            case RECORD_DECLARATION -> received(LetterKind.DECLARATION);
            default -> null;
        };
    }

    /** Of a letter that came by post only the day is known. */
    public boolean isArrivalByDay() {
        return history.stream().anyMatch(event -> event.step() == ApplicationStep.RECORD_ARRIVAL);
    }

    private @Nullable LocalDate received(LetterKind kind) {
        return letters.reversed().stream()
                .filter(letter -> letter.kind().equals("SIGNED_" + kind))
                .findFirst()
                .map(letter -> day(letter.at()))
                .orElse(null);
    }

    private Instant arrivedAt() {
        return submittedAt == null ? createdAt : submittedAt;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, GERMANY);
    }

    /** Whether whoever had to look at it has: an organ has resolved, or all is over. */
    public boolean isDecided() {
        return resolution != null || status.turn() == ApplicationStatus.Turn.NOBODY;
    }

    /** Whether a finding only reminds of something, rather than speaks for it. */
    public boolean isNote(Finding finding) {
        return finding.rule().equals(ContactPersonDesirable.NAME) && form.contact() == null;
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
