package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.OpenInterface;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.UUID;

/** Whole addresses. Those of objects have the network's id, which stays when its name changes. */
@Component
class Links {

    private final HubAddress hub;

    Links(HubAddress hub) {
        this.hub = hub;
    }

    String system() {
        return hub.link(OpenInterface.PATH);
    }

    String bodies() {
        return system() + "/body";
    }

    String body(NetworkId network) {
        return bodies() + "/" + network;
    }

    String list(NetworkId network, Kind kind) {
        return body(network) + "/" + kind.path();
    }

    String object(NetworkId network, ObjectKey key) {
        return list(network, key.kind()) + "/" + key.id();
    }

    /** Where people read the same. */
    String page(String path) {
        return hub.link(path);
    }

    String networkPage(NetworkId network) {
        return page("/networks/" + network);
    }

    String groupPage(NetworkId network, GroupId group) {
        return networkPage(network) + "/groups/" + group;
    }

    String meetingPage(NetworkId network, GroupId group, UUID meeting) {
        return groupPage(network, group) + "/meetings/" + meeting;
    }

    String resolutionPage(NetworkId network, UUID resolution) {
        return networkPage(network) + "/resolutions/" + resolution;
    }
}
