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
import io.swagger.v3.oas.annotations.media.Schema;
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
            description =
                    "Those that are no members and that no rule refuses or leaves open, by key."
                            + " Where a network's organ resolves on everybody, that resolution"
                            + " alone does not count as open: such rows come with NEEDS_REVIEW,"
                            + " all others with ELIGIBLE.")
    ResponseEntity<PageOf<Eligible>> eligible(
            @PathVariable NetworkId network,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "A county or an independent city: five digits as a regional"
                                            + " key begins, or its whole key of twelve digits as"
                                            + " in countyRegionalKey. Empty like not given.",
                            example = "07333")
                    @Nullable String county,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        String digits = administrations.countyAsked(county);
        List<Administration> within =
                eligibility.stillToWin(network).stream()
                        .filter(one -> digits == null || one.key().isWithin(digits))
                        .toList();
        return Pages.cacheable(Pages.of(within, page, size, one -> eligible(network, one)));
    }

    private Eligible eligible(NetworkId network, Administration administration) {
        Eligibility.Answer answer =
                eligibility.of(network, administration).orElseThrow(PageNotFound::new);
        return Eligible.of(administration, answer.judgement().verdict());
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

    /**
     * An administration that could join.
     *
     * @param verdict as in its eligibility
     */
    record Eligible(
            RegionalKey regionalKey,
            String name,
            AdministrationKind kind,
            @Nullable String countyName,
            @Schema(description = "Two digits, as the regional key begins", example = "07")
                    String state,
            String stateName,
            Verdict verdict) {

        static Eligible of(Administration administration, Verdict verdict) {
            return new Eligible(
                    administration.key(),
                    administration.title(),
                    administration.kind(),
                    administration.countyName(),
                    administration.key().state(),
                    administration.stateName(),
                    verdict);
        }
    }
}
