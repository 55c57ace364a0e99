package de.interkomm.hub.oparl;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.Map;
import java.util.UUID;

/**
 * Everything public of all networks as objects of OParl 1.1, ready to be written as JSON. Whoever
 * asks gets what somebody who has not signed in may see at that moment.
 *
 * <p>What was given out once and is not public any more is given out as {@code deleted}, however it
 * came about: taken away, or made internal, or its network closed for good. All methods throw
 * {@link de.interkomm.hub.shell.PageNotFound} for what never was.
 */
public interface OpenInterface {

    /** Below which all addresses lie. */
    String PATH = "/oparl/v1.1";

    Map<String, Object> system();

    /** One page of the list of bodies: the networks. */
    Map<String, Object> bodies(ListQuery query);

    Map<String, Object> body(NetworkId network);

    /** One page of a list of a body. */
    Map<String, Object> list(NetworkId network, Kind kind, ListQuery query);

    Map<String, Object> object(NetworkId network, Kind kind, UUID id);

    /**
     * The bytes of a file.
     *
     * @throws Gone if they were public once
     */
    Content content(NetworkId network, UUID file);

    /** A file with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Content(String fileName, String mediaType, byte[] bytes) {}

    /** A file that was public once. */
    final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Gone() {
            super("no longer public", null, false, false);
        }
    }
}
