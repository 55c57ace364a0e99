package de.interkomm.hub.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class EditedLetterTests {

    @Test
    void blankLinesPartParagraphsAndLineBreaksStay() {
        assertThat(EditedLetter.read("\r\nOne\r\nline\r\n\r\n \t\r\nTwo {applicant} <b>\r\n"))
                .isEqualTo(new EditedLetter.Accepted(List.of("One\nline", "Two {applicant} <b>")));
    }

    @Test
    void whatIsShownForEditingIsReadBackUnchanged() {
        List<String> paragraphs = List.of("One\nline", "Two");

        assertThat(EditedLetter.read(EditedLetter.asText(paragraphs)))
                .isEqualTo(new EditedLetter.Accepted(paragraphs));
    }

    @Test
    void nothingIsNoLetter() {
        assertThat(EditedLetter.read(" \r\n\t")).isEqualTo(new EditedLetter.Empty());
    }

    @Test
    void aBookIsNoLetter() {
        assertThat(EditedLetter.read("x".repeat(EditedLetter.MAX_LENGTH)))
                .isInstanceOf(EditedLetter.Accepted.class);
        assertThat(EditedLetter.read("x".repeat(EditedLetter.MAX_LENGTH + 1)))
                .isEqualTo(new EditedLetter.TooLong(EditedLetter.MAX_LENGTH + 1));
    }
}
