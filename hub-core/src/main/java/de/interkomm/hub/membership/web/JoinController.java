package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** Joining a network: one form, and a link in the mailbox. */
@Controller
class JoinController {

    private static final String PAGE = "membership/join";

    private final Applications applications;
    private final Eligibility eligibility;
    private final JoinableNetworks networks;
    private final JoinPage page;
    private final JoinAnswers answers;
    private final ObjectProvider<LocalMailbox> localMailbox;

    JoinController(
            Applications applications,
            Eligibility eligibility,
            JoinableNetworks networks,
            JoinPage page,
            JoinAnswers answers,
            ObjectProvider<LocalMailbox> localMailbox) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.networks = networks;
        this.page = page;
        this.answers = answers;
        this.localMailbox = localMailbox;
    }

    @GetMapping("/networks/{network}/join")
    String form(
            @PathVariable NetworkId network,
            @RequestParam(required = false) @Nullable String administration,
            @RequestParam(required = false) @Nullable String anyway,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        networks.policy(network);
        if (anyway == null && actor != null && actor.may(Permission.ENTER_NETWORK, network)) {
            return inside(network, actor, model);
        }
        JoinForm form = JoinForm.of(administration);
        model.addAttribute("form", form);
        page.fill(model, networks.profile(network), form);
        JoinPage.leaveOutWhatIsNeedless(model);
        return PAGE;
    }

    /** Whoever is here already has nothing to ask for, except on behalf of an administration. */
    private String inside(NetworkId network, Actor actor, Model model) {
        NetworkProfile profile = networks.profile(network);
        model.addAttribute("network", profile);
        model.addAttribute("roles", actor.rolesIn(network));
        model.addAttribute("forAdministrations", profile.members() == MemberKind.ADMINISTRATION);
        return "membership/join-inside";
    }

    /** The verdict on the administration just chosen, to be shown beside it. */
    @GetMapping("/networks/{network}/join/verdict")
    String verdict(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String administration,
            Model model) {
        model.addAttribute("network", networks.profile(network));
        model.addAttribute("chosen", Typed.line(administration));
        model.addAttribute(
                "answer",
                page.find(administration)
                        .flatMap(found -> eligibility.of(network, found))
                        .orElse(null));
        return "membership/join-verdict :: verdict";
    }

    /** The picker's own button: searches, and keeps everything typed. */
    @PostMapping(path = "/networks/{network}/join", params = "search")
    String search(
            @PathVariable NetworkId network, @ModelAttribute("form") JoinForm form, Model model) {
        page.fill(model, networks.profile(network), form);
        return PAGE;
    }

    /** The mailbox is another administration's, and whoever types works there indeed. */
    @PostMapping(path = "/networks/{network}/join", params = "switch")
    String switchTo(
            @PathVariable NetworkId network,
            @RequestParam("switch") String administration,
            @ModelAttribute("form") JoinForm typed,
            Model model) {
        JoinForm form = typed.withAdministration(administration);
        JoinPage.replace(form, model);
        return search(network, form, model);
    }

    @PostMapping("/networks/{network}/join")
    String join(
            @PathVariable NetworkId network,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (form.onlySearches()) {
            return search(network, form, model);
        }
        NetworkProfile profile = networks.profile(network);
        JoinTurn turn = new JoinTurn(PAGE, profile, form, errors, locale, model, request, response);
        return answers.check(turn, () -> answers.mail(turn, () -> start(turn)));
    }

    private String start(JoinTurn turn) {
        NetworkProfile network = turn.network();
        return answers.after(
                applications.start(
                        network.id(), turn.form().toApplication(network.members()), turn.locale()),
                turn,
                "/networks/" + network.id() + "/join/sent",
                () -> {
                    throw new ConflictOnPage("applicant.stale.text");
                });
    }

    /** Says nothing of the mailbox: whoever sees this page learns nothing about it. */
    @GetMapping("/networks/{network}/join/sent")
    String sent(@PathVariable NetworkId network, Model model) {
        model.addAttribute("network", networks.profile(network));
        model.addAttribute("localMailbox", localMailbox.getIfAvailable() != null);
        return "membership/join-sent";
    }
}
