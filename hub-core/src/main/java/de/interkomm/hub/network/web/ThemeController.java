package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.Colour;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A network's colours as a style sheet. */
@Controller
class ThemeController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Networks networks;

    ThemeController(Networks networks) {
        this.networks = networks;
    }

    /**
     * The colours of now, whichever version is asked for: pages ask for the one they know, and a
     * new version has a new address.
     */
    @GetMapping("/networks/{network}/theme.css")
    ResponseEntity<String> theme(
            @PathVariable NetworkId network, @RequestParam(defaultValue = "") String v) {
        Colours colours =
                networks.settings(network)
                        .map(NetworkSettings::colours)
                        .orElseThrow(PageNotFound::new);
        CacheControl kept =
                v.equals(String.valueOf(networks.version(network)))
                        ? CacheControl.maxAge(FOR_GOOD).cachePublic().immutable()
                        : CacheControl.noCache();
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(kept)
                .body(
                        sheet(
                                "[data-network=\"" + network + "\"]",
                                ":root[data-network=\"" + network + "\"]",
                                colours));
    }

    /** Colours that are still being chosen, for the part of the page that shows them. */
    @GetMapping("/networks/{network}/coordination/settings/preview.css")
    ResponseEntity<String> preview(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String primary,
            @RequestParam(defaultValue = "") String onPrimary,
            @RequestParam(defaultValue = "") String deep,
            @RequestParam(defaultValue = "") String soft,
            @RequestParam(defaultValue = "") String stripe,
            @RequestParam(defaultValue = "") String action,
            @CurrentActor Actor actor) {
        actor.require(Permission.EDIT_SETTINGS, network);
        Colours colours =
                new Colours(
                        colour(primary),
                        colour(onPrimary),
                        colour(deep),
                        colour(soft),
                        colour(stripe),
                        colour(action));
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.noStore())
                .body(sheet(".hub-preview[data-network]", ".hub-preview[data-network]", colours));
    }

    private static Colour colour(String text) {
        return Colour.parse(text).orElseThrow(PageNotFound::new);
    }

    private static String sheet(String where, String atTheRoot, Colours colours) {
        return """
        %1$s {
          --hub-brand: %3$s;
          --hub-on-brand: %4$s;
          --hub-brand-deep: %5$s;
          --hub-brand-soft: %6$s;
          --hub-stripe: %7$s;
        }

        %2$s {
          --kern-color-action-default: %8$s;
          --kern-color-action-default-contextual: %8$s;
          --kern-color-action-visited: %5$s;
          --kern-color-action-focus-default: %5$s;
        }
        """
                .formatted(
                        where,
                        atTheRoot,
                        colours.primary(),
                        colours.onPrimary(),
                        colours.deep(),
                        colours.soft(),
                        colours.stripe(),
                        colours.action());
    }
}
