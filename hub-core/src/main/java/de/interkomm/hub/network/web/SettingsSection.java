package de.interkomm.hub.network.web;

import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.NetworkSettings;

import org.springframework.validation.Errors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts in which a network's settings are edited. */
enum SettingsSection {
    TEXTS,
    HOST,
    TONE,
    LOOK,
    MAIL,
    WORDING,
    DATA;

    static Optional<SettingsSection> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** As addresses and bundles name it; public for templates. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Form formOf(NetworkSettings settings) {
        return switch (this) {
            case TEXTS -> TextsForm.of(settings);
            case HOST -> HostForm.of(settings);
            case TONE -> ToneForm.of(settings);
            case LOOK -> LookForm.of(settings, Colours.OF_THE_HUB);
            case MAIL -> MailForm.of(settings);
            case WORDING -> WordingForm.of(settings);
            case DATA -> DataForm.of(settings);
        };
    }

    /** What is typed in one part. */
    interface Form {

        void validate(Errors errors);

        /** The settings with this part as typed; only after it was found valid. */
        NetworkSettings applyTo(NetworkSettings settings);
    }
}
