package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Sessions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own account: how one is called, and what signs one in. */
@Controller
class AccountController {

    private static final String FORM = "form";

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountPage page;

    AccountController(Accounts accounts, Sessions sessions, AccountPage page) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping("/my/account")
    String account(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            HttpSession session,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute(FORM, new NameForm(actor.name()));
        return page.show(actor, session, model);
    }

    @PostMapping("/my/account/name")
    String rename(
            @ModelAttribute(FORM) NameForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        form.validate(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(actor, session, model);
        }
        accounts.rename(actor.account(), form.name());
        return AccountPage.after("name");
    }

    /** A session that is gone already is what was wanted. */
    @PostMapping("/my/account/sessions/{handle}/end")
    String end(@PathVariable String handle, @CurrentActor Actor actor) {
        sessions.end(actor, handle);
        return AccountPage.after("session");
    }

    @PostMapping("/my/account/sessions/end-others")
    String endOthers(@CurrentActor Actor actor, HttpSession session) {
        sessions.endOthers(actor, session.getId());
        return AccountPage.after("sessions");
    }
}
