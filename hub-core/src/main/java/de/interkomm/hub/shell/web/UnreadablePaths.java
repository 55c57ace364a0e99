package de.interkomm.hub.shell.web;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import java.io.IOException;
import java.util.Objects;

/**
 * Lets the hub answer where the container would do so itself, with a page of its own: it knows no
 * application for a path that it cannot even decode, as {@code /api/networks/..%2f}. The refusal
 * stands; only who words it changes.
 */
class UnreadablePaths extends ValveBase {

    /** Request attribute: the path as it was sent. */
    static final String SENT = UnreadablePaths.class.getName();

    UnreadablePaths() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContext() == null && response.isError()) {
            mapToRoot(request);
        }
        getNext().invoke(request, response);
    }

    /** What is at fault already goes on to the error page of what it belongs to. */
    private static void mapToRoot(Request request) throws IOException {
        var asked = request.getCoyoteRequest();
        // Of a request line that makes no sense nothing is kept.
        String sent = Objects.requireNonNullElse(asked.requestURI().toString(), "/");
        String root = RequestedPath.rootOf(sent);
        request.setAttribute(SENT, sent);
        asked.requestURI().setString(root);
        asked.decodedURI().setString(root);
        request.getMappingData().recycle();
        request.getConnector()
                .getService()
                .getMapper()
                .map(asked.serverName(), asked.decodedURI(), null, request.getMappingData());
    }
}
