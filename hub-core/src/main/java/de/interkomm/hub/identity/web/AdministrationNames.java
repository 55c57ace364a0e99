package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Profiles.Profile;

import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the administrations in profiles are called, each looked up once. */
@Component
class AdministrationNames {

    private final AdministrationChoice administrations;

    AdministrationNames(AdministrationChoice administrations) {
        this.administrations = administrations;
    }

    Map<RegionalKey, String> of(Stream<Profile> shown) {
        return shown.flatMap(profile -> profile.administrations().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), administrations::nameOf));
    }
}
