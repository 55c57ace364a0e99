package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.Notice;
import de.interkomm.hub.directory.SavedSearchId;
import de.interkomm.hub.directory.SavedSearches;
import de.interkomm.hub.directory.SavedSearches.Kept;
import de.interkomm.hub.directory.SavedSearches.Saved;
import de.interkomm.hub.directory.SavedSearches.Saving;
import de.interkomm.hub.directory.SavedSearches.TooLong;
import de.interkomm.hub.directory.SavedSearches.TooMany;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The searches somebody comes back to. */
@Controller
@RequestMapping(SavedSearchPages.ALL)
class SavedSearchPages {

    static final String ALL = "/my/searches";
    static final String NEW = ALL + "/new";

    private static final String FORM = "form";
    private static final Set<String> DEEDS = Set.of("saved", "changed", "removed");

    private final SavedSearches searches;
    private final DirectoryWords words;
    private final MessageSource messages;

    SavedSearchPages(SavedSearches searches, DirectoryWords words, MessageSource messages) {
        this.searches = searches;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute(
                "searches", searches.of(actor).stream().map(one -> row(one, locale)).toList());
        return "directory/searches";
    }

    private Row row(Saved saved, Locale locale) {
        return new Row(
                saved.id(),
                saved.name(),
                SearchAddress.of(SearchAddress.PAGE, saved.query()),
                told(saved.query(), locale),
                saved.notice());
    }

    private String told(DirectoryQuery query, Locale locale) {
        String told = words.of(query, locale);
        return told.isEmpty()
                ? messages.getMessage("directory.searches.everything", null, locale)
                : told;
    }

    /** One that is saved already is shown as it is, to be changed. */
    @GetMapping("/new")
    String begin(
            @RequestParam MultiValueMap<String, String> parameters,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        AskedSearch asked = AskedSearch.of(parameters);
        DirectoryQuery query = asked.query();
        if (query == null) {
            return tooLong(asked);
        }
        Optional<Saved> known =
                searches.of(actor).stream().filter(one -> one.query().equals(query)).findFirst();
        if (known.isPresent()) {
            return "redirect:" + ALL + "/" + known.get().id();
        }
        model.addAttribute(FORM, SavedSearchForm.named(told(query, locale)));
        return page(query, locale, model);
    }

    /** The search itself comes in the address, as everywhere. */
    @PostMapping("/new")
    String save(
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute(FORM) SavedSearchForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        AskedSearch asked = AskedSearch.of(parameters);
        DirectoryQuery query = asked.query();
        if (query == null) {
            return tooLong(asked);
        }
        form.validate(errors);
        if (!errors.hasErrors()) {
            Saving saving = searches.save(actor, query, form.wish(), locale);
            switch (saving) {
                case Kept _ -> {
                    return "redirect:" + ALL + "?done=saved";
                }
                case TooMany() ->
                        errors.reject(
                                "directory.searches.too-many",
                                new Object[] {SavedSearches.MOST},
                                null);
                case TooLong() -> errors.reject("directory.searches.too-long");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(query, locale, model);
    }

    /** Where the directory says how long a search may be; no more of it than it takes for that. */
    private static String tooLong(AskedSearch asked) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(SearchAddress.PAGE)
                        .queryParam(
                                "query",
                                UriUtils.encode(
                                        asked.text().substring(0, DirectoryQuery.LONGEST_TEXT + 1),
                                        StandardCharsets.UTF_8))
                        .build(true)
                        .toUriString();
    }

    private String page(DirectoryQuery query, Locale locale, Model model) {
        model.addAttribute("action", SearchAddress.of(NEW, query));
        model.addAttribute("search", SearchAddress.of(SearchAddress.PAGE, query));
        model.addAttribute("told", told(query, locale));
        model.addAttribute("notices", Notice.values());
        return "directory/new-search";
    }

    @GetMapping("/{id}")
    String open(@PathVariable String id, @CurrentActor Actor actor, Locale locale, Model model) {
        Saved saved = saved(actor, id);
        model.addAttribute(FORM, SavedSearchForm.of(saved));
        return page(saved, locale, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute(FORM) SavedSearchForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Saved saved = saved(actor, id);
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(saved, locale, model);
        }
        if (!searches.change(actor, saved.id(), form.wish(), locale)) {
            throw new PageNotFound();
        }
        return "redirect:" + ALL + "?done=changed";
    }

    @GetMapping("/{id}/removal")
    String askToRemove(
            @PathVariable String id, @CurrentActor Actor actor, Locale locale, Model model) {
        model.addAttribute("saved", row(saved(actor, id), locale));
        return "directory/remove-search";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String id, @CurrentActor Actor actor) {
        searches.remove(actor, SavedSearchId.parse(id).orElseThrow(PageNotFound::new));
        return "redirect:" + ALL + "?done=removed";
    }

    private Saved saved(Actor actor, String id) {
        return SavedSearchId.parse(id)
                .flatMap(parsed -> searches.find(actor, parsed))
                .orElseThrow(PageNotFound::new);
    }

    private String page(Saved saved, Locale locale, Model model) {
        model.addAttribute("saved", row(saved, locale));
        model.addAttribute("notices", Notice.values());
        return "directory/saved-search";
    }

    /**
     * A saved search as pages show it.
     *
     * @param told what it looks for, in words
     */
    record Row(SavedSearchId id, String name, String address, String told, Notice notice) {}
}
