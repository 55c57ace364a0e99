package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.PublicResolutions;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Motions on the items of an agenda. */
@SpringBootTest
class MeetingMotionsWebTests extends MeetingVoteTests {

    @Autowired Agendas agendas;
    @Autowired PublicResolutions published;
    @Autowired Ballots ballots;

    @Test
    void whatIsResolvedOnAnInternalItemStaysWithTheGroup() throws Exception {
        AgendaItemId above = people.item(lead, HERE, id, "Intern", Audience.INTERNAL);
        item = people.item(lead, HERE, id, "Personal", Audience.PUBLIC);
        desk = meeting + "/room/" + item;
        // What lies below an internal item is internal, also when it comes there later.
        ResolutionId motion = Objects.requireNonNull(put("Stelle " + id, "Wir besetzen sie."));
        NetworkScope.call(HERE, () -> agendas.move(lead, HERE, item, Agendas.Step.IN));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("YES", "2"));
        assertThat(card(motion).state()).isEqualTo(MotionState.ADOPTED);

        String register = "/networks/%s/resolutions".formatted(HERE);
        Actor outsider = people.person(HERE, Role.MEMBER);
        for (Actor stranger : Arrays.asList(null, outsider)) {
            assertThat(page(stranger, register).text()).doesNotContain(id.toString());
            assertThat(answer(stranger, get(register + ".csv"), 200).getContentAsString(UTF))
                    .doesNotContain(id.toString());
            answer(stranger, get(register + "/" + motion), 404);
        }
        assertThat(resolvedPublicly()).doesNotContain(motion);
        for (Actor insider : List.of(member, kora)) {
            assertThat(page(insider, register).text()).contains(id.toString());
            assertThat(page(insider, register + "/" + motion).text())
                    .contains("Nur für die Gruppe");
        }

        AgendaItemDraft open =
                new AgendaItemDraft("Intern", "", ItemKind.DISCUSSION, "", 5, Audience.PUBLIC);
        NetworkScope.call(HERE, () -> agendas.edit(lead, HERE, above, open));
        assertThat(page(null, register + "/" + motion).text()).contains("Wir besetzen sie.");
        assertThat(resolvedPublicly()).contains(motion);
    }

    private List<ResolutionId> resolvedPublicly() {
        return NetworkScope.call(HERE, () -> published.ofItems(HERE, List.of(item.value())))
                .stream()
                .map(PublicResolutions.Resolution::id)
                .toList();
    }

    @Test
    void anItemVotedOnInWritingStaysWhereItIs() throws Exception {
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        toTheNext(30);
        ResolutionId motion = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));
        Instant deadline = Instant.now().plus(Duration.ofDays(2));
        NetworkScope.call(
                HERE, () -> ballots.openInWriting(lead, HERE, motion, ONE_EACH, deadline));

        MeetingId sooner = people.planned(lead, HERE, group, 10);

        assertThat(NetworkScope.call(HERE, () -> meetings.open(lead, HERE, sooner)).agenda())
                .isEmpty();
        assertThat(onAgenda(id)).extracting(one -> one.card().id()).containsExactly(motion);
    }

    @Test
    void motionsWaitOnItemsAndGoAlongWithThem() throws Exception {
        ResolutionId waiting =
                NetworkScope.call(
                        HERE,
                        () ->
                                resolutions.put(
                                        lead,
                                        HERE,
                                        group,
                                        MotionDraft.of("Satzung", "Sie gilt.", ""),
                                        new Source.Writing()));
        redirect(lead, post(desk + "/placement").param("motion", waiting.toString()));
        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains("Satzung", "Abgestimmt wird, sobald die Sitzung läuft");
        redirect(lead, post(desk + "/votes/" + waiting + "/removal"));
        assertThat(onAgenda(id)).isEmpty();
        redirect(lead, post(desk + "/placement").param("motion", waiting.toString()));
        MeetingId next = people.planned(lead, HERE, group, 30);

        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        assertThat(onAgenda(id)).isEmpty();
        assertThat(onAgenda(next)).extracting(one -> one.card().id()).containsExactly(waiting);
        assertThat(page(null, meeting).text()).doesNotContain("Satzung");
    }

    @Test
    void anItemThatDecidesSaysWhatIsVotedOn() throws Exception {
        String agenda = meeting + "/agenda/" + item;
        assertThat(page(lead, agenda).select("#motions")).isEmpty();
        AgendaItemDraft deciding =
                new AgendaItemDraft("Haushalt", "", ItemKind.DECISION, "", 15, Audience.PUBLIC);
        NetworkScope.call(HERE, () -> agendas.edit(lead, HERE, item, deciding));
        Elements none = page(lead, agenda).select("section[aria-labelledby=motions]");
        assertThat(none.text()).contains("liegt noch keiner vor");
        assertThat(none.select("a").attr("href"))
                .isEqualTo(meeting + "/room?item=" + item + "#votes");

        ResolutionId motion = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));

        Elements one = page(lead, agenda).select("section[aria-labelledby=motions]");
        assertThat(one.text()).contains("Haushalt 2027").doesNotContain("liegt noch keiner vor");
        String page = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        assertThat(one.select("li a").attr("href")).isEqualTo(page);
        // And the motion leads back, or says how it gets there.
        assertThat(page(lead, page).select("#do ~ p a").eachAttr("href")).contains(meeting);
        redirect(lead, post(desk + "/votes/" + motion + "/removal"));
        Elements waiting = page(lead, page).select("section[aria-labelledby=do]");
        assertThat(waiting.text()).contains("Soll eine Sitzung abstimmen");
        assertThat(waiting.select("a").eachAttr("href"))
                .contains("/networks/%s/groups/%s/meetings".formatted(HERE, group))
                .doesNotContain(meeting);
        // So does the item.
        Elements pick = page(lead, agenda).select("#pick");
        assertThat(pick.select("option").eachText()).containsExactly("Haushalt 2027");
        redirect(
                lead,
                post(pick.select("form").attr("action"))
                        .param("motion", pick.select("option").val()));
        assertThat(page(lead, agenda).select("section[aria-labelledby=motions] li").text())
                .contains("Haushalt 2027");
        assertThat(page(lead, agenda).select("#pick")).isEmpty();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        page(lead, agenda, 404);
        page(lead, meeting + "/agenda", 404);
    }

    @Test
    void whoeverLeavesAMotionUndecidedSaysSo() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        String room = meeting + "/room?item=" + item;

        String question = redirect(lead, post(desk + "/state").param("state", "DONE"));
        assertThat(question).endsWith(desk + "/state");
        Document asked = page(lead, question);
        assertThat(asked.select("main").text())
                .contains("Ein Antrag ist noch nicht entschieden", "Haushalt 2027")
                .contains("lässt er sich wieder aufnehmen", "lass den Punkt offen");
        assertThat(asked.select("#undecided ~ ul a").attr("href"))
                .endsWith(room + "#motion-" + motion);
        assertThat(page(lead, get(question).header("Accept-Language", "en"), 200).text())
                .contains("One motion is not decided yet", "leave the item open");
        page(member, question, 404);
        assertThat(page(lead, room).select("#settle").text()).isEqualTo("Punkt ist erledigt");
        // What is left open takes its motion along.
        Document before = page(lead, meeting + "/room/end");
        assertThat(before.select("#left ~ ul").text()).contains("Mit dem Antrag: Haushalt 2027");
        assertThat(before.select("#undecided")).isEmpty();

        MockHttpServletRequestBuilder sure =
                post(asked.select("form[action$=/state]").attr("action"));
        asked.select("form[action$=/state] input[type=hidden]")
                .forEach(one -> sure.param(one.attr("name"), one.val()));
        redirect(lead, sure);
        assertThat(page(lead, room).select("#settle").text()).doesNotContain("ist erledigt");
        Document ending = page(lead, meeting + "/room/end");
        assertThat(ending.select("section[aria-labelledby=undecided]").text())
                .contains("Ein Antrag ist noch nicht entschieden", "Sein Punkt ist erledigt");
        assertThat(ending.select("#undecided ~ ul a").attr("href"))
                .endsWith(room + "#motion-" + motion);
        redirect(lead, post(meeting + "/room/end"));

        assertThat(card(motion).state()).isEqualTo(MotionState.DRAFT);
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        Elements stayed = page(lead, resolution).select("section[aria-labelledby=do]");
        assertThat(stayed.text())
                .contains("blieb dort unentschieden", "Wartenden Antrag auf diesen Punkt nehmen");
        assertThat(stayed.select("a").eachAttr("href"))
                .contains(meeting, "/networks/%s/groups/%s/meetings".formatted(HERE, group));
        id = people.planned(lead, HERE, group, 30);
        item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        meeting = "/networks/%s/groups/%s/meetings/%s".formatted(HERE, group, id);
        desk = meeting + "/room/" + item;
        redirect(lead, post(desk + "/placement").param("motion", motion.toString()));
        assertThat(page(lead, resolution).select("section[aria-labelledby=do]").text())
                .doesNotContain("blieb dort unentschieden");
    }

    @Test
    void minutesNameWhatNobodyVotedOn() throws Exception {
        ResolutionId settled = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));
        ResolutionId decided = Objects.requireNonNull(put("Nachtrag", "Wir beschließen ihn."));
        ResolutionId back = Objects.requireNonNull(put("Umlage", "Sie steigt."));
        NetworkScope.call(HERE, () -> resolutions.withdraw(lead, HERE, back, 0));
        String first = desk;
        item = people.item(lead, HERE, id, "Satzung", Audience.PUBLIC);
        desk = meeting + "/room/" + item;
        ResolutionId open = Objects.requireNonNull(put("Satzung", "Sie gilt."));
        String minutes = meeting + "/minutes";
        MeetingId next = people.planned(lead, HERE, group, 30);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(first + "/votes/" + decided, Way.OPEN));
        redirect(lead, post(first + "/votes/" + decided + "/hands").param("YES", "2"));
        redirect(lead, post(first + "/state").param("state", "DONE").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));

        // What is left open goes on, and may be written anew there.
        assertThat(onAgenda(next)).extracting(one -> one.card().id()).containsExactly(open);
        NetworkScope.call(
                HERE,
                () ->
                        resolutions.edit(
                                lead,
                                HERE,
                                open,
                                0,
                                MotionDraft.of("Neue Satzung", "Anders.", "")));
        Elements told = page(lead, minutes).select(".meetings-item");
        assertThat(told.get(0).text())
                .contains("Haushalt 2027 Wir nehmen ihn an. Darüber wurde nicht abgestimmt.")
                .containsOnlyOnce("nicht abgestimmt")
                .doesNotContain("Umlage");
        assertThat(told.get(0).select("a").eachAttr("href"))
                .contains("/networks/%s/resolutions/%s".formatted(HERE, settled));
        assertThat(told.get(1).text())
                .contains("Satzung Sie gilt. Darüber wurde nicht abgestimmt.")
                .doesNotContain("Anders");
        assertThat(page(lead, get(minutes).header("Accept-Language", "en"), 200).text())
                .contains("Nobody voted on it.");
        assertThat(page(lead, meeting).select(".meetings-item").text())
                .containsOnlyOnce("Haushalt 2027");
        assertThat(text(answer(lead, get(minutes + ".pdf"), 200)))
                .contains("Haushalt2027", "Siegilt.Darüberwurdenichtabgestimmt.");
        // Others learn only of what is decided.
        redirect(lead, post(minutes + "/proposal").param("way", "NEXT_MEETING"));
        redirect(lead, post(minutes + "/approval"));
        assertThat(page(null, minutes).text())
                .contains("Nachtrag")
                .doesNotContain("nicht abgestimmt", "Wir nehmen ihn an.", "Sie gilt.");
        assertThat(text(answer(null, get(minutes + ".pdf"), 200)))
                .doesNotContain("nichtabgestimmt");
    }

    @Test
    void nobodyIsAskedWhereEverythingIsDecided() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        String vote = desk + "/votes/" + motion;
        redirect(lead, opening(vote, Way.OPEN));
        // What is refused leaves the chair at the item.
        assertThat(redirect(lead, post(desk + "/state").param("state", "DONE")))
                .endsWith("/room?item=" + item + "&refused=voting#refused");
        redirect(lead, post(vote + "/hands").param("YES", "2"));
        assertThat(redirect(lead, get(desk + "/state"))).endsWith("?item=" + item + "#item");
        assertThat(redirect(lead, post(desk + "/state").param("state", "DONE")))
                .doesNotContain("/state");
        assertThat(page(lead, meeting + "/room/end").select("#undecided")).isEmpty();
    }

    @Test
    void whoeverIsDoneWithAnItemComesToTheNext() throws Exception {
        AgendaItemId next = people.item(lead, HERE, id, "Verschiedenes", Audience.PUBLIC);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        String room = meeting + "/room?item=";
        assertThat(redirect(lead, post(desk + "/state").param("state", "DONE")))
                .endsWith(room + next + "#item");
        assertThat(page(lead, room + next).select("h2#item[tabindex=-1]")).hasSize(1);
        assertThat(redirect(lead, post(desk + "/state").param("state", "OPEN")))
                .endsWith(room + item + "#item");
        String later = desk.replace(item.toString(), next.toString());
        assertThat(redirect(lead, post(later + "/state").param("state", "DONE")))
                .as("what was left before")
                .endsWith(room + item + "#item");
        assertThat(redirect(lead, post(desk + "/state").param("state", "DONE")))
                .as("nothing but to close the meeting")
                .endsWith(room + item + "#end");
        assertThat(page(lead, room + item).select("a#end")).hasSize(1);
    }
}
