package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ReturnPath;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What a session knows while its visitor is at a provider, with the page to go on with. */
final class Handshakes implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String RETURN_PATH = Handshakes.class.getName() + ".returnPath";

    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    /** Where to go on, known once the handshake is over. */
    static ReturnPath returnPath(HttpServletRequest request) {
        return ReturnPath.of((String) request.getAttribute(RETURN_PATH));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return session.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest handshake,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (handshake == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        String path = ReturnPath.of(request.getParameter(ReturnPath.PARAMETER)).value();
        session.saveAuthorizationRequest(
                OAuth2AuthorizationRequest.from(handshake)
                        .attributes(attributes -> attributes.put(RETURN_PATH, path))
                        .build(),
                request,
                response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        @Nullable OAuth2AuthorizationRequest handshake =
                session.removeAuthorizationRequest(request, response);
        if (handshake != null) {
            request.setAttribute(RETURN_PATH, handshake.getAttribute(RETURN_PATH));
        }
        return handshake;
    }
}
