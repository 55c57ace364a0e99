package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.directory.internal.SearchText.Term;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes SQL of what somebody typed. */
@Component
class TextConditions {

    /** How much of a word typed must be in a title for it to be a guess. */
    static final String SIMILAR = "0.5";

    /** Shorter words are like too many others. */
    private static final int SHORTEST_GUESS = 4;

    /** Words that are short may be the beginning of a longer one that lacks a letter. */
    private static final int SHORTEST_LACKING = 5;

    /** Of longer ones enough is there for {@link #SIMILAR}. */
    private static final int LONGEST_LACKING = 8;

    /** More than a single term can have by {@link #inHead}. */
    private static final int BEST_IN_HEAD = 4;

    private static final String STEMS = "phraseto_tsquery('pg_catalog.german', %s)";
    private static final String AS_IT_IS = "to_tsquery('pg_catalog.simple', %s)";

    private final IndexedWords words;

    TextConditions(IndexedWords words) {
        this.words = words;
    }

    /** As it was typed: by stems, by beginnings of words, within words, by topics. */
    TextCondition of(SearchText text, Map<String, Object> values) {
        Names names = new Names(values);
        String without = excluding(text, names);
        if (text.terms().isEmpty()) {
            return new TextCondition(
                    TextCondition.NOTHING_ASKED, without, List.of(without), "0", "true");
        }
        Map<String, List<String>> known =
                words.beginningWith(
                        text.terms().stream().flatMap(term -> term.beginnings().stream()).toList());
        String query =
                text.terms().stream()
                        .map(term -> "(" + matching(term, known, names) + ")")
                        .collect(joining(" && "));
        String byWords = "e.search @@ " + TextCondition.ASKED;
        String within = within(text, names);
        String whole = names.name(text.whole());
        return new TextCondition(
                query,
                within.isEmpty()
                        ? byWords + without
                        : "(" + within + " or " + byWords + ")" + without,
                within.isEmpty()
                        ? List.of(byWords + without)
                        : List.of(byWords + " and not " + within + without, within + without),
                """
                %2$d * case when e.head = %1$s then 3
                     when starts_with(e.head, %1$s || ' ')
                          then case when lower(e.title) = %4$s then 3 else 2 end
                     when starts_with(e.head, %1$s) then 1
                     else 0 end
                + %3$s\
                """
                        .formatted(
                                whole,
                                BEST_IN_HEAD * text.terms().size(),
                                inHead(text, names),
                                names.name(text.typed())),
                text.terms().stream()
                        .map(term -> "e.head like " + names.name('%' + root(term) + '%'))
                        .collect(joining(" or ", "(", ")")));
    }

    /**
     * The same for somebody who is still typing: of a last word that has just been begun, titles
     * and topics need only have the beginning.
     */
    TextCondition ofBegun(SearchText text, Map<String, Object> values) {
        String begun = text.begun().orElse(null);
        if (begun == null) {
            return of(text, values);
        }
        TextCondition before = of(text.beforeLast(), values);
        String name = new Names(values).name("% " + begun + "%");
        String holds = before.holds() + " and ' ' || e.head like " + name;
        return new TextCondition(
                before.query(), holds, List.of(holds), before.rank(), before.first());
    }

    private static String root(Term term) {
        return Term.withoutEnding(term.typed().getFirst());
    }

    /**
     * How many of the terms stand in title or topics, at the beginning of a word or within one; in
     * the title counts more. How often words stand in the text would tell more, and costs much
     * where a word is in many. Where the title ends is told by its own length: written for the
     * search it is about as long.
     */
    private static String inHead(SearchText text, Names names) {
        return text.terms().stream()
                .map(term -> names.name(root(term)))
                .map(
                        root ->
                                """
                                case when strpos(' ' || e.head, ' ' || %1$s) > 0
                                          then case when strpos(' ' || e.head, ' ' || %1$s)
                                                         <= length(e.title)
                                                    then 3 else 2 end
                                     when strpos(e.head, %1$s) > 0 then 1
                                     else 0 end\
                                """
                                        .formatted(root))
                .collect(joining(" + "));
    }

    /**
     * What is spelt alike, by directory_entry_head_idx; nothing if there is no word long enough.
     * Phrases are meant as they are.
     */
    static Optional<TextCondition> similarTo(SearchText text, Map<String, Object> values) {
        Names names = new Names(values);
        List<String> alike = new ArrayList<>();
        List<String> ranks = new ArrayList<>();
        for (Term term : text.terms()) {
            String typed = term.typed().getFirst();
            if (term.isPhrase()) {
                alike.add("e.head like " + names.name('%' + typed + '%'));
            } else if (typed.length() >= SHORTEST_GUESS) {
                String name = names.name(typed);
                alike.add(
                        Stream.concat(
                                        Stream.of(name + " operator(hub.<%) e.head"),
                                        withOneLetterMore(typed)
                                                .map(one -> "e.head like " + names.name(one)))
                                .collect(joining(" or ", "(", ")")));
                ranks.add("hub.word_similarity(" + name + ", e.head)");
            }
        }
        if (ranks.isEmpty()) {
            return Optional.empty();
        }
        String holds = String.join(" and ", alike) + excluding(text, names);
        return Optional.of(
                new TextCondition(
                        TextCondition.NOTHING_ASKED,
                        holds,
                        List.of(holds),
                        String.join(" + ", ranks),
                        "true"));
    }

    /**
     * Patterns for what begins with the word if it had one letter more within. The blank before it
     * gives the index the beginnings of words to go by.
     */
    private static Stream<String> withOneLetterMore(String typed) {
        if (typed.length() < SHORTEST_LACKING || typed.length() > LONGEST_LACKING) {
            return Stream.empty();
        }
        return IntStream.range(1, typed.length())
                .mapToObj(at -> typed.substring(0, at) + '_' + typed.substring(at) + '%')
                .flatMap(lacking -> Stream.of(lacking, "% " + lacking));
    }

    /**
     * @param known words of beginnings
     */
    private static String matching(Term term, Map<String, List<String>> known, Names names) {
        List<String> ways = new ArrayList<>();
        term.typed().stream()
                .map(Folding::asIndexed)
                .distinct()
                .forEach(one -> ways.add(STEMS.formatted(names.name(one))));
        term.topics().stream()
                .distinct()
                .forEach(mark -> ways.add(AS_IT_IS.formatted(names.name(mark))));
        for (String beginning : term.beginnings()) {
            List<String> those = known.get(beginning);
            if (those == null) {
                ways.add(AS_IT_IS.formatted(names.name(beginning) + " || ':*'"));
            } else if (!those.isEmpty()) {
                ways.add("cast(%s as tsquery)".formatted(names.name(oneOf(those))));
            }
        }
        return String.join(" || ", ways);
    }

    private static String oneOf(List<String> words) {
        return words.stream()
                .map(one -> "'" + one.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(joining(" | "));
    }

    /** Where every term is long enough to be looked for within words. */
    private static String within(SearchText text, Names names) {
        if (text.terms().stream().anyMatch(term -> term.parts().isEmpty())) {
            return "";
        }
        return "("
                + text.terms().stream()
                        .map(
                                term ->
                                        term.parts().stream()
                                                .map(
                                                        one ->
                                                                "e.head like "
                                                                        + names.name(
                                                                                '%' + one + '%'))
                                                .collect(joining(" or ", "(", ")")))
                        .collect(joining(" and "))
                + ")";
    }

    /** What would be found by its words or within them, as far as its title or topics have it. */
    private static String excluding(SearchText text, Names names) {
        Stream<String> words =
                text.excluded().stream()
                        .map(one -> " and not e.search @@ " + STEMS.formatted(names.name(one)));
        Stream<String> within =
                text.excluded().stream()
                        .flatMap(one -> Term.of(one, List.of()).parts().stream())
                        .map(one -> " and not e.head like " + names.name('%' + one + '%'));
        return Stream.concat(words, within).collect(joining());
    }

    /** Gives each value a name of its own. */
    private static final class Names {

        private final Map<String, Object> values;

        private Names(Map<String, Object> values) {
            this.values = values;
        }

        String name(String value) {
            String name = "typed" + values.size();
            values.put(name, value);
            return ":" + name;
        }
    }
}
