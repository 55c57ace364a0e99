package de.interkomm.hub.oparl.internal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Words within objects: German, as the specification's own are and as most networks write. */
@Component
class Terms {

    private final MessageSource messages;

    Terms(MessageSource messages) {
        this.messages = messages;
    }

    String of(String term) {
        return messages.getMessage("oparl." + term, null, Locale.GERMANY);
    }

    String of(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
