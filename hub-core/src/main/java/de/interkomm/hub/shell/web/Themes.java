package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which networks bring colours of their own; the others are shown in the hub's. */
@Component
class Themes {

    private final Map<NetworkId, Boolean> brought = new ConcurrentHashMap<>();

    private final ObjectProvider<NetworkFrames> frames;

    Themes(ObjectProvider<NetworkFrames> frames) {
        this.frames = frames;
    }

    @Nullable String of(NetworkId network) {
        return frames.stream()
                .flatMap(known -> known.frameOf(network).stream())
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    /** What the network has chosen, or else what its module brings. */
    @Nullable String of(NetworkFrame frame) {
        String chosen = frame.look().theme();
        return chosen == null ? broughtBy(frame.id()) : chosen;
    }

    private @Nullable String broughtBy(NetworkId network) {
        String address = "/networks-assets/" + network + "/theme.css";
        boolean exists =
                brought.computeIfAbsent(
                        network, _ -> new ClassPathResource("static" + address).exists());
        return exists ? address : null;
    }
}
