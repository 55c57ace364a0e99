package de.interkomm.hub.shell.web;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which networks bring colours of their own; the others are shown in the hub's. */
@Component
class Themes {

    private final Map<NetworkId, Boolean> brought = new ConcurrentHashMap<>();

    @Nullable String of(NetworkId network) {
        String address = "/networks-assets/" + network + "/theme.css";
        boolean exists =
                brought.computeIfAbsent(
                        network, _ -> new ClassPathResource("static" + address).exists());
        return exists ? address : null;
    }
}
