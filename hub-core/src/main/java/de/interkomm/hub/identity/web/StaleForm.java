package de.interkomm.hub.identity.web;

import de.interkomm.hub.shell.HubAddress;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form as somebody filled it in whose token is not valid any more. Only a form that the browser
 * says comes from a page of this hub: what another site sends is never shown as somebody's own
 * words, with a button to send it.
 *
 * @param action where it was sent to
 * @param fields without secrets, which are not to stand on a page
 * @param files names of the fields for files, which a page cannot give back
 * @param complete whether nothing secret was left out, so that it can be sent again as it is
 */
record StaleForm(String action, List<Field> fields, List<String> files, boolean complete) {

    /** More is not typed, and need not be sent back. */
    private static final int MOST_FIELDS = 300;

    private static final int MOST_CHARACTERS = 200_000;

    private static final Pattern SECRET =
            Pattern.compile("pass|secret|token|csrf|credential", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND_SIGN_IN =
            Pattern.compile("/(?:my|operator|networks/[^/]+/coordination)(?:[/?].*)?");

    /** What our forms carry along without anybody typing it. */
    private static final Set<String> CARRIED = Set.of("search", "version", "to");

    private static final String TOKEN = "_csrf";

    StaleForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** One value of a field. */
    record Field(String name, String value) {

        public boolean isTyped() {
            return !value.isBlank() && !name.startsWith("_") && !CARRIED.contains(name);
        }
    }

    /** The form that was refused, if it may be shown again and anything was typed. */
    static @Nullable StaleForm sent(HttpServletRequest request, HubAddress hub) {
        if (!isRefusedForm(request) || !isFromHere(request, hub)) {
            return null;
        }
        Map<String, String[]> sent = request.getParameterMap();
        MultiValueMap<String, String> inAddress = inAddress(request);
        List<Field> fields = new ArrayList<>();
        boolean complete = true;
        for (Map.Entry<String, String[]> one : sent.entrySet()) {
            String name = one.getKey();
            if (name.equals(TOKEN)) {
                continue;
            }
            if (SECRET.matcher(name).find()) {
                complete = false;
                continue;
            }
            // The address's own parameters come before those of the form.
            int before = inAddress.getOrDefault(name, List.of()).size();
            Arrays.stream(one.getValue())
                    .skip(before)
                    .forEach(value -> fields.add(new Field(name, value)));
        }
        List<String> files = files(request);
        boolean worthIt = !files.isEmpty() || fields.stream().anyMatch(Field::isTyped);
        return worthIt && isSmall(fields)
                ? new StaleForm(address(request), fields, files, complete)
                : null;
    }

    boolean needsSignIn() {
        return BEHIND_SIGN_IN.matcher(action).matches();
    }

    private static boolean isRefusedForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getDispatcherType() == DispatcherType.FORWARD
                && request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException
                && request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String
                && "POST".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded")
                        || type.startsWith("multipart/form-data"));
    }

    /** Browsers that do not yet say how far a form has come at least say from where. */
    private static boolean isFromHere(HttpServletRequest request, HubAddress hub) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        URI base = URI.create(hub.baseUrl());
        String here = base.getScheme() + "://" + base.getRawAuthority();
        return here.equalsIgnoreCase(request.getHeader(HttpHeaders.ORIGIN));
    }

    private static boolean isSmall(List<Field> fields) {
        return fields.size() <= MOST_FIELDS
                && fields.stream()
                                .mapToInt(field -> field.name().length() + field.value().length())
                                .sum()
                        <= MOST_CHARACTERS;
    }

    private static String address(HttpServletRequest request) {
        String query = query(request);
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static MultiValueMap<String, String> inAddress(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance().query(query(request)).build().getQueryParams();
    }

    private static String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) instanceof String query
                ? query
                : "";
    }

    private static List<String> files(HttpServletRequest request) {
        MultipartHttpServletRequest form =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return form == null
                ? List.of()
                : form.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .map(MultipartFile::getName)
                        .distinct()
                        .toList();
    }
}
