package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Consent;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.Consents.Wording;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one agrees to in which network. Agreeing ticks boxes that are always empty before; each
 * thing agreed to has a button of its own to take it back, so that a page left open in another
 * window never agrees again to what was taken back since.
 */
@Controller
@RequestMapping("/my/consents")
class ConsentController {

    private static final Set<String> DEEDS = Set.of("given", "withdrawn");

    private final Consents consents;
    private final NetworkNames networks;
    private final Clock clock;

    ConsentController(Consents consents, NetworkNames networks, Clock clock) {
        this.consents = consents;
        this.networks = networks;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        return page(actor, locale, model);
    }

    @PostMapping("/{network}")
    String give(
            @PathVariable String network,
            @RequestParam(defaultValue = "") List<String> words,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        Set<Wording> wanted = new LinkedHashSet<>();
        words.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> Wording.parse(text).orElseThrow(PageNotFound::new))
                .forEach(wanted::add);
        if (wanted.isEmpty()) {
            return refuse(id, "nothing", actor, response, locale, model);
        }
        return switch (consents.give(actor, id, wanted)) {
            case GIVEN -> "redirect:/my/consents?done=given";
            case OUTDATED -> refuse(id, "outdated", actor, response, locale, model);
        };
    }

    @PostMapping("/{network}/{purpose}/withdrawal")
    String withdraw(
            @PathVariable String network, @PathVariable String purpose, @CurrentActor Actor actor) {
        // One that is taken back already is what was wanted.
        consents.withdraw(actor, PeoplePaths.id(network), purposeOf(purpose));
        return "redirect:/my/consents?done=withdrawn";
    }

    private static Purpose purposeOf(String text) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(text))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    private String refuse(
            NetworkId network,
            String why,
            Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", why);
        model.addAttribute("refusedIn", network);
        model.addAttribute("done", "");
        return page(actor, locale, model);
    }

    private String page(Actor actor, Locale locale, Model model) {
        List<Consent> given = consents.of(actor);
        Set<NetworkId> where = new LinkedHashSet<>(actor.networks());
        given.stream().map(Consent::network).forEach(where::add);
        model.addAttribute(
                "rows",
                networks.of(where, locale).entrySet().stream()
                        .map(one -> row(one.getKey(), one.getValue(), actor, given))
                        .toList());
        model.addAttribute("zone", clock.getZone());
        return "identity/consents";
    }

    private static NetworkRow row(
            NetworkId network, String name, Actor actor, List<Consent> given) {
        List<Consent> here = given.stream().filter(one -> one.network().equals(network)).toList();
        List<Consent> open = here.stream().filter(Consent::isOpen).toList();
        Set<Purpose> agreed = EnumSet.noneOf(Purpose.class);
        open.stream()
                .filter(one -> one.wording().isCurrent())
                .forEach(one -> agreed.add(one.wording().purpose()));
        List<Wording> offered =
                (actor.may(Purpose.PERMISSION, network)
                                ? Stream.of(Purpose.values())
                                : Stream.<Purpose>empty())
                        .filter(purpose -> !agreed.contains(purpose))
                        .map(Purpose::wording)
                        .toList();
        return new NetworkRow(
                network,
                name,
                actor.networks().contains(network),
                agreed.contains(Purpose.MESSAGES) && !agreed.contains(Purpose.DIRECTORY),
                open,
                offered,
                here);
    }

    /**
     * A network, and what is agreed to there.
     *
     * @param belongs whether the person still does
     * @param unreachable whether others may write, and nobody finds whom to
     * @param open what is agreed to, the words of former days included
     * @param offered what may be agreed to
     * @param history everything that ever was
     */
    record NetworkRow(
            NetworkId network,
            String name,
            boolean belongs,
            boolean unreachable,
            List<Consent> open,
            List<Wording> offered,
            List<Consent> history) {}
}
