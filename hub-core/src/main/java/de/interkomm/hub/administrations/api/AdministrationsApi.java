package de.interkomm.hub.administrations.api;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.shell.BadQuestion;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.PageOf;
import de.interkomm.hub.shell.Pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The register as JSON. Public: there is nothing personal in it. */
@RestController
@RequestMapping(path = "/api/administrations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administrations", description = "The official register, GV-ISys of Destatis")
class AdministrationsApi {

    private final Administrations administrations;

    AdministrationsApi(Administrations administrations) {
        this.administrations = administrations;
    }

    @GetMapping
    @Operation(
            summary = "Finds administrations",
            description =
                    "With a query the likeliest first, without one by name. Only what exists"
                            + " today.")
    @Nullable ResponseEntity<PageOf<Resource>> search(
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "A name in any spelling of its umlauts, with a place it lies in"
                                            + " where it is one of many, the leading digits of a"
                                            + " regional key, or a postal code; similar names only"
                                            + " where none begins so",
                            example = "Göllheim",
                            schema =
                                    @Schema(
                                            type = "string",
                                            maxLength = AdministrationQuery.LONGEST_TEXT))
                    @Nullable String query,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Two digits of a state, as a regional key begins",
                            example = "07",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "01", "02", "03", "04", "05", "06", "07", "08",
                                                "09", "10", "11", "12", "13", "14", "15", "16"
                                            }))
                    @Nullable String state,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "A county or an independent city: five digits as a regional"
                                            + " key begins, or its whole key of twelve digits as"
                                            + " in countyRegionalKey. Empty like not given.",
                            example = "07333")
                    @Nullable String county,
            @RequestParam(required = false) @Parameter(description = "Kind of administration")
                    @Nullable AdministrationKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            WebRequest request) {
        PageRequest asked = Pages.asked(page, size);
        requireKnown(state);
        AdministrationQuery.requireText(request.getParameter("query"));
        AdministrationQuery wanted =
                new AdministrationQuery(query, state, kind, administrations.countyAsked(county));
        return cached(
                request, () -> PageOf.from(administrations.search(wanted, asked), Resource::of));
    }

    @GetMapping("/{regionalKey}")
    @Operation(
            summary = "One administration",
            description = "Also one that has ended, as long as its key is known.")
    @Nullable ResponseEntity<Resource> find(
            @PathVariable
                    @Parameter(description = RegionalKey.FORM_IN_WORDS, example = "073335003000")
                    String regionalKey,
            WebRequest request) {
        RegionalKey key = RegionalKey.asked(regionalKey);
        return cached(
                request,
                () -> Resource.of(administrations.find(key).orElseThrow(PageNotFound::new)));
    }

    private void requireKnown(@Nullable String state) {
        if (state == null || state.isBlank()) {
            return;
        }
        List<Administration> states = administrations.states();
        if (states.stream().noneMatch(known -> known.key().state().equals(state))) {
            String choices =
                    states.stream()
                            .map(known -> known.key().state() + " " + known.name())
                            .collect(Collectors.joining(", "));
            throw new BadQuestion("administrations.problem.state", choices);
        }
    }

    /** The register changes a few times a year, so nobody needs to ask for the same twice. */
    private <T> @Nullable ResponseEntity<T> cached(WebRequest request, Supplier<T> body) {
        String version = "W/\"" + administrations.version() + '"';
        if (request.checkNotModified(version)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag(version)
                .body(body.get());
    }

    /** An administration as JSON: what {@link Administration} says, each key named as such. */
    @Schema(name = "Administration")
    record Resource(
            RegionalKey regionalKey,
            AdministrationKind kind,
            String name,
            String officialName,
            @Schema(description = "Two digits, as the regional key begins", example = "07")
                    String state,
            String stateName,
            @Nullable RegionalKey countyRegionalKey,
            @Nullable String countyName,
            @Nullable RegionalKey associationRegionalKey,
            @Nullable String associationName,
            int inhabitants,
            BigDecimal areaHectares,
            @Nullable String seat,
            @Nullable String postalCode,
            LocalDate asOf,
            @Nullable LocalDate endedOn) {

        static Resource of(Administration administration) {
            return new Resource(
                    administration.key(),
                    administration.kind(),
                    administration.name(),
                    administration.officialName(),
                    administration.key().state(),
                    administration.stateName(),
                    administration.county(),
                    administration.countyName(),
                    administration.association(),
                    administration.associationName(),
                    administration.inhabitants(),
                    administration.areaHectares(),
                    administration.seat(),
                    administration.postalCode(),
                    administration.asOf(),
                    administration.endedOn());
        }
    }
}
