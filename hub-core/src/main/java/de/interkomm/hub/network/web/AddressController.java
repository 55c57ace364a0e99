package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.network.NetworkMoving;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where coordinators let their network go by another name in addresses. */
@Controller
@RequestMapping("/networks/{network}/coordination/settings/address")
class AddressController {

    private final NetworkMoving moving;
    private final HubAddress hub;

    AddressController(NetworkMoving moving, HubAddress hub) {
        this.moving = moving;
        this.hub = hub;
    }

    @GetMapping
    String address(@PathVariable NetworkId network, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", new AddressForm(moving.placeOf(actor, network).name()));
        return page(network, actor, model);
    }

    @PostMapping
    String move(
            @PathVariable NetworkId network,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        String settings = "redirect:/networks/" + network + "/coordination/settings?done=";
        return switch (moving.move(actor, network, form.name())) {
            case MOVED -> settings + "moved";
            case UNCHANGED -> settings + "unchanged";
            case MALFORMED ->
                    refused("network.address.malformed", errors, network, actor, response, model);
            case TAKEN -> refused("network.address.taken", errors, network, actor, response, model);
        };
    }

    private String refused(
            String reason,
            BindingResult errors,
            NetworkId network,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        errors.rejectValue("name", reason);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(network, actor, model);
    }

    private String page(NetworkId network, Actor actor, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("place", moving.placeOf(actor, network));
        model.addAttribute("hub", hub.link("/networks/"));
        return "network/address";
    }
}
