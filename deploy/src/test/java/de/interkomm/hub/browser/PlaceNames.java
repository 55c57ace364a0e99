package de.interkomm.hub.browser;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names pages, the same for pages that differ in whom they are about only. */
final class PlaceNames {

    private static final Pattern NETWORK = Pattern.compile("/networks/([^/?#]+)");

    private PlaceNames() {}

    /**
     * @param path with or without a query
     */
    static String of(String path, String title, String language) {
        return (pattern(path) + "-" + title + "-" + language)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The path's pattern, the same for all networks. */
    static String template(String path) {
        return pattern(path)
                .replaceFirst(NETWORK.pattern(), "/networks/network")
                .replaceAll("\\?.*", "");
    }

    /** The network the page belongs to, whose colours it wears; empty for the hub's own pages. */
    static String network(String path) {
        Matcher network = NETWORK.matcher(path);
        return network.lookingAt() ? network.group(1) : "";
    }

    /** The path with its ids left out, and what is asked for without what is answered. */
    static String pattern(String path) {
        return path.replaceAll("#.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("/applications/[A-Za-z0-9_-]{20,}", "/applications/token")
                .replaceAll("\\d{12}", "key")
                .replaceAll("=[^&]*", "");
    }
}
