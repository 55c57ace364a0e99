package de.interkomm.hub.administrations.api;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.PageOf;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.util.function.Supplier;

/** The register as JSON. Public: there is nothing personal in it. */
@RestController
@RequestMapping("/api/administrations")
class AdministrationsApi {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    private final Administrations administrations;

    AdministrationsApi(Administrations administrations) {
        this.administrations = administrations;
    }

    @GetMapping
    @Nullable ResponseEntity<PageOf<Administration>> search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable AdministrationKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            WebRequest request) {
        if (page < 0 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw badRequest("page must not be negative, size must be 1 to " + LARGEST_PAGE);
        }
        if (state != null && !state.matches("\\d{2}|")) {
            throw badRequest("state must have two digits");
        }
        AdministrationQuery asked = new AdministrationQuery(query, state, kind, null);
        return cached(
                request,
                () ->
                        PageOf.from(
                                administrations.search(asked, PageRequest.of(page, size)),
                                found -> found));
    }

    @GetMapping("/{regionalKey}")
    @Nullable ResponseEntity<Administration> find(
            @PathVariable String regionalKey, WebRequest request) {
        RegionalKey key =
                RegionalKey.parse(regionalKey)
                        .orElseThrow(() -> badRequest("a regional key has twelve digits"));
        return cached(request, () -> administrations.find(key).orElseThrow(PageNotFound::new));
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

    private static ResponseStatusException badRequest(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
