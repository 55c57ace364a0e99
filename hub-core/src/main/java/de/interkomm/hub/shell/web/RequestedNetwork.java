package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.NetworkAddresses;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.regex.Matcher;

/** Finds the frame of the network in whose path a request lies. */
@Component
class RequestedNetwork {

    private static final Logger log = LoggerFactory.getLogger(RequestedNetwork.class);
    private static final String FOUND = RequestedNetwork.class.getName();

    private final ObjectProvider<NetworkFrames> frames;
    private final NetworkAddresses addresses;

    RequestedNetwork(ObjectProvider<NetworkFrames> frames, NetworkAddresses addresses) {
        this.frames = frames;
        this.addresses = addresses;
    }

    /** Looked up once a request, because language, tone and layout all ask. */
    @SuppressWarnings("unchecked")
    Optional<NetworkFrame> frameOf(HttpServletRequest request) {
        Optional<NetworkFrame> found = (Optional<NetworkFrame>) request.getAttribute(FOUND);
        if (found == null) {
            found = idOf(request).flatMap(this::frameOf);
            request.setAttribute(FOUND, found);
        }
        return found;
    }

    /** An error page is made of what was asked for, which may go by the network's name. */
    private Optional<NetworkId> idOf(HttpServletRequest request) {
        Matcher path = NetworkAddresses.PATH.matcher(RequestedPath.of(request));
        return path.matches() ? addresses.at(path.group(2)) : Optional.empty();
    }

    /**
     * A frame that cannot be read must not keep a page, least of all an error page, from showing.
     */
    Optional<NetworkFrame> frameOf(NetworkId network) {
        try {
            return frames.stream().flatMap(known -> known.frameOf(network).stream()).findFirst();
        } catch (RuntimeException e) {
            log.warn("Page of {} stands in the hub's frame", network, e);
            return Optional.empty();
        }
    }
}
