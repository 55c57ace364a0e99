package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Count;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.internal.Entry.Places;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.tenancy.NetworkId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** More entries than anybody leafs through, of which every tenth is for nobody but a group. */
@SpringBootTest
@Transactional
class ManyEntriesModuleTests {

    private static final int ENTRIES = Directory.DEEPEST + 500;
    private static final Reader ANYBODY =
            new Reader(false, false, Set.of(), Set.of(), Set.of(), Set.of());
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired DirectorySearch search;
    @Autowired Entries entries;

    private final String mark = "mq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qm";

    private final NetworkId network =
            new NetworkId("many-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeEach
    void make() {
        List<Entry> all = new ArrayList<>();
        for (int number = 0; number < ENTRIES; number++) {
            all.add(entry(number, mark + " Vorhaben " + number, "Ein Text"));
        }
        assertThat(entries.put(all)).isEqualTo(ENTRIES);
    }

    @Test
    void whatComesFirstIsCountedAndThatThereIsMoreIsSaid() {
        Found found = search(DirectoryQuery.text(mark));
        assertThat(found.more()).isTrue();
        assertThat(found.total()).isEqualTo(Directory.DEEPEST);
        assertThat(sum(found, Facet.KIND)).isEqualTo(Directory.DEEPEST);
        assertThat(found.hits()).hasSize(20);
    }

    @Test
    void whatIsChosenIsLookedForAmongAll() {
        DirectoryQuery oldest = DirectoryQuery.text(mark).with(Facet.STATUS, "FINISHED");
        Found found = search(oldest);
        assertThat(found.more()).isFalse();
        assertThat(found.total()).isEqualTo(9);
        assertThat(found.hits()).hasSize(9);
        assertThat(sum(found, Facet.KIND)).isEqualTo(9);
        assertThat(found.counts(Facet.STATUS))
                .as("instead of the ones chosen, the first of the others")
                .contains(new Count("FINISHED", 9), new Count("IDEA", Directory.DEEPEST));
    }

    @Test
    void withoutATextTheNewestOfANetworkComeFirstAndTheMostReusedIfWanted() {
        DirectoryQuery all = DirectoryQuery.ALL.with(Facet.NETWORK, network.value());
        Found newest = search(all.by(Sort.NEWEST));
        assertThat(newest.more()).isTrue();
        assertThat(newest.hits().getFirst().title()).endsWith(" " + (ENTRIES - 2));
        assertThat(search(all.by(Sort.REUSED)).hits()).extracting(Hit::reuse).startsWith(7, 7, 7);
    }

    @Test
    void whatIsHiddenIsNotAmongThoseThatCount() {
        assertThat(
                        search(DirectoryQuery.text(mark).with(Facet.STATUS, "DISCONTINUED"))
                                .counts(Facet.STATUS))
                .extracting(Count::value)
                .doesNotContain("DISCONTINUED");
    }

    @Test
    void aWordInATitleCountsMoreThanOneInAText() {
        String word = mark.replace('q', 'w');
        entries.put(
                List.of(
                        entry(1_000_001, "Mit " + word, "Ein Text"),
                        entry(1_000_002, "Ein Titel", "Ein Text mit " + word)));
        assertThat(search(DirectoryQuery.text(word)).hits())
                .extracting(Hit::title)
                .containsExactly("Mit " + word, "Ein Titel");
    }

    @Test
    void titlesThatBeginAsTypedAreSuggestedFirst() {
        String word = mark.replace('q', 'w');
        entries.put(
                List.of(
                        entry(1_000_001, "Zum " + word, "Ein Text"),
                        entry(1_000_002, word + " zum Lesen", "Ein Text")));
        assertThat(search.suggest(ANYBODY, word.substring(0, word.length() - 1), 10))
                .extracting(Hit::title)
                .containsExactly(word + " zum Lesen", "Zum " + word);
    }

    private Found search(DirectoryQuery query) {
        return search.search(ANYBODY, query, PageRequest.of(0, 20));
    }

    private static long sum(Found found, Facet facet) {
        return found.counts(facet).stream().mapToLong(Count::count).sum();
    }

    /** The first ten are finished, every tenth is hidden and discontinued. */
    private Entry entry(int number, String title, String summary) {
        boolean hidden = number % 10 == 9;
        return new Entry(
                network.value(),
                UUID.randomUUID().toString(),
                EntryKind.PROJECT,
                hidden ? Visibility.GROUP : Visibility.PUBLIC,
                null,
                null,
                List.of(network.value()),
                Places.NONE,
                List.of(),
                "",
                hidden ? "DISCONTINUED" : number < 10 ? "FINISHED" : "IDEA",
                number % 100 == 0 ? 7 : 0,
                title,
                summary,
                "",
                "/networks/" + network,
                LONG_AGO.plusSeconds(number));
    }
}
