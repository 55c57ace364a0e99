package de.interkomm.hub.shell;

import java.io.Serial;
import java.util.List;

/**
 * The page the visitor acted on no longer shows how things are, for example because somebody else
 * was quicker. Leads to the 409 page, which says what happened in the words given here.
 */
public class ConflictOnPage extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final String[] arguments;

    /**
     * @param messageKey a sentence of the module's bundle: what happened, and what to do next;
     *     {@code <key>.title} and {@code <key>.next} stand in place of the words about somebody who
     *     was quicker, where there are any
     * @param arguments for its placeholders
     */
    public ConflictOnPage(String messageKey, String... arguments) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }
}
