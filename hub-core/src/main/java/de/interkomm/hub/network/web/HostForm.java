package de.interkomm.hub.network.web;

import static de.interkomm.hub.network.web.Typed.orEmpty;
import static de.interkomm.hub.network.web.Typed.text;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.AccessibilityReview;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.SettingsDesk.NameChange;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who runs the network, and what its imprint and privacy notice say beyond the hub's.
 *
 * @param address one line each: street, then postal code and town
 * @param enforcementGerman who settles it when the host does not answer questions of accessibility
 * @param enforcementAddress one line each
 * @param reviewedOn when the statement was last compared with the pages, as browsers write days
 * @param hostChange what a different name of the host means; {@code null} until it is said
 */
record HostForm(
        String hostGerman,
        String hostEnglish,
        String address,
        String contact,
        String imprintGerman,
        String imprintEnglish,
        String privacyGerman,
        String privacyEnglish,
        String enforcementGerman,
        String enforcementEnglish,
        String enforcementLaw,
        String enforcementAddress,
        String enforcementPage,
        String reviewedOn,
        @Nullable NameChange hostChange)
        implements SettingsSection.Form {

    private static final int MOST_LINES = 5;
    private static final Pattern PAGE = Pattern.compile("https://[^\\s\"<>]{4,190}");

    HostForm(
            @Nullable String hostGerman,
            @Nullable String hostEnglish,
            @Nullable String address,
            @Nullable String contact,
            @Nullable String imprintGerman,
            @Nullable String imprintEnglish,
            @Nullable String privacyGerman,
            @Nullable String privacyEnglish,
            @Nullable String enforcementGerman,
            @Nullable String enforcementEnglish,
            @Nullable String enforcementLaw,
            @Nullable String enforcementAddress,
            @Nullable String enforcementPage,
            @Nullable String reviewedOn,
            @Nullable NameChange hostChange) {
        this.hostGerman = orEmpty(hostGerman);
        this.hostEnglish = orEmpty(hostEnglish);
        this.address = orEmpty(address);
        this.contact = orEmpty(contact);
        this.imprintGerman = orEmpty(imprintGerman);
        this.imprintEnglish = orEmpty(imprintEnglish);
        this.privacyGerman = orEmpty(privacyGerman);
        this.privacyEnglish = orEmpty(privacyEnglish);
        this.enforcementGerman = orEmpty(enforcementGerman);
        this.enforcementEnglish = orEmpty(enforcementEnglish);
        this.enforcementLaw = orEmpty(enforcementLaw);
        this.enforcementAddress = orEmpty(enforcementAddress);
        this.enforcementPage = orEmpty(enforcementPage);
        this.reviewedOn = orEmpty(reviewedOn);
        this.hostChange = hostChange;
    }

    static HostForm of(NetworkSettings settings) {
        AccessibilityReview review = settings.host().accessibility();
        return new HostForm(
                settings.host().name().german(),
                Typed.english(settings.host().name()),
                String.join("\n", settings.host().addressLines()),
                settings.host().contact(),
                settings.imprint().german(),
                Typed.english(settings.imprint()),
                settings.privacy().german(),
                Typed.english(settings.privacy()),
                review == null ? "" : review.body().german(),
                review == null ? "" : Typed.english(review.body()),
                review == null ? "" : review.law(),
                review == null ? "" : String.join("\n", review.addressLines()),
                review == null ? "" : review.page(),
                review == null ? "" : review.reviewed().toString(),
                null);
    }

    @Override
    public void validate(Errors errors) {
        Typed.require(errors, "hostGerman", hostGerman);
        Typed.limit(errors, Typed.LINE, "hostGerman", "hostEnglish");
        Typed.require(errors, "address", address);
        requireShort("address", address, errors);
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
        validateReview(errors);
    }

    private void validateReview(Errors errors) {
        if (saysNothingOfAccessibility()) {
            return;
        }
        Typed.require(errors, "enforcementGerman", enforcementGerman);
        Typed.limit(
                errors, Typed.LINE, "enforcementGerman", "enforcementEnglish", "enforcementLaw");
        requireShort("enforcementAddress", enforcementAddress, errors);
        if (!enforcementPage.isEmpty() && !PAGE.matcher(enforcementPage).matches()) {
            errors.rejectValue("enforcementPage", "network.settings.page.malformed");
        }
        if (reviewed() == null) {
            errors.rejectValue("reviewedOn", "network.settings.missing.reviewedOn");
        }
    }

    private static void requireShort(String field, String text, Errors errors) {
        if (lines(text).size() > MOST_LINES
                || lines(text).stream().anyMatch(line -> line.length() > Typed.LINE)) {
            errors.rejectValue(field, "network.settings.address.too-long");
        }
    }

    private boolean saysNothingOfAccessibility() {
        return (enforcementGerman
                        + enforcementEnglish
                        + enforcementLaw
                        + enforcementAddress
                        + enforcementPage
                        + reviewedOn)
                .isEmpty();
    }

    private @Nullable LocalDate reviewed() {
        try {
            return LocalDate.parse(reviewedOn);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** The day it was first made is the first one it was reviewed on. */
    private @Nullable AccessibilityReview review(@Nullable AccessibilityReview before) {
        LocalDate on = reviewed();
        return on == null || saysNothingOfAccessibility()
                ? null
                : new AccessibilityReview(
                        before == null || on.isBefore(before.created()) ? on : before.created(),
                        on,
                        text(enforcementGerman, enforcementEnglish),
                        enforcementLaw,
                        lines(enforcementAddress),
                        enforcementPage);
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return settings.withHost(
                new HostOrganisation(
                        text(hostGerman, hostEnglish),
                        lines(address),
                        Mailbox.parse(contact).orElseThrow().address(),
                        review(settings.host().accessibility())),
                text(imprintGerman, imprintEnglish),
                text(privacyGerman, privacyEnglish));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
