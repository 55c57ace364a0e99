package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.RuleBook;
import de.interkomm.hub.membership.RuleBook.Edition;
import de.interkomm.hub.membership.RuleBook.SaveResult;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The editor of a network's rules. Every button sends the whole form, which is shown again with
 * what the button did; nothing is kept before it is saved.
 */
@Controller
@RequestMapping("/networks/{network}/coordination/rules/edit")
class RuleEditController {

    private static final String FORM = "form";
    private static final String EDITOR = "membership/rules/edit";
    private static final int LONGEST_NOTE = 500;

    private final RuleBook rules;
    private final Administrations administrations;

    RuleEditController(RuleBook rules, Administrations administrations) {
        this.rules = rules;
        this.administrations = administrations;
    }

    /** A tree is tidied as it is made; nothing may be put into it afterwards. */
    @InitBinder(FORM)
    void makeOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping
    String begin(
            @ModelAttribute(name = "network", binding = false) NetworkId network,
            @RequestParam(defaultValue = "-1") int from,
            @CurrentActor Actor actor,
            Model model) {
        List<Edition> editions = rules.editions(actor, network);
        Edition begun =
                from < 0
                        ? editions.getFirst()
                        : editions.stream()
                                .filter(edition -> edition.version() == from)
                                .findFirst()
                                .orElseThrow(PageNotFound::new);
        RuleForm form = RuleForm.of(editions.getFirst().version(), begun.policy());
        return edit(RuleReading.resolved(form, administrations), actor, network, model);
    }

    @PostMapping
    String press(
            @ModelAttribute(name = "network", binding = false) NetworkId network,
            @ModelAttribute(FORM) RuleForm typed,
            BindingResult errors,
            @RequestParam(name = "do", defaultValue = "show") String pressed,
            @CurrentActor Actor actor,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        RuleButton button = RuleButton.parse(pressed);
        RuleButton forgotten = RuleButton.forgotten(typed);
        if (button.isAtTheEnd() && forgotten != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("forgotten", true);
            button = forgotten;
        }
        return switch (button.deed()) {
            case PREVIEW, SAVE -> {
                RuleForm form = RuleReading.resolved(typed, administrations);
                BindingResult found = DeskForms.unmarred(form, FORM);
                model.addAttribute(FORM, form);
                model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, found);
                SpecialRules specials = rules.specials(actor, network);
                DeclaredPolicy policy =
                        RuleReading.read(form, administrations, specials, found, locale);
                Typed.limit(found, "note", form.note(), LONGEST_NOTE);
                yield policy == null || found.hasErrors()
                        ? refuse(HttpStatus.UNPROCESSABLE_CONTENT, actor, network, response, model)
                        : button.deed() == RuleButton.Deed.SAVE
                                ? save(form, policy, found, actor, network, response, model)
                                : preview(policy, button, actor, network, model);
            }
            default -> {
                RuleForm form = RuleReading.resolved(button.apply(typed), administrations);
                model.addAttribute("focus", button.focus(typed, form));
                yield edit(form, actor, network, model);
            }
        };
    }

    private String preview(
            DeclaredPolicy policy, RuleButton button, Actor actor, NetworkId network, Model model) {
        RuleShifts shifts = RuleShifts.of(rules.preview(actor, network, policy));
        RuleShifts.Kind kind = kind(button, shifts);
        model.addAttribute("tree", RuleView.of(policy.rule(), administrations));
        DeclaredPolicy current = rules.current(actor, network).policy();
        model.addAttribute("oldWords", views(policy.inOldWords(current)));
        model.addAttribute("asked", views(policy.asksBeside(current)));
        model.addAttribute("dropped", views(current.asksBeside(policy)));
        model.addAttribute("shifts", shifts);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", RuleShifts.Kind.values());
        model.addAttribute("shown", shifts.page(kind, button.number()));
        return "membership/rules/preview";
    }

    private List<RuleView> views(List<Leaf> leaves) {
        return leaves.stream().map(leaf -> RuleView.of(leaf, administrations)).toList();
    }

    /** The list asked for; else the first that is not empty. */
    private static RuleShifts.Kind kind(RuleButton button, RuleShifts shifts) {
        for (RuleShifts.Kind kind : RuleShifts.Kind.values()) {
            if (kind.name().equals(button.argument())) {
                return kind;
            }
        }
        for (RuleShifts.Kind kind : RuleShifts.Kind.values()) {
            if (shifts.count(kind) > 0) {
                return kind;
            }
        }
        return RuleShifts.Kind.IN;
    }

    private String save(
            RuleForm form,
            DeclaredPolicy policy,
            BindingResult errors,
            Actor actor,
            NetworkId network,
            HttpServletResponse response,
            Model model) {
        return switch (rules.save(actor, network, policy, form.version(), form.note())) {
            case SaveResult.Saved _ ->
                    "redirect:/networks/" + network + "/coordination/rules?done=saved";
            case SaveResult.Unchanged _ -> {
                errors.reject("rules.edit.unchanged");
                yield refuse(HttpStatus.UNPROCESSABLE_CONTENT, actor, network, response, model);
            }
            case SaveResult.Stale(Edition current) -> {
                model.addAttribute("stale", current);
                RuleForm rebased = form.basedOn(current.version());
                response.setStatus(HttpStatus.CONFLICT.value());
                yield edit(rebased, actor, network, model);
            }
            case SaveResult.Refused(var problems) ->
                    throw new IllegalStateException("found only when saving: " + problems);
        };
    }

    private String refuse(
            HttpStatus status,
            Actor actor,
            NetworkId network,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return show(actor, network, model);
    }

    private String edit(RuleForm form, Actor actor, NetworkId network, Model model) {
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, DeskForms.unmarred(form, FORM));
        return show(actor, network, model);
    }

    private String show(Actor actor, NetworkId network, Model model) {
        RuleForm form = (RuleForm) Objects.requireNonNull(model.getAttribute(FORM));
        SpecialRules specials = rules.specials(actor, network);
        model.addAttribute("ruleRows", RuleRow.of(form, specials));
        model.addAttribute("types", types(specials));
        model.addAttribute("specials", sentences(specials));
        model.addAttribute("kinds", AdministrationKind.values());
        return EDITOR;
    }

    private static Map<String, LocalizedText> sentences(SpecialRules specials) {
        Map<String, LocalizedText> sentences = new TreeMap<>();
        specials.names()
                .forEach(
                        name ->
                                specials.describe(name)
                                        .ifPresent(known -> sentences.put(name, known.sentence())));
        return sentences;
    }

    private static List<RuleType> types(SpecialRules specials) {
        return Arrays.stream(RuleType.values())
                .filter(type -> type != RuleType.SPECIAL || !specials.names().isEmpty())
                .toList();
    }
}
