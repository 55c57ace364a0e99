package de.interkomm.hub.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UrlPathHelper;

/** What the visitor asked for, also while an error page is being made of it. */
final class RequestedPath {

    private RequestedPath() {}

    /** The path below the application's root, decoded. */
    static String of(HttpServletRequest request) {
        UrlPathHelper paths = UrlPathHelper.defaultInstance;
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            String root = paths.getContextPath(request);
            String path = failed.startsWith(root) ? failed.substring(root.length()) : failed;
            return paths.decodeRequestString(request, path);
        }
        return paths.getPathWithinApplication(request);
    }

    static @Nullable String queryOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            return request.getQueryString();
        }
        return (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
    }

    static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }
}
