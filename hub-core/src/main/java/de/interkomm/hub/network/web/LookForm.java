package de.interkomm.hub.network.web;

import static de.interkomm.hub.network.web.Typed.orEmpty;
import static de.interkomm.hub.network.web.Typed.text;

import de.interkomm.hub.network.Colour;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.Logo;
import de.interkomm.hub.network.NetworkSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The network's colours, and what is said in place of its logo.
 *
 * @param palette whose colours
 */
record LookForm(
        Palette palette,
        String primary,
        String onPrimary,
        String deep,
        String soft,
        String stripe,
        String action,
        LogoChoice logo,
        String logoGerman,
        String logoEnglish)
        implements SettingsSection.Form {

    /** Whose colours the pages have. */
    enum Palette {
        /** Those its module brings, or the hub's. */
        DEFAULT,
        OWN
    }

    /** What becomes of the logo. */
    enum LogoChoice {
        KEEP,
        REMOVE
    }

    LookForm(
            @Nullable Palette palette,
            @Nullable String primary,
            @Nullable String onPrimary,
            @Nullable String deep,
            @Nullable String soft,
            @Nullable String stripe,
            @Nullable String action,
            @Nullable LogoChoice logo,
            @Nullable String logoGerman,
            @Nullable String logoEnglish) {
        this.palette = palette == null ? Palette.DEFAULT : palette;
        this.primary = orEmpty(primary);
        this.onPrimary = orEmpty(onPrimary);
        this.deep = orEmpty(deep);
        this.soft = orEmpty(soft);
        this.stripe = orEmpty(stripe);
        this.action = orEmpty(action);
        this.logo = logo == null ? LogoChoice.KEEP : logo;
        this.logoGerman = orEmpty(logoGerman);
        this.logoEnglish = orEmpty(logoEnglish);
    }

    /**
     * @param defaults from which own colours set out
     */
    static LookForm of(NetworkSettings settings, Colours defaults) {
        Colours own = settings.colours();
        Logo logo = settings.logo();
        return with(
                own == null ? Palette.DEFAULT : Palette.OWN, own == null ? defaults : own, logo);
    }

    private static LookForm with(Palette palette, Colours colours, @Nullable Logo logo) {
        return new LookForm(
                palette,
                colours.primary().value(),
                colours.onPrimary().value(),
                colours.deep().value(),
                colours.soft().value(),
                colours.stripe().value(),
                colours.action().value(),
                LogoChoice.KEEP,
                logo == null ? "" : logo.alternative().german(),
                logo == null ? "" : Typed.english(logo.alternative()));
    }

    @Override
    public void validate(Errors errors) {
        Typed.limit(errors, Typed.LINE, "logoGerman", "logoEnglish");
        if (palette == Palette.OWN) {
            colour(errors, "primary", primary);
            colour(errors, "onPrimary", onPrimary);
            colour(errors, "deep", deep);
            colour(errors, "soft", soft);
            colour(errors, "stripe", stripe);
            colour(errors, "action", action);
        }
    }

    private static void colour(Errors errors, String field, String value) {
        if (Colour.parse(value).isEmpty()) {
            errors.rejectValue(field, "network.settings.colour.malformed");
        }
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return settings.withColours(colours()).withLogo(logoOf(settings));
    }

    /** {@code null} for the default; only after it was found valid. */
    private @Nullable Colours colours() {
        return palette == Palette.DEFAULT
                ? null
                : new Colours(
                        new Colour(primary),
                        new Colour(onPrimary),
                        new Colour(deep),
                        new Colour(soft),
                        new Colour(stripe),
                        new Colour(action));
    }

    private @Nullable Logo logoOf(NetworkSettings settings) {
        Logo before = settings.logo();
        return before == null || logo == LogoChoice.REMOVE
                ? null
                : new Logo(before.document(), text(logoGerman, logoEnglish));
    }
}
