package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.Objects;

/** Who votes at a meeting: those who are there, their deputies, and whoever carries a vote. */
@SpringBootTest
class MeetingVotersWebTests extends MeetingVoteTests {

    @Autowired MeetingInvitations invitations;
    @Autowired BallotPeople towns;
    @Autowired JdbcClient jdbc;

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
                .contains(
                        "OttoErsatz(für" + PdfText.squeezed(member.name()),
                        "DerAntragistangenommen")
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
}
