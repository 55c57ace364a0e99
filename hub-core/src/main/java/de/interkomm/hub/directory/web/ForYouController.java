package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.ForYou;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Turns what the directory suggests off, and on again. */
@Controller
class ForYouController {

    private static final String SUGGESTIONS = "redirect:/directory#for-you";

    private final ForYou suggestions;

    ForYouController(ForYou suggestions) {
        this.suggestions = suggestions;
    }

    @PostMapping("/my/directory/for-you/off")
    String turnOff(@CurrentActor Actor actor) {
        suggestions.turnOff(actor);
        return SUGGESTIONS;
    }

    @PostMapping("/my/directory/for-you/on")
    String turnOn(@CurrentActor Actor actor) {
        suggestions.turnOn(actor);
        return SUGGESTIONS;
    }
}
