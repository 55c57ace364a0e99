package de.interkomm.hub.administrations.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterReport.Change;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterRunId;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The operator's view of the register: what is there, and bringing in a newer edition. */
@Controller
@RequestMapping("/operator/register")
class OperatorRegisterPages {

    private static final int HISTORY = 20;

    private static final int PAGE_SIZE = 100;
    private static final int LAST_PAGE = 10_000;

    private final RegisterImport register;
    private final MessageSource messages;

    OperatorRegisterPages(RegisterImport register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("state", register.state());
        model.addAttribute("history", register.history(HISTORY));
        return "administrations/register";
    }

    @PostMapping
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("administrations.register.upload.missing", model, response);
        }
        if (file.getSize() > RegisterImport.LARGEST) {
            return refused("administrations.refusal.TOO_LARGE", model, response);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        RegisterRunId id = register.request(name, file.getBytes());
        return "redirect:/operator/register/imports/" + id;
    }

    @GetMapping("/imports/{id}")
    String report(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ChangeSort sort,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        add(id, model);
        RegisterReport report = run(id).report();
        if (report != null && sort != null) {
            List<Change> all = report.changes(sort);
            PageRequest asked = PageRequest.of(Math.clamp(page, 0, LAST_PAGE), PAGE_SIZE);
            model.addAttribute("sort", sort);
            model.addAttribute(
                    "page",
                    new PageImpl<>(
                            all.stream().skip(asked.getOffset()).limit(PAGE_SIZE).toList(),
                            asked,
                            all.size()));
        }
        return "administrations/import";
    }

    /** All that an import changed, for spreadsheets. */
    @GetMapping("/imports/{id}/changes.csv")
    ResponseEntity<byte[]> changes(@PathVariable UUID id, Locale locale) {
        RegisterReport report = run(id).report();
        if (report == null) {
            throw new PageNotFound();
        }
        return Csv.download(
                "register-" + report.asOf() + ".csv",
                Stream.of("change", "key", "name", "former-name", "successor", "successor-name")
                        .map(heading -> text("administrations.import.csv." + heading, locale))
                        .toList(),
                report.changes().stream().map(change -> row(change, locale)).toList());
    }

    private List<String> row(Change change, Locale locale) {
        RegionalKey successor = change.successor();
        return List.of(
                text("administrations.change." + change.sort(), locale),
                change.key().value(),
                change.name(),
                Objects.requireNonNullElse(change.formerName(), ""),
                successor == null ? "" : successor.value(),
                Objects.requireNonNullElse(change.successorName(), ""));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private RegisterRun run(UUID id) {
        return register.find(new RegisterRunId(id)).orElseThrow(PageNotFound::new);
    }

    /** What the page asks for again and again while the import runs. */
    @GetMapping(path = "/imports/{id}", headers = "HX-Request=true")
    String progress(@PathVariable UUID id, Model model) {
        add(id, model);
        return "administrations/import-progress";
    }

    private void add(UUID id, Model model) {
        model.addAttribute("run", run(id));
        model.addAttribute("sorts", ChangeSort.values());
    }

    private String refused(String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return show(model);
    }
}
