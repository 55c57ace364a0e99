package de.interkomm.hub.directory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed, understood as far as it can be and never refused: words, "phrases",
 * exclusions with a minus, and alternatives with "oder" between them.
 *
 * @param typed as it was, in small letters
 * @param terms all of which must be found, each in one of its spellings
 * @param excluded none of which may be
 */
record SearchText(String typed, List<Term> terms, List<String> excluded) {

    /** What is typed beyond this is not looked for. */
    static final int MOST_TERMS = 12;

    private static final Pattern PART =
            Pattern.compile("(?<not>-?)(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    private static final Set<String> OR = Set.of("oder", "or");

    SearchText {
        terms = List.copyOf(terms);
        excluded = List.copyOf(excluded);
    }

    /**
     * @param topics for folded words the marks of the topics they lead to
     */
    static SearchText of(String typed, Function<String, List<String>> topics) {
        List<Term> terms = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        boolean alternative = false;
        Matcher parts = PART.matcher(typed);
        while (parts.find() && terms.size() + excluded.size() < MOST_TERMS) {
            String word = parts.group("word");
            if (word != null && OR.contains(word.toLowerCase(Locale.GERMAN)) && !terms.isEmpty()) {
                alternative = true;
                continue;
            }
            String folded = Folding.fold(word == null ? parts.group("phrase") : word);
            if (folded.isEmpty()) {
                continue;
            }
            if (!parts.group("not").isEmpty()) {
                excluded.add(folded);
            } else {
                Term term =
                        word == null
                                ? new Term(List.of(folded), List.of())
                                : Term.of(folded, topics.apply(folded));
                terms.add(alternative ? terms.removeLast().or(term) : term);
            }
            alternative = false;
        }
        return new SearchText(
                typed.strip().toLowerCase(Locale.GERMAN),
                withTopicsOfSeveral(terms, topics),
                excluded);
    }

    /**
     * Where words one behind the other mean something together, each of them may stand for that:
     * found is what has them all, and what is about the topic that the whole leads to.
     */
    private static List<Term> withTopicsOfSeveral(
            List<Term> terms, Function<String, List<String>> topics) {
        List<Term> more = new ArrayList<>(terms);
        for (int begin = 0; begin < terms.size(); begin++) {
            String words = "";
            for (int end = begin; end < terms.size() && terms.get(end).isOneWord(); end++) {
                words = (words + " " + terms.get(end).typed().getFirst()).strip();
                if (end > begin) {
                    List<String> meant = topics.apply(words);
                    more.subList(begin, end + 1).replaceAll(term -> term.about(meant));
                }
            }
        }
        return more;
    }

    /**
     * With a known word for each that is nearly one; nothing if none is. Phrases are meant as they
     * are.
     *
     * @param meant for folded words the known one
     * @param topics for known words the marks of the topics they lead to
     */
    Optional<SearchText> mended(
            Function<String, Optional<String>> meant, Function<String, List<String>> topics) {
        List<Term> better =
                terms.stream()
                        .map(
                                term ->
                                        term.isPhrase()
                                                ? term
                                                : meant.apply(term.typed().getFirst())
                                                        .map(
                                                                word ->
                                                                        Term.of(
                                                                                word,
                                                                                topics.apply(word)))
                                                        .orElse(term))
                        .toList();
        return better.equals(terms)
                ? Optional.empty()
                : Optional.of(new SearchText(typed, better, excluded));
    }

    SearchText withoutExclusions() {
        return new SearchText(typed, terms, List.of());
    }

    boolean isEmpty() {
        return terms.isEmpty() && excluded.isEmpty();
    }

    /**
     * The word behind others that has just been begun: too short to be looked for as the beginning
     * of one in whole texts; nothing if there is none.
     */
    Optional<String> begun() {
        return terms.size() < 2
                ? Optional.empty()
                : Optional.of(terms.getLast().typed())
                        .filter(last -> last.size() == 1)
                        .map(List::getFirst)
                        .filter(last -> last.length() < Term.SHORTEST_BEGINNING);
    }

    /** All but the last word. */
    SearchText beforeLast() {
        return new SearchText(typed, terms.subList(0, terms.size() - 1), excluded);
    }

    /** Everything typed that is to be found, as one. */
    String whole() {
        return String.join(" ", terms.stream().map(term -> term.typed().getFirst()).toList());
    }

    /**
     * @param typed as it was typed, and alternatives to it: one or several words each
     * @param topics marks of the hub's topics it leads to
     */
    record Term(List<String> typed, List<String> topics) {

        /** Shorter parts of words are in too many. */
        private static final int SHORTEST_PART = 4;

        /** Shorter beginnings of words are in too many. */
        private static final int SHORTEST_BEGINNING = 3;

        private static final Pattern ENDING = Pattern.compile("(?<=.{5})(?:en|er|es|e|n|s)$");

        Term {
            typed = List.copyOf(typed);
            topics = List.copyOf(topics);
        }

        static Term of(String folded, List<String> topics) {
            return new Term(
                    folded.contains(" ")
                            ? List.of(folded, folded.replace(" ", ""))
                            : List.of(folded),
                    topics);
        }

        /** Whether it was typed in quotation marks, or need not have been. */
        boolean isPhrase() {
            return typed.size() == 1 && typed.getFirst().contains(" ");
        }

        private boolean isOneWord() {
            return typed.size() == 1 && !typed.getFirst().contains(" ");
        }

        private Term about(List<String> more) {
            return or(new Term(List.of(), more));
        }

        Term or(Term other) {
            return new Term(
                    Stream.concat(typed.stream(), other.typed.stream()).toList(),
                    Stream.concat(topics.stream(), other.topics.stream()).toList());
        }

        /** The same for all endings of a long word, roughly. */
        static String withoutEnding(String word) {
            return ENDING.matcher(word).replaceFirst("");
        }

        /** Looked for as the beginning of a word as well. */
        List<String> beginnings() {
            return typed.stream()
                    .filter(one -> !one.contains(" ") && one.length() >= SHORTEST_BEGINNING)
                    .toList();
        }

        /** Looked for within words as well, as German puts words together. */
        List<String> parts() {
            return typed.stream()
                    .map(Term::withoutEnding)
                    .filter(one -> one.length() >= SHORTEST_PART)
                    .toList();
        }
    }
}
