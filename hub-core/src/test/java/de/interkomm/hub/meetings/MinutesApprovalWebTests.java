package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MinutesBooks.Step;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.OpenResult;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How minutes are approved, or are not, and where that is read. */
@SpringBootTest
class MinutesApprovalWebTests extends MeetingVoteTests {

    @Autowired MeetingVotes votes;
    @Autowired MinutesBooks books;
    @Autowired PublicMeetings published;
    @Autowired Ballots ballots;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @Test
    void theListSaysWhenMeetingsWereHeldAndHowFarTheirMinutesAre() throws Exception {
        String list = meeting.substring(0, meeting.lastIndexOf('/'));
        MeetingId off = people.planned(lead, HERE, group, 5);
        NetworkScope.call(
                HERE,
                () ->
                        meetings.cancel(
                                lead,
                                HERE,
                                off,
                                meetings.open(lead, HERE, off).version(),
                                "Sturm"));
        assertThat(page(lead, meeting).select("#planned")).isEmpty();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        LocalDate planned =
                NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id))
                        .card()
                        .time()
                        .from()
                        .toLocalDate();
        assertThat(page(lead, meeting).select(".kern-body--large").text())
                .startsWith("Eröffnet am ");
        assertThat(page(lead, meeting).select("#planned time").attr("datetime"))
                .startsWith(planned.toString());
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(null, meeting).select(".kern-body--large time").attr("datetime"))
                .isNotEmpty()
                .doesNotStartWith(planned.toString());
        assertThat(page(null, meeting).select("#planned").text()).startsWith("Geplant war: ");
        assertThat(
                        NetworkScope.call(
                                        HERE,
                                        () ->
                                                published.meetings(
                                                        HERE, KeyRange.among(List.of(id.value()))))
                                .getFirst()
                                .time()
                                .from()
                                .toLocalDate())
                .isNotEqualTo(planned);
        assertThat(page(lead, list).select("#past + ul li"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.text())
                                        .contains("Niederschrift in Arbeit")
                                        .doesNotContain(
                                                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                                        .withLocale(Locale.GERMANY)
                                                        .format(planned)));
        assertThat(page(null, list).select("#called-off + ul a").eachAttr("href"))
                .containsExactly(meeting.replace(id.toString(), off.toString()));
        assertThat(page(null, list).select("#past + ul").text())
                .isNotEmpty()
                .doesNotContain("Niederschrift");
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        assertThat(page(member, list).select("#past + ul").text())
                .contains("Niederschrift offen für Einwände");
        assertThat(page(null, list).select("#past + ul").text()).doesNotContain("Niederschrift");
        redirect(lead, post(meeting + "/minutes/approval"));
        assertThat(page(null, list).select("#past + ul").text())
                .contains("Niederschrift genehmigt");
    }

    @Test
    void minutesTheNextMeetingRejectsAreNotApproved() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        Document room = page(lead, meeting + "/room?item=" + item);
        assertThat(room.select("section[aria-labelledby=item] a").eachAttr("href"))
                .contains(minutes);
        ResolutionId motion = putApproval();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("NO", "2"));
        assertThat(card(motion).state()).isEqualTo(MotionState.REJECTED);

        redirect(lead, post(desk + "/state").param("state", "DONE"));

        Document rejected = page(lead, minutes);
        assertThat(rejected.text())
                .contains("Abgelehnt am", "von selbst auf die Tagesordnung", "als Berichtigung")
                .doesNotContain(
                        "sobald eine angesetzt ist",
                        "Die nächste Sitzung genehmigt",
                        "Genehmigt am");
        assertThat(rejected.select("a[href$=/resolutions/" + motion + "]")).hasSize(1);
        assertThat(rejected.select("form[action$=/approval]")).isEmpty();
        assertThat(redirect(lead, post(minutes + "/approval"))).contains("refused=rejected");
        assertThat(page(member, minutes).text())
                .contains("Abgelehnt am")
                .doesNotContain("als Berichtigung");

        // Corrected, another meeting approves them, planned for a day before the one this was held
        // for.
        redirect(lead, post(minutes + "/corrections").param("reason", "Es waren elf."));
        redirect(lead, post(meeting + "/room/end"));
        MeetingId third = people.planned(lead, HERE, group, 20);
        assertThat(page(member, minutes).select("#rejection ~ p a").eachAttr("href"))
                .last()
                .asString()
                .endsWith("/meetings/" + third);
        String last = "/networks/%s/groups/%s/meetings/%s/room".formatted(HERE, group, third);
        redirect(lead, post(last + "/begin").param("sure", "true"));
        AgendaItemId again =
                NetworkScope.call(HERE, () -> meetings.open(lead, HERE, third))
                        .agenda()
                        .getFirst()
                        .id();
        redirect(lead, post(last + "/" + again + "/state").param("state", "DONE"));
        assertThat(page(lead, minutes).text())
                .contains("Genehmigt am")
                .doesNotContain("Abgelehnt am");
    }

    @Test
    void nothingIsLeftToCarryOutOfAResolutionThatApprovesMinutes() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        ResolutionId motion = putApproval();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("YES", "2"));

        assertThat(card(motion).execution()).isEqualTo(Execution.BY_ITSELF);
        Document approved = page(lead, minutes);
        assertThat(approved.select("main").text())
                .contains("Genehmigt am", "Genehmigt durch den Beschluss")
                .doesNotContain("noch nicht genehmigt", "Einwand erheben");
        assertThat(approved.select("form[action$=/approval]")).isEmpty();
        assertThat(page(lead, meeting + "/room?item=" + item).select("#item ~ p").text())
                .contains("Schon genehmigt am");

        // To be done with the item changes nothing any more.
        redirect(lead, post(desk + "/state").param("state", "DONE"));
        assertThat(page(lead, minutes).select("main").text())
                .isEqualTo(approved.select("main").text());
        assertThat(card(motion).execution()).isEqualTo(Execution.BY_ITSELF);
    }

    @Test
    void theChairsScreenSaysWhatApprovesMinutes() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        String room = meeting + "/room?item=" + item;
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(page(lead, room).select("#item-steps #approving").text())
                .contains("„Punkt ist erledigt“ genehmigt die Niederschrift", "Widerspricht");
        ResolutionId motion = putApproval();
        assertThat(page(lead, room).select("#approving").text())
                .contains("liegt ein Antrag vor", "genehmigt die Niederschrift darum nicht");
        String refused = redirect(lead, post(desk + "/state").param("state", "DONE"));
        assertThat(refused).contains("?item=" + item + "&refused=undecided");
        assertThat(page(lead, refused.replaceFirst("#.*", "")).select(".kern-alert--danger").text())
                .contains("noch nicht entschieden", "nimm ihn vom Punkt");
        assertThat(page(lead, minutes).select("main").text()).contains("noch nicht genehmigt");

        redirect(lead, post(desk + "/votes/" + motion + "/removal"));
        redirect(lead, post(desk + "/state").param("state", "DONE"));
        assertThat(page(lead, minutes).select("main").text()).contains("Genehmigt am");
        redirect(lead, post(desk + "/state").param("state", "OPEN"));
        assertThat(page(lead, room).select("#approving")).isEmpty();
    }

    @Test
    void thePageOfMinutesSaysOnlyWhatHolds() throws Exception {
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        String minutes = meeting + "/minutes";
        redirect(
                lead,
                post(minutes + "/proposal")
                        .param("way", "IN_WRITING")
                        .param("until", "2099-01-30"));
        assertThat(page(member, minutes).select("#note + p").text())
                .contains("genehmigt wird dann nicht mehr durch Schweigen");
        redirect(member, post(minutes + "/objections").param("reason", "Es waren elf."));
        assertThat(page(third, minutes).select("#note + p").text())
                .contains("genehmigt wird erst, wenn der Einwand beantwortet")
                .doesNotContain("Schweigen");
        assertThat(page(third, minutes).select("main > .hub-row a[href='#notes']").text())
                .isEqualTo("Ein Einwand ist offen");
        assertThat(text(answer(third, get(minutes + ".pdf"), 200)))
                .contains("nichtgenehmigt·EinEinwandistoffen");
        assertThat(page(lead, minutes).select("main").text())
                .contains("Es gibt einen Einwand: ", "Genehmigt ist sie erst")
                .contains("Noch nicht geklärt", "Sobald eine angesetzt ist")
                .contains("Weitere Einwände sind möglich bis zum 30. Januar 2099");
        assertThat(page(lead, minutes).select("form[action$=/approval]")).isEmpty();
        // Whoever has raised it takes it back, nobody else.
        assertThat(page(lead, minutes).select("form[action$=/withdrawal]")).isEmpty();
        String back = page(member, minutes).select("form[action$=/withdrawal]").attr("action");
        assertThat(redirect(lead, post(back))).contains("refused=stale");
        answer(third, post(minutes + "/objections/nichts/withdrawal"), 404);
        assertThat(redirect(member, post(back))).contains("done=withdrawn");
        assertThat(page(third, minutes).select("main > .hub-row a[href='#notes']")).isEmpty();
        assertThat(text(answer(third, get(minutes + ".pdf"), 200))).doesNotContain("istoffen");
        assertThat(page(third, minutes).select("main").text())
                .contains("weitere sind möglich bis zum 30. Januar 2099");
        assertThat(page(lead, minutes).select("main").text())
                .contains("Zurückgenommen am", "Der Einwand ist geklärt", "Bis zum 30. Januar 2099")
                .doesNotContain("Genehmigt ist sie erst");
        redirect(third, post(minutes + "/objections").param("reason", "Es waren zwölf."));
        Document open = page(lead, minutes);
        assertThat(open.select("input[name=settles] + label").eachText())
                .containsExactly(third.name() + ": Es waren zwölf.");
        redirect(
                lead,
                post(minutes + "/corrections")
                        .param("reason", "Es waren zwölf, nicht zehn.")
                        .param("settles", open.select("input[name=settles]").val()));
        assertThat(page(member, minutes).select("main").text())
                .contains("Geklärt durch eine Berichtigung am", "Die Einwände sind geklärt");
        redirect(member, post(minutes + "/objections").param("reason", "Es waren doch elf."));

        toTheNext(30);
        Document waiting = page(member, minutes);
        assertThat(waiting.select("main").text())
                .contains("Auf der Tagesordnung:")
                .doesNotContain("Sobald eine angesetzt ist");
        assertThat(waiting.select("main a[href$=" + meeting + "]").text())
                .contains(
                        NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id))
                                .card()
                                .title());
        // What was carried over leads there, too.
        String first = minutes.substring(0, minutes.length() - "/minutes".length());
        assertThat(page(null, first).select("#agenda-items a[href$=" + meeting + "]")).hasSize(1);
        assertThat(waiting.select(".meetings-item a[href$=" + meeting + "]")).hasSize(1);
        ResolutionId motion = putApproval();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("NO", "2"));

        assertThat(page(lead, minutes).select("main").text())
                .contains("Abgelehnt am", "Halt als Berichtigung fest")
                .doesNotContain("Es gibt Einwände", "Genehmigt ist sie erst", "durch Schweigen");
        assertThat(text(answer(lead, get(minutes + ".pdf"), 200))).contains("Abgelehntam");
        assertThat(redirect(lead, post(minutes + "/approval"))).contains("refused=rejected");
    }

    @Test
    void anItemForMinutesThatAreApprovedMeanwhileSaysSo() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        String own = "#item-" + item;
        assertThat(page(member, meeting).select(own).text()).doesNotContain("genehmigt am");

        redirect(lead, post(minutes + "/approval"));
        assertThat(page(member, meeting).select(own).text())
                .contains("Schon genehmigt am", "nichts mehr");
        assertThat(page(lead, meeting + "/agenda").select(own).text())
                .contains("Schon genehmigt am");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(page(lead, desk.replace("/room/", "/room?item=")).select("#item ~ p").text())
                .contains("Schon genehmigt am");
        assertThat(page(lead, desk.replace("/room/", "/room?item=")).select("#put")).isEmpty();
        MockHttpServletRequestBuilder late =
                post(desk + "/motions").param("title", "Doch nicht").param("text", "Nein.");
        assertThat(redirect(lead, late)).contains("refused=stale");
        // It does not wait for yet another meeting.
        assertThat(page(lead, meeting + "/room/end").select("[aria-labelledby=left]").text())
                .contains("Haushalt")
                .doesNotContain("Niederschrift");
        redirect(lead, post(meeting + "/room/end"));
        assertThat(NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id)).agenda())
                .first()
                .satisfies(one -> assertThat(one.state()).isEqualTo(ItemState.DONE));
        assertThat(page(member, meeting).select(own).text()).doesNotContain("Schon genehmigt");
    }

    @Test
    void anUndecidedMotionOnMinutesComesAlong() throws Exception {
        holdAndGiveOutMinutes();
        toTheNext(30);
        ResolutionId motion = putApproval();
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));

        // What is put to the vote is named before the meeting is closed.
        Document ending = page(lead, meeting + "/room/end");
        assertThat(ending.select("section[aria-labelledby=voting] a").text())
                .startsWith("Genehmigung der Niederschrift der Sitzung „");
        assertThat(ending.select("form[action$=/end] button")).isEmpty();
        // The way back leads to it.
        assertThat(ending.select("form[action$=/end] a").text())
                .isEqualTo("Zur laufenden Abstimmung");
        assertThat(ending.select("form[action$=/end] a").attr("href"))
                .endsWith("/room?item=%s#motion-%s".formatted(item, motion));
        // One of three is too few, though everybody present has voted.
        String seat =
                page(lead, meeting + "/room?item=" + item)
                        .select("button[aria-label=" + member.name() + ": Ja]")
                        .attr("id");
        redirect(
                lead,
                post(vote + "/records")
                        .param("entry", seat.substring(7, 43))
                        .param("choice", "YES"));
        assertThat(redirect(lead, post(vote + "/closing"))).isEqualTo(vote + "/closing");
        assertThat(page(lead, vote + "/closing").select(".kern-alert--warning").text())
                .contains("Nicht beschlussfähig", "Vertreten ist eine Stimme, nötig sind 2");
        assertThat(
                        page(lead, get(vote + "/closing").header("Accept-Language", "en"), 200)
                                .select(".kern-alert--warning")
                                .text())
                .contains("One vote is present, 2 are needed");
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        assertThat(redirect(lead, post(resolution + "/closing")))
                .isEqualTo(resolution + "/closing");
        redirect(lead, post(vote + "/closing").param("sure", "true"));
        assertThat(card(motion).state()).isEqualTo(MotionState.UNDECIDED);
        assertThat(page(lead, meeting + "/room/end").select("form[action$=/end] button"))
                .hasSize(1);
        assertThat(page(lead, meeting + "/room/end").select("form[action$=/end] a").text())
                .isEqualTo("Noch nicht, zurück zur Sitzung");
        redirect(lead, post(meeting + "/room/end"));

        MeetingId before = id;
        toTheNext(60);
        assertThat(onAgenda(before)).isEmpty();
        assertThat(onAgenda(id))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.card().id()).isEqualTo(motion);
                            assertThat(one.item()).isEqualTo(item.value());
                        });
    }

    @Test
    void nobodyApprovesMinutesBesideAMotionOnThem() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        assertThat(page(lead, minutes).select("form[action$=/approval]")).hasSize(1);
        ResolutionId motion = putApproval();
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        // Whoever has the page from before is told why, and what to do.
        String refused = redirect(lead, post(minutes + "/approval"));
        assertThat(refused).endsWith("refused=undecided");
        assertThat(page(lead, refused).select(".kern-alert--danger").text())
                .contains("noch nicht entschieden", "Lass darüber abstimmen", "zurück");
        assertThat(page(lead, minutes).select("form[action$=/approval]")).isEmpty();
        assertThat(page(lead, minutes).select("#approval ~ p:contains(ein Antrag vor) a"))
                .extracting(one -> one.attr("href"))
                .containsExactly(resolution);

        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        assertThat(redirect(kora, post(minutes + "/approval"))).endsWith("refused=undecided");
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("NO", "2"));
        assertThat(card(motion).state()).isEqualTo(MotionState.REJECTED);
        assertThat(page(lead, minutes).select("main").text())
                .contains("Abgelehnt am")
                .doesNotContain("Genehmigt am");
    }

    @Test
    void noMeetingPassesOverAnObjection() throws Exception {
        String minutes = minutesObjectedTo();
        toTheNext(30);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        String here = meeting + "/room?item=" + item;
        Document asked = page(lead, here);
        assertThat(asked.select("#objections").text())
                .contains("steht noch ein Einwand", member.name(), "Es waren elf.");
        assertThat(asked.select("#approving")).isEmpty();

        String refused = redirect(lead, post(desk + "/state").param("state", "DONE"));

        assertThat(page(lead, refused).select("#refused").text()).contains("Einwand");
        assertThat(page(member, minutes).select("main").text()).doesNotContain("Genehmigt am");

        String objection = page(lead, minutes).select("input[name=settles]").attr("value");
        redirect(
                lead,
                post(minutes + "/corrections")
                        .param("reason", "Es waren elf.")
                        .param("settles", objection));
        assertThat(page(lead, here).select("#objections")).isEmpty();
        redirect(lead, post(desk + "/state").param("state", "DONE"));
        assertThat(page(member, minutes).select("main").text()).contains("Genehmigt am");
        assertThat(page(lead, here).select("#settle")).as("approved, it is not reopened").isEmpty();
    }

    @Test
    void whatTheGroupResolvesStandsBesideAnObjection() throws Exception {
        String minutes = minutesObjectedTo();
        toTheNext(30);
        ResolutionId motion = putApproval();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(third);
        assertThat(page(lead, meeting + "/room?item=" + item).select("#objections").text())
                .contains("Es waren elf.");
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("YES", "2"));
        assertThat(page(member, minutes).select("main").text())
                .contains("Genehmigt am", "trotz dieses Einwands genehmigt")
                .doesNotContain("Noch nicht geklärt");
        assertThat(text(answer(member, get(minutes + ".pdf"), 200)))
                .contains("trotzdiesesEinwandsgenehmigt")
                .doesNotContain("Nochnichtgeklärt");
    }

    @Test
    void anObjectionNobodyAnswersGoesToTheNextMeeting() throws Exception {
        String minutes = minutesObjectedTo();
        toTheNext(30);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end").param("sure", "true"));
        assertThat(page(member, minutes).select("main").text()).doesNotContain("Genehmigt am");
        toTheNext(40);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(page(lead, meeting + "/room?item=" + item).select("#objections")).hasSize(1);
    }

    private String minutesGivenOut() throws Exception {
        holdAndGiveOutMinutes();
        return meeting + "/minutes";
    }

    private String minutesObjectedTo() throws Exception {
        String minutes = minutesGivenOut();
        redirect(member, post(minutes + "/objections").param("reason", "Es waren elf."));
        return minutes;
    }

    @Test
    void withoutTheMotionMinutesCanBeApprovedAgain() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        ResolutionId motion = putApproval();
        NetworkScope.call(
                HERE,
                () ->
                        resolutions.withdraw(
                                lead,
                                HERE,
                                motion,
                                resolutions.open(lead, HERE, motion).version()));
        assertThat(redirect(lead, post(minutes + "/approval"))).contains("done=approved");
        assertThat(page(member, minutes).select("main").text()).contains("Genehmigt am");
    }

    @Test
    void aMotionInAMeetingThatWasCalledOffHoldsMinutesUpAsWell() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        ResolutionId motion = putApproval();
        NetworkScope.call(
                HERE,
                () -> {
                    int version = meetings.open(lead, HERE, id).version();
                    return meetings.cancel(lead, HERE, id, version, "Sturm");
                });
        OpenResult opened =
                NetworkScope.call(
                        HERE,
                        () ->
                                ballots.openInWriting(
                                        lead,
                                        HERE,
                                        motion,
                                        ONE_EACH,
                                        clock.instant().plus(Duration.ofDays(2))));
        BallotId ballot = ((OpenResult.Opened) opened).id();
        assertThat(redirect(lead, post(minutes + "/approval"))).endsWith("refused=undecided");
        // Another meeting does not approve them meanwhile by being done with its item.
        toTheNext(40);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(redirect(lead, post(desk + "/state").param("state", "DONE")))
                .contains("refused=undecided");

        for (Actor one : List.of(lead, member, third)) {
            NetworkScope.call(
                    HERE,
                    () -> {
                        EntryId mine = ballots.view(one, HERE, ballot).mine().getFirst().id();
                        return ballots.cast(one, HERE, ballot, mine, Choice.YES);
                    });
        }
        NetworkScope.call(HERE, () -> ballots.close(lead, HERE, ballot));
        assertThat(page(member, minutes).select("main").text()).contains("Genehmigt am");
    }

    /** Whoever of both comes second waits, and then sees what the first one did. */
    @Test
    void aMotionAndAnApprovalAtOnceNeverBothHappen() throws Exception {
        holdAndGiveOutMinutes();
        MeetingId before = id;
        toTheNext(30);
        MotionDraft draft = new MotionDraft("Niederschrift", "Sie stimmt.", "", List.of());
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<Step> approval =
                    NetworkScope.call(
                            HERE,
                            () ->
                                    transaction.execute(
                                            _ -> {
                                                votes.put(lead, HERE, item, draft);
                                                return waiting(
                                                        second.submit(() -> approve(before)));
                                            }));
            assertThat(Objects.requireNonNull(approval).get()).isEqualTo(Step.UNDECIDED);
        }
    }

    private Step approve(MeetingId held) {
        return NetworkScope.call(HERE, () -> books.approve(kora, HERE, held));
    }

    private static <T> Future<T> waiting(Future<T> work) {
        assertThatThrownBy(() -> work.get(500, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        return work;
    }

    @Test
    void noOtherMotionApprovesMinutes() throws Exception {
        String minutes = minutesObjectedTo();
        toTheNext(30);
        Elements form = page(lead, room()).select("#put");
        assertThat(form.text()).contains("genehmigt die Niederschrift nicht");
        assertThat(form.select("#motion-title").val()).isEmpty();
        ResolutionId other =
                Objects.requireNonNull(put("Vertagung", "Die Niederschrift stimmt nicht."));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(third);
        redirect(lead, opening(desk + "/votes/" + other, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + other + "/hands").param("YES", "2"));
        assertThat(card(other).execution()).isEqualTo(Execution.NOT_BEGUN);
        redirect(lead, post(desk + "/state").param("state", "DONE"));
        assertThat(page(member, minutes).select("main").text())
                .contains("noch nicht genehmigt", "Noch nicht geklärt")
                .doesNotContain("Genehmigt am");
        redirect(lead, post(meeting + "/room/end"));

        // The next meeting votes on the approval itself.
        toTheNext(60);
        ResolutionId taken = putApproval();
        assertThat(page(lead, room()).select("#put-approval")).isEmpty();
        assertThat(redirect(lead, post(desk + "/approval"))).contains("refused=stale");
        Elements put = page(lead, room()).select("#motion-" + taken);
        assertThat(put.text()).contains("Wird er angenommen, ist die Niederschrift genehmigt");
        assertThat(put.select("form[action$=/removal]").text()).isEqualTo("Antrag zurückziehen");
        redirect(lead, post(desk + "/votes/" + taken + "/removal"));
        assertThat(card(taken).state()).isEqualTo(MotionState.WITHDRAWN);
        assertThat(page(lead, room()).select("#put-approval button")).hasSize(1);
        ResolutionId motion = putApproval();
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        assertThat(page(lead, resolution).select("main a").eachAttr("href")).contains(minutes);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(third);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("YES", "2"));
        assertThat(page(member, minutes).select("main").text())
                .contains("Genehmigt am", "trotz dieses Einwands genehmigt");
        assertThat(card(motion).execution()).isEqualTo(Execution.BY_ITSELF);
    }

    private String room() {
        return meeting + "/room?item=" + item;
    }

    @Test
    void aMotionThatApprovesMinutesStaysWithThem() throws Exception {
        holdAndGiveOutMinutes();
        toTheNext(30);
        ResolutionId motion = putApproval();
        AgendaItemId other = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        String elsewhere = meeting + "/room/" + other;
        assertThat(page(lead, meeting + "/agenda/" + other).select("#pick option")).isEmpty();
        assertThat(
                        redirect(
                                lead,
                                post(elsewhere + "/placement").param("motion", motion.toString())))
                .contains("refused=stale");
        answer(lead, post(elsewhere + "/approval"), 404);
        answer(member, post(desk + "/approval"), 404);
        Document changing = page(lead, "/networks/%s/resolutions/%s".formatted(HERE, motion));
        assertThat(changing.select("a[href$=/edit]")).isEmpty();
        assertThat(onAgenda(id))
                .singleElement()
                .satisfies(one -> assertThat(one.item()).isEqualTo(item.value()));
    }

    @Test
    void minutesSayWhichResolutionApprovedThemAndInWhichMeeting() throws Exception {
        String minutes = minutesGivenOut();
        toTheNext(30);
        ResolutionId motion = putApproval();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        assertThat(page(lead, minutes).select("main").text()).doesNotContain("gerade abgestimmt");
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        assertThat(page(lead, minutes).select("#approval ~ p:contains(gerade abgestimmt) a"))
                .extracting(one -> one.attr("href"))
                .containsExactly(resolution);
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("YES", "2"));

        assertThat(page(member, minutes).select("p:contains(Genehmigt durch den Beschluss) a"))
                .extracting(one -> one.attr("href"))
                .containsExactly(resolution, meeting);
        assertThat(page(null, minutes).select("main").text())
                .contains("Genehmigt am")
                .doesNotContain("Genehmigt durch");
    }
}
