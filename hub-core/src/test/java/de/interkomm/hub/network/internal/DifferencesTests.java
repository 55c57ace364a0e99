package de.interkomm.hub.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.Colour;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.Logo;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.SettingsDesk.Difference;
import de.interkomm.hub.network.Term;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NetworkFrame.Languages;
import de.interkomm.hub.shell.Tone;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class DifferencesTests {

    private static final Colours BROUGHT = Colours.OF_THE_HUB;
    private static final NetworkSettings NOTHING_CHOSEN = settings(null, null, null, Map.of());

    @Test
    void whatIsChosenForTheFirstTimeStandsBesideTheDefaultThatHeld() {
        UUID picture = UUID.randomUUID();
        NetworkSettings chosen =
                settings(
                        colours("#005e63"),
                        new Logo(new DocumentId(picture), LocalizedText.same("")),
                        new Mailbox("antwort@netz.example"),
                        Map.of(Term.PLENUM, new LocalizedText("Rat", "Council")));

        assertThat(Differences.inForceBetween(NOTHING_CHOSEN, chosen, BROUGHT))
                .containsOnly(
                        Map.entry("colours.primary", new Difference("#1d3f8f", "#005e63")),
                        Map.entry("logo.document", new Difference("N", picture.toString())),
                        Map.entry(
                                "replyTo",
                                new Difference("netz@stadt.example", "antwort@netz.example")),
                        Map.entry("wording.PLENUM.german", new Difference("Plenum", "Rat")),
                        Map.entry(
                                "wording.PLENUM.english",
                                new Difference(Term.PLENUM.usual().english(), "Council")));
    }

    @Test
    void whatIsGivenUpStandsBesideTheDefaultThatHoldsAgain() {
        assertThat(
                        Differences.inForceBetween(
                                settings(colours("#005e63"), null, null, Map.of()),
                                NOTHING_CHOSEN,
                                BROUGHT))
                .containsOnly(Map.entry("colours.primary", new Difference("#005e63", "#1d3f8f")));
    }

    @Test
    void choosingExactlyTheDefaultIsAChangeAllTheSame() {
        assertThat(
                        Differences.inForceBetween(
                                NOTHING_CHOSEN, settings(BROUGHT, null, null, Map.of()), BROUGHT))
                .containsEntry("colours.primary", new Difference("", "#1d3f8f"));
    }

    private static Colours colours(String primary) {
        return new Colours(
                new Colour(primary),
                BROUGHT.onPrimary(),
                BROUGHT.deep(),
                BROUGHT.soft(),
                BROUGHT.stripe(),
                BROUGHT.action());
    }

    private static NetworkSettings settings(
            @Nullable Colours colours,
            @Nullable Logo logo,
            @Nullable Mailbox replyTo,
            Map<Term, LocalizedText> wording) {
        LocalizedText text = LocalizedText.same("Netz");
        return new NetworkSettings(
                text,
                "Netz",
                text,
                text,
                text,
                HostOrganisation.of(text, List.of("Markt 1", "12345 Stadt"), "netz@stadt.example"),
                LocalizedText.same(""),
                LocalizedText.same(""),
                Tone.SIE,
                Languages.GERMAN_AND_ENGLISH,
                colours,
                logo,
                "Netz",
                replyTo,
                wording,
                List.of(),
                List.of(),
                Contributions.STAY);
    }
}
