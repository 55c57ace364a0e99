package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.TooManyRequests;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import java.util.Locale;

/** Refusals of page controllers, as pages. */
@ControllerAdvice
class PageRefusals {

    private final ErrorPages pages;

    PageRefusals(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView notFound(PageNotFound cause, Locale locale) {
        return pages.page(HttpStatus.NOT_FOUND, cause, locale);
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyRequests cause, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(cause.seconds()));
        return pages.page(HttpStatus.TOO_MANY_REQUESTS, cause, locale);
    }

    @ExceptionHandler
    ModelAndView conflict(ConflictOnPage cause, Locale locale) {
        return pages.page(HttpStatus.CONFLICT, cause, locale);
    }
}
