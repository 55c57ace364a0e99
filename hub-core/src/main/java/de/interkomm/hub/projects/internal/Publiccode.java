package de.interkomm.hub.projects.internal;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Product;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.PubliccodeFiles.Problem;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.Construct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Projects as publiccode.yml files. What a project has no place for is kept as it was read, the
 * German section with the services of the LeiKa too, and written again; persons are not kept. The
 * list of what maps to what is docs/publiccode.md.
 */
final class Publiccode {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 20;

    /** What may stand where the project's description is looked for, the best first. */
    private static final List<String> LANGUAGES = List.of("de", "en");

    private static final Map<String, ProjectStatus> STATUSES =
            Map.of(
                    "concept", ProjectStatus.IDEA,
                    "development", ProjectStatus.UNDER_WAY,
                    "beta", ProjectStatus.UNDER_WAY,
                    "stable", ProjectStatus.IN_USE,
                    "obsolete", ProjectStatus.DISCONTINUED);

    /** Categories by our topics, where both mean the same. */
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    "online-services", "digital-citizenship",
                    "intranet", "enterprise-social-networking",
                    "project-management", "project-management",
                    "e-file", "document-management",
                    "agile", "agile-project-management",
                    "civic-engagement", "online-community",
                    "it-security", "it-security",
                    "open-data", "geographic-information-systems",
                    "education", "educational-content",
                    "skills", "hr");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private Publiccode() {}

    /** What a file says, and what is wrong with it; nothing wrong means that it can be taken. */
    static Read read(String yaml) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> file = parse(yaml, problems);
        if (!problems.isEmpty()) {
            return new Read(null, "", Set.of(), problems);
        }
        String name = text(file, "name");
        if (name.isBlank()) {
            problems.add(new Problem("no-name", ""));
        }
        String status = text(file, "developmentStatus");
        if (!status.isEmpty() && !STATUSES.containsKey(status)) {
            problems.add(new Problem("status", status));
        }
        String url = text(file, "url");
        if (!url.isEmpty() && !ADDRESS.matcher(url).matches()) {
            problems.add(new Problem("url", url));
        }
        if (name.length() > ProjectContent.LONGEST_TITLE) {
            problems.add(new Problem("name-too-long", ""));
        }
        return problems.isEmpty()
                ? new Read(
                        content(file, name, status, url), language(file), sections(file), problems)
                : new Read(null, "", Set.of(), problems);
    }

    private static ProjectContent content(
            Map<String, Object> file, String name, String status, String url) {
        Map<String, Object> words = description(file);
        ProjectContent empty = ProjectContent.titled(name);
        return new ProjectContent(
                name,
                cut(text(words, "shortDescription"), ProjectContent.LONGEST_SUMMARY),
                "",
                cut(text(words, "longDescription"), ProjectContent.LONGEST_TEXT),
                STATUSES.getOrDefault(status, ProjectStatus.IDEA),
                null,
                ProjectKind.IMPLEMENTATION,
                topics(file),
                List.of(),
                null,
                empty.visibility(),
                empty.means(),
                new Technology(
                        List.of(),
                        List.of(),
                        products(file),
                        text(map(file.get("legal")), "license"),
                        url),
                List.of(),
                List.of(),
                "",
                empty.blueprint(),
                write(withoutPersons(file)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static List<String> topics(Map<String, Object> file) {
        List<String> categories = strings(file.get("categories"));
        return CATEGORIES.entrySet().stream()
                .filter(one -> categories.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(ProjectContent.MOST_TOPICS)
                .toList();
    }

    private static List<Product> products(Map<String, Object> file) {
        Map<String, Object> needs = map(file.get("dependsOn"));
        List<Product> products = new ArrayList<>();
        for (String kind : List.of("open", "proprietary")) {
            for (Object one : list(needs.get(kind))) {
                String name = text(map(one), "name");
                if (!name.isBlank() && products.size() < ProjectContent.MOST_ROWS) {
                    products.add(new Product(cut(name, ProjectContent.LONGEST_LINE), ""));
                }
            }
        }
        return products;
    }

    /** Nobody in it has agreed to be named here. */
    private static Map<String, Object> withoutPersons(Map<String, Object> file) {
        Map<String, Object> kept = new LinkedHashMap<>(file);
        Map<String, Object> maintenance = new LinkedHashMap<>(map(file.get("maintenance")));
        maintenance.remove("contacts");
        List<Object> contractors = new ArrayList<>();
        for (Object one : list(maintenance.get("contractors"))) {
            Map<String, Object> contractor = new LinkedHashMap<>(map(one));
            contractor.remove("email");
            contractor.remove("phone");
            contractors.add(contractor);
        }
        if (!contractors.isEmpty()) {
            maintenance.put("contractors", contractors);
        }
        if (file.containsKey("maintenance")) {
            kept.put("maintenance", maintenance);
        }
        return kept;
    }

    /**
     * A project as a file: what was read, brought up to date.
     *
     * @param contacts who may be named
     */
    static String of(ProjectContent content, List<Contact> contacts) {
        List<Problem> none = new ArrayList<>();
        Map<String, Object> file =
                content.publiccode().isEmpty()
                        ? new LinkedHashMap<>()
                        : parse(content.publiccode(), none);
        file.putIfAbsent("publiccodeYmlVersion", "0");
        file.put("name", content.title());
        file.put("url", content.technology().repository());
        file.putIfAbsent("platforms", List.of("web"));
        file.put("categories", categories(file, content));
        file.put("developmentStatus", status(text(file, "developmentStatus"), content.status()));
        file.putIfAbsent("softwareType", "standalone/web");
        describe(file, content);
        Map<String, Object> legal = child(file, "legal");
        legal.put("license", content.technology().licence());
        maintain(file, contacts);
        Map<String, Object> localisation = child(file, "localisation");
        localisation.putIfAbsent("localisationReady", false);
        localisation.putIfAbsent("availableLanguages", List.of("de"));
        depend(file, content);
        return write(file);
    }

    private static List<String> categories(Map<String, Object> file, ProjectContent content) {
        List<String> before = strings(file.get("categories"));
        Set<String> ours = new TreeSet<>(CATEGORIES.values());
        List<String> wanted =
                content.topics().stream()
                        .map(CATEGORIES::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        List<String> categories = new ArrayList<>(before);
        categories.removeIf(one -> ours.contains(one) && !wanted.contains(one));
        wanted.stream().filter(one -> !categories.contains(one)).forEach(categories::add);
        return categories.isEmpty() ? List.of("other") : categories;
    }

    private static String status(String before, ProjectStatus status) {
        if (STATUSES.get(before) == status) {
            return before;
        }
        return switch (status) {
            case IDEA, PLANNED -> "concept";
            case UNDER_WAY -> "development";
            case IN_USE, FINISHED -> "stable";
            case DISCONTINUED -> "obsolete";
        };
    }

    private static void describe(Map<String, Object> file, ProjectContent content) {
        Map<String, Object> all = child(file, "description");
        String language = language(file);
        Map<String, Object> words = child(all, language.isEmpty() ? "de" : language);
        put(words, "shortDescription", content.summary());
        put(words, "longDescription", content.solution());
    }

    /** Blanks at the ends mean nothing: who has only those changed has changed nothing. */
    private static void put(Map<String, Object> words, String key, String text) {
        if (!text(words, key).strip().equals(text)) {
            words.put(key, text);
        }
    }

    private static void maintain(Map<String, Object> file, List<Contact> contacts) {
        Map<String, Object> maintenance = child(file, "maintenance");
        if (!contacts.isEmpty()) {
            maintenance.put(
                    "contacts",
                    contacts.stream()
                            .map(
                                    one -> {
                                        Map<String, Object> entry = new LinkedHashMap<>();
                                        entry.put("name", one.name());
                                        entry.put("email", one.mailbox());
                                        return entry;
                                    })
                            .toList());
        }
        maintenance.putIfAbsent("type", contacts.isEmpty() ? "none" : "internal");
    }

    private static void depend(Map<String, Object> file, ProjectContent content) {
        List<String> named = content.technology().products().stream().map(Product::name).toList();
        Map<String, Object> needs = map(file.get("dependsOn"));
        List<String> known = products(file).stream().map(Product::name).toList();
        if (named.equals(known)) {
            return;
        }
        Map<String, Object> changed = new LinkedHashMap<>(needs);
        for (String kind : List.of("open", "proprietary")) {
            List<Object> kept = new ArrayList<>(list(needs.get(kind)));
            kept.removeIf(one -> !named.contains(text(map(one), "name")));
            changed.put(kind, kept);
        }
        List<Object> open = new ArrayList<>(list(changed.get("open")));
        named.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> open.add(new LinkedHashMap<>(Map.of("name", one))));
        changed.put("open", open);
        changed.values().removeIf(kind -> kind instanceof List<?> entries && entries.isEmpty());
        if (changed.isEmpty()) {
            file.remove("dependsOn");
        } else {
            file.put("dependsOn", changed);
        }
    }

    private static Map<String, Object> description(Map<String, Object> file) {
        return map(map(file.get("description")).get(language(file)));
    }

    /** In which it is described best for us; empty if it is in none. */
    private static String language(Map<String, Object> file) {
        Map<String, Object> all = map(file.get("description"));
        return LANGUAGES.stream()
                .filter(all::containsKey)
                .findFirst()
                .or(() -> all.keySet().stream().findFirst())
                .orElse("");
    }

    /** Sections of countries go by their two letters. */
    private static Set<String> sections(Map<String, Object> file) {
        return file.keySet().stream()
                .filter(key -> key.length() == 2)
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> parse(String yaml, List<Problem> problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        try {
            Object root = new Yaml(new AsWritten(limits)).load(yaml);
            if (root instanceof Map<?, ?>) {
                return map(root);
            }
            problems.add(new Problem("no-map", ""));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem("no-yaml", Integer.toString(line)));
        } catch (YAMLException _) {
            problems.add(new Problem("too-much", ""));
        }
        return new LinkedHashMap<>();
    }

    private static String write(Map<String, Object> file) {
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setAllowUnicode(true);
        style.setSplitLines(false);
        style.setIndicatorIndent(2);
        style.setIndentWithIndicator(true);
        return new Yaml(new AsRead(style), style).dump(file);
    }

    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Map<String, Object> child = new LinkedHashMap<>(map(parent.get(key)));
        parent.put(key, child);
        return child;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach(
                    (key, entry) -> {
                        if (key != null && entry != null) {
                            map.put(key.toString(), entry);
                        }
                    });
        }
        return map;
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> entries
                ? entries.stream().filter(Objects::nonNull).<Object>map(one -> one).toList()
                : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(Object::toString).toList();
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null || value instanceof Map<?, ?> || value instanceof List<?>
                ? ""
                : value.toString().strip();
    }

    /** Somebody to name in a file. */
    record Contact(String name, String mailbox) {}

    /**
     * @param content {@code null} if something is wrong
     * @param language of the description, as the file calls it; empty if there is none
     * @param sections the countries it has a section for, in small letters
     */
    record Read(
            @Nullable ProjectContent content,
            String language,
            Set<String> sections,
            List<Problem> problems) {

        Read {
            sections = Set.copyOf(sections);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A number or day as it was written: 1.10 is another version than 1.1.
     *
     * @param tag what YAML takes it for
     */
    private record Plain(Tag tag, String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** Reads nothing but plain values, and numbers and days as they were written. */
    private static final class AsWritten extends SafeConstructor {

        AsWritten(LoaderOptions limits) {
            super(limits);
            Construct plain =
                    new AbstractConstruct() {
                        @Override
                        public Object construct(Node node) {
                            return new Plain(node.getTag(), ((ScalarNode) node).getValue());
                        }
                    };
            for (Tag tag : List.of(Tag.INT, Tag.FLOAT, Tag.TIMESTAMP)) {
                yamlConstructors.put(tag, plain);
            }
        }
    }

    /** Writes numbers and days as they were read. */
    private static final class AsRead extends Representer {

        AsRead(DumperOptions style) {
            super(style);
            representers.put(
                    Plain.class,
                    value -> {
                        Plain plain = (Plain) value;
                        return representScalar(
                                plain.tag(), plain.text(), DumperOptions.ScalarStyle.PLAIN);
                    });
        }
    }
}
