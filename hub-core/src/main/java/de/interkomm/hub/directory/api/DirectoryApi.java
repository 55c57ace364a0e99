package de.interkomm.hub.directory.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Count;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryLimits;
import de.interkomm.hub.directory.DirectoryLimits.Question;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.Inhabitants;
import de.interkomm.hub.directory.Reuse;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.BadQuestion;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.PageOf.PageInfo;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The directory as JSON, with what the reader of the page would find. */
@RestController
@RequestMapping(path = "/api/directory", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Directory",
        description =
                "Everything that can be found across all networks. Without a session of the hub,"
                        + " what everybody may see; with one, what its owner may see.")
@ApiResponse(responseCode = "200")
@ApiResponse(responseCode = "429")
class DirectoryApi {

    private static final int SUGGESTIONS = 10;

    private final Directory directory;
    private final DirectoryLimits limits;
    private final HubAddress hub;

    DirectoryApi(Directory directory, DirectoryLimits limits, HubAddress hub) {
        this.directory = directory;
        this.limits = limits;
        this.hub = hub;
    }

    @GetMapping
    @Operation(
            summary = "Searches",
            description =
                    "Each of the parameters that narrow the results may be given several times:"
                        + " entries then have one of the values. Facets tell how many results each"
                        + " value would have in place of those given for it.")
    @SuppressWarnings("java:S107") // as many as there are things to ask for
    ResponseEntity<Results> search(
            @Parameter(hidden = true) @CurrentActor @Nullable Actor reader,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description =
                                    "Words, \"phrases\", -exclusions, and oder between"
                                            + " alternatives; nothing in it is an error",
                            example = "Bürgerservice",
                            schema =
                                    @Schema(
                                            type = "string",
                                            maxLength = DirectoryQuery.LONGEST_TEXT))
                    String query,
            @RequestParam(required = false) @Nullable List<EntryKind> kind,
            @RequestParam(required = false)
                    @Parameter(description = "Id of a network", example = "readi")
                    @Nullable List<String> network,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Two digits of a state, as a regional key begins",
                            example = "08")
                    @Nullable List<String> state,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Five digits of a county, as a regional key begins",
                            example = "08215")
                    @Nullable List<String> county,
            @RequestParam(required = false)
                    @Parameter(description = "Size of the leading administration")
                    @Nullable List<Inhabitants> inhabitants,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Key of a topic of the hub, or the words of another topic, as"
                                            + " the facets have it")
                    @Nullable List<String> topic,
            @RequestParam(required = false)
                    @Parameter(description = "How far a project is", example = "IN_USE")
                    @Nullable List<String> status,
            @RequestParam(required = false)
                    @Parameter(description = "How often others took it over and confirmed it")
                    @Nullable List<Reuse> reuse,
            @RequestParam(defaultValue = "relevance")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"relevance", "newest", "reused"}))
                    String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request) {
        limits.count(Question.SEARCH, reader, request.getRemoteAddr());
        PageRequest asked = Pages.asked(page, size);
        if (asked.getOffset() + size > Directory.DEEPEST) {
            throw new BadQuestion("directory.problem.deep", Integer.toString(Directory.DEEPEST));
        }
        requireShort(query);
        DirectoryQuery wanted = new DirectoryQuery(query, chosen(request), order(sort));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(results(directory.search(reader, wanted, asked), reader, asked));
    }

    @GetMapping("/suggestions")
    @Operation(
            summary = "Suggests as one types",
            description = "At most ten, the likeliest first; nothing for a blank query.")
    ResponseEntity<List<Suggestion>> suggestions(
            @Parameter(hidden = true) @CurrentActor @Nullable Actor reader,
            @RequestParam(defaultValue = "") @Parameter(description = "What was typed so far")
                    String query,
            HttpServletRequest request) {
        limits.count(Question.SUGGESTIONS, reader, request.getRemoteAddr());
        requireShort(query);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        directory.suggest(reader, query, SUGGESTIONS).stream()
                                .map(
                                        hit ->
                                                new Suggestion(
                                                        hit.kind(),
                                                        hit.network(),
                                                        hit.title(),
                                                        hub.link(hit.pathFor(reader))))
                                .toList());
    }

    private static Sort order(String sort) {
        return Sort.named(sort).orElseThrow(() -> new BadQuestion("directory.problem.sort"));
    }

    private static void requireShort(String query) {
        if (query.strip().length() > DirectoryQuery.LONGEST_TEXT) {
            throw new BadQuestion(
                    "directory.problem.query", Integer.toString(DirectoryQuery.LONGEST_TEXT));
        }
    }

    /** As sent: a comma within a value is part of it. */
    private static Map<Facet, Set<String>> chosen(HttpServletRequest request) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] values =
                    Objects.requireNonNullElse(
                            request.getParameterValues(facet.parameter()), new String[0]);
            Set<String> kept = new LinkedHashSet<>(Arrays.asList(values));
            kept.removeIf(String::isBlank);
            if (kept.size() > DirectoryQuery.MOST_CHOSEN) {
                throw new BadQuestion(
                        "directory.problem.chosen",
                        facet.parameter(),
                        Integer.toString(DirectoryQuery.MOST_CHOSEN));
            }
            chosen.put(facet, kept);
        }
        return chosen;
    }

    private Results results(Found found, @Nullable Actor reader, PageRequest asked) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.parameter(), found.counts(facet));
        }
        PageImpl<Hit> page = new PageImpl<>(found.hits(), asked, found.total());
        return new Results(
                found.hits().stream().map(hit -> Result.of(hit, reader, hub)).toList(),
                new PageInfo(page.getSize(), page.getNumber(), found.total(), page.getTotalPages()),
                facets,
                found.more(),
                found.match());
    }

    /**
     * What was found.
     *
     * @param facets by parameter, for each value how many results it would have, the most first
     * @param more whether there are more results than the total says
     */
    @Schema(name = "DirectoryResults")
    record Results(
            List<Result> content,
            PageInfo page,
            Map<String, List<Count>> facets,
            @Schema(
                            description =
                                    "Whether there are more than 1,000 results: total and facets"
                                            + " are then of the 1,000 that come first")
                    boolean more,
            Directory.Match match) {

        Results {
            content = List.copyOf(content);
        }
    }

    /** Something that was found. */
    @Schema(name = "DirectoryResult")
    record Result(
            EntryKind kind,
            @Schema(description = "That has it; left out for administrations")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable NetworkId network,
            @Schema(description = "Names it within its network and kind") String id,
            String title,
            String summary,
            List<NetworkId> networks,
            @Schema(description = "The leading one by name; left out if there is none")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable String administration,
            List<String> topics,
            @Schema(description = "How far a project is; left out for others")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable String status,
            @Schema(description = "How often others took it over and confirmed it") int reuse,
            Instant changed,
            String url) {

        static Result of(Hit hit, @Nullable Actor reader, HubAddress hub) {
            return new Result(
                    hit.kind(),
                    hit.network(),
                    hit.object(),
                    hit.title(),
                    hit.summary(),
                    hit.networks(),
                    hit.administration(),
                    hit.topics(),
                    hit.status(),
                    hit.reuse(),
                    hit.changed(),
                    hub.link(hit.pathFor(reader)));
        }
    }

    /** What somebody may mean. */
    @Schema(name = "DirectorySuggestion")
    record Suggestion(
            EntryKind kind,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NetworkId network,
            String title,
            String url) {}
}
