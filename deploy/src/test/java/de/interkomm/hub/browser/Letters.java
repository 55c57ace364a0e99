package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.UncheckedIOException;
import java.util.List;

/** Letters as they reach people. */
final class Letters {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Letters() {}

    /** For archives and for screen readers, says veraPDF. */
    static void assertAreFit(List<byte[]> letters) {
        letters.forEach(Letters::assertIsFit);
    }

    static void assertIsFit(byte[] letter) {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(letter), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as(flavour.getId())
                        .extracting(TestAssertion::getMessage)
                        .isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            } catch (VeraPDFException e) {
                throw new AssertionError("veraPDF cannot read the letter", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
