package de.interkomm.hub.directory.web;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryLimits;
import de.interkomm.hub.directory.DirectoryLimits.Question;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.directory.TakingPart;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Any search as a table and as a feed, under the same address but for the ending. */
@Controller
class DirectoryFiles {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int IN_A_FEED = 50;
    private static final int IN_A_TABLE = 1_000;
    private static final int AT_ONCE = 100;

    private final Directory directory;
    private final TakingPart partners;
    private final DirectoryWords words;
    private final DirectoryLimits limits;
    private final MessageSource messages;
    private final HubAddress hub;
    private final Clock clock;

    DirectoryFiles(
            Directory directory,
            TakingPart partners,
            DirectoryWords words,
            DirectoryLimits limits,
            MessageSource messages,
            HubAddress hub,
            Clock clock) {
        this.directory = directory;
        this.partners = partners;
        this.words = words;
        this.limits = limits;
        this.messages = messages;
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/directory.csv")
    ResponseEntity<byte[]> table(
            @CurrentActor @Nullable Actor reader,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        DirectoryQuery query = query(parameters);
        limits.count(Question.FILE, reader, request.getRemoteAddr());
        List<List<String>> rows = new ArrayList<>();
        Found found;
        int page = 0;
        do {
            found = directory.search(reader, query, PageRequest.of(page++, AT_ONCE));
            Map<String, String> topics = words.ofTopics(found.hits(), locale);
            Map<Hit, List<String>> taking = partners.in(reader, found.hits());
            found.hits()
                    .forEach(
                            hit ->
                                    rows.add(
                                            row(
                                                    hit,
                                                    taking.getOrDefault(hit, List.of()),
                                                    reader,
                                                    topics,
                                                    locale)));
        } while (!found.hits().isEmpty() && rows.size() < IN_A_TABLE);
        List<String> headings =
                Stream.of(
                                "kind",
                                "title",
                                "summary",
                                "networks",
                                "administration",
                                "topics",
                                "status",
                                "reuse",
                                "changed",
                                "address")
                        .map(name -> text("directory.column." + name, locale))
                        .toList();
        return Csv.download(text("directory.file", locale) + ".csv", headings, rows);
    }

    private List<String> row(
            Hit hit,
            List<String> administrations,
            @Nullable Actor reader,
            Map<String, String> topics,
            Locale locale) {
        String status = hit.status();
        return List.of(
                text("directory.kind." + hit.kind(), locale),
                hit.title(),
                hit.summary(),
                hit.networks().stream()
                        .map(network -> words.network(network, locale))
                        .collect(joining(", ")),
                String.join(", ", administrations),
                hit.topics().stream()
                        .map(one -> topics.getOrDefault(one, one))
                        .collect(joining(", ")),
                status == null ? "" : text("projects.status." + status, locale),
                Integer.toString(hit.reuse()),
                hit.changed().atZone(GERMANY).toLocalDate().toString(),
                hub.link(hit.pathFor(reader)));
    }

    @GetMapping("/directory.atom")
    ResponseEntity<byte[]> feed(
            @CurrentActor @Nullable Actor reader,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        DirectoryQuery query = query(parameters);
        limits.count(Question.FILE, reader, request.getRemoteAddr());
        Found found = directory.search(reader, query.by(Sort.NEWEST), PageRequest.of(0, IN_A_FEED));
        String title =
                query.text().isEmpty()
                        ? text("directory.feed", locale)
                        : messages.getMessage(
                                "directory.feed.of", new Object[] {query.text()}, locale);
        String search = SearchAddress.of(SearchAddress.PAGE, query);
        byte[] feed =
                new AtomFeed(
                                title,
                                locale.getLanguage(),
                                hub.link(SearchAddress.of(SearchAddress.PAGE + ".atom", query)),
                                hub.link(search),
                                found.hits().stream()
                                        .map(Hit::changed)
                                        .max(Comparator.naturalOrder())
                                        .orElseGet(clock::instant))
                        .write(
                                found.hits(),
                                this::id,
                                hit -> hub.link(hit.pathFor(reader)),
                                hit -> author(hit, locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(feed);
    }

    /** Of a person one that tells nothing, and is the same whoever reads and wherever it leads. */
    private String id(Hit hit) {
        return hit.kind() == EntryKind.PERSON
                ? "urn:uuid:" + UUID.nameUUIDFromBytes(hit.path().getBytes(StandardCharsets.UTF_8))
                : hub.link(hit.path());
    }

    private String author(Hit hit, Locale locale) {
        return hit.networks().isEmpty()
                ? text("shell.hub.name", locale)
                : words.network(hit.networks().getFirst(), locale);
    }

    private static DirectoryQuery query(MultiValueMap<String, String> parameters) {
        DirectoryQuery query = AskedSearch.of(parameters).query();
        if (query == null) {
            throw new PageNotFound();
        }
        return query;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
