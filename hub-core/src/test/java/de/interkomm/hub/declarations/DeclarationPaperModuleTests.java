package de.interkomm.hub.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.declarations.Clause.Words;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
import java.time.LocalDate;
import java.util.List;

/** The adopted text is kept as a file for archives. */
@SpringBootTest
class DeclarationPaperModuleTests {

    @Autowired Declarations declarations;
    @Autowired Drafting drafting;
    @Autowired DeclarationPeople people;

    @Test
    void theFileKeepsToPdfAAndPdfUa() throws Exception {
        NetworkId network = people.network();
        Actor kora = people.coordinator(network);
        GroupId group = people.group(kora, network);
        byte[] pdf =
                NetworkScope.call(
                        network,
                        () -> {
                            declarations.start(kora, network, group, "Unser Weg – 🤝");
                            drafting.add(kora, network, new Words("", "Eins.\n\nZwei."), null);
                            drafting.add(kora, network, new Words("Nur Überschrift", ""), null);
                            int state = drafting.open(kora, network).state();
                            drafting.recordAdoption(
                                    kora, network, state, LocalDate.of(2026, 3, 2), null);
                            return declarations.pdf(network, 1).content();
                        });
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(problems(pdf, flavour)).as(flavour.getId()).isEmpty();
        }
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour flavour)
            throws VeraPDFException, IOException {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream().map(TestAssertion::getMessage).toList();
        }
    }
}
