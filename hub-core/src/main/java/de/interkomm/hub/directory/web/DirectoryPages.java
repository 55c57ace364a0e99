package de.interkomm.hub.directory.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryLimits;
import de.interkomm.hub.directory.DirectoryLimits.Question;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.PersonMessages;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The search over everything, for everybody. */
@Controller
class DirectoryPages {

    static final int PAGE_SIZE = 20;

    private static final int SUGGESTIONS = 8;
    private static final int NAMESAKES = 5;

    private final Directory directory;
    private final DirectoryWords words;
    private final DirectoryLimits limits;
    private final ForYouPart forYou;
    private final PersonMessages messages;
    private final Administrations administrations;

    DirectoryPages(
            Directory directory,
            DirectoryWords words,
            DirectoryLimits limits,
            ForYouPart forYou,
            PersonMessages messages,
            Administrations administrations) {
        this.directory = directory;
        this.words = words;
        this.limits = limits;
        this.forYou = forYou;
        this.messages = messages;
        this.administrations = administrations;
    }

    @GetMapping("/directory")
    String search(
            @CurrentActor @Nullable Actor reader,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        limits.count(Question.SEARCH, reader, request.getRemoteAddr());
        find(reader, AskedSearch.of(parameters), locale, model);
        model.addAttribute("signedIn", reader != null);
        return "directory/search";
    }

    /** The same as one types: only what was found, and by what to narrow it. */
    @GetMapping(path = "/directory", headers = "HX-Request=true")
    String searchAsTyped(
            @CurrentActor @Nullable Actor reader,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        limits.count(Question.SEARCH, reader, request.getRemoteAddr());
        find(reader, AskedSearch.of(parameters), locale, model);
        return "directory/found";
    }

    /** Titles for the field's list, as one types. */
    @GetMapping("/directory/suggestions")
    String suggestions(
            @CurrentActor @Nullable Actor reader,
            @RequestParam(defaultValue = "") String query,
            HttpServletRequest request,
            Model model) {
        limits.count(Question.SUGGESTIONS, reader, request.getRemoteAddr());
        model.addAttribute(
                "titles",
                directory.suggest(reader, query, SUGGESTIONS).stream()
                        .map(Directory.Hit::title)
                        .distinct()
                        .toList());
        return "directory/suggestions";
    }

    private void find(@Nullable Actor reader, AskedSearch asked, Locale locale, Model model) {
        DirectoryQuery query = asked.query();
        model.addAttribute("text", asked.text());
        model.addAttribute("sorts", DirectoryQuery.Sort.values());
        model.addAttribute("sort", query == null ? DirectoryQuery.Sort.RELEVANCE : query.sort());
        model.addAttribute("longest", query == null ? DirectoryQuery.LONGEST_TEXT : null);
        if (query == null) {
            show(new Shown(List.of(), 0, PageRequest.of(0, PAGE_SIZE)), model);
            model.addAttribute("facets", List.of());
            model.addAttribute("similar", false);
            model.addAttribute("more", false);
            return;
        }
        if (reader != null && query.equals(DirectoryQuery.ALL) && asked.page().isEmpty()) {
            forYou.show(reader, locale, model);
        }
        model.addAttribute("saving", SearchAddress.of(SavedSearchPages.NEW, query));
        model.addAttribute("table", SearchAddress.of(SearchAddress.PAGE + ".csv", query));
        model.addAttribute("feed", SearchAddress.of(SearchAddress.PAGE + ".atom", query));
        PageRequest page = page(asked.page());
        Found found = directory.search(reader, query, page);
        if (found.hits().isEmpty() && found.total() > 0) {
            page =
                    Pages.nearest(
                            Math.min(found.total(), Directory.DEEPEST), asked.page(), PAGE_SIZE);
            found = directory.search(reader, query, page);
        }
        Map<String, String> topics = words.ofTopics(found.hits(), locale);
        Set<Hit> reachable = messages.reachable(reader, found.hits());
        show(
                new Shown(
                        found.hits().stream()
                                .map(
                                        hit ->
                                                HitView.of(
                                                        hit, reader, reachable, words, topics,
                                                        locale))
                                .toList(),
                        found.total(),
                        page),
                model);
        model.addAttribute("facets", FacetChoice.of(found, query, words, locale));
        model.addAttribute("chosen", !query.chosen().isEmpty());
        boolean narrowed = found.total() == 0 && wouldBeAny(reader, query, found);
        model.addAttribute("narrowed", narrowed);
        model.addAttribute(
                "registered",
                found.total() == 0 && !narrowed ? registered(query.text()) : List.of());
        model.addAttribute("more", found.more());
        model.addAttribute("similar", found.match() == Directory.Match.SIMILAR);
        model.addAttribute("wordless", found.match() == Directory.Match.NO_WORD);
    }

    /** Whether it is what is chosen that leaves nothing, and not the text. */
    private boolean wouldBeAny(@Nullable Actor reader, DirectoryQuery query, Found found) {
        return !query.chosen().isEmpty()
                && (!found.counts().isEmpty()
                        || directory
                                        .search(
                                                reader,
                                                DirectoryQuery.text(query.text()),
                                                PageRequest.of(0, 1))
                                        .total()
                                > 0);
    }

    /** Whoever looks for a town that is in no network reads that it is one, and of which name. */
    private List<Administration> registered(String name) {
        Collator letters = Collator.getInstance(Locale.GERMAN);
        letters.setStrength(Collator.PRIMARY);
        return administrations.suggest(name, NAMESAKES).stream()
                .filter(
                        one ->
                                letters.compare(one.name(), name) == 0
                                        || letters.compare(one.title(), name) == 0)
                .toList();
    }

    /** Deeper than anybody may leaf is the last page there is. */
    private static PageRequest page(String asked) {
        return Pages.nearest(Directory.DEEPEST, asked, PAGE_SIZE);
    }

    private static void show(Shown shown, Model model) {
        model.addAttribute("total", shown.total());
        model.addAttribute(
                "page",
                new PageImpl<>(
                        shown.hits(), shown.page(), Math.min(shown.total(), Directory.DEEPEST)));
    }

    private record Shown(List<HitView> hits, long total, PageRequest page) {}
}
