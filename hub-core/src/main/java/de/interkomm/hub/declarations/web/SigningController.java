package de.interkomm.hub.declarations.web;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.File;
import de.interkomm.hub.declarations.Declarations.View;
import de.interkomm.hub.declarations.SignatureId;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.LinkResult;
import de.interkomm.hub.declarations.Signatures.Mine;
import de.interkomm.hub.declarations.Signatures.SignResult;
import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing: by those who are signed in for an administration, and by the link in a mail. Looking
 * signs nothing: mail scanners look, too.
 */
@Controller
class SigningController {

    private static final String SIGNING = DeclarationController.DECLARATION + "/signing/{key}";
    private static final String LINK = DeclarationController.DECLARATION + "/signature";
    private static final String SIGN_FORM = "signForm";

    private final Declarations declarations;
    private final Signatures signatures;
    private final Networks networks;

    SigningController(Declarations declarations, Signatures signatures, Networks networks) {
        this.declarations = declarations;
        this.signatures = signatures;
        this.networks = networks;
    }

    @GetMapping(SIGNING)
    String look(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return page(actor, network, key, response, model);
    }

    private String page(
            Actor actor, NetworkId network, String key, HttpServletResponse response, Model model) {
        RegionalKey administration = DeclarationDeskController.key(key);
        Mine mine =
                signatures.mine(actor, network).stream()
                        .filter(one -> one.administration().equals(administration))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        View inForce = declarations.inForce(network).orElseThrow(PageNotFound::new);
        model.addAttribute("network", network);
        model.addAttribute("mine", mine);
        model.addAttribute("administration", new AdministrationTitle(mine.name()));
        model.addAttribute("declaration", inForce);
        if (mine.signed() != null) {
            return refused(network, "signed", response, model);
        }
        DeclarationDeskController.add(
                model, SIGN_FORM, SignForm.of(inForce.number(), actor.name(), mine.function()));
        DeclarationDeskController.add(model, "paperForm", PaperForm.of(inForce.number()));
        return "declarations/signing";
    }

    @PostMapping(SIGNING)
    String sign(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @ModelAttribute(SIGN_FORM) SignForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        form.checkSignedIn(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, network, key, response, model);
        }
        SignResult result =
                signatures.sign(
                        actor,
                        network,
                        DeclarationDeskController.key(key),
                        Typing.version(form.edition()),
                        form.function());
        return after(actor, network, key, result, response, model);
    }

    @PostMapping(SIGNING + "/paper")
    String handIn(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @ModelAttribute("paperForm") PaperForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        SignResult result =
                SigningPages.handIn(
                        signatures,
                        actor,
                        network,
                        DeclarationDeskController.key(key),
                        form,
                        errors);
        if (result == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, network, key, response, model);
        }
        return after(actor, network, key, result, response, model);
    }

    private String after(
            Actor actor,
            NetworkId network,
            String key,
            SignResult result,
            HttpServletResponse response,
            Model model) {
        return switch (result) {
            case SignResult.Done _ -> done(network);
            case SignResult.Already _ -> page(actor, network, key, response, model);
            case SignResult.Stale _ -> outdated(network, response, model);
            case SignResult.WrongDay _,
                    SignResult.FileRefused _,
                    SignResult.Unsigned _,
                    SignResult.OtherHead _,
                    SignResult.DeadLink _ ->
                    throw new IllegalStateException("told at the form: " + result);
        };
    }

    private static String done(NetworkId network) {
        return "redirect:/networks/" + network + "/declaration?done=signed";
    }

    private String outdated(NetworkId network, HttpServletResponse response, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("declaration", declarations.inForce(network).orElseThrow());
        return refused(network, "edition", response, model);
    }

    /** Says why nothing was signed, whom to ask and where the declaration is. */
    private String refused(
            NetworkId network, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("why", why);
        model.addAttribute("coordination", networks.settings(network).orElseThrow().answersTo());
        return "declarations/refused";
    }

    @GetMapping(LINK)
    String follow(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        return byLink(network, token, response, model);
    }

    private String byLink(
            NetworkId network, String token, HttpServletResponse response, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("token", token);
        return switch (signatures.follow(network, token)) {
            case LinkResult.Found found -> {
                model.addAttribute(
                        "administration", new AdministrationTitle(found.administrationName()));
                model.addAttribute("found", found);
                model.addAttribute("declaration", found.edition());
                DeclarationDeskController.add(
                        model,
                        SIGN_FORM,
                        SignForm.of(found.edition().number(), found.person(), found.function()));
                yield "declarations/signature";
            }
            case LinkResult.Over _ -> {
                response.setStatus(HttpStatus.GONE.value());
                yield "declarations/link-over";
            }
            case LinkResult.Unknown _ -> throw new PageNotFound();
        };
    }

    @PostMapping(LINK)
    String signByLink(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute(SIGN_FORM) SignForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            return refusedByLink(network, token, response, model);
        }
        SignResult result =
                signatures.sign(
                        network,
                        token,
                        Typing.version(form.edition()),
                        form.person(),
                        form.function(),
                        form.sureness());
        return switch (result) {
            case SignResult.Done _ -> done(network);
            case SignResult.Stale _ -> outdated(network, response, model);
            case SignResult.DeadLink _, SignResult.Already _ ->
                    byLink(network, token, response, model);
            case SignResult.OtherHead(String head) -> {
                errors.rejectValue(
                        "confirmed", "declarations.form.confirmed.own", new Object[] {head}, null);
                yield refusedByLink(network, token, response, model);
            }
            case SignResult.WrongDay _, SignResult.FileRefused _, SignResult.Unsigned _ ->
                    throw new IllegalStateException("of papers only: " + result);
        };
    }

    private String refusedByLink(
            NetworkId network, String token, HttpServletResponse response, Model model) {
        String view = byLink(network, token, response, model);
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return view;
    }

    @GetMapping(DeclarationController.DECLARATION + "/scans/{signature}")
    ResponseEntity<byte[]> scan(
            @PathVariable NetworkId network,
            @PathVariable String signature,
            @CurrentActor Actor actor) {
        SignatureId id = SignatureId.parse(signature).orElseThrow(PageNotFound::new);
        File file = signatures.scan(actor, network, id);
        return DocumentDownload.attachment(file.name(), file.mediaType(), file.content());
    }
}
