package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.network.Colours;
import de.interkomm.hub.network.Contrasts;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.network.SettingsDesk;
import de.interkomm.hub.network.SettingsDesk.NameChange;
import de.interkomm.hub.network.SettingsDesk.Saving;
import de.interkomm.hub.network.SettingsVersion;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where coordinators describe their network, part by part, and see who changed what. */
@Controller
@RequestMapping("/networks/{network}/coordination/settings")
class SettingsController {

    private static final String FORM = "form";

    /** A version that never was: whoever says none has seen none. */
    private static final String NONE = "-1";

    private static final String PAGE = "network/settings-section";

    private final SettingsDesk desk;
    private final Networks networks;
    private final Clock clock;

    SettingsController(SettingsDesk desk, Networks networks, Clock clock) {
        this.desk = desk;
        this.networks = networks;
        this.clock = clock;
    }

    @GetMapping
    String overview(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        List<SettingsVersion> versions = desk.versions(actor, network);
        model.addAttribute("network", network);
        model.addAttribute("done", done);
        model.addAttribute("sections", SettingsSection.values());
        model.addAttribute("versions", changes(network, versions));
        model.addAttribute("settings", versions.getFirst().settings());
        model.addAttribute("locale", locale);
        model.addAttribute("zone", clock.getZone());
        return "network/settings";
    }

    private List<VersionChanges> changes(NetworkId network, List<SettingsVersion> versions) {
        List<VersionChanges> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            SettingsVersion version = versions.get(i);
            changes.add(
                    new VersionChanges(
                            version,
                            i + 1 == versions.size()
                                    ? Map.of()
                                    : desk.differences(
                                            network,
                                            versions.get(i + 1).settings(),
                                            version.settings())));
        }
        return changes;
    }

    @GetMapping("/{section:texts|host|tone|look|mail|wording|data}")
    String section(
            @PathVariable NetworkId network,
            @PathVariable String section,
            @CurrentActor Actor actor,
            Model model) {
        SettingsSection shown = SettingsSection.of(section).orElseThrow(PageNotFound::new);
        SettingsVersion current = desk.current(actor, network);
        model.addAttribute(
                FORM,
                shown == SettingsSection.LOOK
                        ? LookForm.of(current.settings(), desk.coloursBroughtBy(network))
                        : shown.formOf(current.settings()));
        return page(network, shown, current.number(), current, current.settings(), model);
    }

    @PostMapping("/texts")
    String texts(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) TextsForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                new Typing(actor, network, SettingsSection.TEXTS, basedOn, form.nameChange()),
                form,
                errors,
                response,
                model);
    }

    @PostMapping("/host")
    String host(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) HostForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                new Typing(actor, network, SettingsSection.HOST, basedOn, form.hostChange()),
                form,
                errors,
                response,
                model);
    }

    @PostMapping("/tone")
    String tone(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) ToneForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                typing(actor, network, SettingsSection.TONE, basedOn),
                form,
                errors,
                response,
                model);
    }

    @PostMapping("/look")
    String look(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) LookForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                typing(actor, network, SettingsSection.LOOK, basedOn),
                form,
                errors,
                response,
                model);
    }

    @PostMapping("/mail")
    String mail(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) MailForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                typing(actor, network, SettingsSection.MAIL, basedOn),
                form,
                errors,
                response,
                model);
    }

    @PostMapping("/wording")
    String wording(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) WordingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                typing(actor, network, SettingsSection.WORDING, basedOn),
                form,
                errors,
                response,
                model);
    }

    @PostMapping("/data")
    String data(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) DataForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(
                typing(actor, network, SettingsSection.DATA, basedOn),
                form,
                errors,
                response,
                model);
    }

    /** What the page would look like; with scripts while typing, without them by a button. */
    @PostMapping("/texts/preview")
    String previewTexts(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) TextsForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HtmxRequest asked,
            Model model) {
        return preview(
                typing(actor, network, SettingsSection.TEXTS, basedOn), form, errors, asked, model);
    }

    @PostMapping("/look/preview")
    String previewLook(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = NONE) int basedOn,
            @ModelAttribute(FORM) LookForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HtmxRequest asked,
            Model model) {
        return preview(
                typing(actor, network, SettingsSection.LOOK, basedOn), form, errors, asked, model);
    }

    private String preview(
            Typing typing,
            SettingsSection.Form form,
            BindingResult errors,
            HtmxRequest asked,
            Model model) {
        SettingsVersion current = desk.current(typing.actor(), typing.network());
        form.validate(errors);
        NetworkSettings shown =
                errors.hasErrors() ? current.settings() : form.applyTo(current.settings());
        String page = page(typing, current, shown, model);
        return asked.isHtmxRequest() ? "network/settings-preview :: preview" : page;
    }

    private String save(
            Typing typing,
            SettingsSection.Form form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        SettingsVersion current = desk.current(typing.actor(), typing.network());
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typing, current, current.settings(), model);
        }
        NetworkSettings wanted = form.applyTo(current.settings());
        NameChange change = typing.nameChange();
        if (change == null && isNamedOtherwise(current.settings(), wanted)) {
            String field = typing.section() == SettingsSection.HOST ? "hostChange" : "nameChange";
            errors.rejectValue(field, "network.settings." + field + ".missing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typing, current, wanted, model);
        }
        return switch (desk.save(
                typing.actor(),
                typing.network(),
                typing.basedOn(),
                wanted,
                change == null ? NameChange.CORRECTED : change)) {
            case Saving.Saved _ -> backTo(typing.network(), "saved");
            case Saving.Unchanged _ -> backTo(typing.network(), "unchanged");
            case Saving.Unreadable unreadable -> {
                unreadable.failures().forEach(failure -> reject(failure, errors));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(typing, current, wanted, model);
            }
            case Saving.Outdated outdated -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("outdated", outdated.current());
                yield page(
                        typing.network(),
                        typing.section(),
                        outdated.current().number(),
                        outdated.current(),
                        wanted,
                        model);
            }
            case Saving.PictureRefused _ ->
                    throw new IllegalStateException("no picture was handed in");
        };
    }

    private static boolean isNamedOtherwise(NetworkSettings before, NetworkSettings wanted) {
        return !wanted.name().equals(before.name())
                || !wanted.host().name().equals(before.host().name());
    }

    /** Said at the top too: on a phone the preview lies far below. */
    private static void reject(Contrasts.Failure failure, BindingResult errors) {
        errors.rejectValue(
                switch (failure.pair()) {
                    case SOFT_UNDER_TEXT -> "soft";
                    case ON_PRIMARY -> "onPrimary";
                    case DEEP_ON_WHITE, DEEP_ON_SOFT -> "deep";
                    case ACTION_ON_WHITE, ACTION_ON_SOFT -> "action";
                },
                "network.settings.unreadable.pair",
                new Object[] {
                    new DefaultMessageSourceResolvable(
                            "network.settings.pair." + failure.pair().name()),
                    failure.given(),
                    Math.floor(failure.contrast() * 100) / 100,
                    failure.nearest()
                },
                null);
    }

    /** Whoever typed has still seen no newer version than before. */
    private String page(
            Typing typing, SettingsVersion current, NetworkSettings shown, Model model) {
        return page(typing.network(), typing.section(), typing.basedOn(), current, shown, model);
    }

    /**
     * @param basedOn the version whoever types has seen
     * @param shown settings of the preview
     */
    private String page(
            NetworkId network,
            SettingsSection section,
            int basedOn,
            SettingsVersion current,
            NetworkSettings shown,
            Model model) {
        Colours colours = shown.colours();
        model.addAttribute("network", network);
        model.addAttribute("section", section);
        model.addAttribute("basedOn", basedOn);
        model.addAttribute("current", current);
        model.addAttribute("shown", shown);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("failures", colours == null ? List.of() : Contrasts.failuresOf(colours));
        // Not even a preview shows what cannot be read.
        model.addAttribute(
                "mended",
                colours == null ? desk.coloursBroughtBy(network) : Contrasts.mended(colours));
        model.addAttribute(
                "members", networks.find(network).orElseThrow(PageNotFound::new).members());
        return PAGE;
    }

    private static Typing typing(
            Actor actor, NetworkId network, SettingsSection section, int basedOn) {
        return new Typing(actor, network, section, basedOn, null);
    }

    private static String backTo(NetworkId network, String done) {
        return "redirect:/networks/" + network + "/coordination/settings?done=" + done;
    }

    /**
     * Who types where.
     *
     * @param nameChange what a different name means; {@code null} until it is said
     */
    private record Typing(
            Actor actor,
            NetworkId network,
            SettingsSection section,
            int basedOn,
            @Nullable NameChange nameChange) {}

    /** A version and what it changed. */
    record VersionChanges(
            SettingsVersion version, Map<String, SettingsDesk.Difference> differences) {}
}
