package de.interkomm.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.personaldata.Processing;
import de.interkomm.hub.privacy.Objections;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever the trail keeps of a change has words for those who read it. */
class ChangeWordsTests {

    /** Where a module names a value and what became of it. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "\"([a-zA-Z]+)\",\\s*(?:new (?:ActionTaken\\.)?Change\\(|change[,)]|change\\()"
                            + "|told\\.put\\(\\s*\"([a-zA-Z]+)\"");

    @Test
    void everyNameOfAChangedValueHasItsWords() throws IOException {
        Set<String> names = namesInTheSources();
        assertThat(names).contains("role", "administration", "groupVisibility", "rule", "domain");
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            Set<String> words = words(locale);
            assertThat(names).allMatch(name -> words.contains("audit.change." + name));
        }
    }

    @Test
    void everyCodeAmongTheValuesHasItsWordsToo() throws IOException {
        Map<String, Enum<?>[]> codes =
                Map.of(
                        "role", Role.values(),
                        "dispatches", Dispatch.values(),
                        "outcome", Objections.Outcome.values(),
                        "processing", Processing.values(),
                        "groupFunction", GroupFunction.values(),
                        "groupKind", GroupKind.values(),
                        "groupVisibility", GroupVisibility.values(),
                        "groupWayIn", WayIn.values(),
                        "groupGuests", GuestPolicy.values());
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            Set<String> words = words(locale);
            codes.forEach(
                    (name, values) ->
                            assertThat(values)
                                    .allMatch(
                                            value ->
                                                    words.contains(
                                                            "audit.value."
                                                                    + name
                                                                    + '.'
                                                                    + value.name())));
        }
    }

    private static Set<String> namesInTheSources() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .map(ChangeWordsTests::read)
                    .filter(source -> source.contains("identity.ActionTaken"))
                    .forEach(
                            source ->
                                    NAMED.matcher(source)
                                            .results()
                                            .forEach(
                                                    found ->
                                                            names.add(
                                                                    found.group(1) == null
                                                                            ? found.group(2)
                                                                            : found.group(1))));
        }
        return names;
    }

    private static Set<String> words(Locale locale) throws IOException {
        String end = locale.equals(Locale.ENGLISH) ? "_en.properties" : ".properties";
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src", "main", "resources", "messages"))) {
            bundles.filter(
                            bundle ->
                                    bundle.toString().endsWith(end)
                                            && (locale.equals(Locale.ENGLISH)
                                                    || !bundle.getFileName()
                                                            .toString()
                                                            .contains("_")))
                    .flatMap(bundle -> read(bundle).lines())
                    .filter(line -> line.contains("="))
                    .forEach(line -> keys.add(line.substring(0, line.indexOf('=')).strip()));
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
