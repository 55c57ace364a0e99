package de.interkomm.hub.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.UrlPathHelper;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the visitor asked for, also while an error page is being made of it. */
final class RequestedPath {

    private static final String API = "/api";
    private static final String PERSONAL = "/my";
    private static final String PERSONAL_DATA = "/data";
    private static final String DIRECTORY = "/directory";

    /** Neither another host nor a template's expression. */
    private static final Pattern PLAIN_PATH =
            Pattern.compile("/(?!/)[A-Za-z0-9._~/-]{0,500}(?:\\?[A-Za-z0-9._~=&%/+-]{0,500})?");

    /** An applicant's page, and the form on it. */
    private static final Pattern SECRET_PAGE =
            Pattern.compile("(/networks/[a-z0-9-]+/applications/[A-Za-z0-9_-]+)/");

    private RequestedPath() {}

    /** The path below the application's root, decoded. */
    static String of(HttpServletRequest request) {
        UrlPathHelper paths = UrlPathHelper.defaultInstance;
        String refused = refused(request);
        if (refused == null) {
            return paths.getPathWithinApplication(request);
        }
        String root = paths.getContextPath(request);
        String path = refused.startsWith(root) ? refused.substring(root.length()) : refused;
        return paths.decodeRequestString(request, path);
    }

    /** What was asked for, if the page being made says that it failed or was not let through. */
    private static @Nullable String refused(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (String)
                (failed != null
                        ? failed
                        : request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
    }

    /** The path as it was sent, for answers that quote it; never more than what was sent. */
    static URI asSent(HttpServletRequest request) {
        String sent =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                        ? failed
                        : request.getRequestURI();
        if (request.getAttribute(UnreadablePaths.SENT) instanceof String unreadable) {
            sent = unreadable;
        }
        try {
            return new URI(sent);
        } catch (URISyntaxException e) {
            return URI.create(UriUtils.encodePath(sent, StandardCharsets.UTF_8));
        }
    }

    /**
     * The page of this hub the visitor came from, below the application's root; {@code null} if it
     * is another site's, or unknown.
     */
    static @Nullable String cameFrom(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        String root =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/";
        String path = referer.startsWith(root) ? referer.substring(root.length() - 1) : "";
        return PLAIN_PATH.matcher(path).matches() ? path : null;
    }

    /**
     * The page whose form was sent. Pages behind a secret link do not tell where one comes from,
     * but their forms go to addresses below them.
     */
    static @Nullable String backToForm(HttpServletRequest request) {
        Matcher secret = SECRET_PAGE.matcher(of(request));
        return secret.lookingAt() ? secret.group(1) : cameFrom(request);
    }

    static @Nullable String queryOf(HttpServletRequest request) {
        // Spring notes where a handler failed, too, but not with which query: that is still there.
        return request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String failed
                ? failed
                : request.getQueryString();
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(of(request));
    }

    /** Whether it is one of the pages that are about whoever has signed in, or meant for them. */
    static boolean isPersonal(HttpServletRequest request) {
        String path = of(request);
        return Stream.of(PERSONAL, PERSONAL_DATA, DIRECTORY).anyMatch(root -> isBelow(root, path));
    }

    /** The part of the hub a path belongs to that cannot be read further. */
    static String rootOf(String path) {
        return isApi(path) ? API : "/";
    }

    private static boolean isApi(String path) {
        return isBelow(API, path);
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
