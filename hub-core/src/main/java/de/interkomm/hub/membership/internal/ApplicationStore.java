package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;

/** Finds applications of the bound network for those who may act on them. */
@Component
class ApplicationStore {

    private final ApplicationRepository applications;

    ApplicationStore(ApplicationRepository applications) {
        this.applications = applications;
    }

    Application known(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        return applications.findById(id.value()).orElseThrow(PageNotFound::new);
    }

    Application locked(NetworkId network, ApplicationId id) {
        NetworkScope.requireBound(network);
        return applications.findLocked(id.value()).orElseThrow(PageNotFound::new);
    }
}
