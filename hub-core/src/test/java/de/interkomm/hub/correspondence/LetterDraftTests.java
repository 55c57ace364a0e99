package de.interkomm.hub.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.correspondence.LetterDraft.Flaw;
import de.interkomm.hub.correspondence.LetterDraft.Part;

import org.junit.jupiter.api.Test;

import java.util.List;

class LetterDraftTests {

    private static final LetterText LETTER =
            new LetterText("Subject", "Hello", List.of("One\nline", "Two"), "Bye");

    @Test
    void whatIsShownForEditingIsReadBackUnchanged() {
        assertThat(LETTER.with(LetterDraft.of(LETTER))).isEqualTo(LETTER);
    }

    @Test
    void subjectAndSalutationAreOneLineEach() {
        LetterDraft draft = new LetterDraft(" A\r\nBcc: x@y \u2028", "Hello\tyou\u0000", "Body");

        assertThat(draft.subject()).isEqualTo("A Bcc: x@y");
        assertThat(draft.salutation()).isEqualTo("Hello you");
    }

    @Test
    void everyEmptyOrEndlessPartIsNamed() {
        LetterDraft empty = new LetterDraft(" ", "\n", "\r\n");
        LetterDraft endless = new LetterDraft("x".repeat(201), "Hello", "x".repeat(20_001));

        assertThat(empty.flaws())
                .extracting(Flaw::part)
                .containsExactly(Part.SUBJECT, Part.SALUTATION, Part.BODY);
        assertThat(empty.flaws()).allMatch(Flaw::isEmpty);
        assertThat(endless.flaws())
                .containsExactly(
                        new Flaw(Part.SUBJECT, 201, 200), new Flaw(Part.BODY, 20_001, 20_000));
        assertThatIllegalArgumentException().isThrownBy(() -> LETTER.with(empty));
    }
}
