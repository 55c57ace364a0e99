package de.interkomm.hub.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

import java.io.IOException;
import java.util.Set;

/**
 * Gives static files the addresses they are kept under for a year. Every link of a page comes by
 * here, and Spring would look for a file behind each of them, anew each time it finds none: half
 * the time a page with a hundred links took. Files have a dot in their names.
 */
class FileUrls extends ResourceUrlEncodingFilter {

    private static final Set<String> ENDINGS =
            Set.of("css", "ico", "jpg", "js", "png", "svg", "webp", "woff2");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse plain = (HttpServletResponse) response;
        super.doFilter(
                request,
                response,
                (inner, looking) ->
                        chain.doFilter(inner, new OnlyFiles((HttpServletResponse) looking, plain)));
    }

    static boolean isFile(String url) {
        int end = url.length();
        for (int mark : new int[] {url.indexOf('?'), url.indexOf('#')}) {
            end = mark < 0 ? end : Math.min(end, mark);
        }
        return ENDINGS.contains(url.substring(url.lastIndexOf('.', end) + 1, end));
    }

    private static final class OnlyFiles extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        OnlyFiles(HttpServletResponse looking, HttpServletResponse plain) {
            super(looking);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String url) {
            return isFile(url) ? super.encodeURL(url) : plain.encodeURL(url);
        }
    }
}
