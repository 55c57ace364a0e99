package de.interkomm.hub.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.WebUtils;

/**
 * Who may keep a page whose controller says nothing about it. Pages for those signed in, and pages
 * opened by a secret link, are kept nowhere. A visitor's browser may keep the others and asks again
 * before it shows them: going back finds a form as it was filled in.
 */
final class CachingRules implements HeaderWriter {

    private final String sessionCookie;

    CachingRules(String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            boolean secret =
                    SecretLink.isIn(request) || WebUtils.getCookie(request, sessionCookie) != null;
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL, secret ? "no-store" : "private, no-cache");
        }
    }
}
