package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
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
import java.util.Objects;
import java.util.TreeMap;
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
        model.addAttribute("administrations", page(query.of(all), number(page)));
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
                messages.getMessage("desk.kind." + one.kind(), null, locale),
                Objects.requireNonNullElse(one.countyName(), ""),
                one.stateName(),
                Integer.toString(one.inhabitants()),
                Objects.requireNonNullElse(one.postalCode(), ""));
    }

    private static List<Administration> wanted(List<Prospect> prospects, DeskProspectQuery query) {
        return prospects.stream().filter(query::wants).map(Prospect::administration).toList();
    }

    private static Page<Administration> page(List<Administration> found, int wanted) {
        int last = Math.max(0, (found.size() - 1) / PAGE_SIZE);
        PageRequest page = PageRequest.of(Math.clamp(wanted, 0, last), PAGE_SIZE);
        int from = Math.toIntExact(page.getOffset());
        int to = Math.min(found.size(), from + PAGE_SIZE);
        return new PageImpl<>(found.subList(from, to), page, found.size());
    }

    private static int number(String page) {
        try {
            return Integer.parseInt(page);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /**
     * A part of the country to choose.
     *
     * @param digits the leading ones of its keys
     */
    record Area(String digits, String name) {

        static List<Area> statesOf(List<Administration> all) {
            TreeMap<String, String> states = new TreeMap<>();
            all.forEach(one -> states.putIfAbsent(one.key().state(), one.stateName()));
            return sorted(states);
        }

        /** None before a state is chosen: all of the country's would be too many to choose from. */
        static List<Area> countiesOf(List<Administration> all, String state) {
            TreeMap<String, String> counties = new TreeMap<>();
            if (!state.isEmpty()) {
                all.stream()
                        .filter(one -> one.key().isWithin(state))
                        .filter(one -> one.countyName() != null)
                        .forEach(
                                one ->
                                        counties.putIfAbsent(
                                                one.key().county(),
                                                Objects.requireNonNull(one.countyName())));
            }
            return sorted(counties);
        }

        private static List<Area> sorted(TreeMap<String, String> areas) {
            Collator german = Collator.getInstance(Locale.GERMANY);
            return areas.entrySet().stream()
                    .map(area -> new Area(area.getKey(), area.getValue()))
                    .sorted((one, other) -> german.compare(one.name(), other.name()))
                    .toList();
        }
    }
}
