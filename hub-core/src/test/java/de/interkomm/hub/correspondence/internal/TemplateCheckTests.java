package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.TemplateDraft;
import de.interkomm.hub.correspondence.TemplateDraft.Part;
import de.interkomm.hub.correspondence.TemplateProblem;
import de.interkomm.hub.correspondence.TemplateProblem.Reason;
import de.interkomm.hub.shell.Tone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumMap;
import java.util.Map;

class TemplateCheckTests {

    private static final LetterRenderer RENDERER = SampleLetters.renderer();
    private static final LetterTexts TEXTS = SampleLetters.texts();

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyDefaultCanBeSavedAsItIs(LetterKind kind) {
        for (Tone tone : Tone.values()) {
            for (LetterLanguage language : LetterLanguage.values()) {
                assertThat(
                                TemplateCheck.problems(
                                        kind,
                                        TemplateDraft.of(
                                                TEXTS.template(
                                                        SampleLetters.NETWORK,
                                                        kind,
                                                        language.locale(tone))),
                                        RENDERER))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Gut.\n\nVon {mayor}.', UNKNOWN_PLACEHOLDER, {mayor}, 2",
        "'Gut {!mayor}.', UNKNOWN_PLACEHOLDER, {!mayor}, 1",
        "'Weil {reason}.', FOREIGN_PLACEHOLDER, {reason}, 1",
        "'{!reason} Ohne.\n\nGut.', FOREIGN_PLACEHOLDER, {!reason}, 1",
        "'Gut {}.', UNKNOWN_PLACEHOLDER, {}, 1",
        "'Gut.\n\nAn {applicant und mehr.', STRAY_BRACE, An {applicant und mehr., 2",
        "'An applicant} und mehr.', STRAY_BRACE, An applicant} und mehr., 1",
        "'Gut. {!contactPerson} Nein.', CONDITION_OUT_OF_PLACE, {!contactPerson}, 1",
        "'Gut.\n{!contactPerson} Nein.', CONDITION_OUT_OF_PLACE, {!contactPerson}, 1",
        "'An {contactPerson}.\n\n{!contactPerson} Ohne.', NOTHING_CERTAIN, '', 0",
        "'Gut \uD83D\uDE00.', UNPRINTABLE, \uD83D\uDE00, 1",
        "' ', EMPTY, '', 0"
    })
    void saysWhatIsWrongInTheBodyAndWhere(String body, Reason reason, String found, int paragraph) {
        TemplateDraft draft = new TemplateDraft("Betreff", "Guten Tag,", body, "Gruß");

        assertThat(TemplateCheck.problems(LetterKind.ADMISSION, draft, RENDERER))
                .contains(new TemplateProblem(Part.BODY, reason, found, paragraph));
    }

    @ParameterizedTest
    @CsvSource({
        "An {contactPerson}, NOT_ALWAYS_GIVEN, {contactPerson}",
        "{!contactPerson} Niemand, CONDITION_OUT_OF_PLACE, {!contactPerson}",
        "Weil {reason}, FOREIGN_PLACEHOLDER, {reason}",
        "'', EMPTY, ''"
    })
    void aLineNeedsAValueInEveryLetter(String line, Reason reason, String found) {
        TemplateDraft draft = new TemplateDraft(line, line, "Gut.", line);

        assertThat(TemplateCheck.problems(LetterKind.ADMISSION, draft, RENDERER))
                .containsExactlyInAnyOrder(
                        new TemplateProblem(Part.SUBJECT, reason, found, 0),
                        new TemplateProblem(Part.SALUTATION, reason, found, 0),
                        new TemplateProblem(Part.CLOSING, reason, found, 0));
    }

    @Test
    void whatIsTooLongIsCounted() {
        TemplateDraft draft =
                new TemplateDraft("x".repeat(201), "Hallo,", "x".repeat(20_001), "Gruß");

        assertThat(TemplateCheck.problems(LetterKind.ADMISSION, draft, RENDERER))
                .containsExactly(
                        new TemplateProblem(Part.SUBJECT, Reason.TOO_LONG, "201", 0),
                        new TemplateProblem(Part.BODY, Reason.TOO_LONG, "20001", 0));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void whatPassesCanBeFilledHoweverLittleIsKnown(LetterKind kind) {
        StringBuilder body = new StringBuilder("Gut.");
        for (Placeholder one : kind.placeholders()) {
            body.append("\n\nMit {%s}.\n\n{!%s} Ohne.".formatted(one.token(), one.token()));
        }
        TemplateDraft draft =
                new TemplateDraft("{network}", "{recipient}", body.toString(), "{host}");
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        kind.placeholders().forEach(one -> values.put(one, one.mayBeEmpty() ? "" : "x"));

        assertThat(TemplateCheck.problems(kind, draft, RENDERER)).isEmpty();
        LetterText text = TEXTS.fill(draft.toTemplate(kind), values);
        assertThat(text.paragraphs())
                .contains("Gut.", "Mit x.", "Ohne.")
                .hasSize(1 + kind.placeholders().size());
    }
}
