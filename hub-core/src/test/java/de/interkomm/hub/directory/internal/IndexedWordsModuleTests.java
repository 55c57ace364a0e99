package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Places;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.testing.MadeUpWord;

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

/** What begins as somebody typed is found by the words there are. */
@SpringBootTest
@Transactional
class IndexedWordsModuleTests {

    private static final Reader ANYBODY =
            new Reader(false, false, Set.of(), Set.of(), Set.of(), Set.of());

    @Autowired DirectorySearch search;
    @Autowired Entries entries;
    @Autowired IndexedWords words;

    private final String mark = MadeUpWord.next();
    private final String one = network();
    private final String other = network();

    @Test
    void aWordIsKnownAsSoonAsAnEntryHasIt() {
        entries.put(List.of(entry(one, "Zum " + mark + "abend")));
        assertThat(known()).containsExactly(mark + "abend");
        assertThat(found(mark)).containsExactly("Zum " + mark + "abend");
    }

    @Test
    void aWordGoesWithTheLastEntryThatHasItInAnyNetwork() {
        Entry gone = entry(one, mark + "x");
        Entry kept = entry(one, mark + "y");
        Entry elsewhere = entry(other, mark + "x");
        entries.put(List.of(gone, kept, elsewhere));
        entries.remove(new Entry.Key(one, gone.object()));

        entries.forgetWords(one);
        assertThat(known()).containsExactly(mark + "x", mark + "y");

        entries.removeAllOf(other);
        assertThat(known()).containsExactly(mark + "y");
        assertThat(found(mark)).containsExactly(mark + "y");
    }

    @Test
    void wordsAreFoundWhateverCharactersTheyHave() {
        List<String> titles =
                List.of(mark + ".example/a'b\\c", mark + "@amt.example", mark + "-und-mehr");
        entries.put(titles.stream().map(title -> entry(one, title)).toList());
        assertThat(found(mark)).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(found(mark + "' | '")).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void whatTooManyWordsBeginWithIsFoundAllTheSame() {
        List<Entry> many = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            many.add(entry(one, "Zum " + mark + "n" + number));
        }
        entries.put(many);
        assertThat(words.beginningWith(List.of(mark))).isEmpty();
        assertThat(words.beginningWith(List.of(mark + "n11")).get(mark + "n11")).hasSize(11);
        assertThat(
                        search.search(
                                        ANYBODY,
                                        DirectoryQuery.text(mark + " zum"),
                                        PageRequest.of(0, 20))
                                .total())
                .isEqualTo(120);
    }

    private List<String> known() {
        return words.beginningWith(List.of(mark)).getOrDefault(mark, List.of());
    }

    private List<String> found(String text) {
        return search
                .search(ANYBODY, DirectoryQuery.text(text), PageRequest.of(0, 20))
                .hits()
                .stream()
                .map(Hit::title)
                .toList();
    }

    private static String network() {
        return "words-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Entry entry(String network, String title) {
        return new Entry(
                network,
                UUID.randomUUID().toString(),
                EntryKind.PROJECT,
                Visibility.PUBLIC,
                null,
                null,
                List.of(network),
                Places.NONE,
                List.of(),
                "",
                "IDEA",
                0,
                title,
                "Ein Text",
                "",
                "/networks/" + network,
                Instant.parse("2020-01-01T00:00:00Z"));
    }
}
