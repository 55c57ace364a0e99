package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DraftPages.CLAUSE;
import static de.interkomm.hub.declarations.web.DraftPages.FORM;

import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.CommentId;
import de.interkomm.hub.declarations.Drafting;
import de.interkomm.hub.declarations.Drafting.ClauseView;
import de.interkomm.hub.declarations.Drafting.SaveResult;
import de.interkomm.hub.declarations.Drafting.Turn;
import de.interkomm.hub.declarations.ProposalId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.time.ZoneId;

/** One clause of the draft: its words, what is said of them, and what others would say instead. */
@Controller
class ClauseController {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Drafting drafting;

    ClauseController(Drafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping(CLAUSE)
    String clause(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Model model) {
        ClauseView view = show(actor, network, DraftPages.clause(clause), model);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute(FORM, ClauseForm.of(view.clause().words(), view.draft().state()));
        return "declarations/clause";
    }

    private ClauseView show(Actor actor, NetworkId network, ClauseId clause, Model model) {
        ClauseView view = drafting.clause(actor, network, clause);
        model.addAttribute("network", network);
        model.addAttribute("view", view);
        model.addAttribute("zone", GERMANY);
        model.addAttribute("remark", "");
        model.addAttribute("done", "");
        model.addAttribute("refused", "");
        return view;
    }

    @PostMapping(CLAUSE)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @ModelAttribute(FORM) ClauseForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ClauseId id = DraftPages.clause(clause);
        Clause.Words words = form.toWords(errors);
        if (words == null) {
            show(actor, network, id, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "declarations/clause";
        }
        if (form.isDoubled(words)) {
            ClauseView view = show(actor, network, id, model);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("theirs", view.clause().words());
            return "declarations/clause";
        }
        int seen = Typing.version(form.seen());
        SaveResult result =
                form.proposal().isEmpty()
                        ? drafting.save(actor, network, id, seen, words)
                        : drafting.join(actor, network, proposal(form.proposal()), seen, words);
        return switch (result) {
            case SaveResult.Saved _ ->
                    form.proposal().isEmpty()
                            ? DraftPages.toDraft(network, "?done=saved#clause-" + id)
                            : DraftPages.toClause(network, id, "?done=accepted");
            case SaveResult.Merged _ -> DraftPages.toClause(network, id, "?done=merged");
            case SaveResult.Conflict conflict ->
                    conflict(actor, network, id, conflict, form.proposal(), response, model);
            case SaveResult.Stale _ -> {
                // What was typed stays on the page.
                show(actor, network, id, model);
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("refused", "gone");
                yield "declarations/clause";
            }
        };
    }

    /**
     * The form holds the words of both; it is saved once somebody has put them right.
     *
     * @param proposal which one of them made; empty for none
     */
    private String conflict(
            Actor actor,
            NetworkId network,
            ClauseId id,
            SaveResult.Conflict conflict,
            String proposal,
            HttpServletResponse response,
            Model model) {
        show(actor, network, id, model);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("theirs", conflict.theirs());
        Forms.refill(model, FORM, ClauseForm.doubled(conflict.both(), conflict.state(), proposal));
        return "declarations/clause";
    }

    @PostMapping(CLAUSE + "/removal")
    String remove(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String seen,
            @CurrentActor Actor actor) {
        ClauseId id = DraftPages.clause(clause);
        return drafting.remove(actor, network, id, Typing.version(seen)) == Turn.DONE
                ? DraftPages.toDraft(network, "?done=removed")
                : DraftPages.toClause(network, id, "?refused=stale");
    }

    @PostMapping(CLAUSE + "/comments")
    String comment(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String remark,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ClauseId id = DraftPages.clause(clause);
        String text = remark.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > Drafting.LONGEST_COMMENT) {
            ClauseView view = show(actor, network, id, model);
            model.addAttribute(FORM, ClauseForm.of(view.clause().words(), view.draft().state()));
            model.addAttribute("remark", remark);
            model.addAttribute("refused", "remark");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "declarations/clause";
        }
        return back(network, id, drafting.comment(actor, network, id, text), "commented");
    }

    private static String back(NetworkId network, ClauseId id, Turn turn, String done) {
        return DraftPages.toClause(
                network, id, turn == Turn.DONE ? "?done=" + done : "?refused=stale");
    }

    @PostMapping(CLAUSE + "/comments/{comment}/settled")
    String settle(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @PathVariable String comment,
            @CurrentActor Actor actor) {
        CommentId id = CommentId.parse(comment).orElseThrow(PageNotFound::new);
        return back(
                network, DraftPages.clause(clause), drafting.settle(actor, network, id), "settled");
    }

    @GetMapping(CLAUSE + "/proposal")
    String beginProposal(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @CurrentActor Actor actor,
            Model model) {
        ClauseView view = show(actor, network, DraftPages.clause(clause), model);
        model.addAttribute(FORM, ClauseForm.of(view.clause().words(), view.draft().state()));
        return "declarations/proposal";
    }

    @PostMapping(CLAUSE + "/proposal")
    String propose(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @ModelAttribute(FORM) ClauseForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ClauseId id = DraftPages.clause(clause);
        ClauseView view = show(actor, network, id, model);
        Clause.Words words = form.toWords(errors);
        if (words != null && words.equals(view.clause().words())) {
            errors.rejectValue("text", "declarations.form.text.same");
        }
        if (words == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "declarations/proposal";
        }
        Turn turn =
                drafting.propose(
                        actor, network, id, Typing.version(form.seen()), words, form.reason());
        return back(network, id, turn, "proposed");
    }

    @PostMapping(CLAUSE + "/proposals/{proposal}/acceptance")
    String accept(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @PathVariable String proposal,
            @RequestParam(defaultValue = "") String seen,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ClauseId id = DraftPages.clause(clause);
        return switch (drafting.accept(actor, network, proposal(proposal), Typing.version(seen))) {
            case SaveResult.Saved _ -> DraftPages.toClause(network, id, "?done=accepted");
            case SaveResult.Merged _ -> DraftPages.toClause(network, id, "?done=merged");
            case SaveResult.Conflict conflict ->
                    conflict(actor, network, id, conflict, proposal, response, model);
            case SaveResult.Stale _ -> DraftPages.toClause(network, id, "?refused=stale");
        };
    }

    @PostMapping(CLAUSE + "/proposals/{proposal}/refusal")
    String decline(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @PathVariable String proposal,
            @CurrentActor Actor actor) {
        return back(
                network,
                DraftPages.clause(clause),
                drafting.decline(actor, network, proposal(proposal)),
                "declined");
    }

    @PostMapping(CLAUSE + "/proposals/{proposal}/withdrawal")
    String withdraw(
            @PathVariable NetworkId network,
            @PathVariable String clause,
            @PathVariable String proposal,
            @CurrentActor Actor actor) {
        return back(
                network,
                DraftPages.clause(clause),
                drafting.withdraw(actor, network, proposal(proposal)),
                "withdrawn");
    }

    private static ProposalId proposal(String typed) {
        return ProposalId.parse(typed).orElseThrow(PageNotFound::new);
    }
}
