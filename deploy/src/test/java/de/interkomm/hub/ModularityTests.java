package de.interkomm.hub;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules =
            ApplicationModules.of(HubApplication.class, new NotTestSupport());

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /**
     * Written to {@code target/spring-modulith-docs}; the diagrams of docs/modules come from there.
     */
    @Test
    void everyModuleHasItsCanvas() {
        new Documenter(modules).writeModuleCanvases().writeIndividualModulesAsPlantUml();
    }
}
