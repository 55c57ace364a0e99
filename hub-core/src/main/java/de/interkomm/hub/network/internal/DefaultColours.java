package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.Colour;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a network's pages look like while it has chosen no colours: as the style sheet of its module
 * says, and where that is silent, as the hub's.
 */
@Component
class DefaultColours {

    private static final String VALUE = "\\s*:\\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\\s*;";

    private final Map<NetworkId, Colours> known = new ConcurrentHashMap<>();

    Colours of(NetworkId network) {
        return known.computeIfAbsent(network, DefaultColours::read);
    }

    private static Colours read(NetworkId network) {
        ClassPathResource sheet =
                new ClassPathResource("static/networks-assets/" + network + "/theme.css");
        if (!sheet.exists()) {
            return Colours.OF_THE_HUB;
        }
        try {
            return of(sheet.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Colours of(String sheet) {
        Colours hub = Colours.OF_THE_HUB;
        return new Colours(
                colour(sheet, "--hub-brand", hub.primary()),
                colour(sheet, "--hub-on-brand", hub.onPrimary()),
                colour(sheet, "--hub-brand-deep", hub.deep()),
                colour(sheet, "--hub-brand-soft", hub.soft()),
                colour(sheet, "--hub-stripe", hub.stripe()),
                colour(sheet, "--kern-color-action-default", hub.action()));
    }

    private static Colour colour(String sheet, String property, Colour otherwise) {
        Matcher found = Pattern.compile(Pattern.quote(property) + VALUE).matcher(sheet);
        return found.find() ? new Colour(inFull(found.group(1))) : otherwise;
    }

    /** {@code #fff} is short for {@code #ffffff}. */
    private static String inFull(String value) {
        return value.length() == 7 ? value : value.replaceAll("[0-9a-fA-F]", "$0$0");
    }
}
