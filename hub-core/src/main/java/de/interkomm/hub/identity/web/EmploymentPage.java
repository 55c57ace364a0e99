package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.Proof;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.MyEmployments;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.identity.Vouching.Request;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the page about one's employments shows, whichever of its forms was sent. */
@Component
class EmploymentPage {

    private static final Set<String> DEEDS =
            Set.of(
                    "verified",
                    "begun",
                    "left",
                    "left-quietly",
                    "renewal-mailed",
                    "renewal-not-mailed",
                    "colleague-asked",
                    "colleague-malformed",
                    "coordinators-asked",
                    "too-many",
                    "asked-already",
                    "oneself",
                    "not-needed",
                    "request-withdrawn");

    /** Those after which nothing more is to be done. */
    private static final Set<String> GOOD =
            Set.of(
                    "verified",
                    "left",
                    "left-quietly",
                    "renewal-mailed",
                    "colleague-asked",
                    "coordinators-asked",
                    "request-withdrawn");

    private final MyEmployments employments;
    private final Accounts accounts;
    private final AdministrationChoice choice;
    private final Vouching vouching;
    private final NetworkNames networks;
    private final Clock clock;

    EmploymentPage(
            MyEmployments employments,
            Vouching vouching,
            NetworkNames networks,
            Accounts accounts,
            AdministrationChoice choice,
            Clock clock) {
        this.employments = employments;
        this.vouching = vouching;
        this.networks = networks;
        this.accounts = accounts;
        this.choice = choice;
        this.clock = clock;
    }

    String show(AdministrationForm form, Actor actor, Locale locale, Model model) {
        Map<EmploymentId, List<Request>> asked =
                vouching.open(actor).stream().collect(Collectors.groupingBy(Request::employment));
        model.addAttribute("actor", actor);
        List<Employment> mine = employments.of(actor);
        model.addAttribute("formerMailbox", formerMailbox(actor, mine));
        model.addAttribute(
                "rows",
                mine.stream()
                        .map(one -> row(one, asked.getOrDefault(one.id(), List.of())))
                        .toList());
        model.addAttribute("zone", clock.getZone());
        if (!(model.getAttribute("done") instanceof String done) || !DEEDS.contains(done)) {
            model.addAttribute("done", "");
        }
        model.addAttribute("represented", represented(actor));
        model.addAttribute("good", GOOD.contains(String.valueOf(model.getAttribute("done"))));
        model.addAttribute("networks", networks.of(vouching.networksOf(actor), locale));
        choice.fill(form, actor.mailbox(), known(mine), model);
        return "identity/employment";
    }

    /** Nobody is offered what they have just left; typed, it is found as before. */
    private static Set<RegionalKey> known(List<Employment> mine) {
        return mine.stream().map(Employment::administration).collect(Collectors.toSet());
    }

    private static Set<RegionalKey> running(List<Employment> mine) {
        return mine.stream()
                .filter(one -> one.ended() == null)
                .map(Employment::administration)
                .collect(Collectors.toSet());
    }

    /** Where the person works no more, but whose mailbox still opens the account. */
    private @Nullable String formerMailbox(Actor actor, List<Employment> mine) {
        Set<RegionalKey> owners = choice.ownersOf(actor.mailbox());
        return owners.stream().anyMatch(running(mine)::contains)
                ? null
                : mine.stream()
                        .map(Employment::administration)
                        .filter(owners::contains)
                        .findFirst()
                        .map(choice::nameOf)
                        .orElse(null);
    }

    /** The administrations whose mail domains this person may enter, with their names. */
    private Map<RegionalKey, String> represented(Actor actor) {
        Map<RegionalKey, String> names = new TreeMap<>(Comparator.comparing(RegionalKey::value));
        for (Standing standing : actor.standings()) {
            RegionalKey key = standing.administration();
            NetworkId network = standing.network();
            if (key != null
                    && network != null
                    && actor.may(Permission.NAME_MAIL_DOMAINS, network, key)) {
                names.computeIfAbsent(key, choice::nameOf);
            }
        }
        return names;
    }

    private Row row(Employment one, List<Request> asked) {
        return new Row(one, choice.nameOf(one.administration()), verifier(one.proof()), asked);
    }

    /** A colleague goes by name; which coordinator it was is nobody's business. */
    private @Nullable String verifier(@Nullable Proof proof) {
        return proof == null || proof.whose() == null || proof.by() != Verification.COLLEAGUE
                ? null
                : accounts.find(proof.whose()).map(AccountView::name).orElse(null);
    }

    /**
     * @param done what to say about it
     */
    static String after(String done) {
        return "redirect:/my/employment?done=" + done;
    }

    /** An employment as its owner sees it. */
    record Row(
            Employment one,
            String administration,
            @Nullable String verifier,
            List<Request> asked) {}
}
