package de.interkomm.hub.correspondence.web;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

/** What the pages about letter templates share. Nobody else gets to any of them. */
@ControllerAdvice(assignableTypes = {TemplateListController.class, TemplateController.class})
class TemplatePages {

    static final String NETWORK = "network";
    static final String TEMPLATE = "template";

    private final Clock clock;

    TemplatePages(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute(NETWORK)
    NetworkId network(@PathVariable String network, @CurrentActor Actor actor) {
        return NetworkId.parse(network)
                .filter(id -> actor.may(Permission.EDIT_LETTERS, id))
                .orElseThrow(PageNotFound::new);
    }

    /** Which template the page is about; {@code null} for the list of all. */
    @ModelAttribute(TEMPLATE)
    @Nullable Template template(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable(required = false) @Nullable String language) {
        return kind == null || language == null
                ? null
                : new Template(
                        Arrays.stream(LetterKind.values())
                                .filter(one -> slug(one).equals(kind))
                                .findFirst()
                                .orElseThrow(PageNotFound::new),
                        Arrays.stream(LetterLanguage.values())
                                .filter(one -> one.code().equals(language))
                                .findFirst()
                                .orElseThrow(PageNotFound::new));
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    static String slug(LetterKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A kind of letter in a language. */
    record Template(LetterKind kind, LetterLanguage language) {

        /** Its end of an address. */
        public String path() {
            return slug(kind) + "/" + language.code();
        }
    }
}
