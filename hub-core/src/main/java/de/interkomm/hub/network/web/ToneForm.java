package de.interkomm.hub.network.web;

import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.shell.NetworkFrame.Languages;
import de.interkomm.hub.shell.Tone;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How the network speaks, and in which languages. */
record ToneForm(@Nullable Tone tone, @Nullable Languages languages)
        implements SettingsSection.Form {

    static ToneForm of(NetworkSettings settings) {
        return new ToneForm(settings.tone(), settings.languages());
    }

    @Override
    public void validate(Errors errors) {
        if (tone == null) {
            errors.rejectValue("tone", "network.settings.missing.tone");
        }
        if (languages == null) {
            errors.rejectValue("languages", "network.settings.missing.languages");
        }
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return tone == null || languages == null ? settings : settings.withTone(tone, languages);
    }
}
