package de.interkomm.hub.privacy.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.privacy.ProcessingRegister;
import de.interkomm.hub.privacy.RetentionReports;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What those need who answer for the data: which there are, and that they go in time. */
@Controller
class ProcessingController {

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "place",
                    "purpose",
                    "contents",
                    "people",
                    "basis",
                    "kept",
                    "recipients");

    private final ProcessingRegister register;
    private final RetentionReports reports;
    private final Words words;

    ProcessingController(ProcessingRegister register, RetentionReports reports, Words words) {
        this.register = register;
        this.reports = reports;
        this.words = words;
    }

    @GetMapping("/operator/processing")
    String ofHub(@CurrentActor Actor actor, Locale locale, Model model) {
        return show(register.ofHub(actor), "/operator/processing.csv", locale, model);
    }

    @GetMapping("/operator/processing.csv")
    ResponseEntity<byte[]> ofHubAsFile(@CurrentActor Actor actor, Locale locale) {
        return file(register.ofHub(actor), locale);
    }

    @GetMapping("/networks/{network}/coordination/processing")
    String ofNetwork(
            @PathVariable String network, @CurrentActor Actor actor, Locale locale, Model model) {
        NetworkId id = id(network);
        return show(
                register.ofNetwork(actor, id),
                "/networks/" + id + "/coordination/processing.csv",
                locale,
                model);
    }

    @GetMapping("/networks/{network}/coordination/processing.csv")
    ResponseEntity<byte[]> ofNetworkAsFile(
            @PathVariable String network, @CurrentActor Actor actor, Locale locale) {
        return file(register.ofNetwork(actor, id(network)), locale);
    }

    @GetMapping("/operator/retention")
    String retention(@CurrentActor Actor actor, Locale locale, Model model) {
        model.addAttribute("runs", runs(reports.latest(actor), locale));
        return "privacy/retention";
    }

    @GetMapping("/networks/{network}/coordination/retention")
    String retentionOfNetwork(
            @PathVariable String network, @CurrentActor Actor actor, Locale locale, Model model) {
        model.addAttribute("runs", runs(reports.latest(actor, id(network)), locale));
        return "privacy/retention";
    }

    private String show(List<DataKind> kinds, String file, Locale locale, Model model) {
        model.addAttribute(
                "activities",
                kinds.stream().map(kind -> new Activity(cells(kind, locale))).toList());
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("measures", register.measures());
        model.addAttribute("csv", file);
        return "privacy/processing";
    }

    private ResponseEntity<byte[]> file(List<DataKind> kinds, Locale locale) {
        Stream<List<String>> measures =
                register.measures().stream()
                        .map(
                                measure ->
                                        List.of(
                                                words.text(locale, "privacy.measure." + measure),
                                                words.text(locale, "privacy.processing.measures"),
                                                words.text(
                                                        locale,
                                                        "privacy.measure." + measure + ".text"),
                                                "",
                                                "",
                                                "",
                                                "",
                                                ""));
        return Csv.download(
                words.text(locale, "privacy.processing.file"),
                COLUMNS.stream()
                        .map(column -> words.text(locale, "privacy.processing." + column))
                        .toList(),
                Stream.concat(kinds.stream().map(kind -> cells(kind, locale)), measures).toList());
    }

    private List<String> cells(DataKind kind, Locale locale) {
        return List.of(
                words.text(locale, kind.key()),
                words.text(locale, "privacy.place." + kind.place()),
                words.text(locale, kind.key() + ".purpose"),
                words.text(locale, kind.key() + ".contents"),
                words.text(locale, kind.key() + ".people"),
                words.basis(kind, locale),
                words.kept(kind, locale),
                words.recipients(kind, locale));
    }

    private List<RunRow> runs(List<RetentionReports.Run> runs, Locale locale) {
        return runs.stream()
                .map(
                        run ->
                                new RunRow(
                                        words.moment(run.begun(), locale),
                                        run.finished() != null,
                                        run.networks(),
                                        run.results().stream()
                                                .map(result -> row(result, locale))
                                                .toList()))
                .toList();
    }

    private ResultRow row(RetentionReports.Result result, Locale locale) {
        return new ResultRow(
                words.place(result.network(), locale),
                words.text(locale, result.kind()),
                result.removed(),
                result.failure() != null);
    }

    private static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    /** One processing activity: the name and what stands in the columns behind it. */
    record Activity(List<String> cells) {

        public String name() {
            return cells.getFirst();
        }
    }

    /** A run of the job as it is shown. */
    record RunRow(String begun, boolean finished, int networks, List<ResultRow> results) {}

    /** What it did in one place. */
    record ResultRow(String place, String kind, int removed, boolean failed) {}
}
