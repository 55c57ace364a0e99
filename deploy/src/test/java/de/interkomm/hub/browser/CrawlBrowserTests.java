package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every page one can get to by following links. */
class CrawlBrowserTests extends BrowserTest {

    enum Reader {
        GERMAN,
        ENGLISH;

        Visitor.Habit[] habits() {
            return this == ENGLISH
                    ? new Visitor.Habit[] {Visitor.Habit.READS_ENGLISH}
                    : new Visitor.Habit[0];
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyPublicPageIsFitForEverybody(Reader reader) {
        crawl(visitor(reader.habits()), "/.*", List.of("/", "/eligibility?query=Neuenkirchen"));
    }

    @ParameterizedTest
    @CsvSource({"GERMAN, readi", "ENGLISH, rudi"})
    void everyPageOfACoordinatorIsFitForEverybody(Reader reader, String network) {
        crawl(
                signedIn(coordinatorOf(network), reader.habits()),
                "/my.*|/networks/" + network + "/(?:coordination|people).*",
                List.of(
                        "/",
                        "/my",
                        "/directory",
                        "/networks/" + network + "/coordination/eligible"));
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyPageOfAnOperatorIsFitForEverybody(Reader reader) {
        crawl(
                signedIn(OPERATOR, reader.habits()),
                "/operator.*",
                List.of("/", "/operator", "/operator/register"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/networks/nobody",
                "/networks/readi/applications/no-such-link",
                "/sign-in/confirm?token=no-such-link",
                "/directory/notices?token=no-such-link",
                "/stale-page",
                "/operator",
                "/networks/readi/coordination/applications/0"
            })
    void whoeverGoesWhereThereIsNothingIsToldWhatToDo(String path) {
        Visitor coordinator = signedIn(coordinatorOf(VILLAGES));
        coordinator.open(path);
        assertThat(coordinator.status()).isIn(403, 404, 410);
        coordinator.inspect();
    }

    @ParameterizedTest
    @ValueSource(strings = {VILLAGES, COLLEAGUES})
    void anEmptyFormSaysWhatIsMissing(String network) {
        Visitor visitor = visitor();
        JoinPage.open(visitor, network).submit();
        assertThat(visitor.status()).isEqualTo(422);
        visitor.inspect();
    }

    @Test
    void aFormWithoutItsSecretIsRefused() {
        Visitor visitor = visitor();
        assertThat(
                        visitor.send(
                                        "/networks/readi/join",
                                        RequestOptions.create()
                                                .setForm(FormData.create().set("name", "x")))
                                .status())
                .isEqualTo(403);
    }

    /**
     * @param area which links are followed; what is public looks the same to all
     */
    private static void crawl(Visitor visitor, String area, List<String> starts) {
        Deque<String> ahead = new ArrayDeque<>(starts);
        Set<String> known = new HashSet<>();
        starts.forEach(start -> known.add(PlaceNames.pattern(start)));
        List<String> dead = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            visitor.open(path);
            if (visitor.status() != 200) {
                dead.add(path + ": " + visitor.status());
            }
            visitor.inspect();
            for (String link : visitor.links("body a[href]")) {
                if (isPage(link) && link.matches(area) && known.add(PlaceNames.pattern(link))) {
                    ahead.addLast(link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    /** Not a file, not a place within the page, not the same page in the other language. */
    private static boolean isPage(String link) {
        return link.startsWith("/")
                && !link.contains("lang=")
                && !link.contains("/letters/")
                && !link.contains("/papers/")
                && !link.contains("/attachments/")
                && !link.contains("/files/")
                && !link.equals("/my/data/file.html")
                && !link.matches(".*\\.(?:csv|pdf|json|ics|txt|yml|atom)(?:\\?.*)?")
                && !link.startsWith("/api")
                && !link.startsWith("/oparl");
    }
}
