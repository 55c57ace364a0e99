package de.interkomm.hub.transfer.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.transfer.ArchiveProblem;
import de.interkomm.hub.transfer.NetworkImport;
import de.interkomm.hub.transfer.NetworkImport.Import;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where operators hand in an archive from another hub. */
@Controller
class ImportController {

    private static final String PATH = "/operator/networks/import";

    private final NetworkImport imports;
    private final long megabytes;

    ImportController(NetworkImport imports, MultipartProperties uploads) {
        this.imports = imports;
        this.megabytes = uploads.getMaxFileSize().toMegabytes();
    }

    @GetMapping(PATH)
    String form(@CurrentActor Actor actor, Model model) {
        actor.require(Permission.FOUND_NETWORKS);
        return page(List.of(), model);
    }

    @PostMapping(PATH)
    String take(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        actor.require(Permission.FOUND_NETWORKS);
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(List.of(ArchiveProblem.of("transfer.problem.no-file")), model);
        }
        Path kept = Files.createTempFile("hub-import", ".zip");
        try {
            file.transferTo(kept);
            return answer(imports.take(actor, kept), response, model);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private String answer(Import came, HttpServletResponse response, Model model) {
        return switch (came) {
            case Import.Done(var network, _) -> "redirect:/operator/networks/" + network;
            case Import.NotFromThisNode _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(
                        List.of(ArchiveProblem.of("transfer.problem.not-from-this-node")), model);
            }
            case Import.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(refused.problems(), model);
            }
        };
    }

    private String page(List<ArchiveProblem> problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("megabytes", megabytes);
        return "transfer/import";
    }
}
