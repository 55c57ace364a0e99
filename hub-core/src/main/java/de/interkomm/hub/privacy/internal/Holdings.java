package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.privacy.PersonalFile;
import de.interkomm.hub.privacy.PersonalFile.Section;
import de.interkomm.hub.privacy.PersonalFiles;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Component
class Holdings implements PersonalFiles {

    private final Keepers keepers;
    private final KnowingNetworks networks;
    private final Letters letters;
    private final Documents documents;
    private final TransactionTemplate reading;
    private final Clock clock;

    Holdings(
            Keepers keepers,
            KnowingNetworks networks,
            Letters letters,
            Documents documents,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keepers = keepers;
        this.networks = networks;
        this.letters = letters;
        this.documents = documents;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public PersonalFile of(Person person) {
        List<Section> sections =
                new ArrayList<>(read(null, keepers.ofHub(), keeper -> keeper.inHub(person)));
        for (NetworkId network : networks.of(person)) {
            sections.addAll(in(network, person));
        }
        return new PersonalFile(person, clock.instant(), sections, networks.closed());
    }

    private List<Section> in(NetworkId network, Person person) {
        return NetworkScope.call(
                network,
                () -> read(network, keepers.ofNetworks(), keeper -> keeper.in(network, person)));
    }

    private List<Section> read(
            @Nullable NetworkId network,
            List<PersonalDataKeeper> asked,
            Function<PersonalDataKeeper, List<PersonalRecord>> question) {
        return Objects.requireNonNull(
                reading.execute(
                        _ ->
                                asked.stream()
                                        .map(
                                                keeper ->
                                                        new Section(
                                                                network,
                                                                keeper.kind(),
                                                                question.apply(keeper)))
                                        .filter(section -> !section.records().isEmpty())
                                        .toList()));
    }

    @Override
    public Optional<LetterFile> letter(Person person, NetworkId network, String id) {
        if (!networks.of(person).contains(network)) {
            return Optional.empty();
        }
        boolean theirs =
                in(network, person).stream()
                        .flatMap(section -> section.records().stream())
                        .filter(record -> record.entries().containsKey(DataField.FILE))
                        .anyMatch(record -> record.id().equals(id));
        return theirs
                ? NetworkScope.call(network, () -> reading.execute(_ -> file(id)))
                : Optional.empty();
    }

    private Optional<LetterFile> file(String id) {
        Letter letter = letters.find(new LetterId(UUID.fromString(id))).orElseThrow();
        StoredDocument document = documents.find(letter.document()).orElseThrow();
        return documents
                .content(letter.document())
                .map(
                        content ->
                                new LetterFile(
                                        letter,
                                        document.fileName(),
                                        document.mediaType(),
                                        content));
    }
}
