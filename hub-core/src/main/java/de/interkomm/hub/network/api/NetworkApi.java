package de.interkomm.hub.network.api;

import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.PageOf;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Locale;

@RestController
@RequestMapping(path = "/api/networks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Networks", description = "The networks of this hub")
class NetworkApi {

    private final Networks networks;

    NetworkApi(Networks networks) {
        this.networks = networks;
    }

    @GetMapping
    @Operation(
            summary = "All networks of this hub",
            description = "By name. Texts come in the language of Accept-Language: de or en.")
    ResponseEntity<PageOf<NetworkResource>> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        return Pages.cacheable(
                Pages.of(
                        networks.all(),
                        page,
                        size,
                        profile -> NetworkResource.of(profile, locale)));
    }

    @GetMapping("/{network}")
    @Operation(
            summary = "One network",
            description =
                    "What it is for, who runs it, how one joins, and whether administrations or"
                            + " persons are its members. Texts come in the language of"
                            + " Accept-Language: de or en.")
    ResponseEntity<NetworkResource> one(@PathVariable NetworkId network, Locale locale) {
        NetworkProfile profile = networks.find(network).orElseThrow(PageNotFound::new);
        return Pages.cacheable(NetworkResource.of(profile, locale));
    }

    /**
     * A network as JSON.
     *
     * @param network its id
     * @param host who runs it
     * @param members whether administrations or persons hold its memberships
     */
    record NetworkResource(
            NetworkId network,
            String name,
            String shortName,
            String claim,
            String description,
            String joining,
            String host,
            MemberKind members) {

        static NetworkResource of(NetworkProfile profile, Locale locale) {
            return new NetworkResource(
                    profile.id(),
                    profile.name().in(locale),
                    profile.shortName(),
                    profile.claim().in(locale),
                    profile.description().in(locale),
                    profile.joining().in(locale),
                    profile.host().name().in(locale),
                    profile.members());
        }
    }
}
