package de.interkomm.hub.administrations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An administration's title as it stands in a sentence, with its article: "die Stadt Karlsruhe",
 * "der Ortsgemeinde Göllheim", "dem Donnersbergkreis", in English just "Stadt Karlsruhe". The rank
 * in the title decides, so that it also works for administrations the register has dropped. A title
 * without a rank stands alone.
 *
 * @param title as {@link Administration#title()} has it
 */
public record AdministrationTitle(String title) {

    /** Who or what. */
    public String nominative(Locale locale) {
        return in(Case.NOMINATIVE, locale);
    }

    /** Whose. In English without the "of". */
    public String genitive(Locale locale) {
        return in(Case.GENITIVE, locale);
    }

    /** To whom. In English without the "to". */
    public String dative(Locale locale) {
        return in(Case.DATIVE, locale);
    }

    /** Whom. */
    public String accusative(Locale locale) {
        return in(Case.ACCUSATIVE, locale);
    }

    private String in(Case form, Locale locale) {
        List<String> words = List.of(title.split(" "));
        for (int i = 0; i < words.size(); i++) {
            Optional<Rank> rank = Rank.of(words.get(i));
            if (rank.isPresent()) {
                return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                        ? english(i == words.size() - 1)
                        : german(rank.get(), words, i, form);
            }
            if (!isAdjective(words.get(i))) {
                break;
            }
        }
        boolean whose = form == Case.GENITIVE && !locale.getLanguage().equals("en");
        return whose ? "von " + title : title;
    }

    /** "Freie und" Hansestadt, "Hanse- und" Universitätsstadt, "Märkischer" Kreis. */
    private static boolean isAdjective(String word) {
        return word.equals("und")
                || word.endsWith("-")
                || word.endsWith("e")
                || word.endsWith("er");
    }

    private static String german(Rank rank, List<String> words, int at, Case form) {
        String adjectives =
                words.subList(0, at).stream()
                        .map(word -> isInflected(word) ? inflected(word, rank, form) : word)
                        .map(word -> word + " ")
                        .collect(Collectors.joining());
        String noun = words.get(at) + (form == Case.GENITIVE ? rank.genitive : "");
        String name =
                words.subList(at + 1, words.size()).stream()
                        .map(word -> " " + word)
                        .collect(Collectors.joining());
        return rank.gender.article(form) + " " + adjectives + noun + name;
    }

    private static boolean isInflected(String word) {
        return !word.equals("und") && !word.endsWith("-");
    }

    private static String inflected(String adjective, Rank rank, Case form) {
        String stem = adjective.replaceFirst("er?$", "");
        boolean plain =
                form == Case.NOMINATIVE
                        || (form == Case.ACCUSATIVE && rank.gender != Gender.MASCULINE);
        return stem + (plain ? "e" : "en");
    }

    /** A title is a proper name and stays what it is; only a name of one word takes the article. */
    private String english(boolean oneWord) {
        return oneWord ? "the " + title : title;
    }

    private enum Case {
        NOMINATIVE,
        GENITIVE,
        DATIVE,
        ACCUSATIVE
    }

    private enum Gender {
        FEMININE("die", "der", "der", "die"),
        MASCULINE("der", "des", "dem", "den"),
        NEUTER("das", "des", "dem", "das");

        private final String nominative;
        private final String genitive;
        private final String dative;
        private final String accusative;

        Gender(String nominative, String genitive, String dative, String accusative) {
            this.nominative = nominative;
            this.genitive = genitive;
            this.dative = dative;
            this.accusative = accusative;
        }

        String article(Case form) {
            return switch (form) {
                case NOMINATIVE -> nominative;
                case GENITIVE -> genitive;
                case DATIVE -> dative;
                case ACCUSATIVE -> accusative;
            };
        }
    }

    /** The nouns that ranks end in, the longer of two first. */
    private enum Rank {
        TOWN("stadt", Gender.FEMININE, ""),
        ASSOCIATION("verbandsgemeinde", Gender.FEMININE, ""),
        JOINT("samtgemeinde", Gender.FEMININE, ""),
        COMMUNITY("gemeinschaft", Gender.FEMININE, ""),
        MUNICIPALITY("gemeinde", Gender.FEMININE, ""),
        REGION("region", Gender.FEMININE, ""),
        COUNTY("kreis", Gender.MASCULINE, "es"),
        MARKET("markt", Gender.MASCULINE, "es"),
        BOROUGH("flecken", Gender.MASCULINE, "s"),
        UNION("verband", Gender.MASCULINE, "s"),
        OFFICE("amt", Gender.NEUTER, "es"),
        SPA("bad", Gender.NEUTER, "es"),
        STATE("land", Gender.NEUTER, "es");

        private final String noun;
        private final Gender gender;
        private final String genitive;

        Rank(String noun, Gender gender, String genitive) {
            this.noun = noun;
            this.gender = gender;
            this.genitive = genitive;
        }

        static Optional<Rank> of(String word) {
            String lower = word.toLowerCase(Locale.GERMAN);
            return Arrays.stream(values()).filter(rank -> lower.endsWith(rank.noun)).findFirst();
        }
    }
}
