package de.interkomm.hub.reuse.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.reuse.NetworkReuse;
import de.interkomm.hub.reuse.NetworkReuse.Entry;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.shell.BarChart;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the network's work is worth to others: counts, each of which leads to its list. */
@Controller
class ReuseDeskController {

    private final NetworkReuse reuse;
    private final MessageSource messages;

    ReuseDeskController(NetworkReuse reuse, MessageSource messages) {
        this.reuse = reuse;
        this.messages = messages;
    }

    @GetMapping(DeskFilter.DESK)
    String desk(
            @PathVariable NetworkId network,
            @ModelAttribute(name = "filter") DeskFilter filter,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        List<Entry> all = reuse.of(actor, network);
        model.addAttribute("network", network);
        model.addAttribute("all", all.size());
        model.addAttribute("entries", filter.of(all));
        model.addAttribute("figures", ReuseFigures.of(network, all));
        model.addAttribute("projects", byProject(network, all));
        model.addAttribute(
                "counties",
                CountyChart.of(
                        all.stream().map(Entry::use).toList(),
                        county -> DeskFilter.ofCounty(county).path(network)));
        model.addAttribute("csv", filter.csv(network));
        model.addAttribute("done", done);
        return "reuse/desk";
    }

    private static BarChart byProject(NetworkId network, List<Entry> all) {
        return BarChart.longestFirst(
                all.stream()
                        .filter(one -> one.use().counts())
                        .collect(groupingBy(Entry::project, summingInt(_ -> 1)))
                        .entrySet()
                        .stream()
                        .map(
                                count ->
                                        new BarChart.Value(
                                                title(all, count.getKey().toString()),
                                                count.getValue(),
                                                DeskFilter.ofProject(count.getKey().toString())
                                                        .path(network)))
                        .toList());
    }

    private static String title(List<Entry> all, String project) {
        return all.stream()
                .filter(one -> one.project().toString().equals(project))
                .map(Entry::title)
                .findFirst()
                .orElseThrow();
    }

    @GetMapping(DeskFilter.DESK + ".csv")
    ResponseEntity<byte[]> table(
            @PathVariable NetworkId network,
            @ModelAttribute(name = "filter") DeskFilter filter,
            @CurrentActor Actor actor,
            Locale locale) {
        List<String> headings =
                Stream.of(
                                "project",
                                "administration",
                                "regional-key",
                                "county",
                                "state",
                                "since",
                                "certainty",
                                "confirmed",
                                "adaptation")
                        .map(name -> text("reuse.column." + name, locale))
                        .toList();
        List<List<String>> rows =
                filter.of(reuse.of(actor, network)).stream().map(one -> row(one, locale)).toList();
        return Csv.download(text("reuse.file", locale) + ".csv", headings, rows);
    }

    private List<String> row(Entry entry, Locale locale) {
        Use use = entry.use();
        return List.of(
                entry.title(),
                use.name(),
                use.administration().value(),
                use.county(),
                text("reuse.state." + use.state(), locale),
                use.since().toString(),
                text("reuse.certainty." + use.certainty(), locale),
                Objects.toString(use.confirmedOn(), ""),
                use.adaptation());
    }

    @PostMapping(DeskFilter.DESK + "/{project}/{key}/removal")
    String remove(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String key,
            @CurrentActor Actor actor) {
        boolean removed =
                reuse.remove(
                        actor,
                        network,
                        ReusePages.id(project),
                        RegionalKey.parse(key).orElseThrow(PageNotFound::new));
        return "redirect:/networks/"
                + network
                + "/coordination/reuse?done="
                + (removed ? "removed" : "nothing");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
