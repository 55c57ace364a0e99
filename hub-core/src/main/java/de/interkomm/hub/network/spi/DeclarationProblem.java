package de.interkomm.hub.network.spi;

import java.util.List;

/**
 * Something in a declaration that keeps the network from being founded.
 *
 * @param path where: keys joined by dots, places in lists in brackets and counted from 0, for
 *     example {@code rules.all[2].from}; empty for the file as a whole
 * @param line counted from 1; 0 when not known, or not yet: whoever validates a section leaves that
 *     to the reader of the file
 * @param messageKey its words, in the bundle of the module that found it
 * @param arguments for their placeholders
 */
public record DeclarationProblem(String path, int line, String messageKey, List<String> arguments) {

    public DeclarationProblem {
        arguments = List.copyOf(arguments);
    }

    public static DeclarationProblem at(String path, String messageKey, String... arguments) {
        return new DeclarationProblem(path, 0, messageKey, List.of(arguments));
    }

    public DeclarationProblem onLine(int number) {
        return new DeclarationProblem(path, number, messageKey, arguments);
    }
}
