package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

class LineBreaksTests {

    @Test
    void aTimeStaysInOneLine() {
        assertThat(parts("ab 14:51 bis 15:02 Uhr"))
                .containsExactly("ab ", "14:51 ", "bis ", "15:02 ", "Uhr");
        assertThat(parts("bis 14:51")).containsExactly("bis ", "14:51");
        assertThat(parts("14:51:07")).containsExactly("14:51:07");
    }

    @Test
    void otherColonsEndALineAsUsual() {
        assertThat(parts("Ort: Rathaus")).containsExactly("Ort: ", "Rathaus");
        assertThat(parts("Ja:2")).containsExactly("Ja:", "2");
        assertThat(parts("")).isEmpty();
    }

    private static List<String> parts(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at > from) {
                parts.add(text.substring(from, at));
            }
            from = at;
        }
        return parts;
    }
}
