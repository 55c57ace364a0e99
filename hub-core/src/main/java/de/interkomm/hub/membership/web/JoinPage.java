package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the form of joining, for the first time or to change what is not sent yet. */
@Component
class JoinPage {

    private static final int SUGGESTIONS = 20;

    private final Administrations administrations;
    private final Eligibility eligibility;
    private final JoinableNetworks networks;

    JoinPage(Administrations administrations, Eligibility eligibility, JoinableNetworks networks) {
        this.administrations = administrations;
        this.eligibility = eligibility;
        this.networks = networks;
    }

    /** Everything the form's page shows besides the form itself. */
    void fill(Model model, NetworkProfile network, JoinForm form) {
        Optional<Administration> chosen = find(form.administration());
        model.addAttribute("network", network);
        model.addAttribute("person", network.members() == MemberKind.PERSON);
        model.addAttribute("contactNeed", networks.policy(network.id()).contactNeed());
        model.addAttribute("unknownKey", !form.administration().isEmpty() && chosen.isEmpty());
        model.addAttribute("query", form.administrationQuery());
        model.addAttribute("chosen", chosen.map(found -> found.key().value()).orElse(null));
        List<Administration> choices = choices(form.administrationQuery(), chosen);
        boolean asked = !form.administrationQuery().isEmpty() || chosen.isPresent();
        model.addAttribute("choices", asked ? choices : null);
        model.addAttribute(
                "answer",
                chosen.flatMap(found -> eligibility.of(network.id(), found)).orElse(null));
    }

    /** Nothing is asked for a member, as long as nothing is typed that would be lost. */
    static void leaveOutWhatIsNeedless(Model model) {
        model.addAttribute(
                "needless",
                model.getAttribute("answer") instanceof Eligibility.Answer answer
                        && answer.isMemberItself());
    }

    /** Shows that form instead of the one that was sent. */
    static void replace(JoinForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + "form", DeskForms.unmarred(form, "form"));
    }

    Optional<Administration> find(String key) {
        return RegionalKey.parse(key).flatMap(administrations::find);
    }

    /** What was chosen stays in sight, whatever is searched for. */
    private List<Administration> choices(String query, Optional<Administration> chosen) {
        List<Administration> choices = new ArrayList<>(administrations.suggest(query, SUGGESTIONS));
        chosen.filter(found -> choices.stream().noneMatch(one -> one.key().equals(found.key())))
                .ifPresent(choices::addFirst);
        return choices;
    }
}
