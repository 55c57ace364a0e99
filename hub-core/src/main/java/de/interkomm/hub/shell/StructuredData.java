package de.interkomm.hub.shell;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * What a page says to programs, as JSON-LD that may stand in a script element: a browser reads such
 * a block as data and runs nothing of it, and no text in it can end the element early.
 *
 * @param json ready to be written as it is
 */
public record StructuredData(String json) {

    /**
     * @param said in the terms its {@code @context} names
     */
    public static StructuredData of(Map<String, ?> said) {
        String json = JsonMapper.shared().writeValueAsString(said);
        // Outside of texts JSON has none of these, and within a text this means the same.
        return new StructuredData(
                json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }
}
