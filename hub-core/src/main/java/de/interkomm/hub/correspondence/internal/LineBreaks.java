package de.interkomm.hub.correspondence.internal;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

import java.text.BreakIterator;
import java.util.Locale;

/** Where lines can be broken: where they usually are, but not within a time as {@code 14:51}. */
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker usual =
            new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.GERMAN));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int at = usual.next();
        while (isWithinTime(at)) {
            at = usual.next();
        }
        return at;
    }

    private boolean isWithinTime(int at) {
        return at > 1
                && at < text.length()
                && text.charAt(at - 1) == ':'
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}
