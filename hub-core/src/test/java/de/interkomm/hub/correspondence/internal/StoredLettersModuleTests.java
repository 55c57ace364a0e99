package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

@SpringBootTest
class StoredLettersModuleTests {

    @Autowired NetworkSchemas schemas;
    @Autowired Letters letters;
    @Autowired Documents documents;
    @Autowired TransactionTemplate transaction;

    @Test
    void aWrittenLetterIsKeptWithItsFile() {
        NetworkId network = founded("letters-written");
        UUID application = UUID.randomUUID();
        LetterContent content = SampleLetters.usual(LetterKind.ADMISSION, SampleLetters.SIE);

        Letter written =
                in(
                        network,
                        () ->
                                letters.write(
                                        application,
                                        Direction.OUTGOING,
                                        LetterKind.ADMISSION.name(),
                                        content));

        assertThat(in(network, () -> letters.of(application))).containsExactly(written);
        assertThat(written.reference()).hasToString("DD-2026-0007");
        assertThat(in(network, () -> letters.pdf(written.id())))
                .hasValueSatisfying(
                        pdf ->
                                assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII))
                                        .isEqualTo("%PDF-"));
        assertThat(in(network, () -> documents.find(written.document())))
                .map(StoredDocument::fileName)
                .contains("DD-2026-0007-aufnahme.pdf");
    }

    @Test
    void aReceivedLetterIsTheScanAndLiesBeforeWhatAnswersIt() {
        NetworkId network = founded("letters-received");
        UUID application = UUID.randomUUID();
        byte[] scan = {1, 2, 3};
        in(network, () -> write(application));

        Letter received =
                in(
                        network,
                        () -> {
                            DocumentId id = documents.storeOwn("scan.png", "image/png", scan).id();
                            return letters.receive(
                                    application,
                                    LetterKind.APPLICATION.name(),
                                    SampleLetters.REFERENCE,
                                    id,
                                    "Beitritt",
                                    LocalDate.of(2020, 7, 1));
                        });

        assertThat(received.at()).isEqualTo(Instant.parse("2020-06-30T22:00:00Z"));
        assertThat(in(network, () -> letters.of(application)))
                .extracting(Letter::direction)
                .containsExactly(Direction.INCOMING, Direction.OUTGOING);
        assertThat(in(network, () -> letters.pdf(received.id()))).contains(scan);
    }

    @Test
    void aScanOfTodayStandsBehindWhatWasWrittenTodayBefore() {
        NetworkId network = founded("letters-today");
        UUID application = UUID.randomUUID();
        in(network, () -> write(application));

        in(
                network,
                () ->
                        letters.receive(
                                application,
                                "SIGNED_APPLICATION",
                                SampleLetters.REFERENCE,
                                documents.storeOwn("scan.png", "image/png", new byte[] {1}).id(),
                                "Beitritt",
                                LocalDate.now(ZoneId.of("Europe/Berlin"))));

        assertThat(in(network, () -> letters.of(application)))
                .extracting(Letter::direction)
                .containsExactly(Direction.OUTGOING, Direction.INCOMING);
    }

    @Test
    void aScanThatWasNeverStoredIsNoLetter() {
        NetworkId network = founded("letters-unstored");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                in(
                                        network,
                                        () ->
                                                letters.receive(
                                                        UUID.randomUUID(),
                                                        "APPLICATION",
                                                        SampleLetters.REFERENCE,
                                                        DocumentId.next(),
                                                        "Beitritt",
                                                        LocalDate.of(2026, 7, 1))));
    }

    @Test
    void aLetterIsFoundOnlyInItsNetwork() {
        NetworkId one = founded("letters-one");
        NetworkId other = founded("letters-other");
        UUID application = UUID.randomUUID();
        Letter written = in(one, () -> write(application));

        assertThat(in(other, () -> letters.find(written.id()))).isEmpty();
        assertThat(in(other, () -> letters.pdf(written.id()))).isEmpty();
        assertThat(in(other, () -> letters.of(application))).isEmpty();
        assertThat(in(one, () -> letters.find(written.id()))).isPresent();
    }

    @Test
    void aLetterOfARolledBackStepWasNeverWritten() {
        NetworkId network = founded("letters-rolled-back");
        UUID application = UUID.randomUUID();

        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    write(application);
                                    status.setRollbackOnly();
                                }));

        assertThat(in(network, () -> letters.of(application))).isEmpty();
    }

    @Test
    void lettersNeedATransactionOfTheCaller() {
        NetworkId network = founded("letters-bare");

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> NetworkScope.run(network, () -> letters.of(UUID.randomUUID())));
    }

    private Letter write(UUID subject) {
        return letters.write(
                subject,
                Direction.OUTGOING,
                LetterKind.ACKNOWLEDGEMENT.name(),
                SampleLetters.usual(LetterKind.ACKNOWLEDGEMENT, SampleLetters.SIE));
    }

    private <T> T in(NetworkId network, Supplier<T> work) {
        return NetworkScope.call(
                network, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private NetworkId founded(String name) {
        NetworkId network = new NetworkId(name);
        schemas.found(network);
        return network;
    }
}
