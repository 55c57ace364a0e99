package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.ListQuery.Internal;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Tells whether something still looks as it did, without keeping how it looked. */
@Component
class Digests {

    private static final Stamp NEVER = new Stamp(Instant.EPOCH, Instant.EPOCH, false);

    private final JsonMapper json;
    private final Links links;

    Digests(JsonMapper json, Links links) {
        this.json = json;
        this.links = links;
    }

    String of(NetworkId network, Published object) {
        return of(new Rendering(network, links, _ -> NEVER, Internal.SHOWN).whole(object, NEVER));
    }

    String of(Object written) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(json.writeValueAsBytes(written)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
