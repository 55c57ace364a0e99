package de.interkomm.hub.meetings.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingLoans;
import de.interkomm.hub.meetings.MeetingLoans.EndResult;
import de.interkomm.hub.meetings.MeetingLoans.LendResult;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lending an administration's vote for a meeting, on the meeting's own page. */
@Controller
class LoanController {

    private static final String LOANS = MeetingPages.MEETING + "/loans";

    private final MeetingLoans loans;
    private final MeetingPages pages;

    LoanController(MeetingLoans loans, MeetingPages pages) {
        this.loans = loans;
        this.pages = pages;
    }

    @PostMapping(LOANS)
    String lend(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String lender,
            @RequestParam(defaultValue = "") String holder,
            @CurrentActor Actor actor) {
        MeetingId id = pages.open(actor, network, group, meeting).id();
        RegionalKey from = key(lender);
        String form = "&lend=%s#loan-%s".formatted(from.value(), from.value());
        if (holder.isEmpty()) {
            return MeetingPages.to(network, group, meeting, "?refused=loan-nobody" + form);
        }
        LendResult result = loans.lend(actor, network, id, from, key(holder));
        return MeetingPages.to(
                network,
                group,
                meeting,
                switch (result) {
                    case DONE -> "?done=loan-lent";
                    case OVER -> "?refused=loan-over";
                    case ALREADY -> "?refused=loan-already";
                    case TOO_MANY -> "?refused=loan-too-many" + form;
                    case HOLDER_LENDS -> "?refused=loan-holder-lends" + form;
                    case LENDER_CARRIES -> "?refused=loan-lender-carries";
                    case NOT_ALLOWED -> "?refused=loan-not-allowed";
                });
    }

    @PostMapping(LOANS + "/withdrawal")
    String end(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String lender,
            @RequestParam(defaultValue = "") String holder,
            @CurrentActor Actor actor) {
        MeetingId id = pages.open(actor, network, group, meeting).id();
        EndResult result = loans.end(actor, network, id, key(lender), key(holder));
        return MeetingPages.to(
                network,
                group,
                meeting,
                switch (result) {
                    case TAKEN_BACK -> "?done=loan-taken-back";
                    case TAKEN_BACK_LATER -> "?done=loan-taken-back-later";
                    case TAKEN_BACK_CAST -> "?done=loan-taken-back-cast";
                    case GIVEN_BACK -> "?done=loan-given-back";
                    case GIVEN_BACK_LATER -> "?done=loan-given-back-later";
                    case GIVEN_BACK_CAST -> "?done=loan-given-back-cast";
                    case STALE -> "?refused=loan-stale";
                });
    }

    private static RegionalKey key(String typed) {
        return RegionalKey.parse(typed).orElseThrow(PageNotFound::new);
    }
}
