package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.UnderWay;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
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
    private final ApplicationDesk desk;
    private final Administrations administrations;
    private final MessageSource messages;

    DeskProspectController(
            Eligibility eligibility,
            ApplicationDesk desk,
            Administrations administrations,
            MessageSource messages) {
        this.eligibility = eligibility;
        this.desk = desk;
        this.administrations = administrations;
        this.messages = messages;
    }

    @GetMapping("/eligible")
    String list(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute("asked") DeskProspectQuery asked,
            @RequestParam(name = "page", defaultValue = "0") String page,
            @ModelAttribute("ofPersons") boolean ofPersons,
            @CurrentActor Actor actor,
            Model model) {
        List<Prospect> prospects = eligibility.prospects(network);
        DeskProspectQuery query = asked.among(prospects);
        List<Administration> all = wanted(prospects, query);
        model.addAttribute("query", query);
        model.addAttribute("isPartIgnored", !query.equals(asked));
        model.addAttribute("underWay", underWay(actor, network, ofPersons));
        model.addAttribute("administrations", Pages.nearest(query.of(all), page, PAGE_SIZE));
        model.addAttribute("total", all.size());
        model.addAttribute(
                "needingReview",
                prospects.stream().anyMatch(one -> one.beforeResolution() == Verdict.NEEDS_REVIEW));
        model.addAttribute(
                "decidedOnEach",
                prospects.stream().noneMatch(one -> one.verdict() == Verdict.ELIGIBLE));
        model.addAttribute("states", Area.statesOf(all));
        model.addAttribute("counties", Area.countiesOf(all, query.state()));
        model.addAttribute("asOf", administrations.asOf().orElse(null));
        return "membership/desk/eligible";
    }

    @GetMapping("/eligible.csv")
    ResponseEntity<byte[]> export(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute("asked") DeskProspectQuery asked,
            @ModelAttribute("ofPersons") boolean ofPersons,
            @CurrentActor Actor actor,
            Locale locale) {
        List<Prospect> prospects = eligibility.prospects(network);
        DeskProspectQuery query = asked.among(prospects);
        Map<RegionalKey, UnderWay> underWay = underWay(actor, network, ofPersons);
        List<List<String>> rows =
                query.of(wanted(prospects, query)).stream()
                        .map(one -> row(one, underWay.get(one.key()), locale))
                        .toList();
        return Csv.download(
                network + "-" + messages.getMessage("desk.eligible.file", null, locale) + ".csv",
                Stream.of(
                                "key",
                                "name",
                                "kind",
                                "county",
                                "state",
                                "inhabitants",
                                "postal-code",
                                "under-way")
                        .map(column -> messages.getMessage("desk.csv." + column, null, locale))
                        .toList(),
                rows);
    }

    /** Of persons' applications none speaks for an administration. */
    private Map<RegionalKey, UnderWay> underWay(Actor actor, NetworkId network, boolean ofPersons) {
        return ofPersons ? Map.of() : desk.underWay(actor, network);
    }

    private List<String> row(Administration one, @Nullable UnderWay asked, Locale locale) {
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
                Objects.requireNonNullElse(one.postalCode(), ""),
                asked == null ? "" : asked.reference());
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
                            .filter(one -> one.key().isWithin(state) && isOfACounty(one))
                            .toList();
            boolean oneState =
                    within.stream().map(one -> one.key().state()).distinct().count() == 1;
            return oneState
                    ? areas(
                            within,
                            one -> one.key().county(),
                            one -> Objects.requireNonNullElse(one.countyName(), one.name()))
                    : List.of();
        }

        /** A county's own administration counts with those of its towns, as it is found there. */
        private static boolean isOfACounty(Administration one) {
            return one.countyName() != null || one.kind() == AdministrationKind.COUNTY;
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
