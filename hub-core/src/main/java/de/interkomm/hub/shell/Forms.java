package de.interkomm.hub.shell;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Puts forms into pages. */
public final class Forms {

    private Forms() {}

    /** Shows a form again with other values than those that were sent, and without their errors. */
    public static void refill(Model model, String name, Object form) {
        model.addAttribute(name, form);
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + name, new BeanPropertyBindingResult(form, name));
    }
}
