package de.interkomm.hub.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

    /** The only form that takes more than the others. */
    private static final String REGISTER = "/operator/register";

    private final ErrorPages pages;
    private final Problems problems;
    private final ErrorAttributes attributes;

    FailedRequests(ErrorPages pages, Problems problems, ErrorAttributes attributes) {
        this.pages = pages;
        this.problems = problems;
        this.attributes = attributes;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object show(HttpServletRequest request, Locale locale) {
        HttpStatusCode status = statusOf(request);
        Throwable cause = attributes.getError(new ServletWebRequest(request));
        if (RequestedPath.isApi(request)) {
            return problems.answer(status, cause, HttpHeaders.EMPTY, request);
        }
        if (status.value() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            String form = RequestedPath.of(request).startsWith(REGISTER) ? ".register" : "";
            return pages.tooLarge(
                    "shell.error.413" + form, RequestedPath.backToForm(request), locale);
        }
        return pages.page(status, cause, locale);
    }

    /** Who comes here without having failed looks for a page that does not exist. */
    private static HttpStatusCode statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : HttpStatus.NOT_FOUND;
    }
}
