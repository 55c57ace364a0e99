package de.interkomm.hub.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

import java.util.Locale;

/**
 * Where the container sends whatever failed: refusals of filters, unknown addresses, wrong methods,
 * and exceptions nobody expected. Under {@code /api} nobody ever gets a page.
 */
@Controller
class FailedRequests implements ErrorController {

    private final ErrorPages pages;
    private final ErrorAttributes attributes;

    FailedRequests(ErrorPages pages, ErrorAttributes attributes) {
        this.pages = pages;
        this.attributes = attributes;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object show(HttpServletRequest request, Locale locale) {
        HttpStatusCode status = statusOf(request);
        Throwable cause = attributes.getError(new ServletWebRequest(request));
        if (RequestedPath.isApi(request)) {
            return problem(status, cause, locale);
        }
        return pages.page(status, cause, locale);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, @Nullable Throwable cause, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(pages.problem(status, cause, locale));
    }

    /** Who comes here without having failed looks for a page that does not exist. */
    private static HttpStatusCode statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : HttpStatus.NOT_FOUND;
    }
}
