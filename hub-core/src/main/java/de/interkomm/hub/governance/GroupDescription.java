package de.interkomm.hub.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a group is about: what its leads may change themselves.
 *
 * @param purpose in a few sentences
 * @param charter how it works, as long as it needs to be; empty for none
 * @param topics each once, in their order
 */
public record GroupDescription(String purpose, String charter, List<String> topics) {

    public static final int LONGEST_PURPOSE = 2_000;
    public static final int LONGEST_CHARTER = 20_000;
    public static final int LONGEST_TOPIC = 100;
    public static final int MOST_TOPICS = 20;

    public GroupDescription {
        purpose = purpose.strip();
        charter = charter.strip();
        Map<String, String> once = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> ordered = new ArrayList<>();
        for (String topic : topics) {
            String stripped = topic.strip();
            if (!stripped.isEmpty() && once.putIfAbsent(stripped, stripped) == null) {
                ordered.add(stripped);
            }
        }
        topics = List.copyOf(ordered);
    }
}
