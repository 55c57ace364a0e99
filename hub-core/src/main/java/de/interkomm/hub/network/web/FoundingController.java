package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkFounding.Founding;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where operators found networks. */
@Controller
class FoundingController {

    private static final String PAGE = "network/founding";
    private static final String FORM = "form";

    private final NetworkFounding founding;

    FoundingController(NetworkFounding founding) {
        this.founding = founding;
    }

    @GetMapping("/operator/networks/new")
    String form(@CurrentActor Actor actor, Model model) {
        actor.require(Permission.FOUND_NETWORKS);
        model.addAttribute(FORM, FoundingForm.empty());
        return page("", model);
    }

    @PostMapping("/operator/networks/new")
    String found(
            @ModelAttribute(FORM) FoundingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.FOUND_NETWORKS);
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("", model);
        }
        return answer(founding.found(actor, form.declaration()), "", response, model);
    }

    /** A file, or what was pasted. */
    @PostMapping("/operator/networks/new/file")
    String foundFromFile(
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        actor.require(Permission.FOUND_NETWORKS);
        String text =
                file == null || file.isEmpty()
                        ? yaml
                        : new String(file.getBytes(), StandardCharsets.UTF_8);
        model.addAttribute(FORM, FoundingForm.empty());
        return answer(founding.found(actor, text), text, response, model);
    }

    private static String answer(
            Founding founding, String yaml, HttpServletResponse response, Model model) {
        return switch (founding) {
            case Founding.Founded(var declaration) ->
                    "redirect:/operator/networks/" + declaration.id();
            case Founding.Exists _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("refusal", "network.founding.exists");
                yield page(yaml, model);
            }
            case Founding.NotFromThisNode _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("refusal", "network.founding.not-from-this-node");
                yield page(yaml, model);
            }
            case Founding.Invalid invalid -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problems", invalid.problems());
                yield page(yaml, model);
            }
        };
    }

    private static String page(String yaml, Model model) {
        model.addAttribute("yaml", yaml);
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", List.of());
        }
        return PAGE;
    }
}
