package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.util.Locale;

/** Refusals of the API's own controllers, as problems. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals extends ResponseEntityExceptionHandler {

    private final ErrorPages pages;

    ApiRefusals(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ProblemDetail notFound(PageNotFound cause, Locale locale) {
        return pages.problem(HttpStatus.NOT_FOUND, cause, locale);
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictOnPage cause, Locale locale) {
        return pages.problem(HttpStatus.CONFLICT, cause, locale);
    }
}
