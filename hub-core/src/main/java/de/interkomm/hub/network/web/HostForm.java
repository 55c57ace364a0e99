package de.interkomm.hub.network.web;

import static de.interkomm.hub.network.web.Typed.orEmpty;
import static de.interkomm.hub.network.web.Typed.text;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.NetworkSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.List;

/**
 * Who runs the network, and what its imprint and privacy notice say beyond the hub's.
 *
 * @param address one line each: street, then postal code and town
 */
record HostForm(
        String hostGerman,
        String hostEnglish,
        String address,
        String contact,
        String imprintGerman,
        String imprintEnglish,
        String privacyGerman,
        String privacyEnglish)
        implements SettingsSection.Form {

    private static final int MOST_LINES = 5;

    HostForm(
            @Nullable String hostGerman,
            @Nullable String hostEnglish,
            @Nullable String address,
            @Nullable String contact,
            @Nullable String imprintGerman,
            @Nullable String imprintEnglish,
            @Nullable String privacyGerman,
            @Nullable String privacyEnglish) {
        this.hostGerman = orEmpty(hostGerman);
        this.hostEnglish = orEmpty(hostEnglish);
        this.address = orEmpty(address);
        this.contact = orEmpty(contact);
        this.imprintGerman = orEmpty(imprintGerman);
        this.imprintEnglish = orEmpty(imprintEnglish);
        this.privacyGerman = orEmpty(privacyGerman);
        this.privacyEnglish = orEmpty(privacyEnglish);
    }

    static HostForm of(NetworkSettings settings) {
        return new HostForm(
                settings.host().name().german(),
                Typed.english(settings.host().name()),
                String.join("\n", settings.host().addressLines()),
                settings.host().contact(),
                settings.imprint().german(),
                Typed.english(settings.imprint()),
                settings.privacy().german(),
                Typed.english(settings.privacy()));
    }

    @Override
    public void validate(Errors errors) {
        Typed.require(errors, "hostGerman", hostGerman);
        Typed.limit(errors, Typed.LINE, "hostGerman", "hostEnglish");
        Typed.require(errors, "address", address);
        if (lines().size() > MOST_LINES
                || lines().stream().anyMatch(line -> line.length() > Typed.LINE)) {
            errors.rejectValue("address", "network.settings.address.too-long");
        }
        if (Mailbox.parse(contact).isEmpty()) {
            errors.rejectValue("contact", "network.settings.contact.malformed");
        }
        Typed.limit(
                errors,
                Typed.PARAGRAPHS,
                "imprintGerman",
                "imprintEnglish",
                "privacyGerman",
                "privacyEnglish");
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return settings.withHost(
                new HostOrganisation(
                        text(hostGerman, hostEnglish),
                        lines(),
                        Mailbox.parse(contact).orElseThrow().address()),
                text(imprintGerman, imprintEnglish),
                text(privacyGerman, privacyEnglish));
    }

    private List<String> lines() {
        return address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
