package de.interkomm.hub.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.identity.Invitations.Line;
import de.interkomm.hub.identity.Invitations.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationListTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Erika Muster;erika@amt.example",
                "erika@amt.example;Erika Muster",
                "Erika;Muster; ERIKA@amt.example ;",
                "\"Erika Muster\",erika@amt.example",
                "Erika Muster\terika@amt.example",
                "\uFEFFErika Muster;erika@amt.example"
            })
    void nameAndMailboxAreFoundHoweverTheyAreWritten(String line) {
        assertThat(InvitationList.read(line))
                .singleElement()
                .satisfies(
                        read -> {
                            assertThat(read.name()).isEqualTo("Erika Muster");
                            assertThat(read.mailbox()).isEqualTo("erika@amt.example");
                            assertThat(read.verdict()).isEqualTo(Verdict.FINE);
                        });
    }

    @Test
    void eachLineKeepsTheNumberItHasInTheList() {
        assertThat(
                        InvitationList.read(
                                """
                                Name;Mailadresse

                                Erika;e@amt.example
                                ohne Adresse
                                x@amt.example
                                Max;E@amt.example
                                "Max;m@amt.example
                                A;B;C;d@amt.example
                                """))
                .extracting(Line::number, Line::verdict)
                .containsExactly(
                        tuple(3, Verdict.FINE),
                        tuple(4, Verdict.NO_MAILBOX),
                        tuple(5, Verdict.NO_NAME),
                        tuple(6, Verdict.TWICE),
                        tuple(7, Verdict.NO_MAILBOX),
                        tuple(8, Verdict.NO_NAME));
    }

    @Test
    void whatWasTypedIsKeptAsItWas() {
        assertThat(InvitationList.read(" Erika ;; e@@amt"))
                .extracting(Line::text)
                .containsExactly(" Erika ;; e@@amt");
        assertThat(InvitationList.read(" \n\n")).isEmpty();
    }
}
