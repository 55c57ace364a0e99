package de.interkomm.hub.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses of web pages in what authors write. */
public final class LinkedText {

    /** A full stop or bracket behind an address belongs to the sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"„“”»«]*[^\\s<>\"„“”»«.,;:!?)'’]");

    private LinkedText() {}

    /** The text in pieces, which put together are the whole of it. */
    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(end, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            end = address.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /**
     * A part of a text.
     *
     * @param address whether it is the address of a page
     */
    public record Piece(String text, boolean address) {}
}
