package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.Agendas.AddResult;
import de.interkomm.hub.meetings.Agendas.AttachResult;
import de.interkomm.hub.meetings.Agendas.Change;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Reuse;
import de.interkomm.hub.meetings.Agendas.Side;
import de.interkomm.hub.meetings.Agendas.Step;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Meetings and agendas of one network, seen from inside, from outside and from another. */
@SpringBootTest
class MeetingsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired MeetingPeople people;

    private Actor kora;

    @BeforeEach
    void coordinator() {
        kora = people.person(HERE, Role.COORDINATOR);
    }

    @Test
    void meetingsOfAHiddenGroupAreHiddenFromAllOthers() {
        GroupId group = people.group(kora, HERE, GroupVisibility.MEMBERS);
        Actor member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        MeetingId id = people.planned(kora, HERE, group, 20);

        assertThat(open(member, id).card().state()).isEqualTo(MeetingState.PLANNED);
        for (Actor other :
                List.of(
                        people.person(HERE, Role.MEMBER),
                        people.person(ELSEWHERE, Role.COORDINATOR))) {
            assertThatThrownBy(() -> open(other, id)).isInstanceOf(PageNotFound.class);
            assertThat(in(() -> meetings.upcoming(other, HERE, group))).isEmpty();
            assertThat(in(() -> meetings.next(other, HERE, 1_000)))
                    .extracting(Meetings.Card::id)
                    .doesNotContain(id);
        }
        assertThatThrownBy(() -> open(null, id)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(
                        () ->
                                NetworkScope.call(
                                        ELSEWHERE, () -> meetings.open(kora, ELSEWHERE, id)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void internalItemsTheirPapersAndTheLinkStayInTheGroup() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        Actor member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        MeetingId id = people.planned(kora, HERE, group, 20);
        people.item(kora, HERE, id, "Offenes", Audience.PUBLIC);
        AgendaItemId secret = people.item(kora, HERE, id, "Vertrauliches", Audience.INTERNAL);
        added(id, secret, "Darunter");
        PaperId paper = attached(secret);

        assertThat(titles(open(member, id)))
                .containsExactly("1 Offenes", "2 Vertrauliches", "2.1 Darunter");
        assertThat(in(() -> agendas.paper(member, HERE, paper)).content()).isEqualTo(PICTURE);
        assertThat(open(member, id).link()).isNotEmpty();

        Actor outsider = people.person(HERE, Role.MEMBER);
        assertThat(titles(open(outsider, id))).containsExactly("1 Offenes");
        assertThat(open(outsider, id).link()).isEmpty();
        assertThat(titles(open(null, id))).containsExactly("1 Offenes");
        assertThatThrownBy(() -> in(() -> agendas.paper(outsider, HERE, paper)))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> in(() -> agendas.paper(null, HERE, paper)))
                .isInstanceOf(PageNotFound.class);
        // What lies below an internal item is as internal.
        AgendaItemId below = open(member, id).agenda().get(2).id();
        PaperId belowPaper = attached(below);
        assertThatThrownBy(() -> in(() -> agendas.paper(outsider, HERE, belowPaper)))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void onlyThoseWhoLeadHoldMeetings() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        Actor deputy = people.in(kora, HERE, group, GroupFunction.DEPUTY);
        Actor member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        MeetingId id = people.planned(deputy, HERE, group, 20);

        assertThatThrownBy(() -> people.planned(member, HERE, group, 20))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> people.item(member, HERE, id, "x", Audience.PUBLIC))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> in(() -> meetings.cancel(member, HERE, id, 0, "Keine Lust")))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void theSlowerOfTwoIsTold() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        MeetingId id = people.planned(kora, HERE, group, 20);

        assertThat(in(() -> meetings.edit(kora, HERE, id, 0, people.draft(21))))
                .isEqualTo(Meetings.Change.DONE);
        assertThat(in(() -> meetings.edit(kora, HERE, id, 0, people.draft(22))))
                .isEqualTo(Meetings.Change.STALE);
        assertThat(in(() -> meetings.cancel(kora, HERE, id, 1, "Raum belegt")))
                .isEqualTo(Meetings.Change.DONE);
        assertThat(open(null, id).cancelReason()).isEqualTo("Raum belegt");
        assertThat(in(() -> meetings.edit(kora, HERE, id, 2, people.draft(22))))
                .isEqualTo(Meetings.Change.STALE);
        assertThat(in(() -> meetings.upcoming(kora, HERE, group))).isEmpty();
        assertThat(in(() -> meetings.past(kora, HERE, group, "0"))).isEmpty();
        assertThat(in(() -> meetings.calledOff(kora, HERE, group)))
                .extracting(Meetings.Card::id)
                .containsExactly(id);
    }

    @Test
    void eachMeetingOfASeriesIsOneOfItsOwn() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        List<MeetingId> ids =
                in(
                        () ->
                                meetings.planSeries(
                                        kora,
                                        HERE,
                                        group,
                                        people.draft(10),
                                        Rhythm.FORTNIGHTLY,
                                        4));

        assertThat(in(() -> meetings.cancel(kora, HERE, ids.get(1), 0, "Ferien")))
                .isEqualTo(Meetings.Change.DONE);
        View first = open(kora, ids.getFirst());
        assertThat(first.series())
                .extracting(Meetings.Card::state)
                .containsExactly(
                        MeetingState.PLANNED,
                        MeetingState.CANCELLED,
                        MeetingState.PLANNED,
                        MeetingState.PLANNED);
        assertThat(first.series().get(3).time().from())
                .isEqualTo(first.card().time().from().plusWeeks(6));
    }

    @Test
    void itemsAreMovedWithWhatBelongsToThem() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        MeetingId id = people.planned(kora, HERE, group, 20);
        AgendaItemId first = people.item(kora, HERE, id, "A", Audience.PUBLIC);
        AgendaItemId second = people.item(kora, HERE, id, "B", Audience.PUBLIC);
        AgendaItemId third = people.item(kora, HERE, id, "C", Audience.PUBLIC);

        move(second, Step.UP);
        assertThat(titles(open(kora, id))).containsExactly("1 B", "2 A", "3 C");
        move(first, Step.IN);
        assertThat(titles(open(kora, id))).containsExactly("1 B", "1.1 A", "2 C");
        move(third, Step.IN);
        move(third, Step.IN);
        assertThat(titles(open(kora, id))).containsExactly("1 B", "1.1 A", "1.1.1 C");
        assertThat(in(() -> agendas.add(kora, HERE, id, third, draft("D"))))
                .isEqualTo(new AddResult.Refused(Change.TOO_DEEP));
        move(first, Step.OUT);
        assertThat(titles(open(kora, id))).containsExactly("1 B", "2 A", "2.1 C");
        assertThat(beside(first, Side.BEFORE, second)).isEqualTo(Change.DONE);
        assertThat(titles(open(kora, id))).containsExactly("1 A", "1.1 C", "2 B");
        assertThat(beside(first, Side.AFTER, second)).isEqualTo(Change.DONE);
        assertThat(titles(open(kora, id))).containsExactly("1 B", "2 A", "2.1 C");
        assertThat(beside(second, Side.AFTER, third)).isEqualTo(Change.DONE);
        assertThat(titles(open(kora, id))).containsExactly("1 A", "1.1 C", "1.2 B");
        assertThat(beside(second, Side.AFTER, first)).isEqualTo(Change.DONE);
        assertThat(beside(first, Side.BEFORE, third)).isEqualTo(Change.STALE);
        assertThat(in(() -> agendas.move(kora, HERE, second, Step.DOWN))).isEqualTo(Change.NO_WAY);
        assertThat(in(() -> agendas.move(kora, HERE, first, Step.UP))).isEqualTo(Change.NO_WAY);
        assertThat(in(() -> agendas.move(kora, HERE, first, Step.IN))).isEqualTo(Change.NO_WAY);
        assertThat(titles(open(kora, id))).containsExactly("1 A", "1.1 C", "2 B");
        assertThat(open(kora, id).agenda())
                .extracting(Item::number, item -> item.starts().getMinute())
                .containsExactly(tuple("1", 0), tuple("1.1", 15), tuple("2", 30));
        assertThat(in(() -> agendas.remove(kora, HERE, first))).isEqualTo(Change.DONE);
        assertThat(titles(open(kora, id))).containsExactly("1 B");
    }

    @Test
    void theLastAgendaIsUsedAgain() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        MeetingId before = people.planned(kora, HERE, group, 20);
        AgendaItemId first = people.item(kora, HERE, before, "Bericht", Audience.PUBLIC);
        added(before, first, "Haushalt");
        MeetingId id = people.planned(kora, HERE, group, 40);

        assertThat(in(() -> agendas.reuseLast(kora, HERE, id))).isEqualTo(Reuse.DONE);
        assertThat(titles(open(kora, id))).containsExactly("1 Bericht", "1.1 Haushalt");
        assertThat(in(() -> agendas.reuseLast(kora, HERE, before))).isEqualTo(Reuse.NOTHING);
        assertThat(in(() -> agendas.hasLast(kora, HERE, before))).isFalse();
    }

    @Test
    void theLastAgendaIsUsedAgainOnce() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        MeetingId before = people.planned(kora, HERE, group, 20);
        AgendaItemId first = people.item(kora, HERE, before, "Bericht", Audience.PUBLIC);
        MeetingId id = people.planned(kora, HERE, group, 40);
        assertThat(in(() -> agendas.hasLast(kora, HERE, id))).isTrue();
        in(() -> agendas.reuseLast(kora, HERE, id));

        assertThat(in(() -> agendas.hasLast(kora, HERE, id))).isFalse();
        assertThat(in(() -> agendas.reuseLast(kora, HERE, id))).isEqualTo(Reuse.ALREADY);

        added(before, first, "Haushalt");
        assertThat(in(() -> agendas.reuseLast(kora, HERE, id))).isEqualTo(Reuse.DONE);
        assertThat(titles(open(kora, id))).containsExactly("1 Bericht", "1.1 Haushalt");
    }

    @Test
    void whatIsNoPaperIsNotTaken() {
        GroupId group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        MeetingId id = people.planned(kora, HERE, group, 20);
        AgendaItemId item = people.item(kora, HERE, id, "A", Audience.PUBLIC);

        assertThat(
                        in(
                                () ->
                                        agendas.attach(
                                                kora,
                                                HERE,
                                                item,
                                                "plan.pdf",
                                                "<script>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(AttachResult.NotTaken.class);
        PaperId paper = attached(item);
        assertThat(in(() -> agendas.detach(kora, HERE, paper))).isEqualTo(Change.DONE);
        assertThatThrownBy(() -> in(() -> agendas.paper(kora, HERE, paper)))
                .isInstanceOf(PageNotFound.class);
    }

    private PaperId attached(AgendaItemId item) {
        return ((AttachResult.Attached)
                        in(() -> agendas.attach(kora, HERE, item, "plan.png", PICTURE)))
                .id();
    }

    private void added(MeetingId meeting, AgendaItemId above, String title) {
        assertThat(in(() -> agendas.add(kora, HERE, meeting, above, draft(title))))
                .isInstanceOf(AddResult.Added.class);
    }

    private static AgendaItemDraft draft(String title) {
        return new AgendaItemDraft(title, "", ItemKind.REPORT, "", 5, Audience.PUBLIC);
    }

    private Change beside(AgendaItemId item, Side side, AgendaItemId other) {
        return in(() -> agendas.moveBeside(kora, HERE, item, side, other));
    }

    private void move(AgendaItemId item, Step step) {
        assertThat(in(() -> agendas.move(kora, HERE, item, step))).isEqualTo(Change.DONE);
    }

    private View open(@Nullable Actor reader, MeetingId id) {
        return in(() -> meetings.open(reader, HERE, id));
    }

    private static List<String> titles(View view) {
        return view.agenda().stream().map(item -> item.number() + " " + item.title()).toList();
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
