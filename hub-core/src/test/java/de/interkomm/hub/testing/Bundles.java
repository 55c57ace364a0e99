package de.interkomm.hub.testing;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Every message of every module on the class path, checked for what a reader would stumble over.
 */
public final class Bundles {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** At the head of a sentence "Sie" may be anybody: there it counts with "haben", not "hat". */
    private static final Pattern FORMAL =
            Pattern.compile(
                    "\\b(Ihnen|Ihr(e[mnrs]?)?)\\b|(?<!^|[.:?!„\\n] ?)\\bSie\\b"
                            + "|\\bSie (\\p{Ll}+n|sind)\\b");

    private static final String ENGLISH = "_en";
    private static final String INFORMAL = "_de_DE_DU";

    private final Map<String, Properties> files;

    private Bundles(Map<String, Properties> files) {
        this.files = files;
    }

    public static Bundles onTheClassPath() {
        Map<String, Properties> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                files.put(
                        Objects.requireNonNull(file.getFilename()).replace(".properties", ""),
                        PropertiesLoaderUtils.loadProperties(
                                new EncodedResource(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundles(files);
    }

    /** What is wrong, each as a sentence naming the bundle and the key. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, String> owners = new TreeMap<>();
        for (String base : bases()) {
            Properties german = file(base);
            Properties english = file(base + ENGLISH);
            Properties informal = file(base + INFORMAL);
            missing(german, english, base + ENGLISH, problems);
            missing(english, german, base, problems);
            missing(informal, german, base, problems);
            differing(base, german, english, problems);
            differing(base, german, informal, problems);
            for (String key : german.stringPropertyNames()) {
                String owner = owners.putIfAbsent(key, base);
                if (owner != null) {
                    problems.add(key + " is in " + owner + " and in " + base);
                }
            }
        }
        return problems;
    }

    /** Those texts among the named ones that address the reader formally and in no other way. */
    public List<String> formalOnly(Pattern keys) {
        List<String> formal = new ArrayList<>();
        for (String base : bases()) {
            Properties german = file(base);
            Properties informal = file(base + INFORMAL);
            for (String key : new TreeSet<>(german.stringPropertyNames())) {
                if (keys.matcher(key).matches()
                        && FORMAL.matcher(informal.getProperty(key, german.getProperty(key)))
                                .find()) {
                    formal.add(key);
                }
            }
        }
        return formal;
    }

    private Set<String> bases() {
        Set<String> bases = new TreeSet<>();
        for (String name : files.keySet()) {
            bases.add(name.replace(ENGLISH, "").replace(INFORMAL, ""));
        }
        return bases;
    }

    private Properties file(String name) {
        return files.getOrDefault(name, new Properties());
    }

    private static void missing(
            Properties from, Properties in, String name, List<String> problems) {
        for (String key : new TreeSet<>(from.stringPropertyNames())) {
            if (!in.containsKey(key)) {
                problems.add(key + " is missing in " + name);
            }
        }
    }

    private static void differing(
            String base, Properties german, Properties other, List<String> problems) {
        for (String key : new TreeSet<>(other.stringPropertyNames())) {
            String text = german.getProperty(key);
            if (text != null && !placeholders(text).equals(placeholders(other.getProperty(key)))) {
                problems.add(key + " of " + base + " differs in its placeholders");
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
