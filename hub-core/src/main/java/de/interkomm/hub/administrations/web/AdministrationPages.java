package de.interkomm.hub.administrations.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationPagePart;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.shell.PageNotFound;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looking things up in the register, for everybody. */
@Controller
class AdministrationPages {

    private static final int PAGE_SIZE = 20;

    /** As many as bear the commonest name; their counties tell them apart. */
    private static final int SUGGESTIONS = 20;

    private static final int LAST_PAGE = 100_000;

    private final Administrations administrations;
    private final List<AdministrationPagePart> parts;

    AdministrationPages(Administrations administrations, List<AdministrationPagePart> parts) {
        this.administrations = administrations;
        this.parts = parts;
    }

    @GetMapping("/administrations")
    String search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("states", administrations.states());
        model.addAttribute("kinds", AdministrationKind.values());
        find(query, state, kind, page, model);
        return "administrations/search";
    }

    /** The same as one types: only the list. */
    @GetMapping(path = "/administrations", headers = "HX-Request=true")
    String searchAsTyped(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        find(query, state, kind, 0, model);
        return "administrations/results";
    }

    /**
     * Choices for the picker, or only the one just chosen, see {@code administrations/picker.html}.
     */
    @GetMapping("/administrations/suggestions")
    String suggestions(
            @RequestParam(defaultValue = "administration") String field,
            @RequestParam Map<String, String> typed,
            Model model) {
        String text = typed.getOrDefault(field + "Query", "");
        List<Administration> choices = new ArrayList<>(administrations.suggest(text, SUGGESTIONS));
        Optional<Administration> chosen =
                RegionalKey.parse(typed.getOrDefault(field, "")).flatMap(administrations::find);
        chosen.filter(found -> choices.stream().noneMatch(one -> one.key().equals(found.key())))
                .ifPresent(choices::addFirst);
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", chosen.map(found -> found.key().value()).orElse(null));
        model.addAttribute("query", text);
        model.addAttribute("field", field);
        return "administrations/choices";
    }

    @GetMapping("/administrations/{key:\\d{12}}")
    String show(@PathVariable String key, @RequestParam(defaultValue = "0") int page, Model model) {
        Administration administration =
                RegionalKey.parse(key)
                        .flatMap(administrations::find)
                        .orElseThrow(PageNotFound::new);
        RegionalKey found = administration.key();
        model.addAttribute("administration", administration);
        model.addAttribute("hierarchy", administrations.hierarchyOf(found));
        model.addAttribute("members", administrations.membersOf(found, pageRequest(page)));
        model.addAttribute(
                "successor",
                administrations.successorOf(found).flatMap(administrations::find).orElse(null));
        model.addAttribute(
                "parts", parts.stream().flatMap(part -> part.of(administration).stream()).toList());
        return "administrations/administration";
    }

    private void find(
            @Nullable String query,
            @Nullable String state,
            @Nullable String kind,
            int page,
            Model model) {
        boolean tooLong = query != null && query.length() > AdministrationQuery.LONGEST_TEXT;
        AdministrationQuery asked =
                new AdministrationQuery(
                        tooLong ? null : query, knownState(state), knownKind(kind), null);
        model.addAttribute("query", asked);
        model.addAttribute("longest", tooLong ? AdministrationQuery.LONGEST_TEXT : null);
        model.addAttribute(
                "page",
                tooLong
                        ? Page.empty(pageRequest(0))
                        : administrations.search(asked, pageRequest(page)));
        model.addAttribute("asOf", administrations.asOf().orElse(null));
    }

    /** A filter nobody could have chosen from the list is no filter. */
    private static @Nullable String knownState(@Nullable String state) {
        return state != null && state.matches("\\d{2}") ? state : null;
    }

    private static @Nullable AdministrationKind knownKind(@Nullable String kind) {
        for (AdministrationKind known : AdministrationKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        return null;
    }

    private static PageRequest pageRequest(int page) {
        return PageRequest.of(Math.clamp(page, 0, LAST_PAGE), PAGE_SIZE);
    }
}
