package de.interkomm.hub.network.web;

import static de.interkomm.hub.network.web.Typed.orEmpty;
import static de.interkomm.hub.network.web.Typed.text;

import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.SettingsDesk.NameChange;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Name and texts.
 *
 * @param nameChange what a different name means; {@code null} until it is said
 */
record TextsForm(
        String nameGerman,
        String nameEnglish,
        String shortName,
        String claimGerman,
        String claimEnglish,
        String descriptionGerman,
        String descriptionEnglish,
        String joiningGerman,
        String joiningEnglish,
        @Nullable NameChange nameChange)
        implements SettingsSection.Form {

    TextsForm(
            @Nullable String nameGerman,
            @Nullable String nameEnglish,
            @Nullable String shortName,
            @Nullable String claimGerman,
            @Nullable String claimEnglish,
            @Nullable String descriptionGerman,
            @Nullable String descriptionEnglish,
            @Nullable String joiningGerman,
            @Nullable String joiningEnglish,
            @Nullable NameChange nameChange) {
        this.nameGerman = orEmpty(nameGerman);
        this.nameEnglish = orEmpty(nameEnglish);
        this.shortName = orEmpty(shortName);
        this.claimGerman = orEmpty(claimGerman);
        this.claimEnglish = orEmpty(claimEnglish);
        this.descriptionGerman = orEmpty(descriptionGerman);
        this.descriptionEnglish = orEmpty(descriptionEnglish);
        this.joiningGerman = orEmpty(joiningGerman);
        this.joiningEnglish = orEmpty(joiningEnglish);
        this.nameChange = nameChange;
    }

    static TextsForm of(NetworkSettings settings) {
        return new TextsForm(
                settings.name().german(),
                Typed.english(settings.name()),
                settings.shortName(),
                settings.claim().german(),
                Typed.english(settings.claim()),
                settings.description().german(),
                Typed.english(settings.description()),
                settings.joining().german(),
                Typed.english(settings.joining()),
                null);
    }

    @Override
    public void validate(Errors errors) {
        Typed.require(errors, "nameGerman", nameGerman);
        Typed.require(errors, "shortName", shortName);
        Typed.require(errors, "claimGerman", claimGerman);
        Typed.require(errors, "descriptionGerman", descriptionGerman);
        Typed.require(errors, "joiningGerman", joiningGerman);
        Typed.limit(
                errors,
                Typed.LINE,
                "nameGerman",
                "nameEnglish",
                "shortName",
                "claimGerman",
                "claimEnglish");
        Typed.limit(
                errors,
                Typed.PARAGRAPHS,
                "descriptionGerman",
                "descriptionEnglish",
                "joiningGerman",
                "joiningEnglish");
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return settings.withTexts(
                text(nameGerman, nameEnglish),
                shortName,
                text(claimGerman, claimEnglish),
                text(descriptionGerman, descriptionEnglish),
                text(joiningGerman, joiningEnglish));
    }
}
