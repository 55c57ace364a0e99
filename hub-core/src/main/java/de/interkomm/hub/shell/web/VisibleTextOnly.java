package de.interkomm.hub.shell.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;

/**
 * Takes out of everything that is typed, on every page, what nobody sees: marks that turn the
 * direction of writing, so that a name looks like another one, blanks without width, and control
 * characters. Line breaks and tabs stay. Programs that ask the API mean every character they send.
 */
@ControllerAdvice
class VisibleTextOnly {

    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff&&[^\\n"
                        + "\\r"
                        + "\\t]]");

    @InitBinder
    void register(WebDataBinder binder, HttpServletRequest request) {
        if (!RequestedPath.isApi(request)) {
            binder.registerCustomEditor(String.class, new Editor());
        }
    }

    static String visible(String typed) {
        return INVISIBLE.matcher(typed).replaceAll("");
    }

    private static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(String typed) {
            setValue(visible(typed));
        }

        @Override
        public String getAsText() {
            return getValue() instanceof String text ? text : "";
        }
    }
}
