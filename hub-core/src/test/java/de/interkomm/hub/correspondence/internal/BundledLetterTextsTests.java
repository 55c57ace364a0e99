package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.tenancy.NetworkId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

class BundledLetterTextsTests {

    private static final NetworkId OWN = new NetworkId("own-words");
    private static final LetterTexts TEXTS =
            SampleLetters.texts(new LetterBundle(OWN, "letters-test/own", "OWN"));

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindHasWordingInBothTonesAndInEnglish(LetterKind kind) {
        LetterTemplate formal = TEXTS.template(SampleLetters.NETWORK, kind, SampleLetters.SIE);
        LetterTemplate familiar = TEXTS.template(SampleLetters.NETWORK, kind, SampleLetters.DU);
        LetterTemplate english = TEXTS.template(SampleLetters.NETWORK, kind, SampleLetters.ENGLISH);

        assertThat(familiar.salutation()).isNotEqualTo(formal.salutation());
        assertThat(String.join(" ", familiar.paragraphs()) + familiar.subject())
                .doesNotContainPattern("\\b(Sie|Ihnen|Ihre[mnrs]?)\\b");
        assertThat(english.paragraphs().getFirst()).isNotEqualTo(formal.paragraphs().getFirst());
    }

    @Test
    void aNetworksOwnWordsReplaceTheDefaultKeyByKey() {
        LetterTemplate own = TEXTS.template(OWN, LetterKind.ADMISSION, SampleLetters.SIE);
        LetterTemplate usual =
                TEXTS.template(SampleLetters.NETWORK, LetterKind.ADMISSION, SampleLetters.SIE);

        assertThat(own.subject()).isEqualTo("Schön, dass {administration} dabei ist");
        assertThat(own.closing()).isEqualTo("Glück auf");
        assertThat(own.paragraphs()).isEqualTo(usual.paragraphs());
        assertThat(TEXTS.template(OWN, LetterKind.ADMISSION, SampleLetters.ENGLISH).closing())
                .isEqualTo("Good luck");
    }

    @Test
    void whoWritesToANetworkDoesNotCloseWithItsWords() {
        assertThat(TEXTS.template(OWN, LetterKind.APPLICATION, SampleLetters.SIE).closing())
                .isEqualTo("Mit freundlichen Grüßen");
        assertThat(TEXTS.template(OWN, LetterKind.DECLARATION, SampleLetters.ENGLISH).closing())
                .isEqualTo("Yours sincerely");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-placeholder, unknown placeholder {mayor}",
        "foreign-placeholder, give no value for: {reason}",
        "stray-brace, a brace without its counterpart",
        "unknown-key, ADMITTED.subject is no part of any letter",
        "untranslated, differ in",
        "empty, closing is empty"
    })
    void wrongWordingIsRefusedAtStart(String bundle, String reason) {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                SampleLetters.texts(
                                        new LetterBundle(OWN, "letters-test/" + bundle, "X")))
                .withMessageContaining(reason)
                .withMessageContaining("letters-test/" + bundle);
    }

    @Test
    void aBundleThatIsNotThereIsRefusedAtStart() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SampleLetters.texts(new LetterBundle(OWN, "letters/none", "X")))
                .withMessageContaining("letters/none.properties");
    }

    @Test
    void noTwoNetworksShareAPrefix() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                SampleLetters.texts(
                                        new LetterBundle(OWN, "letters-test/own", "OWN"),
                                        new LetterBundle(
                                                SampleLetters.NETWORK, "letters-test/own", "OWN")));
    }

    @Test
    void valuesAreNeverReadAsWording() {
        LetterText text =
                TEXTS.fill(
                        template("Reason: {reason}"),
                        Map.of(Placeholder.REASON, "$1 \\ {applicant}", Placeholder.NETWORK, "N"));

        assertThat(text.paragraphs()).containsExactly("Reason: $1 \\ {applicant}");
    }

    @Test
    void aParagraphAboutSomethingNotGivenIsLeftOut() {
        LetterText text =
                TEXTS.fill(
                        template("First", "Contact: {contactPerson}", "Last"),
                        Map.of(Placeholder.CONTACT_PERSON, " ", Placeholder.NETWORK, "N"));

        assertThat(text.paragraphs()).containsExactly("First", "Last");
    }

    @Test
    void aParagraphForThoseWithoutSomethingIsLeftOutForTheOthers() {
        LetterTemplate template =
                template("{!contactPerson} Name somebody.", "We write to {contactPerson}.");

        assertThat(paragraphs(template, "")).containsExactly("Name somebody.");
        assertThat(paragraphs(template, "Kim")).containsExactly("We write to Kim.");
    }

    private static List<String> paragraphs(LetterTemplate template, String contact) {
        return TEXTS.fill(
                        template,
                        Map.of(Placeholder.CONTACT_PERSON, contact, Placeholder.NETWORK, "N"))
                .paragraphs();
    }

    @Test
    void aMessageKeepsItsParagraphs() {
        LetterText text =
                TEXTS.fill(
                        template("{message}"),
                        Map.of(Placeholder.MESSAGE, "One\r\n\r\nTwo", Placeholder.NETWORK, "N"));

        assertThat(text.paragraphs()).containsExactly("One", "Two");
    }

    @Test
    void whoeverFillsALetterMustGiveEveryValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TEXTS.fill(template("{reason}"), Map.of(Placeholder.NETWORK, "N")))
                .withMessageContaining("{reason}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXTS.fill(template("x"), Map.of(Placeholder.NETWORK, "")))
                .withMessageContaining("{network}");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void theValuesAKindNamesSuffice(LetterKind kind) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        kind.placeholders().forEach(placeholder -> values.put(placeholder, "x"));

        LetterText text = TEXTS.fill(TEXTS.template(OWN, kind, SampleLetters.SIE), values);

        assertThat(text.paragraphs()).isNotEmpty().noneMatch(paragraph -> paragraph.contains("{"));
    }

    @Test
    void aNetworkWithoutABundleHasAPrefixOfItsName() {
        assertThat(TEXTS.referencePrefix(OWN)).isEqualTo("OWN");
        assertThat(TEXTS.referencePrefix(new NetworkId("ikone-ds"))).isEqualTo("IKONEDS");
        assertThat(TEXTS.referencePrefix(new NetworkId("a-very-long-name-of-a-network")))
                .isEqualTo("AVERYLONGNAM");
    }

    private static LetterTemplate template(String... paragraphs) {
        return new LetterTemplate(
                LetterKind.DECLINE, "About {network}", "Hello", List.of(paragraphs), "Bye");
    }
}
