package de.interkomm.hub.mail.web;

import de.interkomm.hub.shell.HubAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's text in lines and pieces, of which those that lead into this hub can be followed. */
final class MailText {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}]");

    private MailText() {}

    /**
     * @param href where it leads; {@code null} when it is only read
     */
    record Piece(String text, @Nullable String href) {}

    static List<List<Piece>> lines(String text, HubAddress hub) {
        return text.lines().map(line -> pieces(line, hub)).toList();
    }

    private static List<Piece> pieces(String text, HubAddress hub) {
        List<Piece> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            if (leadsInto(hub, links.group())) {
                pieces.add(new Piece(text.substring(end, links.start()), null));
                pieces.add(new Piece(links.group(), links.group()));
                end = links.end();
            }
        }
        pieces.add(new Piece(text.substring(end), null));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /**
     * The address must end where the hub's does, lest another host begins with the same letters.
     */
    private static boolean leadsInto(HubAddress hub, String link) {
        return link.equals(hub.baseUrl())
                || link.startsWith(hub.baseUrl() + "/")
                || link.startsWith(hub.baseUrl() + "?")
                || link.startsWith(hub.baseUrl() + "#");
    }
}
