package de.interkomm.hub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The pages of yearly reports, as each side sees them. */
@SpringBootTest
class ReportsWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final String ALL = "/networks/" + HERE + "/reports";

    @Autowired ReportDesk desk;
    @Autowired ReportPeople people;
    @Autowired Clock clock;

    private Actor kora;
    private Actor lead;
    private Actor member;
    private GroupId group;
    private int year;
    private ReportId id;

    @BeforeEach
    void aDraft() {
        kora = people.person(HERE, Role.COORDINATOR);
        member = people.person(HERE, Role.MEMBER);
        year = people.year();
        group = people.group(kora, HERE, GroupVisibility.PUBLIC, year);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        people.held(HERE, group, year, 3);
        people.resolved(HERE, group, year, "ADOPTED", "UNDER_WAY");
        id = NetworkScope.call(HERE, () -> desk.draft(kora, HERE, year));
    }

    @Test
    void coordinatorsDraftWithOneClick() throws Exception {
        Document list = page(kora, ALL, 200);
        int offered = Integer.parseInt(list.select("select#year option").get(0).val());
        String there = drafted(offered);
        assertThat(page(kora, there, 200).select("main").text()).contains("Bericht entworfen");
        // From a window that was opened before.
        assertThat(drafted(offered)).endsWith("?refused=there");
        assertThat(page(kora, ALL + "?refused=there", 200).select("[role=alert]").text())
                .contains("gibt es schon einen Bericht");
        assertThat(drafted(today().getYear() + 1)).endsWith("?refused=year");
        assertThat(page(kora, ALL + "?refused=year", 200).select("[role=alert]").text())
                .contains("noch nicht begonnen");
        assertThat(page(member, ALL, 200).select("select#year")).isEmpty();
        assertThat(page(null, ALL, 200).select("main a[href]").eachAttr("href"))
                .noneMatch(link -> there.contains(link.substring(link.lastIndexOf('/'))));
    }

    private String drafted(int wanted) throws Exception {
        return redirect(
                kora,
                post("/networks/" + HERE + "/coordination/reports")
                        .param("year", Integer.toString(wanted)));
    }

    @Test
    void aReportIsArrangedPublishedAndCorrected() throws Exception {
        String at = desk();
        page(member, report(), 404);
        Document preview = page(kora, report(), 200);
        assertThat(preview.select("main").text()).contains("Gruppen, die getagt haben");
        assertThat(preview.select("svg rect")).isNotEmpty();
        assertThat(preview.select(".reports-figures thead").eachText())
                .anyMatch(head -> head.contains("oben " + year + ", unten " + (year - 1)));

        assertThat(page(kora, at + "/sections/MEETINGS", 200).select("textarea#note")).isNotEmpty();
        redirect(kora, section("0", "Ein ruhiges Jahr."));
        Document overtaken = page(kora, section("0", "Zugleich."), 409);
        assertThat(overtaken.select("textarea#note").text()).isEqualTo("Zugleich.");
        assertThat(overtaken.select("[role=alert]").text()).contains("Ein ruhiges Jahr.");
        page(kora, section("1", "x".repeat(5001)), 422);
        redirect(kora, post(at + "/sections/OUTLOOK/move").param("way", "UP"));

        Document wrong = page(kora, post(at + "/figures/MONEY").param("label", "Etat"), 422);
        assertThat(wrong.select(".hub-error-summary a[href=#amount]")).isNotEmpty();
        Document negative =
                page(
                        kora,
                        post(at + "/figures/MONEY").param("label", "Etat").param("amount", "-5"),
                        422);
        assertThat(negative.select(".hub-error-summary").text()).contains("ab 0");
        redirect(
                kora,
                post(at + "/figures/MONEY").param("label", "Etat").param("amount", "1.250,50"));
        Document entered = page(kora, at + "/figures/MONEY", 200);
        assertThat(entered.select("main").text()).contains("1.250,50 €");
        redirect(kora, post(entered.select("form[action$=/removal]").attr("action")));
        page(kora, at + "/figures/MEMBERS", 404);
        redirect(kora, post(at + "/count"));

        people.member(HERE, year, "05913" + year + "000", "Stille Stadt", "ACTIVE");
        Document ready = page(kora, at, 200);
        assertThat(ready.select("#readers").text()).startsWith("Zurzeit");
        assertThat(ready.select("#readers + details li").eachText()).contains("Stille Stadt");
        Document unsure =
                page(
                        kora,
                        post(at + "/publication")
                                .param("version", ready.select("input[name=version]").val())
                                .param("audience", "EVERYBODY"),
                        422);
        assertThat(unsure.select("#sure-error").text()).contains("Häkchen");
        // Publishing is for good, so the choice stays what it was.
        assertThat(unsure.select("input[name=audience][checked]").val()).isEqualTo("EVERYBODY");
        assertThat(page(kora, post(at + "/discarding"), 422).select("details[open] .kern-error"))
                .hasSize(1);
        page(null, report(), 404);
        String published =
                redirect(
                        kora,
                        post(at + "/publication")
                                .param("sure", "true")
                                .param("version", ready.select("input[name=version]").val())
                                .param("audience", "EVERYBODY"));
        assertThat(page(kora, published, 200).select("main").text())
                .containsPattern("bekomm(t|en) (die|eine) E-Mail")
                .contains("Stille Stadt");
        Document seen = page(null, published, 200);
        assertThat(seen.select("h1").text()).isEqualTo("Jahresbericht " + year);
        assertThat(seen.select("main").text()).contains("Ein ruhiges Jahr.");
        assertThat(answer(null, get(report() + "/report.pdf"), 200).getContentType())
                .isEqualTo("application/pdf");
        page(kora, at + "/sections/MEETINGS", 404);
        Document late = page(kora, section("1", "Fast vergessen."), 409);
        assertThat(late.select("main").text()).contains("inzwischen veröffentlicht");
        assertThat(late.select("textarea#note").text()).isEqualTo("Fast vergessen.");
        assertThat(late.select("main form button")).isEmpty();
        assertThat(late.select("a[href$=#addendum]")).hasSize(1);
        Document lateFigure =
                page(
                        kora,
                        post(at + "/figures/MONEY").param("label", "Nachtrag").param("amount", "7"),
                        409);
        assertThat(lateFigure.select("[role=alert]").text()).contains("inzwischen veröffentlicht");
        assertThat(lateFigure.select("#label").val()).isEqualTo("Nachtrag");
        assertThat(lateFigure.select("main form button")).isEmpty();

        String tooLong = "x".repeat(5001);
        assertThat(
                        page(kora, post(at + "/addenda").param("text", tooLong), 422)
                                .select("textarea#text")
                                .text())
                .isEqualTo(tooLong);
        redirect(kora, post(at + "/addenda").param("text", "Es waren zwei."));
        assertThat(page(null, report(), 200).select("#addenda ~ ol").text())
                .contains("Es waren zwei.")
                .doesNotContain(kora.name());
    }

    private MockHttpServletRequestBuilder section(String version, String note) {
        return post(desk() + "/sections/MEETINGS")
                .param("version", version)
                .param("shown", "SHOWN")
                .param("note", note);
    }

    @Test
    void everyFigureOpensWhatItCounts() throws Exception {
        for (Figure figure : Figure.values()) {
            Document page = page(kora, report() + "/figures/" + figure, 200);
            assertThat(page.select("h1").text()).isNotBlank();
        }
        Document meetings = page(kora, report() + "/figures/MEETINGS", 200);
        assertThat(meetings.select("tbody tr")).hasSize(1);
        page(kora, meetings.select("tbody a").attr("href"), 200);
        Document resolved = page(kora, report() + "/figures/RESOLVED", 200);
        assertThat(resolved.select("tbody").text()).contains("angenommen, in Arbeit");
        page(kora, report() + "/figures/NOTHING", 404);
    }

    @Test
    void aDraftIsThrownAwayAfterAQuestion() throws Exception {
        Document draft = page(kora, desk(), 200);
        String list =
                redirect(
                        kora,
                        post(draft.select("form[action$=/discarding]").attr("action"))
                                .param("version", draft.select("input[name=version]").val())
                                .param("sure", "true"));
        assertThat(page(kora, list, 200).select("main").text()).contains("Entwurf verworfen");
        page(kora, report(), 404);
    }

    @Test
    void aLeadIsLedFromTheGroupToItsText() throws Exception {
        redirect(kora, post(desk() + "/asking").param("deadline", today().plusDays(5).toString()));
        assertThat(page(lead, "/my", 200).select("main p:has(a[href$=/reports/" + id + "])").text())
                .contains("Um einen Text");
        assertThat(page(lead, "/my/meetings", 200).select("main a[href$=/reports/" + id + "]"))
                .hasSize(1);
        assertThat(page(kora, desk(), 200).select("form[action$=/publication] #doubts li").text())
                .contains("Zeit dafür ist bis zum", "Rückblick des Netzwerks selbst ist leer")
                .doesNotContain("nicht zu Ende");
        String page = "/networks/" + HERE + "/groups/" + group;
        String mine = page(lead, page, 200).select("#reports ~ ul a").attr("href");
        assertThat(page(member, page, 200).select("#reports")).isEmpty();
        page(member, mine, 404);
        assertThat(page(lead, mine, 200).select("textarea")).hasSize(2);
        page(lead, post(mine).param("version", "0"), 422);
        redirect(lead, post(mine).param("version", "0").param("review", "Viel geschafft"));
        Document overtaken =
                page(lead, post(mine).param("version", "0").param("review", "Anders"), 409);
        assertThat(overtaken.select("textarea#review").text()).isEqualTo("Anders");
        assertThat(overtaken.select("[role=alert]").text()).contains("Viel geschafft");
        assertThat(overtaken.select("input[name=version]").val()).isEqualTo("1");
        page(kora, desk() + "/texts", 200);
        assertThat(page(kora, desk(), 200).select("main").text()).contains("liegt vor");
        Document late = page(kora, post(desk() + "/asking").param("deadline", "2001-01-01"), 422);
        assertThat(late.select("#deadline[aria-invalid]").val()).isEqualTo("2001-01-01");

        // Whoever follows the link in the mail too late learns why there is no form.
        redirect(
                kora,
                post(desk() + "/publication")
                        .param("sure", "true")
                        .param("version", late.select("input[name=version]").val()));
        String closed = redirect(lead, get(mine));
        assertThat(page(lead, closed, 200).select(".kern-alert").text())
                .contains("lassen sich nicht mehr abgeben", "Wende dich");
        page(null, closed, 404);
    }

    private String report() {
        return ALL + "/" + id;
    }

    private String desk() {
        return "/networks/" + HERE + "/coordination/reports/" + id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }
}
