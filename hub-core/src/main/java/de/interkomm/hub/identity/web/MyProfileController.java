package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Profiles;
import de.interkomm.hub.identity.Profiles.Profile;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What one says about oneself, and how others see it. */
@Controller
@RequestMapping("/my/profile")
class MyProfileController {

    private static final String FORM = "form";
    private static final Set<String> DEEDS = Set.of("saved", "listed");

    private final MyProfile profile;
    private final Profiles profiles;
    private final NetworkNames networks;
    private final AdministrationNames administrations;

    MyProfileController(
            MyProfile profile,
            Profiles profiles,
            NetworkNames networks,
            AdministrationNames administrations) {
        this.profile = profile;
        this.profiles = profiles;
        this.networks = networks;
        this.administrations = administrations;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute(FORM, ProfileForm.of(profile.of(actor)));
        return page(actor, locale, model);
    }

    @PostMapping
    String change(
            @ModelAttribute(FORM) ProfileForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("done", "");
            return page(actor, locale, model);
        }
        profile.change(actor, form.details());
        return "redirect:/my/profile?done=saved";
    }

    /** Being listed already is what was wanted. */
    @PostMapping("/listing")
    String listAgain(@RequestParam(defaultValue = "") String network, @CurrentActor Actor actor) {
        profile.listAgain(actor, NetworkId.parse(network).orElseThrow(PageNotFound::new));
        return "redirect:/my/profile?done=listed";
    }

    private String page(Actor actor, Locale locale, Model model) {
        Map<NetworkId, String> where =
                networks.of(actor.networksWhere(Permission.MEET_PEOPLE), locale);
        List<Preview> previews =
                where.entrySet().stream()
                        .flatMap(
                                one ->
                                        profiles
                                                .open(actor, one.getKey(), actor.account())
                                                .map(
                                                        seen ->
                                                                new Preview(
                                                                        one.getKey(),
                                                                        one.getValue(),
                                                                        seen))
                                                .stream())
                        .toList();
        model.addAttribute("actor", actor);
        model.addAttribute("previews", previews);
        model.addAttribute("unlisted", networks.of(profile.unlisted(actor), locale));
        model.addAttribute("names", administrations.of(previews.stream().map(Preview::seen)));
        return "identity/my-profile";
    }

    /** As the people of one network see it. */
    record Preview(NetworkId network, String name, Profile seen) {}
}
