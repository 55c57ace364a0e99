package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.network.MemberKind;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Supplier;

/** Answers the form of joining, whether it begins an application or changes one. */
@Component
class JoinAnswers {

    private final JoinPage page;
    private final JoinObjections objections;
    private final JoinLimits limits;
    private final MailboxElsewhere elsewhere;
    private final ContactMailboxes contacts;

    JoinAnswers(
            JoinPage page,
            JoinObjections objections,
            JoinLimits limits,
            MailboxElsewhere elsewhere,
            ContactMailboxes contacts) {
        this.elsewhere = elsewhere;
        this.contacts = contacts;
        this.page = page;
        this.objections = objections;
        this.limits = limits;
    }

    /** Goes on only if nothing is wrong with what is typed. */
    String check(JoinTurn turn, Supplier<String> onwards) {
        page.fill(turn.model(), turn.network(), turn.form());
        turn.form().validate(turn.errors(), turn.network().members());
        objections.add(turn.network().id(), turn.form(), turn.errors(), turn.locale());
        if (turn.network().members() == MemberKind.ADMINISTRATION) {
            contacts.check(
                    turn.network().id(),
                    RegionalKey.parse(turn.form().administration()).orElse(null),
                    turn.form().contactForm(),
                    turn.errors());
        }
        return turn.errors().hasErrors() || isElsewhere(turn) ? wrong(turn) : onwards.get();
    }

    /**
     * Where persons join, a mailbox of another administration is most likely a slip of the list.
     */
    private boolean isElsewhere(JoinTurn turn) {
        if (turn.network().members() != MemberKind.PERSON || turn.staysWithChoice()) {
            return false;
        }
        ApplicationForm typed = turn.form().toApplication(MemberKind.PERSON);
        List<Administration> others = elsewhere.of(typed.mailbox(), typed.administration());
        turn.model().addAttribute("elsewhere", others);
        turn.model()
                .addAttribute(
                        "stayWith",
                        page.find(turn.form().administration())
                                .map(Administration::title)
                                .orElse(""));
        return !others.isEmpty();
    }

    /** Goes on only if whoever asks may have another mail sent. */
    String mail(JoinTurn turn, Supplier<String> onwards) {
        if (limits.attemptMail(turn.request().getRemoteAddr())
                instanceof RateLimits.Refused refused) {
            turn.errors().rejectValue("mailbox", "applicant.join.too-many");
            JoinLimits.refuse(turn.response(), refused);
            return turn.page();
        }
        return onwards.get();
    }

    /**
     * What became of it.
     *
     * @param kept where to go on
     * @param tooLate what to show when nothing can be changed any more
     */
    String after(StartResult result, JoinTurn turn, String kept, Supplier<String> tooLate) {
        return switch (result) {
            case StartResult.Kept _ -> "redirect:" + kept;
            case StartResult.Refused(var judgement) -> {
                objections.add(judgement.decisive(), turn.errors(), turn.locale());
                yield wrong(turn);
            }
            case StartResult.UnknownAdministration _ -> {
                turn.errors()
                        .rejectValue("administration", "applicant.join.administration.missing");
                yield wrong(turn);
            }
            case StartResult.AlreadyMember _ -> {
                turn.model().addAttribute("alreadyMember", true);
                yield again(HttpStatus.CONFLICT, turn);
            }
            case StartResult.Changed _ -> {
                turn.model().addAttribute("changed", true);
                yield again(HttpStatus.CONFLICT, turn);
            }
            case StartResult.TooLate _ -> tooLate.get();
        };
    }

    private static String wrong(JoinTurn turn) {
        return again(HttpStatus.UNPROCESSABLE_CONTENT, turn);
    }

    private static String again(HttpStatus status, JoinTurn turn) {
        turn.response().setStatus(status.value());
        return turn.page();
    }
}
