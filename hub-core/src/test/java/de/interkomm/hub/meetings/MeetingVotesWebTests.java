package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.PublicResolutions;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Votes on the items of a meeting: on the chair's screen, in the room, and in the minutes. */
@SpringBootTest
class MeetingVotesWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;

    private static final Charset UTF = StandardCharsets.UTF_8;

    private static final VotingRules ONE_EACH =
            new VotingRules(
                    Way.OPEN,
                    Majority.SIMPLE,
                    Base.VOTES_CAST,
                    Abstentions.LEFT_OUT,
                    50,
                    Voters.PERSONS,
                    1);

    @Autowired MeetingPeople people;
    @Autowired Meetings meetings;
    @Autowired MeetingRooms rooms;
    @Autowired Agendas agendas;
    @Autowired Resolutions resolutions;
    @Autowired PublicResolutions published;
    @Autowired VotingSheets sheets;
    @Autowired Ballots ballots;
    @Autowired MeetingInvitations invitations;
    @Autowired BallotPeople towns;
    @Autowired JdbcClient jdbc;

    private Actor kora;
    private Actor lead;
    private Actor member;
    private Actor third;
    private GroupId group;
    private MeetingId id;
    private AgendaItemId item;
    private String meeting;
    private String desk;

    @BeforeEach
    void aMeetingUnderWay() throws Exception {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        third = people.in(kora, HERE, group, GroupFunction.MEMBER);
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 0, ONE_EACH, Map.of()));
        id = people.planned(lead, HERE, group, 3);
        item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        meeting = "/networks/%s/groups/%s/meetings/%s".formatted(HERE, group, id);
        desk = meeting + "/room/" + item;
    }

    @Test
    void aMeetingResolvesAndItsMinutesSayWhy() throws Exception {
        assertThat(put("", "")).isNull();
        ResolutionId motion = Objects.requireNonNull(put("Haushalt 2027", "Wir nehmen ihn an."));
        String vote = desk + "/votes/" + motion;
        assertThat(text(answer(lead, get(meeting + "/agenda.pdf"), 200)))
                .contains("Wirnehmenihnan.");
        // Nobody votes before the meeting has begun.
        assertThat(redirect(lead, opening(vote, Way.BY_NAME))).contains("refused=stale");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        assertThat(redirect(lead, post(vote + "/opening").param("way", "NIX")))
                .contains("refused=way");
        redirect(lead, opening(vote, Way.BY_NAME));
        assertThat(redirect(lead, opening(vote, Way.OPEN))).contains("refused=stale");
        answer(member, opening(vote, Way.OPEN), 404);

        // Whoever comes later votes, too.
        Document early = page(member, meeting);
        assertThat(early.select("#ballots").text()).contains("nicht als anwesend");
        come(member);
        Document late = page(member, meeting);
        assertThat(late.select("#bar").text())
                .contains("Abstimmung läuft zu Punkt 1: Haushalt 2027");
        // Whoever has the page open fetches what changes, and nothing else.
        Document now =
                Jsoup.parse(
                        answer(member, get(meeting).header("X-Part", "live"), 200)
                                .getContentAsString(UTF));
        for (String part : List.of("#bar", "#ballots", "#agenda-items")) {
            assertThat(now.select(part).text()).isEqualTo(late.select(part).text()).isNotEmpty();
        }
        assertThat(now.select("header, footer, h1, #invitees")).isEmpty();
        String mine = late.select("#ballots form[action*=/votes/]").attr("action");
        assertThat(redirect(member, post(mine))).contains("refused=no-choice");
        assertThat(
                        page(member, meeting + "?refused=no-choice")
                                .select(".kern-alert--danger")
                                .text())
                .contains("zuerst aus");
        assertThat(redirect(member, post(mine).param("choice", "YES"))).contains("done=cast");
        assertThat(redirect(member, post(mine).param("choice", "NO"))).contains("vote-changed");
        answer(people.person(HERE, Role.MEMBER), post(mine).param("choice", "NO"), 404);

        redirect(lead, post(meeting + "/room/guests").param("name", "Greta Gast"));
        Document room = page(lead, meeting + "/room?item=" + item);
        assertThat(room.select("#votes").text())
                .contains("Abgestimmt: 1 von 2 Anwesenden (3 stimmberechtigt)");
        // The bar counts as the ballot does, and says who is there besides.
        assertThat(room.select("#bar").text())
                .contains("Mit Stimme da: 2 von 3 Mitgliedern. Anwesend insgesamt: 3");
        String seat = room.select("button[aria-label=" + lead.name() + ": Ja]").attr("id");
        redirect(
                lead,
                post(vote + "/records")
                        .param("entry", seat.substring(7, 43))
                        .param("choice", "YES"));
        redirect(member, post(mine).param("choice", "YES"));
        // What somebody has cast in person the chair does not change.
        Document cast = page(lead, meeting + "/room?item=" + item);
        assertThat(cast.select("#votes li:contains(" + member.name() + ")").text())
                .contains("selbst abgestimmt");
        assertThat(cast.select("button[aria-label^=" + member.name() + ": ]")).isEmpty();

        // Neither the item is done nor does the meeting end over an open ballot.
        assertThat(cast.select("#item-steps").text())
                .contains("sobald seine Abstimmung geschlossen")
                .doesNotContain("Punkt ist erledigt");
        assertThat(cast.select("#item-steps a").attr("href")).isEqualTo("#motion-" + motion);
        assertThat(
                        redirect(
                                lead,
                                post(meeting + "/room/" + item + "/state").param("state", "DONE")))
                .contains("refused=voting");
        assertThat(redirect(lead, post(meeting + "/room/end"))).contains("refused=voting");
        assertThat(page(lead, meeting + "/room?refused=voting").text())
                .contains("Eine Abstimmung läuft noch");
        redirect(lead, post(vote + "/closing"));
        assertThat(redirect(member, post(mine).param("choice", "NO"))).contains("refused=closed");
        assertThat(page(member, meeting + "?refused=closed").select(".kern-alert--danger").text())
                .contains("geschlossen");
        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains(
                        "Anwesend waren 2 Personen, abgestimmt haben 2.",
                        "Der Antrag ist angenommen");
        assertThat(page(lead, meeting + "/room?item=" + item).select("#item-steps").text())
                .contains("Punkt ist erledigt")
                .doesNotContain("Abstimmung");

        // Closing it is final, so it is asked before what becomes of the rest.
        ResolutionId idea = Objects.requireNonNull(put("Idee", "Wir warten."));
        people.item(lead, HERE, id, "Ausblick", Audience.PUBLIC);
        Document question = page(lead, meeting + "/room/end");
        assertThat(question.select("section[aria-labelledby=left]").text())
                .contains("Haushalt", "Ausblick");
        NetworkScope.call(
                HERE,
                () ->
                        resolutions.withdraw(
                                lead, HERE, idea, resolutions.open(lead, HERE, idea).version()));
        question = page(lead, meeting + "/room/end");
        assertThat(question.select("section[aria-labelledby=left]").text())
                .contains("Ausblick")
                .doesNotContain("Haushalt");
        assertThat(question.select("section[aria-labelledby=there]").text())
                .contains("Greta Gast", member.name());
        assertThat(question.select("main").text()).contains("Anwesenheit nicht mehr ändern");
        page(member, meeting + "/room/end", 404);
        MeetingId next = people.planned(lead, HERE, group, 30);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(redirect(lead, get(meeting + "/room/end"))).contains("refused=stale");
        // What is decided is settled, also where nobody has said so.
        assertThat(page(lead, meeting + "/minutes").select(".meetings-item").eachText())
                .satisfiesExactly(
                        decided -> assertThat(decided).doesNotContain("spätere Sitzung"),
                        open -> assertThat(open).contains("spätere Sitzung"));
        assertThat(
                        page(lead, meeting.replace(id.toString(), next.toString()))
                                .select("#agenda-items")
                                .text())
                .contains("Ausblick")
                .doesNotContain("Haushalt");

        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        redirect(lead, post(meeting + "/minutes/approval"));
        assertThat(page(member, meeting + "/minutes").text())
                .contains("Wir nehmen ihn an.", "Ja 2, Nein 0", "Ja: ", lead.name());
        assertThat(text(answer(member, get(meeting + "/minutes.pdf"), 200)))
                .contains("Wirnehmenihnan.", "DerAntragistangenommen", squeezed(lead.name()));
        // Others read the result, not who of the people voted how.
        assertThat(page(null, meeting + "/minutes").select("main").text())
                .contains("Der Antrag ist angenommen")
                .doesNotContain(lead.name());
        assertThat(page(null, meeting).select("main").text()).contains("Ja 2, Nein 0");
    }

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
    void handsAreCountedAgainstThoseWhoAreThere() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Termin", "Wir tagen im Mai."));
        String vote = desk + "/votes/" + motion;
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(vote, Way.OPEN));

        assertThat(refused(post(vote + "/hands")).text()).contains("mindestens eine");
        assertThat(refused(post(vote + "/hands").param("YES", "viele")).text())
                .contains("mindestens eine");
        Document tooMany = refused(post(vote + "/hands").param("YES", "2").param("NO", "1"));
        assertThat(tooMany.text()).contains("mehr Hände").contains("(2)");
        assertThat(tooMany.select("#hands-" + motion + "-YES").val()).isEqualTo("2");
        assertThat(tooMany.select("main a[href=#hands-" + motion + "]")).hasSize(1);
        redirect(lead, post(vote + "/hands").param("YES", "1").param("ABSTAIN", "1"));

        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains("Die Sitzungsleitung hat Handzeichen gezählt", "angenommen");
        assertThat(card(motion).state()).isEqualTo(MotionState.ADOPTED);
        // Counted once, whoever comes second.
        redirect(lead, post(vote + "/hands").param("NO", "2"));
        assertThat(card(motion).state()).isEqualTo(MotionState.ADOPTED);
    }

    @Test
    void handsThatResolveNothingAreAskedAboutFirst() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Termin", "Wir tagen im Mai."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));

        assertThat(refused(post(vote + "/hands").param("YES", "2")).text()).contains("mehr Hände");
        String question = redirect(lead, post(vote + "/hands").param("YES", "1"));
        assertThat(question).isEqualTo(vote + "/hands?YES=1");
        assertThat(card(motion).state()).isEqualTo(MotionState.VOTING);
        page(member, question, 404);
        Document asked = page(lead, question);
        assertThat(asked.select(".kern-alert--warning").text())
                .contains("Nicht beschlussfähig", "Vertreten ist eine Stimme, nötig sind 2");
        assertThat(asked.select("section[aria-labelledby=hands]").text()).contains("Ja 1");
        assertThat(asked.select("#missing")).isEmpty();
        MockHttpServletRequestBuilder sure = post(asked.select("main form").attr("action"));
        asked.select("main form input[name~=YES|sure]")
                .forEach(one -> sure.param(one.attr("name"), one.val()));
        redirect(lead, sure);

        assertThat(card(motion).state()).isEqualTo(MotionState.UNDECIDED);
        assertThat(redirect(lead, get(question))).contains("refused=stale");
        // What came of it stands there once.
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes").select(".meetings-item").text())
                .contains("Offen geblieben; wartet auf die nächste Sitzung");
        assertThat(text(answer(lead, get(meeting + "/minutes.pdf"), 200)))
                .contains(squeezed("Offen geblieben; wartet auf die nächste Sitzung"));
        assertThat(page(lead, meeting).select(".meetings-vote"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.text())
                                        .contains("Wir tagen im Mai.", "nicht beschlussfähig"));
    }

    @Test
    void resultsOfAMotionVotedOnTwiceSayWhichWasWhich() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Termin", "Wir tagen im Mai."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        redirect(lead, post(vote + "/closing").param("sure", "true"));
        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains("nicht beschlussfähig")
                .doesNotContain("1. Abstimmung");
        come(lead);
        redirect(lead, opening(vote, Way.OPEN));
        redirect(lead, post(vote + "/hands").param("YES", "2"));

        List<String> pages =
                List.of(
                        page(lead, meeting + "/room?item=" + item).select("#votes").text(),
                        page(lead, meeting).select(".meetings-vote").text());
        assertThat(pages)
                .allSatisfy(
                        one ->
                                assertThat(one)
                                        .containsSubsequence(
                                                "1. Abstimmung: ",
                                                "nicht beschlussfähig",
                                                "2. Abstimmung: ",
                                                "angenommen"));
        // Others read what is decided, and of one vote only.
        assertThat(page(null, meeting).select(".meetings-vote").text())
                .contains("angenommen")
                .doesNotContain(". Abstimmung: ");
    }

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
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        LocalDate planned =
                NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id))
                        .card()
                        .time()
                        .from()
                        .toLocalDate();
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
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        String minutes = meeting + "/minutes";
        toTheNext(30);
        Document room = page(lead, meeting + "/room?item=" + item);
        assertThat(room.select("section[aria-labelledby=item] a").eachAttr("href"))
                .contains(minutes);
        assertThat(room.select("#motion-text").text())
                .contains("Die Niederschrift der Sitzung „", "wird genehmigt");
        ResolutionId motion = Objects.requireNonNull(put("Niederschrift", "Sie stimmt."));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        redirect(lead, post(desk + "/votes/" + motion + "/hands").param("NO", "2"));
        assertThat(card(motion).state()).isEqualTo(MotionState.REJECTED);

        redirect(lead, post(desk + "/state").param("state", "DONE"));

        Document rejected = page(lead, minutes);
        assertThat(rejected.text())
                .contains("Abgelehnt am", "sobald eine angesetzt ist", "als Berichtigung")
                .doesNotContain("Die nächste Sitzung genehmigt", "Genehmigt am");
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

    /** Plans another meeting and goes on there, with the first item of its agenda. */
    private void toTheNext(int daysAhead) {
        id = people.planned(lead, HERE, group, daysAhead);
        item =
                NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id))
                        .agenda()
                        .getFirst()
                        .id();
        meeting = "/networks/%s/groups/%s/meetings/%s".formatted(HERE, group, id);
        desk = meeting + "/room/" + item;
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
                .contains("Es gibt Einwände", "Genehmigt ist sie erst", "Sobald eine angesetzt ist")
                .contains("Noch nicht geklärt")
                .doesNotContain("2099");
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
                .contains(
                        "Zurückgenommen am", "Die Einwände sind geklärt", "Bis zum 30. Januar 2099")
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
        ResolutionId motion = Objects.requireNonNull(put("Niederschrift", "Sie stimmt."));
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
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        String minutes = meeting + "/minutes";
        redirect(lead, post(minutes + "/proposal").param("way", "NEXT_MEETING"));
        toTheNext(30);
        String own = "#item-" + item;
        assertThat(page(member, meeting).select(own).text()).doesNotContain("genehmigt am");

        redirect(lead, post(minutes + "/approval"));
        assertThat(page(member, meeting).select(own).text())
                .contains("Schon genehmigt am", "kann entfallen");
        assertThat(page(lead, meeting + "/agenda").select(own).text())
                .contains("Schon genehmigt am");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(page(lead, desk.replace("/room/", "/room?item=")).select("#item ~ p").text())
                .contains("Schon genehmigt am");
        // It does not wait for yet another meeting.
        assertThat(page(lead, meeting + "/room/end").select("[aria-labelledby=left]").text())
                .contains("Haushalt")
                .doesNotContain("Niederschrift");
        redirect(lead, post(meeting + "/room/end"));
        assertThat(NetworkScope.call(HERE, () -> meetings.open(lead, HERE, id)).agenda())
                .first()
                .satisfies(one -> assertThat(one.state()).isEqualTo(ItemState.DONE));
        assertThat(page(member, meeting).select(own).text()).doesNotContain("entfallen");
    }

    @Test
    void anUndecidedMotionOnMinutesComesAlong() throws Exception {
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        toTheNext(30);
        ResolutionId motion = Objects.requireNonNull(put("Niederschrift", "Sie stimmt."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));

        // What is put to the vote is named before the meeting is closed.
        Document ending = page(lead, meeting + "/room/end");
        assertThat(ending.select("section[aria-labelledby=voting] a").text())
                .isEqualTo("Niederschrift");
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
    void handsAreNotCountedOnceSomebodyHasVoted() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Ort", "Wir tagen hier."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        String mine = page(member, meeting).select("#ballots form").attr("action");
        redirect(member, post(mine).param("choice", "NO"));
        assertThat(refused(post(vote + "/hands").param("YES", "1")).text()).contains("einzeln");

        redirect(lead, post(vote + "/calling-off"));
        assertThat(card(motion).state()).isEqualTo(MotionState.DRAFT);
        redirect(lead, opening(vote, Way.SECRET));
        answer(lead, post(vote + "/hands").param("YES", "1"), 404);
        assertThat(redirect(member, post(secret()).param("choice", "YES")))
                .contains("refused=not-sure");
        assertThat(page(member, meeting).select("input[name=sure]")).hasSize(1);
        redirect(member, post(secret()).param("choice", "YES").param("sure", "yes"));
        assertThat(page(member, meeting).select("#ballots").text()).contains("weiß niemand mehr");
    }

    private String secret() throws Exception {
        return "%s/votes/%s/%s"
                .formatted(
                        meeting,
                        onAgenda(id).getFirst().card().id(),
                        page(member, meeting)
                                .select("#ballots section[id^=vote-]")
                                .attr("id")
                                .substring(5));
    }

    @Test
    void aVoteThatIsLentIsThereWithWhoeverCarriesIt() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Beitrag", "Er bleibt."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        String absent =
                page(third, meeting).select("#ballots section[id^=vote-]").attr("id").substring(5);
        String entry = meeting + "/votes/" + motion + "/" + absent;
        assertThat(
                        redirect(
                                third,
                                post(entry + "/proxy")
                                        .param("person", member.account().toString())))
                .contains("done=lent");
        assertThat(redirect(member, post(entry).param("choice", "YES"))).contains("done=cast");
        // It goes and comes with its carrier; what was cast stays.
        redirect(lead, attendance(member, "GONE"));
        String own =
                page(member, meeting).select("#ballots section[id^=vote-]").eachAttr("id").stream()
                        .map(one -> one.substring(5))
                        .filter(one -> !one.equals(absent))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        redirect(
                                member,
                                post(meeting + "/votes/" + motion + "/" + own)
                                        .param("choice", "YES")))
                .contains("not-present");
        assertThat(redirect(third, post(entry + "/proxy/withdrawal"))).contains("not-lent");
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
    void aDeputyIsThereForTheAdministration() throws Exception {
        Town town = towns.town(HERE, group);
        towns.in(
                HERE,
                () ->
                        jdbc.sql(
                                        "update group_participation set regional_key = ?,"
                                                + " administration_name = ? where account_id = ?")
                                .params(town.key().value(), town.name(), member.account().value())
                                .update());
        NetworkScope.run(
                HERE,
                () -> {
                    sheets.change(
                            lead,
                            HERE,
                            group,
                            1,
                            VotingRules.usual(Voters.ADMINISTRATIONS),
                            Map.of());
                    invitations.setRules(
                            lead,
                            HERE,
                            group,
                            new MeetingRules(14, 2, QuorumRule.NUMBER, 1, Counted.ADMINISTRATIONS));
                    invitations.invite(lead, HERE, id, Whom.NEWCOMERS);
                    invitations.answer(member, HERE, id, Reply.DEPUTY, "Otto Ersatz");
                    invitations.answer(third, HERE, id, Reply.DEPUTY, "Ida Ersatz");
                });
        assertThat(page(lead, meeting).select("#invitees + p").text())
                .isEqualTo("Noch keine Antwort: 1 · Vertreten: 2");
        ResolutionId motion = Objects.requireNonNull(put("Beitritt", "Wir treten bei."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(page(lead, meeting + "/room").select("button[value=DEPUTY]").eachText())
                .containsExactlyInAnyOrder("Otto Ersatz ist da", "Ida Ersatz ist da");
        answer(lead, attendance(lead, "DEPUTY"), 404);

        redirect(lead, attendance(member, "DEPUTY"));
        assertThat(page(lead, meeting + "/room").select("#bar").text())
                .contains("Beschlussfähig: 1 von 1 Verwaltungen")
                .contains("Mit Stimme da: 1 von 1 Verwaltungen. Anwesend insgesamt: 1");
        // A ballot without a vote says so, and can be held again.
        redirect(lead, opening(vote, Way.OPEN));
        // Closing over somebody who is there and has not voted is asked about first.
        assertThat(redirect(lead, post(vote + "/closing"))).isEqualTo(vote + "/closing");
        assertThat(card(motion).state()).isEqualTo(MotionState.VOTING);
        Document question = page(lead, vote + "/closing");
        assertThat(question.select("#missing ~ ul li").eachText()).containsExactly(town.name());
        page(member, vote + "/closing", 404);
        String resolution = "/networks/%s/resolutions/%s".formatted(HERE, motion);
        assertThat(redirect(lead, post(resolution + "/closing")))
                .isEqualTo(resolution + "/closing");
        assertThat(page(lead, resolution + "/closing").select("form input[name=sure]")).hasSize(1);
        redirect(
                lead,
                post(question.select("main form").attr("action"))
                        .param("sure", question.select("input[name=sure]").val()));
        assertThat(redirect(lead, get(vote + "/closing"))).contains("refused=stale");
        redirect(lead, opening(vote, Way.OPEN));
        // One administration, one vote: whoever is there casts it.
        Document away = page(member, meeting);
        assertThat(away.select("#ballots").text()).contains("Deine Vertretung ist in der Sitzung");
        assertThat(away.select("#ballots form[action$=/proxy], #ballots input[name=choice]"))
                .isEmpty();
        String own = away.select("#ballots section[id^=vote-]").attr("id").substring(5);
        assertThat(
                        redirect(
                                member,
                                post(meeting + "/votes/" + motion + "/" + own)
                                        .param("choice", "NO")))
                .contains("refused=deputised");
        Document room = page(lead, meeting + "/room?item=" + item);
        String seat = room.select("button[aria-label=" + town.name() + ": Ja]").attr("id");
        redirect(
                lead,
                post(vote + "/records")
                        .param("entry", seat.substring(7, 43))
                        .param("choice", "YES"));
        redirect(lead, post(vote + "/closing"));
        assertThat(
                        page(lead, "/networks/%s/resolutions/%s".formatted(HERE, motion))
                                .select("main")
                                .text())
                .contains("1. Abstimmung", "Ohne eine einzige Stimme", "Nicht abgestimmt")
                .contains("2. Abstimmung", "Der Antrag ist angenommen")
                .doesNotContain("Noch nicht");
        // Whoever comes after all takes their own seat.
        redirect(lead, attendance(third, "DEPUTY"));
        redirect(lead, attendance(third, "HERE"));
        assertThat(page(lead, meeting + "/room").select("#attendees").text())
                .contains("Ida Ersatz: da von", "Otto Ersatz: da seit");
        redirect(lead, post(meeting + "/room/end"));

        assertThat(page(lead, meeting + "/minutes").select("#who + ul > li > span:first-child"))
                .extracting(Element::text)
                .containsExactlyInAnyOrder(
                        "Otto Ersatz (für %s), %s".formatted(member.name(), town.name()),
                        "Ida Ersatz (für %s)".formatted(third.name()),
                        third.name());
        assertThat(text(answer(lead, get(meeting + "/minutes.pdf"), 200)))
                .contains("OttoErsatz(für" + squeezed(member.name()), "DerAntragistangenommen")
                .doesNotContain("Vertretendurch");
    }

    @Test
    void guestsAreToldFromMembers() throws Exception {
        towns.in(
                HERE,
                () ->
                        jdbc.sql(
                                        "update group_participation set function = 'GUEST',"
                                                + " home_network = 'nebenan', home_network_name ="
                                                + " 'Nebenan' where account_id = ?")
                                .param(third.account().value())
                                .update());
        NetworkScope.run(
                HERE,
                () -> {
                    invitations.invite(lead, HERE, id, Whom.NEWCOMERS);
                });
        assertThat(
                        page(lead, meeting)
                                .select(
                                        "section[aria-labelledby=invitees] tr:contains("
                                                + third.name()
                                                + ")")
                                .text())
                .contains("Gast der Gruppe", "Nebenan");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        Document room = page(lead, meeting + "/room");
        assertThat(room.select("#attendees li:contains(" + third.name() + ")").text())
                .contains("Gast der Gruppe", "Nebenan");
        assertThat(room.select("#attendees li:contains(" + member.name() + ")").text())
                .doesNotContain("Gast der Gruppe");
    }

    @Test
    void theChairLearnsOfEveryVoteAndOthersOfEveryBallot() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Ort", "Wir tagen hier."));
        String vote = desk + "/votes/" + motion;
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        MockHttpServletResponse listening = answer(member, get(meeting + "/live"), 200);
        // Whoever listens knows at once that it works.
        assertThat(listening.getContentAsString(UTF)).startsWith(":");
        redirect(lead, opening(vote, Way.OPEN));
        await().untilAsserted(
                        () -> assertThat(listening.getContentAsString(UTF)).contains("event:room"));
        String mine = page(member, meeting).select("#ballots form").attr("action");
        redirect(member, post(mine).param("choice", "NO"));
        await().untilAsserted(
                        () ->
                                assertThat(listening.getContentAsString(UTF))
                                        .contains("event:votes"));
    }

    @Test
    void whoeverFollowsReadsOnWhichItemIsVoted() throws Exception {
        AgendaItemId other = people.item(lead, HERE, id, "Bericht", Audience.PUBLIC);
        ResolutionId motion = Objects.requireNonNull(put("Ort", "Wir tagen hier."));
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(member);
        redirect(lead, post(meeting + "/room/" + other + "/current"));
        redirect(lead, opening(desk + "/votes/" + motion, Way.OPEN));
        assertThat(page(member, meeting).select("#bar").text())
                .contains("Jetzt: 2 Bericht", "Abstimmung läuft zu Punkt 1: Ort");
    }

    @Test
    void minutesSayWhichResolutionApprovedThemAndInWhichMeeting() throws Exception {
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/end"));
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        String minutes = meeting + "/minutes";
        toTheNext(30);
        ResolutionId motion = Objects.requireNonNull(put("Niederschrift", "Sie stimmt."));
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
        redirect(lead, post(desk + "/state").param("state", "DONE"));

        assertThat(page(member, minutes).select("p:contains(Genehmigt durch den Beschluss) a"))
                .extracting(one -> one.attr("href"))
                .containsExactly(resolution, meeting);
        assertThat(page(null, minutes).select("main").text())
                .contains("Genehmigt am")
                .doesNotContain("Genehmigt durch");
    }

    @Test
    void noVoteIsOpenedWhileNobodyIsThereWhoHasOne() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Ort", "Wir tagen hier."));
        String vote = desk + "/votes/" + motion;
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
        redirect(lead, post(meeting + "/room/guests").param("name", "Greta Gast"));
        answer(member, opening(vote, Way.OPEN), 404);

        String refused = redirect(lead, opening(vote, Way.OPEN));

        assertThat(card(motion).state()).isEqualTo(MotionState.DRAFT);
        assertThat(page(lead, refused).select(".kern-alert--danger").text())
                .contains("Noch ist niemand mit Stimme da", "unter „Anwesenheit“");
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        assertThat(card(motion).state()).isEqualTo(MotionState.VOTING);
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
    }

    private @Nullable ResolutionId put(String title, String text) throws Exception {
        MockHttpServletResponse response =
                send(lead, post(desk + "/motions").param("title", title).param("text", text));
        String to = response.getRedirectedUrl();
        assertThat(response.getStatus()).isEqualTo(to == null ? 422 : 302);
        return to == null
                ? null
                : ResolutionId.parse(to.substring(to.indexOf("#motion-") + 8)).orElseThrow();
    }

    private static MockHttpServletRequestBuilder opening(String vote, Way way) {
        return post(vote + "/opening").param("way", way.name()).param("majority", "SIMPLE");
    }

    private void come(Actor who) throws Exception {
        redirect(lead, attendance(who, "HERE"));
    }

    private MockHttpServletRequestBuilder attendance(Actor who, String way) {
        AttendeeId attendee =
                NetworkScope.call(HERE, () -> rooms.presence(lead, HERE, id)).attendees().stream()
                        .filter(one -> one.person().equals(who.name()))
                        .map(Attendee::id)
                        .findFirst()
                        .orElseThrow();
        return post(meeting + "/room/attendance")
                .param("attendee", attendee.toString())
                .param("way", way);
    }

    private Resolutions.Card card(ResolutionId motion) {
        return NetworkScope.call(HERE, () -> resolutions.open(lead, HERE, motion)).card();
    }

    private List<OnAgenda> onAgenda(MeetingId of) {
        return NetworkScope.call(HERE, () -> resolutions.onAgenda(HERE, of.value()));
    }

    private Document page(@Nullable Actor actor, String path) throws Exception {
        return page(actor, path, 200);
    }

    private Document refused(MockHttpServletRequestBuilder request) throws Exception {
        return refused(lead, request);
    }

    private static String squeezed(String name) {
        return name.replaceAll("[-\\s]", "");
    }

    private static String text(MockHttpServletResponse pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            // Lines break within names, too.
            return new PDFTextStripper().getText(document).replaceAll("[-\\s]", "");
        }
    }
}
