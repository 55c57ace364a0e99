package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.PersonMessages;
import de.interkomm.hub.directory.PersonMessages.Sending;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.PageNotFound;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** Where somebody writes to a person found in the directory. */
@Controller
@RequestMapping("/directory/people/{network}/{account}/message")
class MessagePages {

    private static final String FORM = "form";

    private final PersonMessages messages;
    private final DirectoryWords words;

    MessagePages(PersonMessages messages, DirectoryWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** Where one writes to that person. */
    static String address(NetworkId network, String person) {
        return "/directory/people/" + network + "/" + person + "/message";
    }

    @GetMapping
    String form(
            @PathVariable String network,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute(FORM, new MessageForm(""));
        show(actor, network(network), person(account), locale, model);
        return done.equals("sent") ? "directory/message-sent" : "directory/message";
    }

    @PostMapping
    String send(
            @PathVariable String network,
            @PathVariable String account,
            @ModelAttribute(FORM) MessageForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId where = network(network);
        AccountId to = person(account);
        form.check(errors);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            Sending sending = messages.send(actor, where, to, form.text());
            if (sending == Sending.SENT) {
                return "redirect:" + address(where, to.toString()) + "?done=sent";
            }
            errors.rejectValue("text", "directory.message.refused." + sending);
            status = HttpStatus.TOO_MANY_REQUESTS;
        }
        response.setStatus(status.value());
        show(actor, where, to, locale, model);
        return "directory/message";
    }

    private void show(
            Actor actor, NetworkId network, AccountId person, Locale locale, Model model) {
        Hit to = messages.recipient(actor, network, person);
        model.addAttribute("to", to);
        model.addAttribute("in", words.network(network, locale));
        model.addAttribute("action", address(network, person.toString()));
        model.addAttribute("mailbox", actor.mailbox().address());
        model.addAttribute("longest", PersonMessages.LONGEST_TEXT);
    }

    private static NetworkId network(String text) {
        return NetworkId.parse(text).orElseThrow(PageNotFound::new);
    }

    private static AccountId person(String text) {
        return AccountId.parse(text).orElseThrow(PageNotFound::new);
    }
}
