package de.interkomm.hub.correspondence.web;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterTemplates;
import de.interkomm.hub.correspondence.LetterTemplates.Edition;
import de.interkomm.hub.correspondence.LetterTemplates.Entry;
import de.interkomm.hub.correspondence.web.TemplatePages.Template;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All letters of a network, and whose words they are in. */
@Controller
class TemplateListController {

    private final LetterTemplates templates;

    TemplateListController(LetterTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/networks/{network}/coordination/letters")
    String list(
            @ModelAttribute(name = TemplatePages.NETWORK, binding = false) NetworkId network,
            @CurrentActor Actor actor,
            Model model) {
        Map<LetterKind, List<Row>> rows = new LinkedHashMap<>();
        for (Entry entry : templates.all(actor, network)) {
            rows.computeIfAbsent(entry.kind(), _ -> new ArrayList<>())
                    .add(new Row(new Template(entry.kind(), entry.language()), entry.inForce()));
        }
        model.addAttribute("letters", rows);
        return "correspondence/templates/list";
    }

    /** A template with what is in force of it. */
    record Row(Template template, Edition edition) {}
}
