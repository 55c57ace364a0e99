package de.interkomm.hub.identity.internal;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.UriComponentsBuilder;

/** Tells requests whose address itself is a secret. */
final class SecretLink {

    private static final String PARAMETER = "token";

    private SecretLink() {}

    /** Reads the query only: asking for parameters could eat the body. */
    static boolean isIn(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .containsKey(PARAMETER);
    }
}
