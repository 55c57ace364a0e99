package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.correspondence.Address;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterHead;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class PdfLetterRendererTests {

    private static final LetterRenderer RENDERER = SampleLetters.renderer();

    @BeforeAll
    static void prepareTheChecks() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> kindsAndLanguages() {
        return Arrays.stream(LetterKind.values())
                .flatMap(
                        kind ->
                                Stream.of(
                                                SampleLetters.SIE,
                                                SampleLetters.DU,
                                                SampleLetters.ENGLISH)
                                        .map(locale -> Arguments.of(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void everyKindOfLetterIsFitForArchivesAndScreenReadersWhateverIsTyped(
            LetterKind kind, Locale locale) throws Exception {
        assertIsValid(RENDERER.render(SampleLetters.usual(kind, locale)));
        assertIsValid(RENDERER.render(SampleLetters.hostile(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void markupAndPlaceholdersInValuesAreShownAsText(LetterKind kind, Locale locale)
            throws Exception {
        String text = text(RENDERER.render(SampleLetters.hostile(kind, locale)));

        assertThat(text.replaceAll("\\s+", " "))
                .contains("<script>alert(\"1\")</script> &amp; ${7*7} [[#{x}]] {applicant}")
                .contains("Jürgen Größe-Müßig Zażółć Ştefan ẞ □ □□ ä gnal")
                .contains("x\u2010y");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 14, 20})
    void longAndShortLettersAreValid(int paragraphs) throws Exception {
        assertIsValid(RENDERER.render(SampleLetters.withParagraphs(paragraphs)));
    }

    @Test
    void onlyLettersOfSeveralPagesHavePageNumbers() throws Exception {
        assertThat(pages(RENDERER.render(SampleLetters.withParagraphs(3))))
                .singleElement()
                .asString()
                .doesNotContain("Seite");
        assertThat(pages(RENDERER.render(SampleLetters.withParagraphs(20))))
                .hasSize(3)
                .allSatisfy(page -> assertThat(page).containsPattern("Seite\\s+[123] von 3"))
                .last()
                .asString()
                .contains(
                        "Netzwerk Beispiel beim Ministerium des Innern · DD-2026-0007 · 22."
                                + " November 2026");
    }

    @Test
    void theDateIsWrittenInTheLettersLanguage() throws Exception {
        assertThat(
                        text(
                                RENDERER.render(
                                        SampleLetters.usual(
                                                LetterKind.ADMISSION, SampleLetters.SIE))))
                .contains("Aktenzeichen: DD-2026-0007")
                .contains("Datum: 22. November 2026");
        assertThat(
                        text(
                                RENDERER.render(
                                        SampleLetters.usual(
                                                LetterKind.ADMISSION, SampleLetters.ENGLISH))))
                .contains("Reference: DD-2026-0007")
                .contains("Date: 22 November 2026");
    }

    @Test
    void theAddressShowsInTheWindowOfAnEnvelope() throws Exception {
        List<Word> words =
                words(
                        RENDERER.render(
                                SampleLetters.usual(LetterKind.ADMISSION, SampleLetters.SIE)));

        assertThat(words)
                .filteredOn(word -> word.text.startsWith("Verbandsgemeinde Göllheim"))
                .first()
                .satisfies(
                        word -> {
                            assertThat(word.left).isCloseTo(25, within(0.3));
                            assertThat(word.top).isBetween(62.7, 64.5);
                        });
        assertThat(words)
                .filteredOn(word -> word.text.startsWith("67307 Göllheim"))
                .first()
                .satisfies(word -> assertThat(word.bottom).isLessThan(90));
        assertThat(words)
                .filteredOn(word -> word.text.startsWith("Ihr Zeichen"))
                .first()
                .satisfies(
                        word -> {
                            assertThat(word.left).isCloseTo(125, within(0.3));
                            assertThat(word.top).isBetween(50.0, 52.5);
                        });
    }

    @Test
    void aLongSenderIsWholeAboveTheAddress() throws Exception {
        String ministry = "Ministerium des Innern und für Sport Rheinland-Pfalz";
        LetterContent letter =
                SampleLetters.to(
                        Address.of("Ortsgemeinde Rüssingen"),
                        LetterHead.of(
                                ministry,
                                List.of("Schillerplatz 3–5", "55126 Mainz"),
                                "Kim Beispiel",
                                "netzwerk@ministerium.example"));

        byte[] pdf = RENDERER.render(letter);

        assertIsValid(pdf);
        List<Word> line =
                words(pdf).stream()
                        .filter(word -> word.left < 100 && word.top > 45 && word.top < 52)
                        .toList();
        assertThat(line.stream().map(word -> word.text.strip()).collect(joining(" · ")))
                .isEqualTo(ministry + " · Schillerplatz 3–5 · 55126 Mainz");
        assertThat(line)
                .allSatisfy(
                        word -> {
                            assertThat(word.right).isLessThan(105.5);
                            assertThat(word.bottom).isLessThan(50);
                        });
    }

    @Test
    void theLongestAddressStaysInTheWindow() throws Exception {
        String line = "W".repeat(Address.MAX_LINE_LENGTH);
        LetterContent letter =
                SampleLetters.to(
                        Address.of(line, line, line, line, line, line),
                        LetterHead.of(line, List.of(line), line, line));

        byte[] pdf = RENDERER.render(letter);

        assertIsValid(pdf);
        assertThat(words(pdf))
                .filteredOn(word -> word.left < 100 && word.top > 45 && word.top < 98)
                .isNotEmpty()
                .allSatisfy(
                        word -> {
                            assertThat(word.right).isLessThan(105.5);
                            assertThat(word.bottom).isLessThan(90.5);
                        });
    }

    @Test
    void aMailboxStandsBesideItsLabelAndNotBelow() throws Exception {
        for (String mailbox : List.of("buergermeister@derschen.de", "rathaus@niederdreisbach.de")) {
            byte[] pdf = RENDERER.render(withMailbox(mailbox));

            assertThat(informationOf(pdf)).contains(mailbox);
            assertBesideLabels(pdf);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "koordination.digitale-doerfer@ministerium.example,"
                + " koordination.digitale-doerfer@, ministerium.example",
        "amt@poststelle.verbandsgemeindeverwaltung.landkreis-donnersberg.example,"
                + " amt@poststelle., verbandsgemeindeverwaltung.",
    })
    void aLongMailboxIsBrokenAtItsSignsBesideItsLabel(String mailbox, String first, String second)
            throws Exception {
        byte[] pdf = RENDERER.render(withMailbox(mailbox));

        assertIsValid(pdf);
        assertThat(informationOf(pdf)).contains(first, second);
        assertBesideLabels(pdf);
    }

    private static LetterContent withMailbox(String mailbox) {
        return SampleLetters.to(
                Address.of("Stadt Beispiel"),
                LetterHead.of("Netzwerk", List.of("Weg 1"), "Kim Beispiel", mailbox));
    }

    private static List<String> informationOf(byte[] pdf) throws IOException {
        return words(pdf).stream()
                .filter(word -> word.left > 124 && word.top < 98)
                .map(word -> word.text.strip())
                .toList();
    }

    /** Labels end where values begin, and no value reaches the edge. */
    private static void assertBesideLabels(byte[] pdf) throws IOException {
        assertThat(words(pdf))
                .filteredOn(word -> word.top > 45 && word.top < 98 && word.left > 120)
                .isNotEmpty()
                .allSatisfy(
                        word -> {
                            assertThat(word.right).isLessThan(200.5);
                            assertThat(word.text.contains(":") || word.left > 149).isTrue();
                        });
    }

    @Test
    void addressesOfPagesAndMailboxesStayInOneLine() throws Exception {
        String page =
                "https://interkomm.hub.beispiel.example/networks/digitale-doerfer/applications";
        String mailbox = "koordination.digitale-doerfer@ministerium.example";
        LetterContent letter =
                SampleLetters.to(
                        Address.of("Stadt Beispiel"),
                        LetterHead.of("Netzwerk", List.of("Weg 1"), "Kim Beispiel", mailbox),
                        List.of(
                                "Den Stand sehen Sie jederzeit unter dieser Adresse: " + page + ".",
                                "Ansprechperson unserer Verwaltung ist seit Montag Robin Öztürk ("
                                        + mailbox
                                        + ")."));

        byte[] pdf = RENDERER.render(letter);

        assertIsValid(pdf);
        assertThat(text(pdf).lines())
                .anyMatch(line -> line.contains(page))
                .anyMatch(line -> line.contains("(" + mailbox + ")"));
        assertThat(words(pdf)).allSatisfy(word -> assertThat(word.right).isLessThan(205));
    }

    private static void assertIsValid(byte[] pdf) throws VeraPDFException, IOException {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as(flavour.getId())
                        .extracting(TestAssertion::getMessage)
                        .isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).strip());
            }
            return pages;
        }
    }

    /** All runs of text on the first page with their places in millimetres. */
    private static List<Word> words(byte[] pdf) throws IOException {
        List<Word> words = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void writeString(String text, List<TextPosition> positions) {
                            words.add(Word.of(text, positions));
                        }
                    };
            stripper.setSortByPosition(false);
            stripper.setEndPage(1);
            stripper.getText(document);
        }
        return words;
    }

    private record Word(String text, double left, double right, double top, double bottom) {

        private static final double MILLIMETRES = 25.4 / 72;

        static Word of(String text, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            return new Word(
                    text,
                    first.getXDirAdj() * MILLIMETRES,
                    (last.getXDirAdj() + last.getWidthDirAdj()) * MILLIMETRES,
                    (first.getYDirAdj() - first.getHeightDir()) * MILLIMETRES,
                    first.getYDirAdj() * MILLIMETRES);
        }
    }
}
