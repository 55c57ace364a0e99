package de.interkomm.hub.declarations.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.Declarations.StartResult;
import de.interkomm.hub.declarations.Declarations.View;
import de.interkomm.hub.declarations.SignatureId;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.AskResult;
import de.interkomm.hub.declarations.Signatures.Asked;
import de.interkomm.hub.declarations.Signatures.Row;
import de.interkomm.hub.declarations.Signatures.SignResult;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Where those who run a network give the draft to a group and see who has signed. */
@Controller
class DeclarationDeskController {

    private static final String DESK = "/networks/{network}/coordination/declaration";
    private static final String MEMBER = DESK + "/members/{key}";
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Declarations declarations;
    private final Signatures signatures;
    private final Networks networks;
    private final Clock clock;

    DeclarationDeskController(
            Declarations declarations, Signatures signatures, Networks networks, Clock clock) {
        this.declarations = declarations;
        this.signatures = signatures;
        this.networks = networks;
        this.clock = clock;
    }

    @GetMapping(DESK)
    String desk(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String number,
            @CurrentActor Actor actor,
            Model model) {
        List<Row> rows = signatures.list(actor, network);
        View inForce = declarations.inForce(network).orElse(null);
        model.addAttribute("network", network);
        model.addAttribute("declaration", inForce);
        model.addAttribute("ofPersons", DeclarationPages.isOfPersons(networks, network));
        model.addAttribute("draft", declarations.open(actor, network).orElse(null));
        model.addAttribute("groups", declarations.groups(actor, network));
        model.addAttribute("missing", rows.stream().filter(Row::isMissing).toList());
        model.addAttribute("signed", rows.stream().filter(Row::isSigned).toList());
        model.addAttribute("left", rows.stream().filter(row -> row.leftOn() != null).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), GERMANY);
        model.addAttribute(
                "reminders", rows.stream().filter(row -> row.canBeRemindedOn(today)).count());
        model.addAttribute("lastMailed", lastMailed(rows, today));
        List<Row> known = rows.stream().filter(Row::canBeAskedAtOnce).toList();
        model.addAttribute("known", known.size());
        model.addAttribute("passedOn", known.stream().filter(Row::isPassedOn).count());
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute("number", Math.max(0, Typing.version(number)));
        model.addAttribute("zone", GERMANY);
        return "declarations/desk";
    }

    /** When the last of those was mailed to who cannot be reminded before tomorrow. */
    private static @Nullable Instant lastMailed(List<Row> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.isMissing() && !row.canBeRemindedOn(today))
                .map(Row::asked)
                .filter(Objects::nonNull)
                .map(Asked::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @PostMapping(DESK + "/draft")
    String start(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String title,
            @CurrentActor Actor actor) {
        actor.require(Permission.MANAGE_GROUPS, network);
        GroupId id = GroupId.parse(group).orElse(null);
        if (title.isBlank() || title.strip().length() > DeclarationText.LONGEST_TITLE) {
            return toDesk(network, "?refused=title");
        }
        if (id == null) {
            return toDesk(network, "?refused=NO_SUCH_GROUP");
        }
        return switch (declarations.start(actor, network, id, title)) {
            case DONE -> DraftPages.toDraft(network, "?done=begun");
            case STALE -> toDesk(network, "?refused=STALE");
            case VOTING, NO_SUCH_GROUP -> toDesk(network, "?refused=NO_SUCH_GROUP");
        };
    }

    @PostMapping(DESK + "/draft/end")
    String drop(@PathVariable NetworkId network, @CurrentActor Actor actor) {
        StartResult result = declarations.drop(actor, network);
        return toDesk(network, result == StartResult.DONE ? "?done=dropped" : "?refused=" + result);
    }

    @PostMapping(DESK + "/requests")
    String askKnown(@PathVariable NetworkId network, @CurrentActor Actor actor) {
        return toDesk(network, "?done=asked-all&number=" + signatures.askKnown(actor, network));
    }

    @PostMapping(DESK + "/reminders")
    String remind(@PathVariable NetworkId network, @CurrentActor Actor actor) {
        return toDesk(network, "?done=reminded&number=" + signatures.remind(actor, network));
    }

    private static String toDesk(NetworkId network, String more) {
        return "redirect:/networks/" + network + "/coordination/declaration" + more;
    }

    @GetMapping(MEMBER)
    String member(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @CurrentActor Actor actor,
            Model model) {
        return page(actor, network, key, model);
    }

    /** What the request has put on the page stays there, with what is wrong with it. */
    private String page(Actor actor, NetworkId network, String key, Model model) {
        Row row = signatures.row(actor, network, key(key));
        View inForce = declarations.inForce(network).orElseThrow(PageNotFound::new);
        model.addAttribute("network", network);
        model.addAttribute("row", row);
        model.addAttribute("declaration", inForce);
        model.addAttribute("zone", GERMANY);
        add(model, "askForm", AskForm.of(row));
        add(model, "paperForm", PaperForm.of(inForce.number()));
        add(model, "leaveForm", LeaveForm.empty());
        add(model, "strikeForm", StrikeForm.empty());
        return "declarations/member";
    }

    static void add(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            Forms.refill(model, name, form);
        }
    }

    static RegionalKey key(String typed) {
        return RegionalKey.parse(typed).orElseThrow(PageNotFound::new);
    }

    @PostMapping(MEMBER + "/request")
    String ask(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @ModelAttribute("askForm") AskForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Mailbox mailbox = form.toMailbox(errors);
        if (mailbox != null) {
            AskResult result =
                    signatures.ask(
                            actor, network, key(key), form.person(), mailbox, form.sureness());
            switch (result) {
                case DONE -> {
                    return toDesk(network, "?done=asked");
                }
                case STALE -> {
                    return toDesk(network, "?refused=signed");
                }
                case NAMELESS -> errors.rejectValue("person", "declarations.form.person.missing");
                case PRIVATE_MAILBOX ->
                        errors.rejectValue("mailbox", "declarations.form.mailbox.private");
                case UNKNOWN_MAILBOX ->
                        errors.rejectValue("sure", "declarations.form.mailbox.unknown");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, network, key, model);
    }

    @PostMapping(MEMBER + "/paper")
    String handIn(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @ModelAttribute("paperForm") PaperForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        SignResult result = SigningPages.handIn(signatures, actor, network, key(key), form, errors);
        if (result instanceof SignResult.Done) {
            return toDesk(network, "?done=handed-in");
        }
        if (result instanceof SignResult.Already || result instanceof SignResult.Stale) {
            return toDesk(network, "?refused=signed");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, network, key, model);
    }

    @PostMapping(MEMBER + "/correction")
    String strike(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @ModelAttribute("strikeForm") StrikeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Row row = signatures.row(actor, network, key(key));
        SignatureId id = SignatureId.parse(form.signature()).orElseThrow(PageNotFound::new);
        Signatory shown = row.signature();
        if (shown == null || !shown.id().equals(id)) {
            return toDesk(network, "?refused=STALE");
        }
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, network, key, model);
        }
        SignResult result = signatures.strike(actor, network, id, form.mistake());
        return toDesk(
                network, result instanceof SignResult.Done ? "?done=struck" : "?refused=STALE");
    }

    @PostMapping(MEMBER + "/end")
    String leave(
            @PathVariable NetworkId network,
            @PathVariable String key,
            @ModelAttribute("leaveForm") LeaveForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        if (!signatures.row(actor, network, key(key)).canLeave()) {
            return toDesk(network, "?refused=STALE");
        }
        LocalDate on = form.toDay(errors);
        SignResult result =
                on == null ? null : signatures.leave(actor, network, key(key), on, form.reason());
        if (result instanceof SignResult.Done) {
            return toDesk(network, "?done=left");
        }
        if (result instanceof SignResult.Already) {
            return toDesk(network, "?refused=STALE");
        }
        if (result instanceof SignResult.WrongDay) {
            errors.rejectValue("day", "declarations.form.day.wrong");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, network, key, model);
    }
}
