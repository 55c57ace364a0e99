package de.interkomm.hub.membership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.internal.CodedRules;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.util.List;
import java.util.Set;

@SpringBootTest
class RuleWebTests extends PageTests {

    private static final NetworkId VILLAGES = TestNetworks.VILLAGES;
    private static final Actor KORA = holder(Standing.in(VILLAGES, Role.COORDINATOR));

    @Autowired ApplicationContext context;

    @AfterEach
    void bringBackTheCodedRules() {
        CodedRules.bringBack(context);
    }

    @Test
    void theRulesOfACodedNetworkAreReadInBothLanguages() throws Exception {
        Document page = page("");

        assertThat(page.select("main").text())
                .contains(
                        "Alles davon muss zutreffen",
                        "liegt im Land Rheinland-Pfalz",
                        "lies in the state of Rhineland-Palatinate",
                        "schickt ein Schreiben der Verwaltungsspitze",
                        "Mitgebrachte Regeln");
        assertThat(page.select("nav a[href$=/coordination/rules]")).isNotEmpty();
    }

    @Test
    void aRuleIsAddedMovedAndRemovedWithoutLosingWhatWasTyped() throws Exception {
        MultiValueMap<String, String> fields = fields(page("/edit"));
        fields.set("wayInDe", "Halb getippt");
        fields.set("nodes[0].add", "INHABITANTS");

        Document added = pressed(fields, "add:0");
        assertThat(legends(added)).last().asString().endsWith("Einwohnerzahl");
        fields = fields(added);
        int last = legends(added).size() - 1;
        fields.set("nodes[" + last + "].from", "zwanzig");

        Document moved = pressed(fields, "up:" + last);
        assertThat(legends(moved).get(last - 1)).endsWith("Einwohnerzahl");
        fields = fields(moved);
        assertThat(fields.getFirst("nodes[" + (last - 1) + "].from")).isEqualTo("zwanzig");
        assertThat(fields.getFirst("wayInDe")).isEqualTo("Halb getippt");

        Document again = refused(KORA, pressing(fields, "preview"));
        assertThat(again.select(".hub-error-summary a").attr("href"))
                .isEqualTo("#nodes[" + (last - 1) + "].from");
        assertThat(fields(again).getFirst("nodes[" + (last - 1) + "].from")).isEqualTo("zwanzig");

        Document removed = pressed(fields(again), "remove:" + (last - 1));
        assertThat(legends(removed)).noneMatch(legend -> legend.endsWith("Einwohnerzahl"));
        assertThat(fields(removed).getFirst("wayInDe")).isEqualTo("Halb getippt");
    }

    @Test
    void groupsAreFilledAndLeft() throws Exception {
        MultiValueMap<String, String> fields = fields(page("/edit"));
        int size = legends(page("/edit")).size();
        fields.set("nodes[0].add", "UNLESS");
        fields = fields(pressed(fields, "add:0"));
        fields.set("nodes[0].add", "NAMED");
        fields = fields(pressed(fields, "add:0"));
        int named = size + 1;
        assertThat(fields.getFirst("nodes[" + named + "].depth")).isEqualTo("1");

        fields = fields(pressed(fields, "into:" + named));
        assertThat(fields.getFirst("nodes[" + named + "].depth")).isEqualTo("2");

        fields = fields(pressed(fields, "up:" + named));
        assertThat(fields.getFirst("nodes[" + size + "].type")).isEqualTo("NAMED");
        assertThat(fields.getFirst("nodes[" + size + "].depth")).isEqualTo("1");
    }

    @Test
    void thePreviewSaysForWhomSomethingChangesAndSavingPutsItInForce() throws Exception {
        MultiValueMap<String, String> fields = withInhabitantsFrom("1000000");

        Document preview = pressed(fields, "preview");
        assertThat(preview.select("main [role=status]").text())
                .startsWith("Keine weitere Verwaltung kann beitreten, ")
                .contains("nicht mehr");
        assertThat(preview.select("main").text()).contains("Mitglieder behalten ihren Platz");
        fields = fields(preview);
        fields.set("note", "Nur noch Große");
        Document more = pressed(fields, "preview:OUT:1");
        assertThat(fields(more).getFirst("note")).isEqualTo("Nur noch Große");

        MockHttpServletResponse saved = press(fields(more), "save");
        assertThat(saved.getRedirectedUrl()).endsWith("/coordination/rules?done=saved");
        Document page = page("?done=saved");
        assertThat(page.select("main").text())
                .contains(
                        "Die neuen Regeln gelten",
                        "hat mindestens 1.000.000",
                        "Fassung 1",
                        "Nur noch Große");
        Document version = page("/versions/1");
        assertThat(version.select(".hub-diff__line--added").text())
                .contains("hat mindestens 1.000.000");
        assertThat(version.select(".hub-diff__line--removed")).isEmpty();
    }

    @Test
    void thePreviewTellsWhoIsJudgedInAnotherWayAndWhatIsAskedOfAll() throws Exception {
        MultiValueMap<String, String> fields = withInhabitantsFrom("1000000");
        int added = nodeOf("INHABITANTS", fields);
        fields.set("nodes[" + added + "].otherwise", "NEEDS_REVIEW");
        Document differently = pressed(fields, "preview");
        assertThat(differently.select("main [role=status]").text())
                .startsWith("Für keine der ")
                .contains("ändert sich, ob sie beitreten kann")
                .contains("anders geprüft als bisher");
        assertThat(differently.select("main").text()).doesNotContain("Neu für alle");

        fields = fields(page("/edit"));
        fields.set("nodes[0].add", "RESOLUTION");
        Document asked = pressed(fields(pressed(fields, "add:0")), "preview");
        assertThat(asked.select("main dl").text())
                .contains(
                        "Neu für alle, die beitreten wollen",
                        "wird durch ein Organ des Netzwerks aufgenommen");
    }

    @Test
    void whoComesLateIsToldAndKeepsWhatWasTyped() throws Exception {
        MultiValueMap<String, String> early = withInhabitantsFrom("1000");
        MultiValueMap<String, String> late = withInhabitantsFrom("2000");
        press(early, "save");

        Document page = page(KORA, pressing(late, "save"), 409);

        assertThat(page.select("main").text()).contains("Fassung 1 ist dazwischengekommen");
        assertThat(fields(page).containsValue(List.of("2000"))).isTrue();
        assertThat(press(fields(page), "save").getStatus()).isEqualTo(302);
    }

    @Test
    void savingNothingNewIsRefused() throws Exception {
        Document answer = refused(KORA, pressing(fields(page("/edit")), "save"));

        assertThat(answer.select("main").text()).contains("Es gibt nichts zu speichern");
    }

    @Test
    void aChangedRuleThatKeepsItsOldReasonIsShown() throws Exception {
        MultiValueMap<String, String> fields = withInhabitantsFrom("5000");
        int added = nodeOf("INHABITANTS", fields);
        fields.set("nodes[" + added + "].unmetDe", "Unter 5.000 ist zu klein.");
        fields.set("nodes[" + added + "].unmetEn", "Below 5,000 is too small.");
        press(fields, "save");

        fields = fields(page("/edit"));
        int node = nodeOf("INHABITANTS", fields);
        fields.set("nodes[" + node + "].from", "6000");
        Document preview = pressed(fields, "preview");
        assertThat(preview.select(".kern-alert--warning").text())
                .contains("Passen diese Begründungen noch?", "Unter 5.000 ist zu klein.");

        fields.set("nodes[" + node + "].unmetDe", "Unter 6.000 ist zu klein.");
        fields.set("nodes[" + node + "].unmetEn", "Below 6,000 is too small.");
        assertThat(pressed(fields, "preview").select(".kern-alert--warning")).isEmpty();
    }

    @Test
    void aBasisThatStaysIsShownToo() throws Exception {
        MultiValueMap<String, String> fields = withInhabitantsFrom("5000");
        int added = nodeOf("INHABITANTS", fields);
        fields.set("nodes[" + added + "].sourceDe", "Satzung, § 3: ab 5.000");
        fields.set("nodes[" + added + "].sourceEn", "Statute, § 3: from 5,000");
        press(fields, "save");

        fields = fields(page("/edit"));
        fields.set("nodes[" + nodeOf("INHABITANTS", fields) + "].from", "6000");
        assertThat(pressed(fields, "preview").select(".kern-alert--warning").text())
                .contains("Satzung, § 3: ab 5.000");
    }

    @Test
    void ofEveryRuleIsSaidWhatBecomesOfThoseWhoLackIt() throws Exception {
        MultiValueMap<String, String> fields = fields(page("/edit"));
        Document page = page("/edit");
        for (String type :
                List.of(
                        "MAILBOX",
                        "NO_PRIVATE_MAILBOX",
                        "CONTACT_DESIRED",
                        "RESOLUTION",
                        "DECLARATION",
                        "DECISION")) {
            fields.set("nodes[0].add", type);
            page = pressed(fields, "add:0");
            fields = fields(page);
        }
        assertThat(
                        page.select("fieldset.hub-rule-form:not(:has(select[name$=otherwise]))")
                                .not(":has([name$=type][value=ALL])"))
                .hasSizeGreaterThan(6)
                .allMatch(rule -> rule.text().contains("Trifft es nicht zu: "));
        assertThat(page("").select(".hub-rule__says + .hub-rule__other ~ .hub-rule__otherwise"))
                .hasSameSizeAs(page("").select(".hub-rule__says"));
    }

    private static int nodeOf(String type, MultiValueMap<String, String> fields) {
        int node = 0;
        while (!type.equals(fields.getFirst("nodes[" + node + "].type"))) {
            node++;
        }
        return node;
    }

    @Test
    void administrationsAreNamedAndAmbiguousNamesAskedAbout() throws Exception {
        MultiValueMap<String, String> fields = fields(page("/edit"));
        fields.set("nodes[0].add", "NAMED");
        Document added = pressed(fields, "add:0");
        int last = legends(added).size() - 1;
        fields = fields(added);
        fields.set("nodes[" + last + "].administrations", "Verbandsgemeinde Göllheim\nNirgendwo");

        Document answer = refused(KORA, pressing(fields, "preview"));

        assertThat(answer.select(".hub-error-summary").text()).contains("„Nirgendwo“");
        assertThat(fields(answer).getFirst("nodes[" + last + "].administrations"))
                .contains("073335003000 Verbandsgemeinde Göllheim", "Nirgendwo");
    }

    @Test
    void aRuleChosenAndNotAddedIsAddedAndAskedForBeforeThePreview() throws Exception {
        MultiValueMap<String, String> fields = fields(page("/edit"));
        int before = legends(page("/edit")).size();
        fields.set("nodes[0].add", "INHABITANTS");

        Document page = refused(KORA, pressing(fields, "preview"));

        assertThat(legends(page)).hasSize(before + 1);
        assertThat(page.select(".kern-alert--warning").text()).contains("noch nicht hinzugefügt");
    }

    @Test
    void whatIsSentByHandIsTakenForATree() throws Exception {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("nodes[0].depth", "7");
        fields.set("nodes[0].type", "<script>");
        fields.set("nodes[3].depth", "x");
        fields.set("nodes[3].type", "STATE");
        fields.set("basedOn", "-");

        assertThat(press(fields, "remove:99").getStatus()).isEqualTo(200);
        assertThat(press(fields, "into:1").getStatus()).isEqualTo(200);
        assertThat(press(fields, "add:3").getStatus()).isEqualTo(200);
        assertThat(press(fields, "nonsense").getStatus()).isEqualTo(200);
        assertThat(press(fields, "save").getStatus()).isEqualTo(422);
    }

    @Test
    void nobodyElseSeesOrChangesTheRules() throws Exception {
        for (Standing standing :
                List.of(
                        Standing.in(VILLAGES, Role.DEPUTY),
                        Standing.in(VILLAGES, Role.EDITOR),
                        Standing.in(TestNetworks.TOWNS, Role.COORDINATOR))) {
            for (String path : List.of("", "/edit", "/versions/0")) {
                answer(holder(standing), get(base() + path), 404);
            }
            answer(holder(standing), post(base() + "/edit").param("do", "save"), 404);
        }
    }

    private MultiValueMap<String, String> withInhabitantsFrom(String number) throws Exception {
        MultiValueMap<String, String> fields = fields(page("/edit"));
        fields.set("nodes[0].add", "INHABITANTS");
        Document added = pressed(fields, "add:0");
        fields = fields(added);
        fields.set("nodes[" + (legends(added).size() - 1) + "].from", number);
        return fields;
    }

    private static List<String> legends(Document page) {
        return page.select("fieldset.hub-rule-form > legend").eachText();
    }

    /** What a browser would send of the page's form. */
    private static MultiValueMap<String, String> fields(Document page) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (Element field :
                page.select("main form[method=post] [name]:not(button):not([name=_csrf])")) {
            boolean unticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!unticked) {
                fields.add(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.val();
        };
    }

    private Document pressed(MultiValueMap<String, String> fields, String button) throws Exception {
        return page(KORA, pressing(fields, button), 200);
    }

    private MockHttpServletResponse press(MultiValueMap<String, String> fields, String button)
            throws Exception {
        return send(KORA, pressing(fields, button));
    }

    private static MockHttpServletRequestBuilder pressing(
            MultiValueMap<String, String> fields, String button) {
        return post(base() + "/edit").params(fields).param("do", button);
    }

    private Document page(String path) throws Exception {
        return page(KORA, base() + path, 200);
    }

    private static Actor holder(Standing standing) {
        return new Actor(
                AccountId.next(),
                "Erste Hand",
                new Mailbox("koordination@example.org"),
                Set.of(standing));
    }

    private static String base() {
        return "/networks/" + VILLAGES + "/coordination/rules";
    }
}
