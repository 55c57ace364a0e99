package de.interkomm.hub.administrations.web;

import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterRunId;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/** The operator's view of the register: what is there, and bringing in a newer edition. */
@Controller
@RequestMapping("/operator/register")
class OperatorRegisterPages {

    private static final int HISTORY = 20;

    private final RegisterImport register;

    OperatorRegisterPages(RegisterImport register) {
        this.register = register;
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
    String report(@PathVariable UUID id, Model model) {
        add(id, model);
        return "administrations/import";
    }

    /** What the page asks for again and again while the import runs. */
    @GetMapping(path = "/imports/{id}", headers = "HX-Request=true")
    String progress(@PathVariable UUID id, Model model) {
        add(id, model);
        return "administrations/import-progress";
    }

    private void add(UUID id, Model model) {
        RegisterRun run = register.find(new RegisterRunId(id)).orElseThrow(PageNotFound::new);
        model.addAttribute("run", run);
        model.addAttribute("sorts", ChangeSort.values());
    }

    private String refused(String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return show(model);
    }
}
