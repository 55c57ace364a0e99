package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.BadQuestion;
import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.TooManyRequests;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Refusals of the API's own controllers, as problems. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals extends ResponseEntityExceptionHandler {

    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(PageNotFound cause, HttpServletRequest request) {
        return problems.answer(HttpStatus.NOT_FOUND, cause, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(ConflictOnPage cause, HttpServletRequest request) {
        return problems.answer(HttpStatus.CONFLICT, cause, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> badQuestion(BadQuestion cause, HttpServletRequest request) {
        return problems.answer(HttpStatus.BAD_REQUEST, cause, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyRequests cause, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(cause.seconds()));
        return problems.answer(HttpStatus.TOO_MANY_REQUESTS, cause, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problems.answer(status, cause, headers, ((ServletWebRequest) request).getRequest());
    }
}
