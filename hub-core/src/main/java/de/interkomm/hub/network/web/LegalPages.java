package de.interkomm.hub.network.web;

import de.interkomm.hub.network.AccessibilityReview;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Imprint, privacy notice and accessibility statement, of the hub and of each network: who is
 * responsible differs, what the software does with data does not.
 */
@Controller
class LegalPages {

    /** When the software itself was last compared with what its statement says. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private final Networks networks;
    private final HubProvider provider;
    private final MessageSource messages;
    private final HubAddress hub;

    LegalPages(Networks networks, HubProvider provider, MessageSource messages, HubAddress hub) {
        this.networks = networks;
        this.provider = provider;
        this.messages = messages;
        this.hub = hub;
    }

    @GetMapping("/{page:imprint|privacy|accessibility}")
    String ofTheHub(@PathVariable String page, Locale locale, Model model) {
        return show(
                page,
                new Responsible(provider.name(), provider.addressLines(), provider.contact(), null),
                locale,
                model);
    }

    @GetMapping("/networks/{network}/{page:imprint|privacy|accessibility}")
    String ofTheNetwork(
            @PathVariable NetworkId network,
            @PathVariable String page,
            Locale locale,
            Model model) {
        NetworkProfile profile = networks.find(network).orElseThrow(PageNotFound::new);
        HostOrganisation host = profile.host();
        String shown =
                show(
                        page,
                        new Responsible(
                                host.name().in(locale),
                                host.addressLines(),
                                host.contact(),
                                host.accessibility()),
                        locale,
                        model);
        model.addAttribute("paragraphs", withItsOwn(network, page, locale, model));
        return shown;
    }

    /** What the network says itself stands at the end. */
    private List<?> withItsOwn(NetworkId network, String page, Locale locale, Model model) {
        List<?> common = (List<?>) Objects.requireNonNull(model.getAttribute("paragraphs"));
        String own =
                networks.settings(network)
                        .map(
                                settings ->
                                        switch (page) {
                                            case "imprint" -> settings.imprint().in(locale);
                                            case "privacy" -> settings.privacy().in(locale);
                                            default -> "";
                                        })
                        .orElse("");
        return own.isEmpty()
                ? common
                : Stream.concat(
                                common.stream(),
                                Stream.of(
                                        Section.text(
                                                text(page + ".own.heading", locale),
                                                own.lines().toList())))
                        .toList();
    }

    private String show(String page, Responsible responsible, Locale locale, Model model) {
        model.addAttribute("title", text(page + ".title", locale));
        model.addAttribute("lead", null);
        model.addAttribute("paragraphs", sections(page, responsible, locale));
        return "shell/text-page";
    }

    private List<Section> sections(String page, Responsible responsible, Locale locale) {
        Section address = Section.address(text("responsible", locale), responsible.lines());
        Section contact = Section.mailbox(text("contact", locale), responsible.contact());
        return switch (page) {
            case "imprint" ->
                    List.of(address, contact, data(locale), section("imprint.software", locale));
            case "privacy" ->
                    List.of(
                            address,
                            section("privacy.what", locale),
                            section("privacy.why", locale),
                            section("privacy.long", locale),
                            section("privacy.cookies", locale),
                            section("privacy.rights", locale),
                            contact);
            default ->
                    List.of(
                            section("accessibility.scope", locale),
                            section("accessibility.state", locale),
                            section("accessibility.limits", locale),
                            made(responsible.review(), locale),
                            section("accessibility.feedback", locale),
                            contact,
                            enforcement(responsible.review(), locale));
        };
    }

    /** When and how the statement came about. */
    private Section made(@Nullable AccessibilityReview review, Locale locale) {
        LocalDate created = review == null ? REVIEWED : review.created();
        LocalDate reviewed = review == null ? REVIEWED : review.reviewed();
        return Section.text(
                text("accessibility.made.heading", locale),
                messages.getMessage(
                                "network.legal.accessibility.made.text",
                                new Object[] {written(created, locale), written(reviewed, locale)},
                                locale)
                        .lines()
                        .toList());
    }

    /** Who settles it when nobody answers; in general words where the host has not said who. */
    private Section enforcement(@Nullable AccessibilityReview review, Locale locale) {
        String heading = text("accessibility.enforcement.heading", locale);
        if (review == null) {
            return Section.text(
                    heading, List.of(text("accessibility.enforcement.unnamed", locale)));
        }
        String body = review.body().in(locale);
        return new Section(
                heading,
                List.of(text("accessibility.enforcement.text", locale)),
                Stream.of(
                                Stream.of(
                                        review.law().isEmpty() ? body : body + ", " + review.law()),
                                review.addressLines().stream())
                        .flatMap(lines -> lines)
                        .toList(),
                null,
                review.page().isEmpty() ? null : review.page());
    }

    private static String written(LocalDate day, Locale locale) {
        Locale shown = locale.getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(shown).format(day);
    }

    /** What programs read instead of pages; served by a module that stands above. */
    private Section data(Locale locale) {
        return new Section(
                text("imprint.data.heading", locale),
                List.of(text("imprint.data.text", locale)),
                List.of(),
                null,
                hub.link("/oparl/v1.1"));
    }

    private Section section(String key, Locale locale) {
        return Section.text(
                text(key + ".heading", locale), text(key + ".text", locale).lines().toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("network.legal." + key, null, locale);
    }

    /** Who answers for the pages. */
    private record Responsible(
            String name,
            List<String> addressLines,
            String contact,
            @Nullable AccessibilityReview review) {

        List<String> lines() {
            return Stream.concat(Stream.of(name), addressLines.stream()).toList();
        }
    }

    /** Part of a text page. */
    record Section(
            String heading,
            List<String> lines,
            List<String> address,
            @Nullable String mailbox,
            @Nullable String page) {

        static Section text(String heading, List<String> paragraphs) {
            return new Section(heading, paragraphs, List.of(), null, null);
        }

        static Section address(String heading, List<String> lines) {
            return new Section(heading, List.of(), lines, null, null);
        }

        static Section mailbox(String heading, String mailbox) {
            return new Section(heading, List.of(), List.of(), mailbox, null);
        }
    }
}
