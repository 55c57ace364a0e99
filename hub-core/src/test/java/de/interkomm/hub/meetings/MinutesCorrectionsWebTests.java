package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** What is put right once a meeting is over. */
@SpringBootTest
class MinutesCorrectionsWebTests extends MeetingVoteTests {

    @Test
    void aCorrectionIsSentWhenTheLeadSaysSo() throws Exception {
        holdAndGiveOutMinutes();
        String minutes = meeting + "/minutes";
        assertThat(page(lead, minutes).select("section[aria-labelledby=note]").text())
                .contains("Von selbst erfährt davon nur");
        assertThat(page(member, minutes).select("section[aria-labelledby=note]").text())
                .doesNotContain("Von selbst erfährt");

        String after = redirect(lead, post(minutes + "/corrections").param("reason", "Elf."));
        Document corrected = page(lead, after);
        assertThat(corrected.select(".kern-alert--success").text())
                .contains("Verschickt ist sie noch nicht");
        assertThat(corrected.select(":has(> .kern-alert--success) + form[action$=/distribution]"))
                .hasSize(1);
        assertThat(corrected.select("form[action$=/distribution]")).hasSize(1);
        assertThat(redirect(lead, post(minutes + "/distribution"))).contains("done=distributed");
    }

    @Test
    void severalWhoHaveChairedGiveWayToOneOnlyWhenTheLeadIsSure() throws Exception {
        String chair = meeting + "/room/chair";
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        assertThat(page(lead, meeting + "/room").select("form[action$=/chair] ul")).isEmpty();
        redirect(lead, post(chair).param("person", member.account().toString()));
        redirect(lead, post(meeting + "/room/end"));

        assertThat(page(lead, meeting + "/room").select("form[action$=/chair] ul li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith(lead.name() + " ("),
                        one -> assertThat(one).startsWith(member.name() + " ("));
        String refused = redirect(lead, post(chair).param("person", third.account().toString()));
        assertThat(refused).contains("refused=chair");
        assertThat(page(lead, refused).select(".kern-alert--danger").text())
                .contains("Mehrere haben die Sitzung geleitet");
        assertThat(page(lead, meeting + "/minutes").select("#chaired").text())
                .contains(lead.name(), member.name());

        redirect(
                lead,
                post(chair).param("person", third.account().toString()).param("sure", "true"));
        assertThat(page(lead, meeting + "/minutes").select("#chaired").text())
                .isEqualTo("Sitzungsleitung: " + third.name());
        // One gives way to another without a question.
        assertThat(page(lead, meeting + "/room").select("form[action$=/chair] ul")).isEmpty();
        redirect(lead, post(chair).param("person", lead.account().toString()));
        assertThat(page(lead, meeting + "/minutes").select("#chaired").text())
                .isEqualTo("Sitzungsleitung: " + lead.name());
    }
}
