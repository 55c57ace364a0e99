package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.BadQuestion;
import de.interkomm.hub.shell.ConflictOnPage;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says to programs what went wrong, as RFC 9457 has it, in the asker's language. What failed inside
 * stays inside.
 */
@Component
class Problems {

    /** The statuses we have words for; the others are told as the first of their class. */
    private static final Set<Integer> TOLD =
            Set.of(400, 401, 403, 404, 405, 406, 409, 413, 429, 500, 503);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param headers of the refusal, as the methods a 405 allows
     */
    ResponseEntity<Object> answer(
            HttpStatusCode status,
            @Nullable Throwable cause,
            HttpHeaders headers,
            HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        String told = "shell.problem." + told(status);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(text(told + ".title", List.of(), locale));
        problem.setDetail(detail(told + ".detail", cause, locale));
        problem.setInstance(RequestedPath.asSent(request));
        return ResponseEntity.status(status)
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String detail(String told, @Nullable Throwable cause, Locale locale) {
        return switch (cause) {
            case BadQuestion bad -> text(bad.messageKey(), bad.arguments(), locale);
            case ConflictOnPage conflict ->
                    text(conflict.messageKey(), conflict.arguments(), locale);
            case MissingServletRequestParameterException missing ->
                    text("shell.problem.missing", List.of(missing.getParameterName()), locale);
            case MethodArgumentTypeMismatchException wrong -> wrongForm(wrong, locale);
            case null, default -> text(told, List.of(), locale);
        };
    }

    private String wrongForm(MethodArgumentTypeMismatchException wrong, Locale locale) {
        Class<?> type = typeOf(wrong);
        if (type != null && type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return text("shell.problem.choice", List.of(wrong.getName(), choices), locale);
        }
        String key = type == int.class ? "shell.problem.number" : "shell.problem.form";
        return text(key, List.of(wrong.getName()), locale);
    }

    /** Of a parameter that may be given several times, that of one. */
    private static @Nullable Class<?> typeOf(MethodArgumentTypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        return type == null || !Collection.class.isAssignableFrom(type)
                ? type
                : ResolvableType.forMethodParameter(wrong.getParameter())
                        .asCollection()
                        .resolveGeneric();
    }

    private static int told(HttpStatusCode status) {
        if (TOLD.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }

    private String text(String key, Collection<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
