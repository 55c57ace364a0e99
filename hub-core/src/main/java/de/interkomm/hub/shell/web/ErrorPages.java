package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.ConflictOnPage;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says to people what went wrong and what to do next. */
@Component
class ErrorPages {

    /** The statuses we have words for; the others are told as the first of their class. */
    private static final Set<Integer> TOLD =
            Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView page(HttpStatusCode status, @Nullable Throwable cause, Locale locale) {
        String key = "shell.error." + told(status);
        ConflictOnPage conflict = cause instanceof ConflictOnPage one ? one : null;
        String text = conflict == null ? text(key + ".text", locale) : text(conflict, locale);
        return new ModelAndView(
                "shell/error",
                Map.of(
                        "status",
                        status.value(),
                        "errorTitle",
                        own(conflict, ".title", key, locale),
                        "errorText",
                        text,
                        "errorNext",
                        own(conflict, ".next", key, locale)),
                status);
    }

    /**
     * The page for an upload beyond all limits.
     *
     * @param key of the texts for the form that was sent: its limit, and what to do
     */
    ModelAndView tooLarge(String key, @Nullable String back, Locale locale) {
        ModelAndView page = page(HttpStatus.CONTENT_TOO_LARGE, null, locale);
        page.addObject("errorText", text(key + ".text", locale));
        page.addObject("errorNext", text(key + ".next", locale));
        page.addObject("back", back);
        return page;
    }

    private static int told(HttpStatusCode status) {
        if (TOLD.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }

    /**
     * Not every conflict is about somebody who was quicker: those others have words of their own.
     */
    private String own(@Nullable ConflictOnPage conflict, String part, String key, Locale locale) {
        String otherwise = text(key + part, locale);
        return conflict == null
                ? otherwise
                : String.valueOf(
                        messages.getMessage(
                                conflict.messageKey() + part,
                                conflict.arguments().toArray(),
                                otherwise,
                                locale));
    }

    private String text(ConflictOnPage conflict, Locale locale) {
        return messages.getMessage(conflict.messageKey(), conflict.arguments().toArray(), locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
