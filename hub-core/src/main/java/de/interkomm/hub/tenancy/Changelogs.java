package de.interkomm.hub.tenancy;

import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The two changelogs: of the shared schema, and of the schema every network has. */
@Component
class Changelogs {

    private final ResourceLoader resources;

    Changelogs(ResourceLoader resources) {
        this.resources = resources;
    }

    Changelog hub() {
        return new Changelog("db/changelog/hub", resources);
    }

    Changelog network() {
        return new Changelog("db/changelog/network", resources);
    }
}
