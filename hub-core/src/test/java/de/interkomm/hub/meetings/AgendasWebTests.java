package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** What is to be talked about, in which order, and where it comes from. */
@SpringBootTest
class AgendasWebTests extends MeetingPageTests {

    @Autowired MeetingInvitations invitations;

    @Test
    void anAgendaSaysWhereItsItemsComeFromAndGo() throws Exception {
        MeetingId first = people.planned(lead, HERE, group, 3);
        people.item(lead, HERE, first, "Haushalt", Audience.PUBLIC);
        people.item(lead, HERE, first, "Personal", Audience.INTERNAL);
        String before = all + "/" + first;
        redirect(lead, post(before + "/room/begin").param("sure", "true"));
        redirect(lead, post(before + "/room/end"));
        redirect(lead, post(before + "/minutes/proposal").param("way", "NEXT_MEETING"));
        MeetingId second = people.planned(lead, HERE, group, 20);
        people.item(lead, HERE, second, "Ausflug", Audience.PUBLIC);
        String meeting = all + "/" + second;
        String today =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.GERMANY)
                        .format(LocalDate.now(MeetingTime.ZONE));
        for (String agenda : List.of(meeting, meeting + "/agenda")) {
            Document from = page(lead, agenda, 200);
            assertThat(from.select("main a[href=" + before + "]").eachText())
                    .hasSize(2)
                    .as("three days before it was planned")
                    .allMatch(one -> one.equals("Aus der Sitzung vom " + today));
            assertThat(from.select("main a[href=" + before + "/minutes]")).hasSize(1);
        }
        // Others find the way to the meeting, and to its minutes once they are approved.
        assertThat(page(null, meeting, 200).select("#agenda-items a").eachAttr("href"))
                .containsExactly(before);

        assertThat(
                        page(lead, meeting + "/cancellation", 200)
                                .select("[aria-labelledby=items]")
                                .text())
                .contains(
                        "3 Punkte stammen aus früheren Sitzungen und warten",
                        "Ein Punkt ist neu und kommt auf keine andere Tagesordnung");
        redirect(
                lead,
                post(meeting + "/cancellation")
                        .param(
                                "version",
                                page(lead, meeting + "/edit", 200)
                                        .select("input[name=version]")
                                        .val())
                        .param("reason", "Hochwasser"));
        Document waiting = page(member, meeting, 200);
        assertThat(waiting.select("section[aria-labelledby=given-on]").text())
                .contains("wartet, bis die Gruppe", "Haushalt", "Personal", "Niederschrift")
                .contains("steht auf keiner anderen Tagesordnung")
                .doesNotContain("Ausflug", "Jetzt auf der Tagesordnung");
        String third = all + "/" + people.planned(lead, HERE, group, 40);
        Document gone = page(member, meeting, 200);
        assertThat(gone.select("section[aria-labelledby=given-on]").text())
                .contains("Haushalt", "Personal", "steht auf keiner anderen Tagesordnung")
                .doesNotContain("wartet");
        assertThat(gone.select("section[aria-labelledby=given-on] li").eachText())
                .as("with the minutes that wait for their approval")
                .hasSize(3)
                .first()
                .satisfies(one -> assertThat(one).contains("Niederschrift", today));
        assertThat(gone.select("section[aria-labelledby=given-on] a").eachAttr("href"))
                .containsExactly(third, third, third);
        assertThat(page(null, meeting, 200).select("section[aria-labelledby=given-on]").text())
                .contains("Haushalt")
                .doesNotContain("Personal");
        assertThat(page(null, meeting, 200).select("section[aria-labelledby=given-on] a"))
                .hasSize(2);
        String fourth = all + "/" + people.planned(lead, HERE, group, 60);
        Document asked = page(lead, third + "/cancellation", 200);
        assertThat(asked.select("[aria-labelledby=items]").text())
                .contains("3 Punkte stammen aus früheren Sitzungen und kommen", "nächsten Sitzung")
                .doesNotContain("warten", "keine andere");
        assertThat(asked.select("[aria-labelledby=items] a").eachAttr("href"))
                .containsExactly(fourth);
        // Nothing is said of an agenda that is empty.
        assertThat(page(lead, fourth + "/cancellation", 200).select("[aria-labelledby=items]"))
                .isEmpty();
    }

    @Test
    void whoeverMovesAnItemByKeyboardGoesOnWithIt() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        people.item(lead, HERE, id, "Bericht", Audience.PUBLIC);
        people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        AgendaItemId item = people.item(lead, HERE, id, "Verschiedenes", Audience.PUBLIC);
        String agenda = all + "/" + id + "/agenda";
        String moved = agenda + "?done=item-moved&moved=" + item;
        assertThat(step(agenda, item, "UP")).isEqualTo(moved + "&step=UP#up-" + item);
        assertThat(step(agenda, item, "UP")).isEqualTo(moved + "&step=UP#up-" + item);
        // Where it goes no further the button stays, and pressing it once more does nothing.
        Document first = page(lead, moved + "&step=UP", 200);
        assertThat(first.select(".kern-alert--success").text())
                .isEqualTo("„Verschiedenes“ ist jetzt Punkt 1.");
        assertThat(first.select("#up-" + item + "[type=button][aria-disabled]:not([disabled])"))
                .hasSize(1);
        assertThat(first.select("#out-" + item + "[disabled]")).hasSize(1);
        assertThat(page(lead, agenda, 200).select("#up-" + item + "[disabled]")).hasSize(1);
        // As from a page that shows the agenda as it was.
        assertThat(step(agenda, item, "UP"))
                .isEqualTo(agenda + "?refused=no-way&moved=" + item + "&step=UP#up-" + item);
        assertThat(page(lead, agenda + "?refused=no-way", 200).select("[role=alert]").text())
                .contains("so steht sie jetzt");
        step(agenda, item, "DOWN");
        String below = step(agenda, item, "IN");
        assertThat(below).isEqualTo(moved + "&step=IN#in-" + item);
        assertThat(page(lead, below, 200).select(".kern-alert--success").text())
                .isEqualTo("„Verschiedenes“ ist jetzt Punkt 1.1.");
        assertThat(page(lead, below, 200).select("#out-" + item + "[disabled]")).isEmpty();
        assertThat(step(agenda, item, "OUT")).isEqualTo(moved + "&step=OUT#out-" + item);
        assertThat(step(agenda, item, "OUT")).contains("refused=no-way");
    }

    private String step(String agenda, AgendaItemId item, String step) throws Exception {
        return redirect(lead, post(agenda + "/" + item + "/step").param("step", step));
    }

    @Test
    void anAgendaLeadsOnToTheInvitation() throws Exception {
        MeetingId id = people.planned(lead, HERE, group, 3);
        String meeting = all + "/" + id;
        Document planned = page(lead, meeting + "/agenda", 200);
        assertThat(planned.select("section[aria-labelledby=next]").text())
                .contains("kannst du einladen");
        assertThat(planned.select("section[aria-labelledby=next] a").attr("href"))
                .isEqualTo(meeting + "/invitation");
        assertThat(planned.select("a[href$=/edit]")).isEmpty();
        for (int each = 0; each < 9; each++) {
            people.item(lead, HERE, id, "Punkt " + each, Audience.PUBLIC);
        }
        assertThat(page(lead, meeting + "/agenda", 200).select(".meetings-over + p a"))
                .extracting(one -> one.attr("href"))
                .containsExactly(meeting + "/edit");
        assertThat(page(lead, meeting + "/agenda", 200).select(".meetings-over").text())
                .contains("verlänger die Sitzung");
        NetworkScope.run(HERE, () -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        assertThat(
                        page(lead, meeting + "/agenda", 200)
                                .select("section[aria-labelledby=next]")
                                .text())
                .contains("Eingeladen ist schon");
        redirect(lead, post(meeting + "/room/begin").param("sure", "true"));
        Document running = page(lead, meeting + "/agenda", 200);
        assertThat(running.select("#next, a[href$=/edit]")).isEmpty();
        assertThat(running.select(".meetings-over").text())
                .contains("lass welche offen")
                .doesNotContain("verlänger");
    }
}
