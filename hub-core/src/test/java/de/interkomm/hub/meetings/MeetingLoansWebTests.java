package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.meetings.MeetingLoans.LendResult;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.PdfText;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Votes that administrations lend one another for a whole meeting. */
@SpringBootTest
class MeetingLoansWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;
    private static final VotingRules ONE_PROXY = VotingRules.usual(Voters.ADMINISTRATIONS);
    private static final VotingRules NO_PROXIES = withProxies(0);
    private static final VotingRules TWO_PROXIES = withProxies(2);

    @Autowired MeetingPeople people;
    @Autowired BallotPeople towns;
    @Autowired Meetings meetings;
    @Autowired MeetingRooms rooms;
    @Autowired MeetingVotes votes;
    @Autowired MeetingLoans loans;
    @Autowired Resolutions resolutions;
    @Autowired Ballots ballots;
    @Autowired VotingSheets sheets;
    @Autowired JdbcClient jdbc;

    private Actor kora;
    private Actor lead;
    private GroupId group;
    private MeetingId id;
    private AgendaItemId item;
    private String meeting;
    private Town anna;
    private Town bert;
    private Town cora;

    @BeforeEach
    void threeTownsAndAMeeting() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        anna = sitting(towns.town(HERE, group));
        bert = sitting(towns.town(HERE, group));
        cora = sitting(towns.town(HERE, group));
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 0, ONE_PROXY, Map.of()));
        meet();
    }

    private static VotingRules withProxies(int most) {
        return new VotingRules(
                ONE_PROXY.way(),
                ONE_PROXY.majority(),
                ONE_PROXY.base(),
                ONE_PROXY.abstentions(),
                ONE_PROXY.quorum(),
                Voters.ADMINISTRATIONS,
                most);
    }

    private void meet() {
        id = people.planned(lead, HERE, group, 3);
        item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        meeting = "/networks/%s/groups/%s/meetings/%s".formatted(HERE, group, id);
    }

    private Town sitting(Town town) {
        towns.seat(HERE, group, town.head(), town);
        return town;
    }

    @Test
    void aVoteLentForAMeetingIsInItsBallots() throws Exception {
        Document before = page(anna, meeting);
        assertThat(before.select("#loans details option[value!='']").eachText())
                .containsExactlyInAnyOrder(bert.name(), cora.name());
        assertThat(before.select("#loans .kern-hint").text())
                .contains("höchstens eine fremde Stimme");
        // Whoever votes for no administration lends nothing.
        assertThat(page(lead, meeting, 200).select("#loans")).isEmpty();
        assertThat(page((Actor) null, meeting, 200).select("#loans")).isEmpty();

        assertThat(redirect(anna.head(), lending(anna, bert))).contains("done=loan-lent");
        assertThat(page(anna, meeting + "?done=loan-lent").select(".kern-alert--success").text())
                .contains("Stimme übertragen");
        assertThat(page(anna, meeting).select("#loans").text())
                .contains(anna.name() + " hat die Stimme für diese Sitzung an " + bert.name());
        assertThat(page(bert, meeting).select("#loans").text())
                .contains(anna.name() + " hat die Stimme für diese Sitzung an " + bert.name())
                .contains("stimmst du auch für diese Verwaltung ab");
        assertThat(page(bert, meeting).select("#loans details")).isEmpty();
        assertThat(page(bert, meeting).select("#loans").text())
                .contains("kann sie die eigene nicht übertragen")
                .doesNotContain("laufenden Abstimmung");
        assertThat(page(cora, meeting).select("#loans")).isEmpty();
        assertThat(mailsTo(bert, "Eine Stimme wurde euch übertragen")).isOne();
        assertThat(mailsTo(anna, "Eine Stimme wurde euch übertragen")).isZero();

        begin();
        assertThat(room().select("#lent").text())
                .contains(anna.name() + " an " + bert.name(), "gilt noch nicht");
        come(bert);
        assertThat(room().select("#lent").text()).contains("gilt: " + bert.name() + " ist da");
        assertThat(room().select("#bar").text())
                .contains("Beschlussfähig: 2 von 3 Stimmen da")
                .contains("Mit Stimme da: 2 von 3 Verwaltungen. Anwesend insgesamt: 1")
                .contains("Davon übertragen: 1");
        assertThat(part(cora).select("#bar").text()).contains("Davon übertragen: 1");
        for (Town side : List.of(anna, bert)) {
            assertThat(part(side).select("#lending").text())
                    .isEqualTo(page(side, meeting).select("#lending").text())
                    .contains(anna.name());
        }

        ResolutionId motion = open(Way.BY_NAME);
        Document voting = page(bert, meeting);
        assertThat(voting.select("#ballots section section").eachText())
                .anySatisfy(one -> assertThat(one).contains(bert.name()))
                .anySatisfy(one -> assertThat(one).contains(anna.name(), "dir übertragen"));
        assertThat(page(anna, meeting).select("#ballots section section").text())
                .contains("Übertragen an " + bert.name());
        assertThat(redirect(anna.head(), vote(anna, motion))).contains("refused=lent-out");
        assertThat(redirect(bert.head(), vote(anna, motion))).contains("done=cast");
        assertThat(redirect(bert.head(), vote(bert, motion))).contains("done=cast");

        assertThat(room().select("#votes").text())
                .contains("Abgestimmt: 2 von 2 Anwesenden")
                .contains(
                        "Unter den Anwesenden ist eine, die durch eine übertragene Stimme"
                                + " vertreten");

        // Taken back now, it is in this ballot all the same, and in no later one.
        String takenBack = redirect(anna.head(), ending(anna, bert));
        assertThat(takenBack).contains("done=loan-taken-back-cast");
        assertThat(part(anna).select("#lending").text()).doesNotContain("zurückholen");
        assertThat(mailsTo(bert, "Eine Stimme wurde zurückgeholt")).isOne();
        close(motion);
        assertThat(room().select("#votes").text())
                .contains(
                        "Anwesend waren 2 Verwaltungen (davon eine durch eine übertragene Stimme"
                                + " vertreten), abgestimmt haben 2.",
                        "Ja 2");
        ResolutionId later = open(Way.OPEN);
        assertThat(entry(later, anna).lentTo()).isNull();
        close(later);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(redirect(anna.head(), lending(anna, bert))).contains("refused=loan-over");
        assertThat(page(anna, meeting + "?refused=loan-over").select(".kern-alert--danger").text())
                .contains("vorbei");

        assertThat(page(lead, meeting + "/minutes", 200).select("#lent + ul").text())
                .contains(anna.name() + " an " + bert.name(), "bis ");
        assertThat(page(lead, meeting + "/minutes", 200).select(".meetings-vote").text())
                .contains(anna.name() + " (durch " + bert.name() + ")");
        assertThat(pdf(answer(lead, get(meeting + "/minutes.pdf"), 200)))
                .contains("ÜbertrageneStimmen", PdfText.squeezed("an " + bert.name() + ", bis"));
        // Others read neither who was there nor who had lent.
        redirect(lead, post(meeting + "/minutes/proposal").param("way", "NEXT_MEETING"));
        redirect(lead, post(meeting + "/minutes/approval"));
        assertThat(page((Actor) null, meeting + "/minutes", 200).select("#lent")).isEmpty();
        assertThat(page((Actor) null, meeting + "/minutes", 200).select(".meetings-vote").text())
                .contains(anna.name())
                .doesNotContain("(durch");
    }

    @Test
    void whoIsThereVotesInsteadOfWhoCarriesTheVote() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(anna);
        come(bert);
        assertThat(room().select("#lent").text()).contains("ruht: " + anna.name());
        assertThat(page(anna, meeting).select("#loans").text())
                .contains("Gerade ruht die Übertragung");
        assertThat(page(bert, meeting).select("#loans").text())
                .contains("Gerade ruht die Übertragung", "Jemand aus " + anna.name());
        assertThat(room().select("#bar").text()).contains("2 von 3").doesNotContain("übertragen:");
        ResolutionId there = open(Way.OPEN);
        assertThat(entry(there, anna).lentTo()).isNull();
        String theirs = redirect(bert.head(), vote(anna, there));
        assertThat(theirs).contains("refused=not-yours");
        assertThat(page(bert, theirs).select(".kern-alert--danger").text())
                .contains("inzwischen zurückgeholt");
        assertThat(redirect(anna.head(), vote(anna, there))).contains("done=cast");
        close(there);

        // Whoever goes early need not think of it again.
        redirect(lead, attendance(anna, "GONE"));
        for (Town side : List.of(anna, bert)) {
            assertThat(page(side, meeting).select("#loans").text()).doesNotContain("Gerade ruht");
        }
        ResolutionId gone = open(Way.SECRET);
        assertThat(entry(gone, anna).lentTo()).isEqualTo(bert.name());
        // Back again, it stays where it is, until it is taken back in that ballot.
        come(anna);
        assertThat(entry(gone, anna).lentTo()).isEqualTo(bert.name());
        assertThat(room().select("#lent").text())
                .contains("in der laufenden Abstimmung noch bei " + bert.name());
        assertThat(part(anna).select("#loans").text())
                .contains("In der laufenden Abstimmung gilt die Übertragung an " + bert.name())
                .contains("Ab der nächsten Abstimmung stimmt ihr selbst ab")
                .doesNotContain("Gerade ruht");
        assertThat(page(bert, meeting).select("#loans").text())
                .contains("In der laufenden Abstimmung führst du die Stimme noch")
                .doesNotContain("Gerade ruht");
        redirect(
                anna.head(), post(vote(gone) + "/" + entry(gone, anna).id() + "/proxy/withdrawal"));
        assertThat(room().select("#lent").text()).contains("ruht: " + anna.name());
        assertThat(page(anna, meeting).select("#loans").text()).contains("Gerade ruht");
        assertThat(redirect(anna.head(), vote(anna, gone).param("sure", "yes")))
                .contains("done=cast");
        assertThat(redirect(bert.head(), vote(bert, gone).param("sure", "yes")))
                .contains("done=cast");
        close(gone);
        redirect(lead, attendance(anna, "GONE"));
        ResolutionId again = open(Way.OPEN);
        assertThat(entry(again, anna).lentTo()).isEqualTo(bert.name());
        // Without whoever carries it the vote is not there either.
        redirect(lead, attendance(bert, "GONE"));
        assertThat(redirect(bert.head(), vote(anna, again))).contains("refused=not-present");
    }

    @Test
    void votesArePassedOnToNobody() throws Exception {
        String nobody = redirect(anna.head(), post(meeting + "/loans").param("lender", key(anna)));
        assertThat(nobody).contains("refused=loan-nobody");
        assertThat(page(anna, nobody).select("#loans details[open] .kern-error").text())
                .contains("Wähl aus");
        redirect(anna.head(), lending(anna, bert));
        assertThat(redirect(anna.head(), lending(anna, cora))).contains("loan-already");
        assertThat(redirect(cora.head(), lending(cora, bert))).contains("loan-too-many");
        assertThat(redirect(cora.head(), lending(cora, anna))).contains("loan-holder-lends");
        assertThat(redirect(bert.head(), lending(bert, cora))).contains("loan-lender-carries");
        for (String why :
                List.of("nobody", "already", "too-many", "holder-lends", "lender-carries")) {
            assertThat(page(anna, meeting + "?refused=loan-" + why).select(".kern-alert--danger"))
                    .hasSize(1);
        }
        answer(anna.head(), lending(anna, anna), 404);
        answer(anna.head(), lending(cora, bert), 404);
        answer(anna.head(), lending(anna, "070000000000"), 404);
        answer(cora.head(), ending(anna, bert), 404);

        // Whoever does not want it gives it back, and votes or lends as before.
        assertThat(redirect(bert.head(), ending(anna, bert))).contains("done=loan-given-back");
        assertThat(mailsTo(anna, "Eure Stimme wurde zurückgegeben")).isOne();
        assertThat(redirect(bert.head(), ending(anna, bert))).contains("refused=loan-stale");
        assertThat(redirect(anna.head(), lending(anna, cora))).contains("done=loan-lent");
        // The page of before does not take back what was lent to somebody else since.
        assertThat(redirect(anna.head(), ending(anna, bert))).contains("refused=loan-stale");
        assertThat(page(cora, meeting).select("#loans").text()).contains(anna.name());
    }

    @Test
    void inABallotAPersonCarriesNoMoreThanTheRulesAllow() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        come(cora);
        ResolutionId motion = open(Way.OPEN);
        String refused = redirect(cora.head(), lendingIn(motion, cora, bert));
        assertThat(refused).contains("refused=too-many");
        // It is refused where it was chosen, and nobody is offered who would be refused.
        Document again = page(cora, refused);
        assertThat(again.select("#ballots details[open] .kern-error").text())
                .contains("Diese Person führt schon so viele fremde Stimmen");
        assertThat(again.select("#ballots details[open] select").attr("aria-describedby"))
                .contains(again.select("#ballots details[open] .kern-error").attr("id"));
        assertThat(again.select("#ballots details option").eachText())
                .anyMatch(one -> one.contains(lead.name()))
                .noneMatch(one -> one.contains(bert.head().name()));
        assertThat(page(cora, meeting).select("#ballots details[open], #ballots .kern-error"))
                .isEmpty();
    }

    @Test
    void inABallotWhoCarriesAVoteLendsNoneAndWhoHasLentCarriesNone() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        come(cora);
        ResolutionId motion = open(Way.OPEN);
        assertThat(page(bert, meeting).select("#ballots details")).isEmpty();
        assertThat(page(bert, meeting).select("#ballots").text())
                .contains("Wer das tut, kann die eigene nicht übertragen");
        assertThat(page(cora, meeting).select("#ballots").text()).doesNotContain("Wer das tut");
        assertThat(page(cora, meeting).select("#ballots details option").eachText())
                .anySatisfy(one -> assertThat(one).contains(lead.name()))
                .noneSatisfy(one -> assertThat(one).contains(anna.head().name()));

        String passedOn = redirect(bert.head(), lendingIn(motion, bert, cora));
        assertThat(passedOn).contains("refused=lender-carries");
        assertThat(page(bert, passedOn).select(".kern-alert--danger").text())
                .contains("Du führst schon eine fremde Stimme");
        assertThat(entry(motion, bert).lentTo()).isNull();
        String toALender = redirect(cora.head(), lendingIn(motion, cora, anna));
        assertThat(toALender).contains("refused=carrier-lends");
        assertThat(page(cora, toALender).select(".kern-alert--danger").text())
                .contains("hat die eigene Stimme übertragen");
        assertThat(entry(motion, cora).lentTo()).isNull();
    }

    @Test
    void whoCastsSeveralVotesSendsWhatIsTickedAtOnce() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        ResolutionId open = open(Way.OPEN);
        Document voting = page(bert, meeting);
        String form = voting.select("#ballots form[id^=cast-]").attr("id");
        assertThat(voting.select("#ballots form:not([action*=/proxy])")).hasSize(1);
        assertThat(voting.select("#ballots input[type=radio][form=" + form + "]")).hasSize(6);
        assertThat(voting.select("#ballots button[form=" + form + "]").text())
                .isEqualTo("Stimmen abgeben");
        assertThat(redirect(bert.head(), post(vote(open)))).contains("refused=no-choice");
        assertThat(counted(open)).isZero();

        redirect(bert.head(), casting(vote(open), open, bert));
        String half = redirect(bert.head(), casting(vote(open), open, bert));
        assertThat(page(bert, half).select(".kern-alert--success").text())
                .contains("Für die übrigen Stimmen ist noch nichts ausgewählt");
        assertThat(page(bert, meeting).select("#ballots .hub-source").eachText())
                .containsOnlyOnce("Abgegeben");
        redirect(bert.head(), post(vote(open)).param(entry(open, bert).id().toString(), "ABSTAIN"));
        String both = redirect(bert.head(), casting(vote(open), open, anna, bert));
        assertThat(page(bert, both).select(".kern-alert--success").text())
                .contains("Stimme abgegeben für: ", anna.name(), bert.name());
        assertThat(counted(open)).isEqualTo(2);
        assertThat(page(bert, meeting).select("#ballots button[form=" + form + "]").text())
                .isEqualTo("Stimmen ändern");
        String again = redirect(bert.head(), casting(vote(open), open, anna, bert));
        assertThat(page(bert, again).select(".kern-alert--success").text())
                .isEqualTo("Alles bleibt, wie es abgegeben ist.");
        // What is as it was is not cast again.
        String changed =
                redirect(
                        bert.head(),
                        casting(vote(open), open, anna)
                                .param(entry(open, bert).id().toString(), "NO"));
        assertThat(page(bert, changed).select(".kern-alert--success").text())
                .isEqualTo("Stimme geändert für: " + bert.name());
        close(open);
        assertThat(
                        redirect(
                                bert.head(),
                                post(vote(open)).param(entry(open, bert).id().toString(), "YES")))
                .contains("refused=changed-too-late");

        ResolutionId secret = open(Way.SECRET);
        String ballot = "/networks/%s/resolutions/%s/ballot".formatted(HERE, secret);
        assertThat(page(bert, ballot).select("input[name=sure]")).hasSize(1);
        Document unsure = page(bert.head(), casting(ballot, secret, anna, bert), 422);
        assertThat(unsure.select(".kern-alert--danger").text()).contains("dass du sicher bist");
        assertThat(unsure.select("input[type=radio][checked]").eachAttr("value"))
                .containsExactly("YES", "YES");
        // One of them is taken back meanwhile.
        come(anna);
        redirect(
                anna.head(),
                post(vote(secret) + "/" + entry(secret, anna).id() + "/proxy/withdrawal"));
        String one =
                redirect(bert.head(), casting(ballot, secret, anna, bert).param("sure", "yes"));
        Document told = page(bert, one);
        assertThat(told.select(".kern-alert--success").text())
                .contains("Stimme abgegeben für: " + bert.name())
                .doesNotContain(anna.name());
        assertThat(told.select(".kern-alert--danger").text())
                .contains("Nicht abgegeben: " + anna.name(), "inzwischen zurückgeholt");
        assertThat(counted(secret)).isOne();
        close(secret);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#lent + ul").text())
                .doesNotContain("in keiner Abstimmung");
    }

    private int counted(ResolutionId motion) {
        return ballot(motion).turnout().voted();
    }

    private MockHttpServletRequestBuilder casting(String to, ResolutionId motion, Town... towns) {
        MockHttpServletRequestBuilder sent = post(to);
        for (Town town : towns) {
            sent.param(entry(motion, town).id().toString(), "YES");
        }
        return sent;
    }

    @Test
    void aLoanThatRestedInAllBallotsIsIdleInTheMinutes() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(anna);
        come(bert);
        close(open(Way.OPEN));
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#lent + ul").text())
                .isEqualTo(anna.name() + " an " + bert.name() + "in keiner Abstimmung gebraucht");
        assertThat(pdf(answer(lead, get(meeting + "/minutes.pdf"), 200)))
                .contains(
                        PdfText.squeezed("an " + bert.name() + ", in keiner Abstimmung gebraucht"));
    }

    @Test
    void whoOpensABallotReadsWhoseVoteItsWeightTells() throws Exception {
        NetworkScope.call(
                HERE, () -> sheets.change(lead, HERE, group, 1, ONE_PROXY, Map.of(anna.key(), 2)));
        begin();
        come(anna);
        ResolutionId motion = open(Way.OPEN);
        redirect(lead, post(desk(motion) + "/calling-off"));
        assertThat(room().select("#votes form[action$=/opening]").text())
                .contains("ließe sich am Gewicht erkennen", anna.name())
                .doesNotContain(bert.name());

        redirect(
                lead,
                post(desk(motion) + "/opening").param("way", "OPEN").param("majority", "SIMPLE"));
        come(bert);
        redirect(bert.head(), vote(bert, motion));
        close(motion);
        assertThat(room().select("#votes").text())
                .contains(
                        "Anwesend waren 2 Verwaltungen mit zusammen 3 Stimmen, abgestimmt hat eine"
                                + " mit einer Stimme.");
    }

    @Test
    void aVoteGivenBackStaysInTheOpenBallotAndThePageSaysSo() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        ResolutionId motion = open(Way.OPEN);
        String back = redirect(bert.head(), ending(anna, bert));
        assertThat(back).contains("done=loan-given-back-later");
        assertThat(page(bert, back).select(".kern-alert--success").text())
                .contains("Für weitere Abstimmungen zurückgegeben")
                .contains("In der laufenden Abstimmung bleibt die Stimme bei dir");
        assertThat(mails(anna, "Eure Stimme wurde zurückgegeben").getLast())
                .contains("Gerade läuft eine Abstimmung. In ihr führt " + bert.name())
                .contains("Solange sie nicht abgegeben ist, holt ihr sie dort zurück");
        assertThat(redirect(bert.head(), vote(anna, motion))).contains("done=cast");
        close(motion);
        redirect(anna.head(), lending(anna, bert));
        assertThat(redirect(bert.head(), ending(anna, bert))).endsWith("done=loan-given-back");
        assertThat(mails(anna, "Eure Stimme wurde zurückgegeben").getLast())
                .doesNotContain("Gerade läuft");
    }

    @Test
    void whatIsTakenOrGivenBackWhileABallotRunsSaysWhetherItIsCastThere() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        ResolutionId motion = open(Way.SECRET);
        String early = redirect(anna.head(), ending(anna, bert));
        assertThat(early).contains("done=loan-taken-back-later");
        assertThat(page(anna, early).select(".kern-alert--success").text())
                .contains("Für weitere Abstimmungen zurückgeholt", "hol sie dort zurück");
        assertThat(mails(bert, "Eine Stimme wurde zurückgeholt").getLast())
                .contains("solange sie nicht auch dort zurückgeholt wird")
                .contains("\n\nViele Grüße\n");

        redirect(anna.head(), lending(anna, bert));
        redirect(bert.head(), vote(anna, motion).param("sure", "yes"));
        String late = redirect(anna.head(), ending(anna, bert));
        assertThat(late).contains("done=loan-taken-back-cast");
        assertThat(page(anna, late).select(".kern-alert--success").text())
                .contains("Für weitere Abstimmungen zurückgeholt", "schon abgegeben")
                .doesNotContain("hol sie dort zurück");
        assertThat(mails(bert, "Eine Stimme wurde zurückgeholt").getLast())
                .contains("In ihr ist die Stimme schon abgegeben")
                .doesNotContain("führt ihr die Stimme weiter");

        redirect(anna.head(), lending(anna, bert));
        String back = redirect(bert.head(), ending(anna, bert));
        assertThat(back).contains("done=loan-given-back-cast");
        assertThat(page(bert, back).select(".kern-alert--success").text())
                .contains("Für weitere Abstimmungen zurückgegeben", "schon abgegeben");
        assertThat(mails(anna, "Eure Stimme wurde zurückgegeben").getLast())
                .contains("In ihr ist eure Stimme schon abgegeben")
                .doesNotContain("holt ihr sie dort zurück");
    }

    @Test
    void whatTheChairHasWrittenDownIsNeitherTakenBackNorLent() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        come(cora);
        ResolutionId motion = open(Way.OPEN);
        for (Town town : List.of(anna, cora)) {
            assertThat(page(town, meeting).select("#ballots form[action*=/proxy]")).hasSize(1);
            redirect(
                    lead,
                    post(desk(motion) + "/records")
                            .param("entry", entry(motion, town).id().toString())
                            .param("choice", "YES"));
            assertThat(page(town, meeting).select("#ballots form[action*=/proxy]")).isEmpty();
        }
        assertThat(page(anna, meeting).select("#ballots").text())
                .contains("lässt sich nicht mehr zurückholen");
    }

    @Test
    void whoTakesAVoteBackInABallotReadsFirstThatItDropsOut() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        ResolutionId motion = open(Way.OPEN);
        come(anna);
        assertThat(page(anna, meeting).select("#ballots").text())
                .contains("Stimme zurückholen")
                .doesNotContain("zählt sie in dieser Abstimmung nicht mehr");
        redirect(lead, attendance(anna, "GONE"));
        assertThat(page(anna, meeting).select("#ballots").text())
                .contains(anna.name() + " ist nicht als anwesend eingetragen")
                .contains("zählt sie in dieser Abstimmung nicht mehr");

        redirect(
                anna.head(),
                post(vote(motion) + "/" + entry(motion, anna).id() + "/proxy/withdrawal"));
        assertThat(mails(bert, "Eine übertragene Stimme wurde zurückgeholt"))
                .singleElement()
                .asString()
                .contains(anna.name(), "Antrag", "/ballot");
        assertThat(mails(anna, "Eine übertragene Stimme wurde zurückgeholt")).isEmpty();

        come(anna);
        assertThat(redirect(anna.head(), lendingIn(motion, anna, bert))).contains("done=lent");
        assertThat(mails(bert, "Eine Stimme wurde dir übertragen"))
                .singleElement()
                .asString()
                .contains(anna.name(), "Die Abstimmung läuft gerade in der Sitzung", "/ballot");
    }

    @Test
    void aVoteLentWhileABallotRunsIsInLaterOnesAndTheChairReadsIt() throws Exception {
        begin();
        come(bert);
        come(cora);
        ResolutionId motion = open(Way.OPEN);
        assertThat(room().select("#votes").text()).doesNotContain("für die Sitzung übertragen");
        assertThat(page(bert, meeting).select("#ballots details")).hasSize(1);

        redirect(anna.head(), lending(anna, bert));
        assertThat(room().select("#votes").text())
                .contains("Abgestimmt: 0 von 2 Anwesenden")
                .contains("obwohl für die Sitzung übertragen: " + anna.name() + ".");
        for (Document one : List.of(page(anna, meeting), part(anna))) {
            assertThat(one.select("#loans").text())
                    .contains("In der laufenden Abstimmung gilt sie nicht")
                    .contains("Dort kannst du die Stimme eigens übertragen")
                    .doesNotContain("dort zurück");
        }
        assertThat(page(bert, meeting).select("#loans").text())
                .contains("In der laufenden Abstimmung führst du die Stimme nicht")
                .doesNotContain("bleibt sie bei dir");
        assertThat(redirect(anna.head(), lendingIn(motion, anna, lead.account().toString())))
                .contains("done=lent");
        for (Town one : List.of(anna, bert)) {
            assertThat(page(one, meeting).select("#loans").text())
                    .as("what is lent in the ballot itself")
                    .doesNotContain("laufenden Abstimmung");
        }
        // Whoever carries a vote in the meeting lends none in the ballot either.
        assertThat(page(bert, meeting).select("#ballots details")).isEmpty();
        assertThat(redirect(bert.head(), lendingIn(motion, bert, cora)))
                .contains("refused=lender-carries");

        close(motion);
        ResolutionId later = open(Way.OPEN);
        assertThat(entry(later, anna).lentTo()).isEqualTo(bert.name());
        assertThat(room().select("#motion-" + later).text())
                .doesNotContain("für die Sitzung übertragen");
        assertThat(page(anna, meeting).select("#loans").text())
                .contains("In der laufenden Abstimmung gilt sie auch", "dort zurück");
        assertThat(page(bert, meeting).select("#loans").text())
                .contains("In der laufenden Abstimmung führst du die Stimme.")
                .contains("Dort bleibt sie bei dir");
    }

    @Test
    void inABallotVotesAreToldApartAndAVoteIsLentToSomebodyChosen() throws Exception {
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 1, TWO_PROXIES, Map.of()));
        redirect(anna.head(), lending(anna, bert));
        Town dora = sitting(towns.town(HERE, group));
        begin();
        come(bert);
        come(cora);
        ResolutionId motion = open(Way.OPEN);
        Document mine = page(bert, meeting);
        assertThat(mine.select("#ballots fieldset").eachAttr("aria-labelledby"))
                .extracting(one -> mine.select("#" + one).text())
                .containsExactly(
                        "Deine Stimme, im Namen von " + bert.name(),
                        "Übertragene Stimme, im Namen von " + anna.name());
        assertThat(page(cora, meeting).select("#ballots details option").eachText())
                .startsWith("Bitte auswählen")
                .anyMatch(one -> one.endsWith(bert.name()))
                .anyMatch(one -> one.endsWith(dora.name() + " (nicht in der Sitzung)"));
        String nobody = redirect(cora.head(), lendingIn(motion, cora, ""));
        assertThat(nobody).contains("refused=lend-nobody");
        assertThat(page(cora, nobody).select(".kern-alert--danger").text()).contains("Wähl aus");
        assertThat(page(cora, nobody).select("details[open] .kern-error").text())
                .contains("Wähl aus");
        String ballot = "/networks/%s/resolutions/%s/ballot".formatted(HERE, motion);
        nobody =
                redirect(
                        cora.head(),
                        post(ballot + "/" + entry(motion, cora).id() + "/proxy")
                                .param("person", ""));
        assertThat(nobody).contains("refused=lend-nobody");
        assertThat(page(cora, nobody).select(".kern-alert--danger").text()).contains("Wähl aus");
        assertThat(page(cora, nobody).select("details[open] .kern-error").text())
                .contains("Wähl aus");

        redirect(bert.head(), vote(anna, motion));
        assertThat(page(anna, meeting).select("#ballots").text())
                .contains("lässt sich nicht mehr zurückholen")
                .doesNotContain("Stimme zurückholen");
        redirect(bert.head(), vote(bert, motion));
        assertThat(room().select("#votes li:contains(" + anna.name() + ")").text())
                .contains("abgestimmt durch " + bert.name())
                .doesNotContain("selbst");
        assertThat(room().select("#votes li:contains(" + bert.name() + ")").eachText())
                .anyMatch(one -> one.endsWith("selbst abgestimmt"));
    }

    @Test
    void inMinutesALoanEndsWithTheLastBallotThatKeptIt() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        ResolutionId motion = open(Way.OPEN);
        redirect(bert.head(), vote(anna, motion));
        redirect(anna.head(), ending(anna, bert));
        close(motion);
        // As if the ballot had lasted for minutes.
        String earlier =
                """
                with loan as (update vote_loan set lent_at = lent_at - interval '9 minutes',
                                  ended_at = ended_at - interval '5 minutes'
                              where meeting_id = :meeting)
                update ballot set opened_at = opened_at - interval '7 minutes'
                where meeting_id = :meeting
                """;
        towns.in(HERE, () -> jdbc.sql(earlier).param("meeting", id.value()).update());
        redirect(lead, post(meeting + "/room/end"));

        String closed =
                DateTimeFormatter.ofPattern("HH:mm")
                        .withZone(MeetingTime.ZONE)
                        .format(Objects.requireNonNull(ballot(motion).closedAt()));
        assertThat(page(lead, meeting + "/minutes", 200).select("#lent + ul").text())
                .isEqualTo(anna.name() + " an " + bert.name() + "bis " + closed);
    }

    @Test
    void whoeverComesToTheGroupMeanwhileIsInTheMinutes() throws Exception {
        Town dora = towns.town(HERE, group);
        begin();
        sitting(dora);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#absent + ul li").eachText())
                .contains(dora.name())
                .noneMatch(one -> one.contains("ohne Person in der Gruppe"));
    }

    @Test
    void minutesSayToWhomTheAbsentHadLentTheirVote() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        begin();
        come(bert);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#absent + ul li").eachText())
                .contains(anna.name() + "Stimme übertragen an " + bert.name(), cora.name());
        assertThat(pdf(answer(lead, get(meeting + "/minutes.pdf"), 200)))
                .contains(PdfText.squeezed(anna.name() + " Stimme übertragen an " + bert.name()));
    }

    @Test
    void theAbsentAreToldApartByTheirKeys() throws Exception {
        Town north = sitting(towns.town(HERE, group, new RegionalKey("070000000101"), "Neustadt"));
        sitting(towns.town(HERE, group, new RegionalKey("070000000102"), "Neustadt"));
        redirect(north.head(), lending(north, bert));
        begin();
        come(bert);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#absent + ul li").eachText())
                .filteredOn(one -> one.startsWith("Neustadt"))
                .containsExactlyInAnyOrder(
                        "Neustadt", "NeustadtStimme übertragen an " + bert.name());
    }

    @Test
    void minutesNameLentVotesAndTheAbsentThoughNobodyWasThere() throws Exception {
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = kora;
        anna = towns.town(HERE, group);
        bert = towns.town(HERE, group);
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 0, ONE_PROXY, Map.of()));
        meet();
        redirect(anna.head(), lending(anna, bert));
        begin();
        redirect(lead, post(meeting + "/room/end"));
        Document minutes = page(lead, meeting + "/minutes", 200);
        assertThat(minutes.select("#who + p").text()).contains("Niemand ist als anwesend");
        assertThat(minutes.select("#lent + ul").text())
                .contains(anna.name() + " an " + bert.name());
        assertThat(minutes.select("#absent + ul").text()).contains(anna.name(), bert.name());
    }

    private MockHttpServletRequestBuilder lendingIn(ResolutionId motion, Town from, Town to) {
        return lendingIn(motion, from, to.head().account().toString());
    }

    private MockHttpServletRequestBuilder lendingIn(ResolutionId motion, Town from, String to) {
        return post(vote(motion) + "/" + entry(motion, from).id() + "/proxy").param("person", to);
    }

    @Test
    void whatHoldsNoLongerIsInNoBallot() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 1, NO_PROXIES, Map.of()));
        assertThat(page(anna, meeting).select("#loans").text())
                .contains(
                        anna.name() + " hatte die Stimme für diese Sitzung an " + bert.name(),
                        "Das gilt zurzeit nicht: Die Regeln der Gruppe lassen es nicht zu");
        assertThat(page(anna, meeting).select("#loans form")).isEmpty();
        assertThat(page(cora, meeting).select("#loans")).isEmpty();
        assertThat(redirect(cora.head(), lending(cora, bert))).contains("loan-not-allowed");
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 2, ONE_PROXY, Map.of()));
        assertThat(page(anna, meeting).select("#loans").text()).contains("an " + bert.name());

        // Whoever it was lent to leaves the group.
        towns.in(
                HERE,
                () ->
                        jdbc.sql(
                                        "update group_participation set until_day = current_date"
                                                + " where group_id = ? and regional_key = ?")
                                .params(group.value(), key(bert))
                                .update());
        assertThat(page(anna, meeting).select("#loans").text())
                .contains(
                        "Das gilt zurzeit nicht: "
                                + bert.name()
                                + " hat in der Gruppe keine Stimme");
        assertThat(page(anna, meeting).select("#loans option").eachText())
                .contains(cora.name())
                .doesNotContain(bert.name());
        begin();
        assertThat(page(anna, meeting).select("#loans").text())
                .contains("Die Übertragung ist beendet: " + bert.name() + " hatte in der Gruppe");
        come(cora);
        assertThat(room().select("#lent").text()).isEmpty();
        ResolutionId motion = open(Way.OPEN);
        assertThat(entry(motion, anna).lentTo()).isNull();
        close(motion);
        redirect(lead, post(meeting + "/room/end"));
        assertThat(page(lead, meeting + "/minutes", 200).select("#lent")).isEmpty();

        // What was called off takes nothing.
        meet();
        redirect(anna.head(), lending(anna, cora));
        NetworkScope.call(
                HERE,
                () ->
                        meetings.cancel(
                                lead, HERE, id, meetings.open(lead, HERE, id).version(), "Sturm"));
        assertThat(page(anna, meeting).select("#loans")).isEmpty();
        assertThat(redirect(anna.head(), lending(anna, cora))).contains("loan-over");
        assertThat(redirect(anna.head(), ending(anna, cora))).contains("loan-stale");
    }

    @Test
    void ofMoreThanTheRulesAllowTheLastWhoLentReadsThatItHoldsNoLonger() throws Exception {
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 1, TWO_PROXIES, Map.of()));
        redirect(anna.head(), lending(anna, bert));
        redirect(cora.head(), lending(cora, bert));
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 2, ONE_PROXY, Map.of()));
        assertThat(page(anna, meeting).select("#loans").text())
                .doesNotContain("gilt zurzeit nicht");
        assertThat(page(cora, meeting).select("#loans").text())
                .contains("gilt zurzeit nicht: " + bert.name() + " führt schon so viele");
        assertThat(page(bert, meeting).select("#loans").text())
                .contains(anna.name())
                .doesNotContain(cora.name());

        // The meeting goes on without it, and says so until the vote is lent anew.
        begin();
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 3, TWO_PROXIES, Map.of()));
        assertThat(page(cora, meeting).select("#loans").text())
                .contains("ist beendet: " + bert.name() + " führte schon so viele");
        redirect(cora.head(), lending(cora, bert));
        assertThat(page(cora, meeting).select("#loans").text()).doesNotContain("ist beendet");
        redirect(cora.head(), ending(cora, bert));
        assertThat(page(cora, meeting).select("#loans").text()).doesNotContain("ist beendet");
    }

    @Test
    void mergedTownsKeepWhatWasLentToThem() throws Exception {
        List<RegionalKey> keys = towns.lastVillages();
        Town staying = sitting(towns.town(HERE, group, keys.getFirst(), "Bleibt"));
        Town ending = sitting(towns.town(HERE, group, keys.getLast(), "Geht auf"));
        redirect(anna.head(), lending(anna, ending));
        redirect(bert.head(), lending(bert, staying));
        begin();
        come(ending);
        ResolutionId before = open(Way.OPEN);
        assertThat(entry(before, anna).lentTo()).isEqualTo("Geht auf");

        towns.end(ending.key(), staying.key());
        try {
            // In an open ballot whoever went on carries what both carried.
            assertThat(redirect(staying.head(), vote(anna, before))).contains("done=cast");
            assertThat(redirect(ending.head(), vote(bert, before))).contains("done=cast");
            close(before);
            // Afterwards the rules hold for the one they are now: what was lent first.
            ResolutionId after = open(Way.OPEN);
            assertThat(entry(after, anna).lentTo()).isNotNull();
            assertThat(entry(after, bert).lentTo()).isNull();
            close(after);
            redirect(anna.head(), ending(anna, ending));
        } finally {
            towns.end(ending.key(), null);
        }
    }

    @Test
    void whoHasLentToOneAndBecomesOneWithItHasOneVote() throws Exception {
        List<RegionalKey> keys = towns.lastVillages();
        Town staying = sitting(towns.town(HERE, group, keys.getFirst(), "Bleibt"));
        Town ending = sitting(towns.town(HERE, group, keys.getLast(), "Geht auf"));
        redirect(staying.head(), lending(staying, ending));
        begin();
        come(ending);
        ResolutionId before = open(Way.OPEN);
        assertThat(entry(before, staying).lentTo()).isEqualTo("Geht auf");

        towns.end(ending.key(), staying.key());
        try {
            assertThat(redirect(staying.head(), vote(staying, before))).contains("done=cast");
            assertThat(entry(before, staying).lentTo()).isNull();
            close(before);
            ResolutionId after = open(Way.OPEN);
            assertThat(entry(after, staying).lentTo()).isNull();
            assertThat(page(staying, meeting).select("#loans details")).hasSize(1);
        } finally {
            towns.end(ending.key(), null);
        }
    }

    @Test
    void manyAtOnceLendNoMoreThanTheRulesAllow() throws Exception {
        List<LendResult> came =
                atOnce(
                        () -> lend(anna, cora),
                        () -> lend(anna, cora),
                        () -> lend(bert, cora),
                        () -> lend(bert, cora));
        assertThat(came).containsOnlyOnce(LendResult.DONE);
        assertThat(came)
                .contains(LendResult.ALREADY, LendResult.TOO_MANY)
                .allMatch(
                        one ->
                                one == LendResult.DONE
                                        || one == LendResult.ALREADY
                                        || one == LendResult.TOO_MANY);

        meet();
        assertThat(atOnce(() -> lend(anna, bert), () -> lend(bert, anna)))
                .containsOnlyOnce(LendResult.DONE);
    }

    @Test
    void anotherNetworkReachesNothing() throws Exception {
        redirect(anna.head(), lending(anna, bert));
        Actor stranger = people.person(ELSEWHERE, Role.COORDINATOR);
        Actor sameTown =
                towns.person(Standing.of(ELSEWHERE, anna.key(), Role.HEAD_OF_ADMINISTRATION));
        for (Actor one : List.of(stranger, sameTown)) {
            answer(one, lending(anna, cora), 404);
            answer(one, ending(anna, bert), 404);
            assertThat(page(one, meeting, 200).select("#loans")).isEmpty();
        }
        // Nor is there a meeting of that id in the other network.
        String there = meeting.replace("/" + HERE + "/", "/" + ELSEWHERE + "/");
        for (Actor one : Arrays.asList(stranger, sameTown, anna.head())) {
            page(one, there, 404);
            answer(one, post(there + "/loans").param("lender", key(anna)), 404);
        }
        assertThat(page(anna, meeting).select("#loans").text()).contains("an " + bert.name());
        assertThat(lent(ELSEWHERE)).isZero();
        assertThat(lent(HERE)).isOne();
    }

    private int lent(NetworkId network) {
        return towns.in(
                network,
                () ->
                        jdbc.sql("select count(*) from vote_loan where meeting_id = ?")
                                .param(id.value())
                                .query(Integer.class)
                                .single());
    }

    private MockHttpServletRequestBuilder lending(Town from, Town to) {
        return lending(from, key(to));
    }

    private MockHttpServletRequestBuilder lending(Town from, String to) {
        return post(meeting + "/loans").param("lender", key(from)).param("holder", to);
    }

    private MockHttpServletRequestBuilder ending(Town from, Town to) {
        return post(meeting + "/loans/withdrawal")
                .param("lender", key(from))
                .param("holder", key(to));
    }

    private LendResult lend(Town from, Town to) {
        return NetworkScope.call(
                HERE, () -> loans.lend(from.head(), HERE, id, from.key(), to.key()));
    }

    private static String key(Town town) {
        return town.key().value();
    }

    private void begin() throws Exception {
        redirect(kora, post(meeting + "/room/begin").param("sure", "true"));
    }

    private void come(Town town) throws Exception {
        redirect(lead, attendance(town, "HERE"));
    }

    private MockHttpServletRequestBuilder attendance(Town town, String way) {
        AttendeeId attendee =
                NetworkScope.call(HERE, () -> rooms.presence(lead, HERE, id)).attendees().stream()
                        .filter(one -> one.person().equals(town.head().name()))
                        .map(Attendee::id)
                        .findFirst()
                        .orElseThrow();
        return post(meeting + "/room/attendance")
                .param("attendee", attendee.toString())
                .param("way", way);
    }

    private ResolutionId open(Way way) throws Exception {
        ResolutionId motion =
                ((MeetingVotes.PutResult.Put)
                                NetworkScope.call(
                                        HERE,
                                        () ->
                                                votes.put(
                                                        lead,
                                                        HERE,
                                                        item,
                                                        MotionDraft.of("Antrag", "Ja?", ""))))
                        .id();
        redirect(
                lead,
                post(desk(motion) + "/opening")
                        .param("way", way.name())
                        .param("majority", "SIMPLE"));
        return motion;
    }

    private void close(ResolutionId motion) throws Exception {
        redirect(lead, post(desk(motion) + "/closing").param("sure", "true"));
    }

    private String desk(ResolutionId motion) {
        return meeting + "/room/" + item + "/votes/" + motion;
    }

    private String vote(ResolutionId motion) {
        return meeting + "/votes/" + motion;
    }

    private MockHttpServletRequestBuilder vote(Town town, ResolutionId motion) {
        return post(vote(motion) + "/" + entry(motion, town).id()).param("choice", "YES");
    }

    private Ballots.Entry entry(ResolutionId motion, Town town) {
        return ballot(motion).electorate().stream()
                .filter(one -> town.key().equals(one.administration()))
                .findFirst()
                .orElseThrow();
    }

    private Ballots.View ballot(ResolutionId motion) {
        return NetworkScope.call(
                HERE,
                () ->
                        ballots.view(
                                lead,
                                HERE,
                                resolutions.open(lead, HERE, motion).ballots().getFirst()));
    }

    private Document room() throws Exception {
        return page(lead, meeting + "/room?item=" + item, 200);
    }

    private Document page(Town town, String path) throws Exception {
        return page(town.head(), path, 200);
    }

    /** What a page that is open already fetches. */
    private Document part(Town town) throws Exception {
        return Jsoup.parse(
                answer(town.head(), get(meeting).header("X-Part", "live"), 200)
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private int mailsTo(Town town, String subject) {
        return mails(town, subject).size();
    }

    private List<String> mails(Town town, String subject) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? and subject like ?"
                                + " order by id")
                .params(town.head().mailbox().address(), subject + "%")
                .query(String.class)
                .list();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(work.length)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : work) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return one.call();
                                }));
            }
            List<T> came = new ArrayList<>();
            for (Future<T> one : running) {
                came.add(Objects.requireNonNull(one.get()));
            }
            return came;
        }
    }

    private static String pdf(MockHttpServletResponse file) throws Exception {
        return PdfText.squeezed(PdfText.of(file.getContentAsByteArray()));
    }
}
