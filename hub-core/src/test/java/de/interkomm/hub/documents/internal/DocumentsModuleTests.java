package de.interkomm.hub.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

@SpringBootTest
class DocumentsModuleTests {

    private static final NetworkId ONE = new NetworkId("documents-one");
    private static final NetworkId TWO = new NetworkId("documents-two");
    private static final Set<AcceptedType> PDF = Set.of(AcceptedType.PDF);

    @Autowired Documents documents;
    @Autowired NetworkSchemas networks;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void foundNetworks() {
        networks.found(ONE);
        networks.found(TWO);
    }

    @Test
    void whatIsStoredIsFoundAgain() {
        byte[] content = SampleFiles.pdf();

        StoredDocument stored = stored(ONE, "C:\\Scans\\Gesuch.pdf", content);

        assertThat(stored.fileName()).isEqualTo("Gesuch.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(in(ONE, () -> documents.find(stored.id()))).contains(stored);
        assertThat(in(ONE, () -> documents.content(stored.id()))).contains(content);
    }

    @Test
    void whatTheHubMadeIsKeptUnchecked() {
        byte[] content = {1, 2, 3};

        StoredDocument own = in(ONE, () -> documents.storeOwn("Liste.bin", "text/csv", content));

        assertThat(own.mediaType()).isEqualTo("text/csv");
        assertThat(in(ONE, () -> documents.find(own.id()))).contains(own);
        assertThat(in(ONE, () -> documents.content(own.id()))).contains(content);
    }

    @Test
    void aNetworkDoesNotSeeAnothersFiles() {
        DocumentId id = stored(ONE, "Gesuch.pdf", SampleFiles.pdf()).id();

        assertThat(in(TWO, () -> documents.find(id))).isEmpty();
        assertThat(in(TWO, () -> documents.content(id))).isEmpty();
    }

    @Test
    void outsideANetworkThereAreNoFiles() {
        assertThatThrownBy(() -> transaction.execute(_ -> documents.find(DocumentId.next())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> NetworkScope.call(ONE, () -> documents.find(DocumentId.next())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(store("leer.pdf", new byte[0])).isEqualTo(refused(Refusal.EMPTY));
    }

    @Test
    void aFileMayBeAsLargeAsAnnouncedButNoLarger() {
        byte[] largest = SampleFiles.pdf(Documents.LARGEST);

        assertThat(store("gross.pdf", largest)).isInstanceOf(StoreResult.Stored.class);
        assertThat(store("gross.pdf", Arrays.copyOf(largest, Documents.LARGEST + 1)))
                .isEqualTo(refused(Refusal.TOO_LARGE));
    }

    @Test
    void aDisguisedFileIsRefused() {
        assertThat(store("brief.pdf", SampleFiles.zip())).isEqualTo(refused(Refusal.DISGUISED));
    }

    @Test
    void aFileThatWasChangedIsNotHandedOut() {
        DocumentId id = stored(ONE, "Gesuch.pdf", SampleFiles.pdf()).id();
        in(
                ONE,
                () ->
                        jdbc.sql(
                                        "update document set content = set_byte(content, 20, 0)"
                                                + " where id = ?")
                                .param(id.value())
                                .update());

        assertThatThrownBy(() -> in(ONE, () -> documents.content(id)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(id.toString());
    }

    @Test
    void aRolledBackFileIsGone() {
        DocumentId id =
                NetworkScope.call(
                        ONE,
                        () ->
                                transaction.execute(
                                        status -> {
                                            status.setRollbackOnly();
                                            return assertStored(
                                                            documents.store(
                                                                    "a.pdf",
                                                                    SampleFiles.pdf(),
                                                                    PDF))
                                                    .id();
                                        }));

        assertThat(in(ONE, () -> documents.find(Objects.requireNonNull(id)))).isEmpty();
    }

    @Test
    void aDownloadCanDoNoHarm() {
        byte[] content = SampleFiles.pdf();
        StoredDocument stored = stored(ONE, "Göllheim \"Gesuch\"; a.pdf", content);

        ResponseEntity<byte[]> response = DocumentDownload.attachment(stored, content);

        HttpHeaders headers = response.getHeaders();
        assertThat(headers.getContentType()).hasToString("application/pdf");
        assertThat(headers.getContentLength()).isEqualTo(content.length);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
        assertThat(headers.getCacheControl()).contains("no-store").contains("private");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; filename=")
                .endsWith("filename*=UTF-8''G%C3%B6llheim%20Gesuch%20%3B%20a.pdf");
    }

    private StoredDocument stored(NetworkId network, String fileName, byte[] content) {
        return assertStored(in(network, () -> documents.store(fileName, content, PDF)));
    }

    private static StoredDocument assertStored(StoreResult result) {
        return assertThat(result).asInstanceOf(type(StoreResult.Stored.class)).actual().document();
    }

    private StoreResult store(String fileName, byte[] content) {
        return in(ONE, () -> documents.store(fileName, content, PDF));
    }

    private static StoreResult refused(Refusal reason) {
        return new StoreResult.Refused(reason);
    }

    private <T> T in(NetworkId network, Supplier<T> work) {
        return Objects.requireNonNull(
                NetworkScope.call(network, () -> transaction.execute(_ -> work.get())));
    }
}
