package de.interkomm.hub.membership.api;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.PageOf;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Membership", description = "Who may join which network, and who belongs to it")
class EligibilityApi {

    private final Eligibility eligibility;
    private final Administrations administrations;

    EligibilityApi(Eligibility eligibility, Administrations administrations) {
        this.eligibility = eligibility;
        this.administrations = administrations;
    }

    @GetMapping("/api/administrations/{regionalKey}/eligibility")
    @Operation(
            summary = "What every network says to an administration",
            description =
                    "Judged by the rules that also judge applications, the most promising network"
                            + " first. Reasons come in the language of Accept-Language: de or en."
                            + " The verdict is of the rules alone; member says whether the"
                            + " administration, or somebody who works there, is a member already.")
    ResponseEntity<List<Answer>> eligibility(
            @PathVariable
                    @Parameter(description = RegionalKey.FORM_IN_WORDS, example = "073335003000")
                    String regionalKey,
            Locale locale) {
        Administration administration =
                administrations.find(RegionalKey.asked(regionalKey)).orElseThrow(PageNotFound::new);
        return Pages.cacheable(
                eligibility.of(administration).stream()
                        .map(answer -> Answer.of(answer, locale))
                        .toList());
    }

    @GetMapping("/api/networks/{network}/eligible-administrations")
    @Operation(
            summary = "Administrations a network could still win",
            description = "Those that nothing but an application keeps from joining, by key.")
    ResponseEntity<PageOf<Eligible>> eligible(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return Pages.cacheable(Pages.of(eligibility.stillToWin(network), page, size, Eligible::of));
    }

    /**
     * A network's verdict.
     *
     * @param reasons what each rule found
     * @param verdict of the rules alone, whether or not it is a member already
     * @param member whether the administration, or somebody who works there, is a member
     */
    record Answer(NetworkId network, Verdict verdict, List<String> reasons, boolean member) {

        static Answer of(Eligibility.Answer answer, Locale locale) {
            return new Answer(
                    answer.network().id(),
                    answer.judgement().verdict(),
                    answer.judgement().decisive().stream()
                            .map(finding -> finding.reason().in(locale))
                            .toList(),
                    answer.member());
        }
    }

    /** An administration that could join. */
    record Eligible(
            RegionalKey regionalKey,
            String name,
            AdministrationKind kind,
            @Nullable String countyName,
            String stateName) {

        static Eligible of(Administration administration) {
            return new Eligible(
                    administration.key(),
                    administration.title(),
                    administration.kind(),
                    administration.countyName(),
                    administration.stateName());
        }
    }
}
