package de.interkomm.hub.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.io.InputStream;

/** Marks answers of the API, so that programs ask again only for what has changed. */
class ApiEtags extends ShallowEtagHeaderFilter {

    ApiEtags() {
        // A weak mark survives compression.
        setWriteWeakETag(true);
    }

    /** HEAD tells what GET would (RFC 9110, 9.3.2). */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            InputStream body) {
        return super.isEligibleForEtag(
                HttpMethod.HEAD.matches(request.getMethod()) ? new AsGet(request) : request,
                response,
                status,
                body);
    }

    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }
}
