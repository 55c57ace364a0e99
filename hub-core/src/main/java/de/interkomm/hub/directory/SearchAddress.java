package de.interkomm.hub.directory;

import de.interkomm.hub.directory.DirectoryQuery.Sort;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The address of a search, the same for the same search whatever order it was chosen in. */
public final class SearchAddress {

    /** The page of the search. */
    public static final String PAGE = "/directory";

    private static final String TEXT = "query";
    private static final String SORT = "sort";

    private SearchAddress() {}

    /**
     * @param path of the page or file that takes the search
     */
    public static String of(String path, DirectoryQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!query.text().isEmpty()) {
            address.queryParam(TEXT, encoded(query.text()));
        }
        for (Facet facet : Facet.values()) {
            Set<String> values = new TreeSet<>(query.chosen(facet));
            values.forEach(value -> address.queryParam(facet.parameter(), encoded(value)));
        }
        if (query.sort() != Sort.RELEVANCE) {
            address.queryParam(SORT, query.sort().name().toLowerCase(Locale.ROOT));
        }
        return address.build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** What stands behind the question mark. */
    public static String question(DirectoryQuery query) {
        String address = of("", query);
        return address.isEmpty() ? address : address.substring(1);
    }

    /** The search of a {@link #question}. */
    public static DirectoryQuery ofQuestion(String question) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(question)
                .build()
                .getQueryParams()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        value ->
                                                parameters.add(
                                                        name,
                                                        UriUtils.decode(
                                                                value, StandardCharsets.UTF_8))));
        return new DirectoryQuery(text(parameters), chosen(parameters), sort(parameters));
    }

    /** The text as it was typed, of whatever length. */
    public static String text(MultiValueMap<String, String> parameters) {
        return first(parameters, TEXT).strip();
    }

    /** What is chosen; what is left of too much. */
    public static Map<Facet, Set<String>> chosen(MultiValueMap<String, String> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>();
            parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .limit(DirectoryQuery.MOST_CHOSEN)
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        return chosen;
    }

    /** By relevance unless another order is asked for. */
    public static Sort sort(MultiValueMap<String, String> parameters) {
        return Sort.named(first(parameters, SORT)).orElse(Sort.RELEVANCE);
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "");
    }
}
