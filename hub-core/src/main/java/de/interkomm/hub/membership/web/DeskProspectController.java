package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom the network could still win. */
@Controller
@RequestMapping("/networks/{network}/coordination")
class DeskProspectController {

    private static final int PAGE_SIZE = 50;

    private final Eligibility eligibility;
    private final Administrations administrations;
    private final MessageSource messages;

    DeskProspectController(
            Eligibility eligibility, Administrations administrations, MessageSource messages) {
        this.eligibility = eligibility;
        this.administrations = administrations;
        this.messages = messages;
    }

    @GetMapping("/eligible")
    String list(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute("query") DeskProspectQuery query,
            @RequestParam(name = "page", defaultValue = "0") String page,
            Model model) {
        List<Prospect> prospects = eligibility.prospects(network);
        List<Administration> all = wanted(prospects, query);
        model.addAttribute("administrations", Pages.nearest(query.of(all), page, PAGE_SIZE));
        model.addAttribute("total", all.size());
        model.addAttribute(
                "needingReview",
                prospects.stream().anyMatch(one -> one.verdict() == Verdict.NEEDS_REVIEW));
        model.addAttribute("states", Area.statesOf(all));
        model.addAttribute("counties", Area.countiesOf(all, query.state()));
        model.addAttribute("asOf", administrations.asOf().orElse(null));
        return "membership/desk/eligible";
    }

    @GetMapping("/eligible.csv")
    ResponseEntity<byte[]> export(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute("query") DeskProspectQuery query,
            Locale locale) {
        List<List<String>> rows =
                query.of(wanted(eligibility.prospects(network), query)).stream()
                        .map(one -> row(one, locale))
                        .toList();
        return Csv.download(
                network + "-" + messages.getMessage("desk.eligible.file", null, locale) + ".csv",
                Stream.of("key", "name", "kind", "county", "state", "inhabitants", "postal-code")
                        .map(column -> messages.getMessage("desk.csv." + column, null, locale))
                        .toList(),
                rows);
    }

    private List<String> row(Administration one, Locale locale) {
        return List.of(
                one.key().value(),
                one.officialName(),
                messages.getMessage(
                        one.isOrtsgemeinde() ? "desk.kind.ortsgemeinde" : "desk.kind." + one.kind(),
                        null,
                        locale),
                Objects.requireNonNullElse(one.countyName(), ""),
                one.stateName(),
                Integer.toString(one.inhabitants()),
                Objects.requireNonNullElse(one.postalCode(), ""));
    }

    private static List<Administration> wanted(List<Prospect> prospects, DeskProspectQuery query) {
        return prospects.stream().filter(query::wants).map(Prospect::administration).toList();
    }

    /**
     * A part of the country to choose.
     *
     * @param digits the leading ones of its keys
     * @param count how many still to win are in it
     */
    record Area(String digits, String name, long count) {

        static List<Area> statesOf(List<Administration> all) {
            return areas(all, one -> one.key().state(), Administration::stateName);
        }

        /** None before there is one state to look at: all of the country's would be too many. */
        static List<Area> countiesOf(List<Administration> all, String state) {
            List<Administration> within =
                    all.stream()
                            .filter(one -> one.key().isWithin(state) && one.countyName() != null)
                            .toList();
            boolean oneState =
                    within.stream().map(one -> one.key().state()).distinct().count() == 1;
            return oneState
                    ? areas(
                            within,
                            one -> one.key().county(),
                            one -> Objects.requireNonNull(one.countyName()))
                    : List.of();
        }

        private static List<Area> areas(
                List<Administration> all,
                Function<Administration, String> digits,
                Function<Administration, String> name) {
            Map<String, List<Administration>> parts = all.stream().collect(groupingBy(digits));
            Collator german = Collator.getInstance(Locale.GERMANY);
            return parts.entrySet().stream()
                    .map(
                            part ->
                                    new Area(
                                            part.getKey(),
                                            name.apply(part.getValue().getFirst()),
                                            part.getValue().size()))
                    .sorted((one, other) -> german.compare(one.name(), other.name()))
                    .toList();
        }
    }
}
