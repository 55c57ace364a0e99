package de.interkomm.hub.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.shell.HubAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

class MailTextTests {

    private static final HubAddress HUB =
            new HubAddress("https://hub.example.org", UnaryOperator.identity());

    @Test
    void linksIntoTheHubCanBeFollowed() {
        assertThat(linksIn("Bitte öffnen: https://hub.example.org/confirm/a-b_c?x=1&y=2.\nDanke"))
                .containsExactly("https://hub.example.org/confirm/a-b_c?x=1&y=2");
        assertThat(linksIn("https://hub.example.org")).containsExactly("https://hub.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.example.org.evil.example/x",
                "https://hub.example.org@evil.example/x",
                "https://evil.example/https://hub.example.org/x",
                "http://hub.example.org/x",
                "javascript:alert(1)//https:",
                "data:text/html,x",
                "hub.example.org/x"
            })
    void nothingElseCan(String text) {
        assertThat(linksIn(text)).isEmpty();
    }

    @Test
    void noCharacterOfTheTextIsLost() {
        String text = "a https://hub.example.org/x, b\n\nhttps://evil.example/ <c>";

        assertThat(
                        MailText.lines(text, HUB).stream()
                                .map(
                                        line ->
                                                line.stream()
                                                        .map(MailText.Piece::text)
                                                        .reduce("", String::concat))
                                .toList())
                .containsExactlyElementsOf(text.lines().toList());
    }

    private static List<String> linksIn(String text) {
        return MailText.lines(text, HUB).stream()
                .flatMap(List::stream)
                .map(MailText.Piece::href)
                .filter(Objects::nonNull)
                .toList();
    }
}
