package de.interkomm.hub;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what hub-core lends to the tests of other modules. */
class NotTestSupport implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("test-classes") && !location.contains("-tests.jar");
    }
}
