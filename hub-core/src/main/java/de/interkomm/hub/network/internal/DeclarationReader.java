package de.interkomm.hub.network.internal;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.Colour;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Milestone;
import de.interkomm.hub.network.NetworkDeclaration;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Organ;
import de.interkomm.hub.network.Term;
import de.interkomm.hub.network.spi.DeclarationProblem;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NetworkFrame.Languages;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes a declaration of plain values, or says all that is wrong with them. */
final class DeclarationReader {

    private static final Set<String> OWN =
            Set.of(
                    "network",
                    "name",
                    "short-name",
                    "claim",
                    "description",
                    "joining",
                    "host",
                    "imprint",
                    "privacy",
                    "tone",
                    "languages",
                    "members",
                    "colours",
                    "mail",
                    "wording",
                    "organs",
                    "history",
                    "coordinators",
                    "contributions");

    private static final NetworkId NOBODY = new NetworkId("nobody");
    private static final Mailbox NO_MAILBOX = new Mailbox("nobody@example.org");

    private final List<DeclarationProblem> problems = new ArrayList<>();

    /** Asks for {@link #problems} first: with any of them the declaration is not what was meant. */
    NetworkDeclaration read(Map<String, Object> file) {
        LocalizedText name = text(file, "", "name");
        Map<String, Object> sections = new LinkedHashMap<>(file);
        sections.keySet().removeAll(OWN);
        Map<String, Object> mail = map(file, "", "mail", Set.of("sender", "reply-to"));
        HostOrganisation host = host(map(file, "", "host", Set.of("name", "address", "contact")));
        String sender = string(mail, "sender");
        return new NetworkDeclaration(
                id(file),
                new NetworkSettings(
                        name,
                        required(file, "", "short-name"),
                        text(file, "", "claim"),
                        text(file, "", "description"),
                        text(file, "", "joining"),
                        host,
                        optionalText(file, "imprint"),
                        optionalText(file, "privacy"),
                        choice(file, "tone", Map.of("Sie", Tone.SIE, "du", Tone.DU), Tone.SIE),
                        choice(
                                file,
                                "languages",
                                Map.of(
                                        "de",
                                        Languages.GERMAN,
                                        "de en",
                                        Languages.GERMAN_AND_ENGLISH),
                                Languages.GERMAN_AND_ENGLISH),
                        file.containsKey("colours") ? colours(file) : null,
                        null,
                        sender.isEmpty() ? name.german() : sender,
                        mail.containsKey("reply-to") ? mailbox(mail, "mail", "reply-to") : null,
                        wording(file),
                        List.of(),
                        List.of(),
                        choice(
                                file,
                                "contributions",
                                Map.of("stay", Contributions.STAY, "go", Contributions.GO),
                                Contributions.STAY)),
                choice(
                        file,
                        "members",
                        Map.of(
                                "administrations", MemberKind.ADMINISTRATION,
                                "persons", MemberKind.PERSON),
                        MemberKind.ADMINISTRATION),
                organs(file),
                history(file),
                coordinators(file),
                sections);
    }

    List<DeclarationProblem> problems() {
        return problems;
    }

    private NetworkId id(Map<String, Object> file) {
        String text = required(file, "", "network");
        Optional<NetworkId> id = NetworkId.parse(text);
        if (id.isEmpty() && !text.isEmpty()) {
            problem("network", "network.founding.id", text);
        }
        return id.orElse(NOBODY);
    }

    private HostOrganisation host(Map<String, Object> host) {
        List<String> address = new ArrayList<>();
        if (host.get("address") instanceof List<?> lines && !lines.isEmpty()) {
            lines.forEach(line -> address.add(String.valueOf(line)));
        } else {
            problem("host.address", "network.founding.lines");
        }
        return HostOrganisation.of(
                text(host, "host", "name"), address, mailbox(host, "host", "contact").address());
    }

    private Colours colours(Map<String, Object> file) {
        Map<String, Object> map =
                map(
                        file,
                        "",
                        "colours",
                        Set.of("primary", "on-primary", "deep", "soft", "stripe", "action"));
        return new Colours(
                colour(map, "primary"),
                colour(map, "on-primary"),
                colour(map, "deep"),
                colour(map, "soft"),
                colour(map, "stripe"),
                colour(map, "action"));
    }

    private Colour colour(Map<String, Object> colours, String key) {
        String text = required(colours, "colours", key);
        Optional<Colour> colour = Colour.parse(text);
        if (colour.isEmpty() && !text.isEmpty()) {
            problem("colours." + key, "network.founding.colour", text);
        }
        return colour.orElse(Colour.WHITE);
    }

    private Map<Term, LocalizedText> wording(Map<String, Object> file) {
        Map<String, Term> terms =
                Map.of(
                        "plenum", Term.PLENUM,
                        "working-group", Term.WORKING_GROUP,
                        "project-group", Term.PROJECT_GROUP,
                        "contact-person", Term.CONTACT_PERSON);
        Map<String, Object> map = map(file, "", "wording", terms.keySet());
        Map<Term, LocalizedText> wording = new EnumMap<>(Term.class);
        terms.forEach(
                (key, term) -> {
                    if (map.containsKey(key)) {
                        wording.put(term, text(map, "wording", key));
                    }
                });
        return wording;
    }

    private List<Organ> organs(Map<String, Object> file) {
        List<Organ> organs = new ArrayList<>();
        entries(file, "organs", Set.of("kind", "name", "purpose"))
                .forEach(
                        (path, organ) ->
                                organs.add(
                                        new Organ(
                                                kind(organ, path),
                                                text(organ, path, "name"),
                                                text(organ, path, "purpose"))));
        return organs;
    }

    private Organ.Kind kind(Map<String, Object> organ, String path) {
        String text = required(organ, path, "kind");
        for (Organ.Kind kind : Organ.Kind.values()) {
            if (kind.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return kind;
            }
        }
        if (!text.isEmpty()) {
            problem(
                    path + ".kind",
                    "network.founding.choice",
                    text,
                    "plenum, working-group, project-group, meeting, open-group");
        }
        return Organ.Kind.MEETING;
    }

    private List<Milestone> history(Map<String, Object> file) {
        List<Milestone> history = new ArrayList<>();
        entries(file, "history", Set.of("when", "what"))
                .forEach(
                        (path, one) ->
                                history.add(
                                        new Milestone(
                                                text(one, path, "when"), text(one, path, "what"))));
        return history;
    }

    private List<NetworkDeclaration.Coordinator> coordinators(Map<String, Object> file) {
        List<NetworkDeclaration.Coordinator> coordinators = new ArrayList<>();
        entries(file, "coordinators", Set.of("name", "mailbox"))
                .forEach(
                        (path, one) ->
                                coordinators.add(
                                        new NetworkDeclaration.Coordinator(
                                                required(one, path, "name"),
                                                mailbox(one, path, "mailbox"))));
        return coordinators;
    }

    private Map<String, Map<String, Object>> entries(
            Map<String, Object> file, String key, Set<String> known) {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        Object list = file.getOrDefault(key, List.of());
        if (!(list instanceof List<?> values)) {
            problem(key, "network.founding.list");
            return entries;
        }
        for (int i = 0; i < values.size(); i++) {
            String path = key + '[' + i + ']';
            entries.put(path, asMap(values.get(i), path, known));
        }
        return entries;
    }

    private Map<String, Object> map(
            Map<String, Object> parent, String path, String key, Set<String> known) {
        Object value = parent.get(key);
        return value == null ? Map.of() : asMap(value, below(path, key), known);
    }

    private Map<String, Object> asMap(Object value, String path, Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            problem(path, "network.founding.map");
            return Map.of();
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        map.forEach(
                (key, each) -> {
                    if (known.contains(String.valueOf(key))) {
                        checked.put(String.valueOf(key), Objects.requireNonNull(each));
                    } else {
                        problem(
                                below(path, String.valueOf(key)),
                                "network.founding.unknown",
                                String.valueOf(key));
                    }
                });
        return checked;
    }

    private LocalizedText optionalText(Map<String, Object> map, String key) {
        return map.containsKey(key) ? text(map, "", key) : LocalizedText.same("");
    }

    /** A text is German, or a map with {@code de} and {@code en}. */
    private LocalizedText text(Map<String, Object> map, String path, String key) {
        Object value = map.get(key);
        if (value instanceof Map<?, ?>) {
            Map<String, Object> both = asMap(value, below(path, key), Set.of("de", "en"));
            String german = required(both, below(path, key), "de");
            String english = string(both, "en");
            return new LocalizedText(german, english.isEmpty() ? german : english);
        }
        return LocalizedText.same(required(map, path, key));
    }

    private Mailbox mailbox(Map<String, Object> map, String path, String key) {
        String text = required(map, path, key);
        Optional<Mailbox> mailbox = Mailbox.parse(text);
        if (mailbox.isEmpty() && !text.isEmpty()) {
            problem(below(path, key), "network.founding.mailbox", text);
        }
        return mailbox.orElse(NO_MAILBOX);
    }

    private <T> T choice(
            Map<String, Object> file, String key, Map<String, T> choices, T otherwise) {
        Object value = file.get(key);
        if (value == null) {
            return otherwise;
        }
        String text =
                value instanceof List<?> list
                        ? String.join(" ", list.stream().map(String::valueOf).toList())
                        : String.valueOf(value);
        T chosen = choices.get(text);
        if (chosen == null) {
            problem(
                    key,
                    "network.founding.choice",
                    text,
                    String.join(", ", choices.keySet().stream().sorted().toList()));
            return otherwise;
        }
        return chosen;
    }

    private String required(Map<String, Object> map, String path, String key) {
        Object value = map.get(key);
        if (value instanceof Map || value instanceof List) {
            problem(below(path, key), "network.founding.plain");
            return "";
        }
        String text = string(map, key);
        if (text.isEmpty()) {
            problem(below(path, key), "network.founding.missing", key);
        }
        return text;
    }

    private static String string(Map<String, Object> map, String key) {
        @Nullable Object value = map.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + '.' + key;
    }

    private void problem(String path, String messageKey, String... arguments) {
        problems.add(DeclarationProblem.at(path, messageKey, arguments));
    }
}
