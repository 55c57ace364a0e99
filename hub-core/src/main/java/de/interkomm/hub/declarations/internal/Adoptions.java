package de.interkomm.hub.declarations.internal;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.declarations.AdoptionWay;
import de.interkomm.hub.declarations.CanonicalText;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.Drafting.Held;
import de.interkomm.hub.declarations.Drafting.PutResult;
import de.interkomm.hub.declarations.Drafting.Turn;
import de.interkomm.hub.declarations.EditionState;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Recorded;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns a draft into what holds: by a motion of its group, or as recorded from a meeting. */
@Component
class Adoptions {

    private final EditionRepository repository;
    private final Resolutions resolutions;
    private final Meetings meetings;
    private final DeclarationPrint print;
    private final DeclarationDeeds deeds;
    private final Networks networks;
    private final MessageSource messages;
    private final Clock clock;

    Adoptions(
            EditionRepository repository,
            Resolutions resolutions,
            Meetings meetings,
            DeclarationPrint print,
            DeclarationDeeds deeds,
            Networks networks,
            MessageSource messages,
            Clock clock) {
        this.repository = repository;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.print = print;
        this.deeds = deeds;
        this.networks = networks;
        this.messages = messages;
        this.clock = clock;
    }

    PutResult putToVote(Actor actor, NetworkId network, Edition edition, DeclarationText text) {
        ResolutionId motion =
                resolutions.put(
                        actor,
                        network,
                        edition.group(),
                        motion(network, edition, text),
                        new Source.Writing());
        edition.putToVote(motion);
        repository.saveAndFlush(edition);
        deeds.tell(actor, network, "put", edition.id(), label(edition, text));
        return new PutResult.Put(motion);
    }

    /** The motion holds the whole text as far as a motion can, and its hash in any case. */
    private MotionDraft motion(NetworkId network, Edition edition, DeclarationText text) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        return motion(
                network,
                edition,
                text,
                messages.getMessage("declarations.motion.reasons", null, locale));
    }

    private MotionDraft motion(
            NetworkId network, Edition edition, DeclarationText text, String reasons) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        String canonical = CanonicalText.of(edition.number(), text);
        Object[] values = {text.title(), edition.number(), CanonicalText.sha256(canonical)};
        String intro = messages.getMessage("declarations.motion.text", values, locale);
        String whole = intro + "\n\n" + readable(text);
        return MotionDraft.of(
                messages.getMessage("declarations.motion.title", values, locale),
                whole.length() <= MotionDraft.LONGEST_TEXT ? whole : intro,
                reasons);
    }

    private static String readable(DeclarationText text) {
        StringBuilder readable = new StringBuilder();
        for (DeclarationText.Numbered one : text.numbered()) {
            readable.append(one.number()).append(' ').append(one.clause().heading()).append('\n');
            readable.append(one.clause().text()).append("\n\n");
        }
        return readable.toString().strip();
    }

    Turn takeBack(Actor actor, NetworkId network, Edition edition) {
        ResolutionId motion = edition.motion();
        if (edition.state() != EditionState.VOTING || motion == null) {
            return Turn.STALE;
        }
        Resolutions.View view = resolutions.open(actor, network, motion);
        MotionState state = view.card().state();
        if (state != MotionState.WITHDRAWN && !state.canBeVotedOn()) {
            return Turn.STALE;
        }
        if (state != MotionState.WITHDRAWN) {
            resolutions.withdraw(actor, network, motion, view.version());
        }
        edition.writeAgain();
        deeds.tell(actor, network, "taken-back", edition.id(), view.card().title());
        return Turn.DONE;
    }

    List<Held> meetings(Actor actor, NetworkId network, GroupId group) {
        return Stream.concat(
                        meetings.upcoming(actor, network, group).stream()
                                .filter(card -> card.time().start().isBefore(clock.instant())),
                        meetings.past(actor, network, group, "0").getContent().stream())
                .filter(card -> card.state() != MeetingState.CANCELLED)
                .map(Adoptions::held)
                .toList();
    }

    private static Held held(Card card) {
        return new Held(card.id(), card.title(), card.time().from().toLocalDate());
    }

    void record(
            Actor actor,
            NetworkId network,
            Edition edition,
            DeclarationText text,
            LocalDate on,
            Meetings.@Nullable View meeting) {
        String title = meeting == null ? "" : meeting.card().title();
        Recorded resolution =
                resolutions.record(
                        actor,
                        network,
                        edition.group(),
                        motion(network, edition, text, reasons(network, title)),
                        on);
        String note = title.isEmpty() ? resolution.number() : title + ", " + resolution.number();
        edition.adoptedBy(resolution.id());
        edition.adopt(
                text,
                AdoptionWay.MEETING,
                on,
                note,
                meeting == null ? null : meeting.id(),
                clock.instant());
        print(network, edition, text, on, note);
    }

    private String reasons(NetworkId network, String meeting) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        return messages.getMessage(
                meeting.isEmpty()
                        ? "declarations.recorded.reasons"
                        : "declarations.recorded.reasons.meeting",
                new Object[] {meeting},
                locale);
    }

    /** A meeting of the group that writes it. */
    Meetings.View meeting(Actor actor, NetworkId network, Edition edition, MeetingId meeting) {
        Meetings.View view = meetings.open(actor, network, meeting);
        if (!view.card().group().equals(edition.group())) {
            throw new PageNotFound();
        }
        return view;
    }

    /** The group has resolved on the motion that carries it. */
    void follow(
            NetworkId network,
            Edition edition,
            DeclarationText text,
            MotionState state,
            String number,
            LocalDate on) {
        if (edition.state() != EditionState.VOTING) {
            return;
        }
        if (state == MotionState.ADOPTED) {
            edition.adopt(text, AdoptionWay.VOTE, on, number, null, clock.instant());
            print(network, edition, text, on, number);
            resolutions.tookEffect(network, requireNonNull(edition.motion()));
            deeds.tellOfItself(network, "adopted", edition.id(), label(edition, text));
        } else {
            edition.writeAgain();
            deeds.tellOfItself(network, "rejected", edition.id(), label(edition, text));
        }
    }

    /** The motion that carries it was taken back; the group goes on writing. */
    void free(NetworkId network, Edition edition, DeclarationText text) {
        if (edition.state() == EditionState.VOTING) {
            edition.writeAgain();
            deeds.tellOfItself(network, "taken-back", edition.id(), label(edition, text));
        }
    }

    void print(
            NetworkId network, Edition edition, DeclarationText text, LocalDate on, String note) {
        edition.file(print.file(network, edition.number(), text, on, note));
        repository.saveAndFlush(edition);
    }

    static String label(Edition edition, DeclarationText text) {
        return text.title() + " (" + edition.number() + ")";
    }
}
