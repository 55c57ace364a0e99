package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Coordinators;
import de.interkomm.hub.identity.Coordinators.Coordination;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.TakingOver;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Locale;

@Controller
class OperatorController {

    private static final String NETWORK = "identity/operator-network";
    private static final String FORM = "form";

    private final Coordinators coordinators;
    private final TakingOver takingOver;
    private final ObjectProvider<NetworkFrames> frames;
    private final Clock clock;

    OperatorController(
            Coordinators coordinators,
            TakingOver takingOver,
            ObjectProvider<NetworkFrames> frames,
            Clock clock) {
        this.coordinators = coordinators;
        this.takingOver = takingOver;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/operator")
    String overview() {
        return "identity/operator";
    }

    @GetMapping("/operator/networks")
    String networks(@CurrentActor Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "networks",
                coordinators.overview(actor).stream().map(one -> row(one, locale)).toList());
        return "identity/operator-networks";
    }

    @GetMapping("/operator/networks/{network}")
    String network(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute(FORM, AppointmentForm.empty());
        return network(id(network), actor, locale, model);
    }

    @PostMapping("/operator/networks/{network}/coordinators")
    String appoint(
            @PathVariable String network,
            @ModelAttribute(FORM) AppointmentForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId id = id(network);
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return network(id, actor, locale, model);
        }
        Mailbox mailbox = Mailbox.parse(form.mailbox()).orElseThrow();
        return switch (coordinators.appoint(actor, id, mailbox, form.name())) {
            case APPOINTED -> backTo(id, "appointed");
            case WAS_COORDINATOR_ALREADY -> backTo(id, "already");
            case NO_SUCH_NETWORK -> throw new PageNotFound();
        };
    }

    @PostMapping("/operator/networks/{network}/coordinators/{account}/withdrawal")
    String withdraw(
            @PathVariable String network,
            @PathVariable String account,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId id = id(network);
        AccountId coordinator = AccountId.parse(account).orElseThrow(PageNotFound::new);
        return switch (coordinators.withdraw(actor, id, coordinator)) {
            case WITHDRAWN -> backTo(id, "withdrawn");
            case LAST_ONE_STAYS -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("done", "last");
                model.addAttribute(FORM, AppointmentForm.empty());
                yield network(id, actor, locale, model);
            }
            case NO_SUCH_COORDINATOR -> throw new PageNotFound();
        };
    }

    @PostMapping("/operator/networks/{network}/arrivals/reminder")
    String remind(@PathVariable String network, @CurrentActor Actor actor) {
        NetworkId id = id(network);
        return backTo(id, takingOver.remind(actor, id) > 0 ? "reminded" : "not-reminded");
    }

    private String network(NetworkId id, Actor actor, Locale locale, Model model) {
        Coordination coordination = coordinators.find(actor, id).orElseThrow(PageNotFound::new);
        model.addAttribute("network", row(coordination, locale));
        model.addAttribute("arrivals", takingOver.progress(actor, id));
        model.addAttribute("zone", clock.getZone());
        return NETWORK;
    }

    /** A network whose profile is missing goes by its id. */
    private NetworkRow row(Coordination coordination, Locale locale) {
        NetworkId network = coordination.network();
        return frames.stream()
                .flatMap(known -> known.frameOf(network).stream())
                .findFirst()
                .map(
                        frame ->
                                new NetworkRow(
                                        frame.name().in(locale),
                                        frame.look().notice(),
                                        coordination))
                .orElseGet(() -> new NetworkRow(network.value(), null, coordination));
    }

    private static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    private static String backTo(NetworkId network, String done) {
        return "redirect:/operator/networks/" + network + "?done=" + done;
    }

    /**
     * A network as the operator sees it.
     *
     * @param notice key of what its pages say where nothing is changed there any more; under it and
     *     {@code .short} in a word
     */
    record NetworkRow(String name, @Nullable String notice, Coordination coordination) {}
}
