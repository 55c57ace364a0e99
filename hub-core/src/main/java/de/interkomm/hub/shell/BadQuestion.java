package de.interkomm.hub.shell;

import java.io.Serial;
import java.util.List;

/**
 * A program asked the API something that makes no sense. Becomes a problem with status 400, which
 * says in the asker's language what would make sense.
 */
public class BadQuestion extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final String[] arguments;

    /**
     * @param messageKey a sentence of the module's bundle: what may be asked
     * @param arguments for its placeholders
     */
    public BadQuestion(String messageKey, String... arguments) {
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
