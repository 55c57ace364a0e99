package de.interkomm.hub.transfer;

import java.util.List;

/**
 * Why an archive is not let in.
 *
 * @param messageKey a sentence of this module's bundle: what is wrong, and what to do
 * @param arguments for its placeholders, with nothing in them that could confuse a terminal
 */
public record ArchiveProblem(String messageKey, List<String> arguments) {

    private static final int LONGEST = 120;

    public ArchiveProblem {
        arguments = arguments.stream().map(ArchiveProblem::harmless).toList();
    }

    public static ArchiveProblem of(String messageKey, String... arguments) {
        return new ArchiveProblem(messageKey, List.of(arguments));
    }

    private static String harmless(String text) {
        String visible = text.replaceAll("[\\p{C}\\p{Z}&&[^ ]]", "?");
        return visible.length() > LONGEST ? visible.substring(0, LONGEST) + "…" : visible;
    }
}
