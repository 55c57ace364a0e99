package de.interkomm.hub.privacy.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.privacy.Erasures;
import de.interkomm.hub.privacy.PersonalFiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The way to one's data by a link to the mailbox: for erasing, and for those without an account.
 */
@Controller
class DataLinkController {

    private static final String FORM = "form";
    private static final String REQUEST = "privacy/link-request";
    private static final String DEAD = "privacy/dead-link";
    private static final int LINKS_PER_SENDER = 10;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Erasures erasures;
    private final PersonalFiles files;
    private final ContributionRules rules;
    private final RateLimits limits;
    private final Words words;
    private final JsonMapper json;

    DataLinkController(
            Erasures erasures,
            PersonalFiles files,
            ContributionRules rules,
            RateLimits limits,
            Words words,
            JsonMapper json) {
        this.erasures = erasures;
        this.files = files;
        this.rules = rules;
        this.limits = limits;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/data")
    String ask(Model model) {
        model.addAttribute(FORM, new LinkForm(""));
        return REQUEST;
    }

    @PostMapping("/data")
    String mail(
            @ModelAttribute(FORM) LinkForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Optional<Mailbox> mailbox = Mailbox.parse(form.mailbox());
        if (mailbox.isEmpty()) {
            errors.rejectValue("mailbox", "privacy.link.malformed");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return REQUEST;
        }
        if (limits.attempt(
                        "personal-data-link",
                        RateLimits.sender(request.getRemoteAddr()),
                        LINKS_PER_SENDER,
                        PERIOD)
                instanceof RateLimits.Refused(long seconds)) {
            errors.rejectValue("mailbox", "privacy.link.too-many");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            return REQUEST;
        }
        erasures.mailLink(mailbox.get(), locale);
        return "redirect:/data/sent";
    }

    @GetMapping("/data/sent")
    String sent() {
        return "privacy/link-sent";
    }

    @GetMapping("/data/file")
    String file(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Person person = erasures.look(token).orElse(null);
        if (person == null) {
            return dead(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("file", view(person, locale));
        return "privacy/data-by-link";
    }

    @GetMapping("/data/file.json")
    ResponseEntity<byte[]> asJson(@RequestParam(defaultValue = "") String token, Locale locale) {
        return erasures.look(token)
                .map(
                        person ->
                                DocumentDownload.attachment(
                                        "interkomm-data.json",
                                        "application/json",
                                        json.writeValueAsBytes(view(person, locale))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    @GetMapping("/my/data/erasure")
    String walk(@CurrentActor Actor actor, Locale locale, Model model) {
        Person person = MyDataController.personOf(actor);
        consequences(person, locale, model);
        return "privacy/erasure-walk";
    }

    @PostMapping("/my/data/erasure")
    String mailToMyself(@CurrentActor Actor actor, Locale locale) {
        erasures.mailLink(actor.mailbox(), locale);
        return "redirect:/data/sent";
    }

    @GetMapping("/data/erasure")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Person person = erasures.look(token).orElse(null);
        if (person == null) {
            return dead(response);
        }
        model.addAttribute("token", token);
        consequences(person, locale, model);
        return "privacy/erasure-confirm";
    }

    @PostMapping("/data/erasure")
    String erase(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return switch (erasures.begin(token, locale)) {
            case BEGUN -> "redirect:/data/erased";
            case DEAD_LINK -> dead(response);
            case LAST_COORDINATOR -> {
                String page = confirm(token, response, locale, model);
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page;
            }
        };
    }

    @GetMapping("/data/erased")
    String erased() {
        return "privacy/erased";
    }

    private void consequences(Person person, Locale locale, Model model) {
        model.addAttribute(
                "needs",
                erasures.needs(person).stream()
                        .map(network -> words.place(network, locale))
                        .toList());
        model.addAttribute("fates", FateView.of(files.of(person), rules, words, locale));
    }

    private FileView view(Person person, Locale locale) {
        return FileView.of(files.of(person), words, locale);
    }

    private static String dead(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return DEAD;
    }

    /** Where the link shall go. */
    record LinkForm(String mailbox) {

        LinkForm {
            mailbox = mailbox == null ? "" : mailbox;
        }
    }
}
