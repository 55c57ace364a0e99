package de.interkomm.hub.governance.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupGuests;
import de.interkomm.hub.governance.GroupGuests.Invited;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRequestId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.Groups.Seat;
import de.interkomm.hub.governance.Groups.View;
import de.interkomm.hub.governance.GuestId;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.ParticipationId;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.Participations.Candidate;
import de.interkomm.hub.governance.Participations.Turn;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who is in a group, for those who decide about it. */
@Controller
@RequestMapping(GroupPages.GROUPS + "/{group}")
class GroupPeopleController {

    private static final int LONGEST_SEARCH = 200;

    private final Groups groups;
    private final Participations participations;
    private final GroupGuests guests;
    private final GroupPages pages;

    GroupPeopleController(
            Groups groups, Participations participations, GroupGuests guests, GroupPages pages) {
        this.groups = groups;
        this.participations = participations;
        this.guests = guests;
        this.pages = pages;
    }

    @GetMapping("/people")
    String people(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", done);
        return show(actor, network, group, text, model);
    }

    @PostMapping("/people")
    String add(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String administration,
            @RequestParam(defaultValue = "") String function,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        GroupFunction chosen = function(function);
        Optional<AccountId> account = AccountId.parse(person);
        if (account.isEmpty()) {
            return refused("nobody", HttpStatus.UNPROCESSABLE_CONTENT, place, response, model);
        }
        Optional<RegionalKey> meant =
                RegionalKey.parse(administration)
                        .or(
                                () ->
                                        participations.administrationOf(
                                                actor, network, place.id(), account.get()));
        Turn turn =
                participations.add(
                        actor, network, place.id(), account.get(), meant.orElse(null), chosen);
        boolean alone =
                meant.isEmpty() && pages.profile(network).members() == MemberKind.ADMINISTRATION;
        return after(turn, alone ? "added-alone" : "added", place, response, model);
    }

    @PostMapping("/administrations")
    String addAdministration(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String administration,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        Optional<RegionalKey> key = RegionalKey.parse(administration);
        return key.isEmpty()
                ? refused("nobody", HttpStatus.UNPROCESSABLE_CONTENT, place, response, model)
                : after(
                        participations.add(actor, network, place.id(), key.get()),
                        "administration-added",
                        place,
                        response,
                        model);
    }

    @PostMapping("/people/{participation}/function")
    String change(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String participation,
            @RequestParam(defaultValue = "") String function,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        Turn turn =
                participations.change(
                        actor,
                        network,
                        place.id(),
                        participation(participation),
                        function(function));
        return after(turn, "function", place, response, model);
    }

    /** Says what ends before it does. */
    @GetMapping("/people/{participation}/end")
    String question(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String participation,
            @CurrentActor Actor actor,
            Model model) {
        View view = managed(actor, network, group);
        ParticipationId id = participation(participation);
        Seat seat =
                view.seats().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        Participant whole =
                view.administrations().stream()
                        .filter(one -> id.equals(one.id()))
                        .findFirst()
                        .orElse(null);
        boolean given =
                seat == null
                        || seat.function() == GroupFunction.GUEST
                        || functions(actor, network, view).contains(seat.function());
        if ((seat == null && whole == null) || !given) {
            throw new PageNotFound();
        }
        List<Seat> ending =
                seat != null
                        ? List.of(seat)
                        : view.seats().stream()
                                .filter(
                                        one ->
                                                Objects.requireNonNull(whole)
                                                        .administration()
                                                        .equals(one.administration()))
                                .toList();
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute("participation", id);
        model.addAttribute(
                "who", seat != null ? seat.person() : Objects.requireNonNull(whole).name());
        model.addAttribute("whole", whole != null);
        model.addAttribute("ending", ending);
        model.addAttribute("leadless", leavesLeadless(view, ending));
        return "governance/end-question";
    }

    private static boolean leavesLeadless(View view, List<Seat> ending) {
        return view.card().led()
                && view.seats().stream()
                        .filter(one -> one.function() == GroupFunction.LEAD && !one.resting())
                        .allMatch(ending::contains);
    }

    @PostMapping("/people/{participation}/end")
    String end(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String participation,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        Turn turn = participations.end(actor, network, place.id(), participation(participation));
        return after(turn, "ended", place, response, model);
    }

    @PostMapping("/requests/{request}/acceptance")
    String accept(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String request,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        Turn turn = participations.accept(actor, network, place.id(), request(request));
        return after(turn, "accepted", place, response, model);
    }

    @PostMapping("/requests/{request}/refusal")
    String decline(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String reason,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        GroupRequestId id = request(request);
        if (reason.isBlank() || reason.length() > Participations.LONGEST_NOTE) {
            model.addAttribute("reason", reason);
            return refused("reason", HttpStatus.UNPROCESSABLE_CONTENT, place, response, model);
        }
        Turn turn = participations.decline(actor, network, place.id(), id, reason);
        return after(turn, "declined", place, response, model);
    }

    @PostMapping("/guests")
    String invite(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String mailbox,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        Optional<Mailbox> typed = Mailbox.parse(mailbox);
        if (typed.isEmpty()) {
            model.addAttribute("mailbox", mailbox);
            return refused("mailbox", HttpStatus.UNPROCESSABLE_CONTENT, place, response, model);
        }
        Invited invited = guests.invite(actor, network, place.id(), typed.get());
        return switch (invited) {
            case DONE -> GroupPages.backToPeople(network, place.id(), "invited");
            case ALREADY -> refused("invited", HttpStatus.CONFLICT, place, response, model);
            case FROM_HERE -> {
                model.addAttribute("mailbox", mailbox);
                yield refused("from-here", HttpStatus.CONFLICT, place, response, model);
            }
            case TOO_MANY ->
                    refused("too-many", HttpStatus.TOO_MANY_REQUESTS, place, response, model);
            case OVER -> refused("over", HttpStatus.CONFLICT, place, response, model);
        };
    }

    @PostMapping("/guests/{guest}/withdrawal")
    String withdraw(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String guest,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Place place = new Place(actor, network, managed(actor, network, group));
        GuestId id = GuestId.parse(guest).orElseThrow(PageNotFound::new);
        Turn turn = guests.withdraw(actor, network, place.id(), id);
        return after(turn, "guest-withdrawn", place, response, model);
    }

    private String after(
            Turn turn, String done, Place place, HttpServletResponse response, Model model) {
        return switch (turn) {
            case DONE -> GroupPages.backToPeople(place.network(), place.id(), done);
            case STALE -> refused("stale", HttpStatus.CONFLICT, place, response, model);
            case NOT_FROM_HERE ->
                    refused("not-from-here", HttpStatus.CONFLICT, place, response, model);
            case OVER -> refused("over", HttpStatus.CONFLICT, place, response, model);
        };
    }

    private String refused(
            String why, HttpStatus status, Place place, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refused", why);
        model.addAttribute("done", "");
        return show(place.actor(), place.network(), place.id().toString(), "", model);
    }

    private String show(Actor actor, NetworkId network, String group, String text, Model model) {
        View view = managed(actor, network, group);
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        boolean ofPersons = pages.profile(network).members() == MemberKind.PERSON;
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute("text", wanted);
        model.addAttribute("functions", functions(actor, network, view));
        model.addAttribute("requests", participations.requests(actor, network, view.id()));
        List<Candidate> candidates = participations.candidates(actor, network, view.id(), wanted);
        List<Participant> absent = participations.absent(actor, network, view.id());
        List<Participant> seats = seats(view, absent);
        model.addAttribute("candidates", candidates);
        model.addAttribute("seats", seats);
        model.addAttribute("suggested", suggested(candidates, seats));
        model.addAttribute("ofPersons", ofPersons);
        model.addAttribute("byRule", view.card().wayIn() == WayIn.BY_RULE);
        model.addAttribute("absent", absent);
        model.addAttribute("admitsGuests", view.guests() == GuestPolicy.ADMITTED);
        model.addAttribute("invited", guests.open(actor, network, view.id()));
        return "governance/people";
    }

    /** The administrations for which somebody can sit here. */
    private static List<Participant> seats(View view, List<Participant> absent) {
        List<Participant> seats = new ArrayList<>(view.administrations());
        if (view.card().wayIn() != WayIn.BY_RULE) {
            seats.addAll(absent);
        }
        return seats;
    }

    /** Whoever has no administration of their own can only sit for the one there is. */
    private static @Nullable Participant suggested(
            List<Candidate> candidates, List<Participant> seats) {
        return seats.size() == 1
                        && candidates.size() == 1
                        && candidates.getFirst().administrationName() == null
                ? seats.getFirst()
                : null;
    }

    /** The functions the actor may give and take away. */
    private static List<GroupFunction> functions(Actor actor, NetworkId network, View view) {
        List<GroupFunction> functions = new ArrayList<>();
        functions.add(GroupFunction.MEMBER);
        if (view.may(GroupRight.NAME_DEPUTIES)) {
            functions.add(GroupFunction.DEPUTY);
        }
        if (actor.may(Permission.MANAGE_GROUPS, network)) {
            functions.add(GroupFunction.LEAD);
        }
        return functions;
    }

    private View managed(Actor actor, NetworkId network, String group) {
        View view = groups.open(actor, network, GroupPages.id(group));
        if (!view.may(GroupRight.MANAGE_PEOPLE)) {
            throw new PageNotFound();
        }
        return view;
    }

    private static GroupFunction function(String typed) {
        return switch (typed) {
            case "LEAD" -> GroupFunction.LEAD;
            case "DEPUTY" -> GroupFunction.DEPUTY;
            case "MEMBER", "" -> GroupFunction.MEMBER;
            default -> throw new PageNotFound();
        };
    }

    private static ParticipationId participation(String typed) {
        return ParticipationId.parse(typed).orElseThrow(PageNotFound::new);
    }

    private static GroupRequestId request(String typed) {
        return GroupRequestId.parse(typed).orElseThrow(PageNotFound::new);
    }

    /** Somebody who decides about a group's people. */
    private record Place(Actor actor, NetworkId network, View view) {

        GroupId id() {
            return view.id();
        }
    }
}
