package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Coordinators;
import de.interkomm.hub.identity.Coordinators.Coordination;
import de.interkomm.hub.identity.CurrentActor;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@Controller
class OperatorController {

    private static final String NETWORK = "identity/operator-network";

    private final Coordinators coordinators;
    private final ObjectProvider<NetworkFrames> frames;

    OperatorController(Coordinators coordinators, ObjectProvider<NetworkFrames> frames) {
        this.coordinators = coordinators;
        this.frames = frames;
    }

    @GetMapping("/operator")
    String overview() {
        return "identity/operator";
    }

    @GetMapping("/operator/networks")
    String networks(@CurrentActor Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "networks",
                coordinators.overview(actor).stream()
                        .map(one -> new NetworkRow(nameOf(one.network(), locale), one))
                        .toList());
        return "identity/operator-networks";
    }

    @GetMapping("/operator/networks/{network}")
    String network(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable Done done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        return network(id(network), AppointmentForm.empty(), Map.of(), actor, locale, model);
    }

    @PostMapping("/operator/networks/{network}/coordinators")
    String appoint(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mailbox,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId id = id(network);
        AppointmentForm form = new AppointmentForm(name, mailbox);
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return network(id, form, errors, actor, locale, model);
        }
        return switch (coordinators.appoint(actor, id, new Mailbox(mailbox.strip()), name)) {
            case APPOINTED -> backTo(id, Done.APPOINTED);
            case WAS_COORDINATOR_ALREADY -> backTo(id, Done.WAS_COORDINATOR_ALREADY);
            case NO_SUCH_NETWORK -> throw new PageNotFound();
        };
    }

    @PostMapping("/operator/networks/{network}/coordinators/{account}/withdrawal")
    String withdraw(
            @PathVariable String network,
            @PathVariable UUID account,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId id = id(network);
        return switch (coordinators.withdraw(actor, id, new AccountId(account))) {
            case WITHDRAWN -> backTo(id, Done.WITHDRAWN);
            case LAST_ONE_STAYS -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("lastOneStays", true);
                yield network(id, AppointmentForm.empty(), Map.of(), actor, locale, model);
            }
            case NO_SUCH_COORDINATOR -> throw new PageNotFound();
        };
    }

    private String network(
            NetworkId id,
            AppointmentForm form,
            Map<String, String> errors,
            Actor actor,
            Locale locale,
            Model model) {
        Coordination coordination = coordinators.find(actor, id).orElseThrow(PageNotFound::new);
        model.addAttribute("network", new NetworkRow(nameOf(id, locale), coordination));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return NETWORK;
    }

    /** A network whose profile is missing goes by its id. */
    private String nameOf(NetworkId network, Locale locale) {
        return frames.stream()
                .flatMap(known -> known.frameOf(network).stream())
                .map(frame -> frame.name().in(locale))
                .findFirst()
                .orElse(network.value());
    }

    private static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    private static String backTo(NetworkId network, Done done) {
        return "redirect:/operator/networks/" + network + "?done=" + done;
    }

    /** A network as the operator sees it. */
    record NetworkRow(String name, Coordination coordination) {}

    /** What the operator just did, as the next page says. */
    enum Done {
        APPOINTED,
        WAS_COORDINATOR_ALREADY,
        WITHDRAWN
    }
}
