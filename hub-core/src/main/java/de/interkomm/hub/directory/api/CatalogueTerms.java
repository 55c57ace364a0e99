package de.interkomm.hub.directory.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the hub's words mean in the vocabularies DCAT-AP.de asks for: {@code docs/dcat.md}. */
final class CatalogueTerms {

    private static final String THEMES =
            "http://publications.europa.eu/resource/authority/data-theme/";
    private static final String LICENCES = "http://dcat-ap.de/def/licenses/";

    /** Every project here is one of public administrations. */
    private static final String GOVERNMENT = "GOVE";

    private static final Map<String, String> THEME_OF_TOPIC =
            Map.ofEntries(
                    Map.entry("ai", "TECH"),
                    Map.entry("it-security", "TECH"),
                    Map.entry("open-data", "TECH"),
                    Map.entry("civic-engagement", "SOCI"),
                    Map.entry("participation", "SOCI"),
                    Map.entry("accessibility", "SOCI"),
                    Map.entry("village-life", "REGI"),
                    Map.entry("skills", "EDUC"),
                    Map.entry("education", "EDUC"),
                    Map.entry("mobility", "TRAN"));

    /** By the beginnings of SPDX identifiers, the longer before the shorter. */
    private static final List<Map.Entry<String, String>> LICENCE_BY_BEGINNING =
            List.of(
                    Map.entry("apache-", "apache"),
                    Map.entry("bsd-", "bsd"),
                    Map.entry("cc0-", "cc-zero"),
                    Map.entry("cc-by-sa-4.0", "cc-by-sa/4.0"),
                    Map.entry("cc-by-4.0", "cc-by/4.0"),
                    Map.entry("gfdl-", "gfdl"),
                    Map.entry("gpl-3.0", "gpl/3.0"),
                    Map.entry("mpl-2.0", "mozilla"),
                    Map.entry("agpl-", "other-opensource"),
                    Map.entry("artistic-", "other-opensource"),
                    Map.entry("bsl-1.0", "other-opensource"),
                    Map.entry("ecl-", "other-opensource"),
                    Map.entry("epl-", "other-opensource"),
                    Map.entry("eupl-", "other-opensource"),
                    Map.entry("gpl-", "other-opensource"),
                    Map.entry("isc", "other-opensource"),
                    Map.entry("lgpl-", "other-opensource"),
                    Map.entry("mit", "other-opensource"),
                    Map.entry("mpl-", "other-opensource"),
                    Map.entry("osl-", "other-opensource"),
                    Map.entry("unlicense", "other-opensource"),
                    Map.entry("zlib", "other-opensource"));

    private static final Pattern ONE_LICENCE = Pattern.compile("[a-z0-9][a-z0-9.+-]*");

    private CatalogueTerms() {}

    /**
     * @param topics keys of the hub's
     */
    static List<String> themes(List<String> topics) {
        return Stream.concat(
                        Stream.of(GOVERNMENT),
                        topics.stream().map(THEME_OF_TOPIC::get).filter(Objects::nonNull))
                .distinct()
                .map(theme -> THEMES + theme)
                .toList();
    }

    /**
     * The entry of DCAT-AP.de's list of licences.
     *
     * @param spdx an SPDX expression as somebody wrote it
     * @return empty for none, for several at once, and for what is not known to be open
     */
    static Optional<String> licence(String spdx) {
        String written = spdx.toLowerCase(Locale.ROOT);
        if (!ONE_LICENCE.matcher(written).matches()) {
            return Optional.empty();
        }
        return LICENCE_BY_BEGINNING.stream()
                .filter(one -> written.startsWith(one.getKey()))
                .map(one -> LICENCES + one.getValue())
                .findFirst();
    }
}
