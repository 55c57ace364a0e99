package de.interkomm.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class OutgoingMailTests {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\0", "\u0085", "\u2028", "\u2029", "\u202e", "\t"})
    void nothingInAHeadEndsItsLineOrTurnsIt(String break_) {
        OutgoingMail mail =
                new OutgoingMail(
                        null,
                        new Mailbox("mayor@example.org"),
                        "Netz" + break_ + "Bcc: all@example.org",
                        null,
                        "Willkommen" + break_ + "X-Evil: 1",
                        "Text",
                        List.of());

        assertThat(mail.senderName()).isEqualTo("Netz Bcc: all@example.org");
        assertThat(mail.subject()).isEqualTo("Willkommen X-Evil: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.example/a>, <mailto:all@example.org",
                "https://hub.example/\r\nX-Evil: 1",
                "mailto:a@example.org"
            })
    void whatEndsMailsIsAnAddressOfTheWebAndNothingElse(String address) {
        OutgoingMail mail =
                new OutgoingMail(
                        null, new Mailbox("a@example.org"), "Netz", null, "S", "Text", List.of());

        assertThatThrownBy(() -> mail.endedAt(address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTextKeepsItsLines() {
        OutgoingMail mail =
                new OutgoingMail(
                        null, new Mailbox("a@example.org"), "Netz", null, "S", "a\nb", List.of());

        assertThat(mail.text()).isEqualTo("a\nb");
    }

    @Test
    void anAttachmentsNameIsOneLine() {
        assertThat(new MailAttachment("a\r\nb.pdf", "text/plain\r\nX: y", new byte[0]))
                .returns("a b.pdf", MailAttachment::fileName)
                .returns("text/plain X: y", MailAttachment::mediaType);
    }
}
