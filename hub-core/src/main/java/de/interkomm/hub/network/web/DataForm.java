package de.interkomm.hub.network.web;

import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.personaldata.Contributions;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the network decides about personal data. */
record DataForm(@Nullable Contributions contributions) implements SettingsSection.Form {

    static DataForm of(NetworkSettings settings) {
        return new DataForm(settings.contributions());
    }

    @Override
    public void validate(Errors errors) {
        if (contributions == null) {
            errors.rejectValue("contributions", "network.settings.missing.contributions");
        }
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return contributions == null ? settings : settings.withContributions(contributions);
    }
}
