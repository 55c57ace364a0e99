package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.Map;

/** Elections at a meeting, from the first round to the next. */
@SpringBootTest
class MeetingElectionsWebTests extends MeetingVoteTests {

    @Test
    void anElectionInVainIsRepeatedOnItsItem() throws Exception {
        String to =
                redirect(
                        lead,
                        post(desk + "/motions")
                                .param("title", "Leitung")
                                .param("text", "Wer leitet?")
                                .param("candidates", "Ada\nBela\nCem"));
        ResolutionId first =
                ResolutionId.parse(to.substring(to.indexOf("#motion-") + 8)).orElseThrow();
        String vote = desk + "/votes/" + first;
        assertThat(page(member, meeting).select(".meetings-vote li").eachText())
                .containsExactly("Ada", "Bela", "Cem");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        assertThat(page(lead, meeting + "/room?item=" + item).select("#votes").text())
                .contains("nach der Zahl der abgegebenen Stimmen");
        redirect(lead, opening(vote, Way.OPEN));
        Elements mine = page(member, meeting).select("#ballots");
        assertThat(mine.select("h3").eachText()).containsExactly("Deine eigene Stimme");
        assertThat(mine.text()).contains("Gewählt ist, wer mehr Stimmen bekommt als alle anderen.");
        redirect(lead, post(vote + "/hands").param("C0", "1").param("C1", "1"));

        String room = meeting + "/room?item=" + item;
        Elements closed = page(lead, room).select("#votes");
        assertThat(closed.select(".hub-status").eachText()).containsExactly("Niemand gewählt");
        assertThat(page(lead, "/networks/" + HERE + "/resolutions?text=bela").select("main").text())
                .contains("Niemand gewählt");
        assertThat(page(lead, "/networks/" + HERE + "/resolutions?text=bert").select("main").text())
                .doesNotContain("Niemand gewählt");
        String link = closed.select("a[href*=again]").attr("href");
        Elements form =
                page(lead, link.substring(0, link.indexOf('#'))).select("details#put[open]");
        assertThat(form.select("#motion-title").val()).isEqualTo("2. Wahlgang: Leitung");
        assertThat(form.select("#motion-candidates").val().split("\\s"))
                .containsExactly("Ada", "Bela");
        assertThat(redirect(lead, filledIn(form))).contains("#motion-");
        assertThat(redirect(lead, filledIn(form))).contains("refused=stale");
        assertThat(page(lead, room).select("#votes h4").eachText())
                .containsExactly("Leitung", "2. Wahlgang: Leitung");
        assertThat(page(lead, room).select("#votes a[href*=again]")).isEmpty();
    }

    @Test
    void anElectionInVainGoesToTheNextMeeting() throws Exception {
        String to =
                redirect(
                        lead,
                        post(desk + "/motions")
                                .param("title", "Leitung")
                                .param("candidates", "Ada\nBela"));
        String vote = desk + "/votes/" + to.substring(to.indexOf("#motion-") + 8);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        redirect(lead, post(vote + "/hands").param("C0", "1").param("C1", "1"));

        assertThat(page(lead, meeting + "/room/end").select("[aria-labelledby=left]").text())
                .contains("Haushalt");
        redirect(lead, post(meeting + "/room/end"));
        MeetingId next = people.planned(lead, HERE, group, 30);
        assertThat(NetworkScope.call(HERE, () -> meetings.open(lead, HERE, next)).agenda())
                .extracting(Agendas.Item::title)
                .containsExactly("Haushalt");
    }

    @Test
    void anotherRoundIsVotedOnAsTheFirstUnlessTheChairSaysOtherwise() throws Exception {
        String to =
                redirect(
                        lead,
                        post(desk + "/motions")
                                .param("title", "Leitung")
                                .param("text", "Wer leitet?")
                                .param("candidates", "Ada\nBela"));
        String first = to.substring(to.indexOf("#motion-") + 8);
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(
                lead,
                post(desk + "/votes/" + first + "/opening")
                        .param("way", "OPEN")
                        .param("majority", "ABSOLUTE"));
        redirect(lead, post(desk + "/votes/" + first + "/hands").param("C0", "1").param("C1", "1"));
        VotingRules secret = ONE_EACH.with(Way.SECRET, Majority.TWO_THIRDS);
        NetworkScope.call(HERE, () -> sheets.change(lead, HERE, group, 1, secret, Map.of()));

        Elements form =
                page(lead, meeting + "/room?item=" + item + "&again=" + first)
                        .select("details#put[open]");
        String second = redirect(lead, filledIn(form));
        String id = second.substring(second.indexOf("#motion-") + 8);
        Document room = page(lead, meeting + "/room?item=" + item);
        assertThat(room.select("#way-" + id + " option[selected]").val()).isEqualTo("OPEN");
        assertThat(room.select("#majority-" + id + " option[selected]").val())
                .isEqualTo("ABSOLUTE");
        Document inWriting = page(lead, "/networks/%s/resolutions/%s/opening".formatted(HERE, id));
        assertThat(inWriting.select("input[checked]"))
                .extracting(Element::val)
                .containsExactly("OPEN", "ABSOLUTE");
    }

    @Test
    void theTitleOfAnElectionCanSayAll() throws Exception {
        callElection();
        Document wordless = refused(motion(""));
        assertThat(wordless.select(".hub-error-summary a").eachAttr("href"))
                .containsExactly("#motion-text");
        assertThat(wordless.select("#motion-text[aria-required]")).isEmpty();
        String to = redirect(lead, motion("Ada\nBela"));
        String motion = to.substring(to.indexOf('#'));
        assertThat(page(lead, meeting + "/room?item=" + item).select(motion + " .hub-lines").text())
                .isEqualTo("Leitung");
    }

    @Test
    void nobodyStandsTwiceUnderOneName() throws Exception {
        callElection();
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        Document twice = refused(motion("Anna Alt\nBela\nanna  alt"));
        assertThat(twice.select(".hub-error-summary a").text()).contains("„anna alt“");
        assertThat(twice.select("#motion-candidates-error").text()).contains("„anna alt“");
    }

    private void callElection() {
        item = people.election(lead, HERE, id, "Wahl der Leitung");
        desk = meeting + "/room/" + item;
    }

    private MockHttpServletRequestBuilder motion(String candidates) {
        return post(desk + "/motions").param("title", "Leitung").param("candidates", candidates);
    }

    private MockHttpServletRequestBuilder filledIn(Elements form) {
        return post(desk + "/motions")
                .param("title", form.select("#motion-title").val())
                .param("text", form.select("#motion-text").val())
                .param("candidates", form.select("#motion-candidates").val())
                .param("earlier", form.select("input[name=earlier]").val());
    }
}
