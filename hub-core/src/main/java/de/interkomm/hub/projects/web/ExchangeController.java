package de.interkomm.hub.projects.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.PubliccodeFiles;
import de.interkomm.hub.projects.PubliccodeFiles.Reading;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.projects.web.ProjectTable.Refused;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.TextFiles;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Taking projects along as files, and reading them in: first on trial, then for good. */
@Controller("projectExchangeController")
class ExchangeController {

    /** More than 500 projects, or any publiccode.yml, take. */
    private static final int LARGEST = 1024 * 1024;

    /** Stands in pictures and archives, and in no text. */
    private static final char NO_TEXT = 0;

    private static final String IMPORT = ProjectPages.PROJECTS + "/import";

    private final Projects projects;
    private final ProjectDrafts drafts;
    private final PubliccodeFiles publiccode;
    private final Topics topics;
    private final ProjectTable table;
    private final ProjectPages pages;

    ExchangeController(
            Projects projects,
            ProjectDrafts drafts,
            PubliccodeFiles publiccode,
            Topics topics,
            ProjectTable table,
            ProjectPages pages) {
        this.projects = projects;
        this.drafts = drafts;
        this.publiccode = publiccode;
        this.topics = topics;
        this.table = table;
        this.pages = pages;
    }

    @GetMapping(ProjectPages.PROJECTS + ".csv")
    ResponseEntity<byte[]> csv(
            @PathVariable NetworkId network, @CurrentActor @Nullable Actor actor, Locale locale) {
        Map<String, String> names = pages.topics(network, locale);
        return Csv.download(
                network + "-projects.csv",
                table.headings(locale),
                projects.contents(actor, network, Projects.Query.ALL).stream()
                        .map(one -> table.row(one, names, locale))
                        .toList());
    }

    @GetMapping(ProjectPages.PROJECT + "/publiccode.yml")
    ResponseEntity<byte[]> publiccode(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor @Nullable Actor actor) {
        String file = publiccode.write(actor, network, ProjectPages.id(project));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("publiccode.yml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(IMPORT)
    String choose(
            @PathVariable NetworkId network,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        actor.require(Permission.WRITE_PROJECTS, network);
        return choosing(network, locale, model);
    }

    private String choosing(NetworkId network, Locale locale, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("columns", String.join(", ", table.headings(locale)));
        model.addAttribute("topics", named(network, locale));
        return "projects/import";
    }

    /** The topics there are. */
    private String named(NetworkId network, Locale locale) {
        return String.join(", ", pages.topics(network, locale).values());
    }

    @PostMapping(IMPORT)
    String look(
            @PathVariable NetworkId network,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        actor.require(Permission.WRITE_PROJECTS, network);
        model.addAttribute("network", network);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", file == null || file.isEmpty() ? "nothing" : "too-large");
            return choosing(network, locale, model);
        }
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return lookAtTable(actor, network, file.getBytes(), response, locale, model);
        }
        String text = TextFiles.read(file.getBytes());
        if (text.indexOf(NO_TEXT) >= 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "no-text");
            return choosing(network, locale, model);
        }
        return lookAtPubliccode(actor, network, text, response, locale, model);
    }

    private String lookAtTable(
            Actor actor,
            NetworkId network,
            byte[] file,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        ProjectTable.Read read = read(actor, network, file, locale);
        Refused refused = read.refused();
        if (refused != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refused.name());
            model.addAttribute("lines", read.lines());
            model.addAttribute("most", ProjectTable.MOST_ROWS);
            return choosing(network, locale, model);
        }
        model.addAttribute("rows", read.rows());
        model.addAttribute("unknown", String.join(", ", read.unknown()));
        model.addAttribute("good", read.good().size());
        if (read.has("topic")) {
            model.addAttribute("possible", named(network, locale));
        }
        model.addAttribute("kind", "csv");
        // What a spreadsheet wrote in its own way is sent on in one that survives the page.
        model.addAttribute("text", new String(again(file), StandardCharsets.UTF_8));
        return "projects/import-trial";
    }

    private ProjectTable.Read read(Actor actor, NetworkId network, byte[] file, Locale locale) {
        return table.read(file, network, topicKeys(network), doubles(actor, network), locale);
    }

    private Doubles doubles(Actor actor, NetworkId network) {
        return new Doubles(projects.known(actor, network));
    }

    private static byte[] again(byte[] file) {
        List<List<String>> rows = Csv.read(file);
        return Csv.of(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private String lookAtPubliccode(
            Actor actor,
            NetworkId network,
            String text,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Reading reading = publiccode.look(actor, network, text);
        ProjectContent content = reading.content();
        if (content == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", reading.problems());
            return choosing(network, locale, model);
        }
        model.addAttribute("said", content);
        model.addAttribute("same", doubles(actor, network).of(content));
        model.addAttribute("language", foreign(reading.language(), locale));
        model.addAttribute("german", reading.sections().contains("de"));
        model.addAttribute("topics", pages.topics(network, locale));
        model.addAttribute("kind", "publiccode");
        model.addAttribute("text", text);
        return "projects/import-trial";
    }

    /** What the language is called; empty for German, in which projects are described. */
    private static String foreign(String language, Locale locale) {
        Locale written = Locale.forLanguageTag(language);
        return written.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? ""
                : written.getDisplayLanguage(locale);
    }

    @PostMapping(IMPORT + "/confirmation")
    String confirm(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @CurrentActor Actor actor,
            Locale locale) {
        actor.require(Permission.WRITE_PROJECTS, network);
        if (kind.equals("csv") && text.length() <= LARGEST) {
            read(actor, network, text.getBytes(StandardCharsets.UTF_8), locale)
                    .good()
                    .forEach(content -> drafts.begin(actor, network, content, Deed.IMPORTED));
            return "redirect:/my/projects?done=imported";
        }
        ProjectId id = publiccode.begin(actor, network, text);
        return id == null
                ? "redirect:/networks/" + network + "/projects/import"
                : ProjectPages.to(network, id, "/edit?done=begun");
    }

    private Map<String, String> topicKeys(NetworkId network) {
        Map<String, String> keys = new HashMap<>();
        for (Topic topic : topics.of(network)) {
            keys.put(topic.name().german().toLowerCase(Locale.ROOT), topic.key());
            keys.put(topic.name().english().toLowerCase(Locale.ROOT), topic.key());
            keys.put(topic.key(), topic.key());
        }
        return keys;
    }
}
