package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.HubAddress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

import java.time.Duration;

/** Keeps the language a visitor chose by {@code ?lang=}, and tells caches that pages vary by it. */
class RememberLanguage implements HandlerInterceptor {

    private final HubAddress hub;

    RememberLanguage(HubAddress hub) {
        this.hub = hub;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!RequestedPath.isApi(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            Language.inAddress(RequestedPath.queryOf(request))
                    .ifPresent(chosen -> remember(chosen, response));
        }
        return true;
    }

    private void remember(Language chosen, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(
                                hub.isSecure() ? Language.SECURE_COOKIE : Language.COOKIE,
                                chosen.code())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(hub.isSecure())
                        .httpOnly(true)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
