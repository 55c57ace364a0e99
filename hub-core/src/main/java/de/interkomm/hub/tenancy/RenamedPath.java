package de.interkomm.hub.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.util.regex.Pattern;

/** A request for a network by whatever name, as if it had been asked for by its id. */
class RenamedPath extends HttpServletRequestWrapper {

    private static final Pattern NAME = Pattern.compile("\\A((?:/api)?/networks/)[^/;]+");

    private final NetworkId network;

    RenamedPath(HttpServletRequest request, NetworkId network) {
        super(request);
        this.network = network;
    }

    @Override
    public String getRequestURI() {
        String root = getContextPath();
        return root + byId(super.getRequestURI().substring(root.length()));
    }

    @Override
    public StringBuffer getRequestURL() {
        String sent = super.getRequestURL().toString();
        String host = sent.substring(0, sent.length() - super.getRequestURI().length());
        return new StringBuffer(host).append(getRequestURI());
    }

    @Override
    public String getServletPath() {
        return byId(super.getServletPath());
    }

    private String byId(String path) {
        return NAME.matcher(path).replaceFirst("$1" + network);
    }
}
