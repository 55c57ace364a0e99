package de.interkomm.hub.network;

/**
 * The colours in which a network's pages stand. Which of them meet as text and ground says {@link
 * Contrasts}.
 *
 * @param primary ground of the network's mark and of numbered steps
 * @param onPrimary text on {@code primary}
 * @param deep links of the frame, headings on tinted bands, and the focus ring
 * @param soft ground of tinted bands
 * @param stripe the line above each page; decoration
 * @param action buttons and links in pages
 */
public record Colours(
        Colour primary, Colour onPrimary, Colour deep, Colour soft, Colour stripe, Colour action) {

    /** The hub's own, for networks that bring none. */
    public static final Colours OF_THE_HUB =
            new Colours(
                    new Colour("#1d3f8f"),
                    Colour.WHITE,
                    new Colour("#142c66"),
                    new Colour("#eef2fb"),
                    new Colour("#1d3f8f"),
                    new Colour("#1d3f8f"));
}
