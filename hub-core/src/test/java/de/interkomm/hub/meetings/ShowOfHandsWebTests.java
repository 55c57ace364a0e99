package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.testing.PdfText;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.Objects;

/** Hands the chair counts instead of single votes. */
@SpringBootTest
class ShowOfHandsWebTests extends MeetingVoteTests {

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
    void fewerHandsThanThoseWhoAreThereAreAskedAboutFirst() throws Exception {
        ResolutionId motion = Objects.requireNonNull(put("Termin", "Wir tagen im Mai."));
        String vote = desk + "/votes/" + motion;
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        come(lead);
        come(member);
        redirect(lead, opening(vote, Way.OPEN));
        String question = redirect(lead, post(vote + "/hands").param("YES", "1"));
        assertThat(question).isEqualTo(vote + "/hands?YES=1");
        assertThat(card(motion).state()).isEqualTo(MotionState.VOTING);
        assertThat(page(lead, question).select("section[aria-labelledby=hands]").text())
                .contains("Gezählt ist eine Hand, da sind 2 mit Stimme");
        redirect(lead, post(vote + "/hands").param("YES", "1").param("sure", "true"));
        assertThat(card(motion).state()).isEqualTo(MotionState.ADOPTED);
    }

    @Test
    void whatIsMissingInAMotionIsReadFirst() throws Exception {
        put("Termin", "Wir tagen im Mai.");
        Document wrong = refused(post(desk + "/motions").param("title", " ").param("text", "So."));
        assertThat(wrong.select("#put .hub-error-summary[autofocus] a").attr("href"))
                .isEqualTo("#motion-title");
        assertThat(wrong.select("#put input[aria-invalid]").attr("id")).isEqualTo("motion-title");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        Document nobody = refused(post(meeting + "/room/guests").param("from", "Presse"));
        assertThat(nobody.select("details[open] .hub-error-summary[autofocus] a").attr("href"))
                .isEqualTo("#name");
        assertThat(nobody.select("#from").val()).isEqualTo("Presse");
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
                .contains(PdfText.squeezed("Offen geblieben; wartet auf die nächste Sitzung"));
        assertThat(page(lead, meeting).select(".meetings-vote"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.text())
                                        .contains("Wir tagen im Mai.", "nicht beschlussfähig"));
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
}
