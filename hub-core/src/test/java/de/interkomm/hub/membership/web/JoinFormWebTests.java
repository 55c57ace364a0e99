package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.membership.web.ApplicantBrowser.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The form that everything begins with. */
@SpringBootTest
class JoinFormWebTests extends ApplicantTests {

    @Test
    void theFormTellsTheVerdictOnTheChosenAdministration() {
        Page whole = browser.open("/networks/village-net/join?administration=" + ETTLINGEN);
        assertThat(whole.document().select("#verdict").text()).contains("Passt leider nicht");
        assertThat(whole.document().select("#verdict a").eachAttr("href"))
                .contains("/eligibility?administration=" + ETTLINGEN);

        Page part =
                browser.open(
                        "/networks/village-net/join/verdict?administration=" + GOELLHEIM,
                        "HX-Request",
                        "true");
        assertThat(part.body()).contains("Passt").doesNotContain("<main");
        assertThat(browser.open("/networks/village-net/join/verdict").body()).isBlank();
    }

    @Test
    void thePickersButtonSearchesAndKeepsEverythingTyped() {
        Map<String, String> typed = mayor("", "anna@vg-goellheim.de");
        typed.put("administrationQuery", "Göllheim");
        typed.put("search", "true");

        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("input[name=administration]").eachAttr("value"))
                .contains(GOELLHEIM);
        assertThat(page.document().select("#name").val()).isEqualTo("Anna Muster");
        assertThat(browser.mailsTo("anna@vg-goellheim.de")).isZero();
    }

    @Test
    void enterInThePickerSearchesWhileNothingElseIsTyped() {
        Page page =
                browser.send(
                        "/networks/village-net/join", Map.of("administrationQuery", "Göllheim"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".kern-error, .hub-error-summary")).isEmpty();
        assertThat(page.document().select("input[name=administration]").eachAttr("value"))
                .contains(GOELLHEIM);
    }

    @Test
    void thePickerFindsAsOneTypes() {
        Page form = browser.open("/networks/village-net/join");
        String suggestions = form.document().select("#administrationQuery").attr("hx-get");

        Page choices =
                browser.open(suggestions + "&administrationQuery=Göllheim", "HX-Request", "true");

        assertThat(choices.document().select("input[name=administration]").eachAttr("value"))
                .contains(GOELLHEIM);
    }

    @Test
    void onlyWhatIsChosenStaysInSightWithItsVerdictBelow() {
        Map<String, String> typed = mayor(GOELLHEIM, "anna@vg-goellheim.de");
        typed.put("administrationQuery", "Göllheim");
        typed.put("search", "chosen");

        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(radios(page)).containsExactly(GOELLHEIM);
        assertThat(page.document().select("#administration + #verdict").text()).contains("Passt");

        typed.put("search", "other");
        Page all = browser.send("/networks/village-net/join", typed);

        assertThat(radios(all)).contains(GOELLHEIM).hasSizeGreaterThan(1);
        assertThat(all.document().select("input[name=administration][checked]").val())
                .isEqualTo(GOELLHEIM);
        assertThat(all.document().select("#name").val()).isEqualTo("Anna Muster");
        assertThat(all.document().select("#administrationQuery[autofocus]").val()).isEmpty();
        assertThat(all.document().select("[autofocus]")).hasSize(1);
        assertThat(browser.mailsTo("anna@vg-goellheim.de")).isZero();
    }

    @Test
    void whoeverWantsAnotherOneBeginsWithAnEmptySearch() {
        Page other =
                browser.open(
                        "/administrations/suggestions?field=administration&search=other&administration="
                                + GOELLHEIM,
                        "HX-Request",
                        "true");

        assertThat(other.document().select("#administrationQuery[hx-swap-oob][autofocus]"))
                .hasSize(1);
        assertThat(radios(other)).containsExactly(GOELLHEIM);
        Page typing =
                browser.open(
                        "/administrations/suggestions?field=administration&administrationQuery=Göllheim",
                        "HX-Request",
                        "true");
        assertThat(typing.document().select("#administrationQuery")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithTheFieldItIsWrongWith() {
        Map<String, String> typed = mayor(GOELLHEIM, "anna");
        typed.put("contactMailbox", "karl");
        typed.put("contactName", "x".repeat(121));
        typed.put("message", "x".repeat(2001));

        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".hub-error-summary li").eachText())
                .anyMatch(line -> line.startsWith("Dienstliches Postfach: "))
                .anyMatch(line -> line.startsWith("E-Mail der Ansprechperson: "))
                .anyMatch(line -> line.startsWith("Name der Ansprechperson: "))
                .anyMatch(line -> line.startsWith("Nachricht an das Netzwerk: "));
    }

    @Test
    void whereThereAreScriptsTheListGivesWayToWhatIsChosenAtOnce() {
        Page list =
                browser.open(
                        "/administrations/suggestions?field=administration&administrationQuery=Göllheim",
                        "HX-Request",
                        "true");
        assertThat(radios(list)).hasSizeGreaterThan(1);
        String chosen = "&administrationQuery=Göllheim&administration=" + GOELLHEIM;

        String choose = list.document().expectFirst(".kern-fieldset__body").attr("hx-get");
        Page one = browser.open(choose + chosen, "HX-Request", "true");
        assertThat(radios(one)).containsExactly(GOELLHEIM);

        String other = one.document().expectFirst("button[value=other]").attr("hx-get");
        Page again = browser.open(other + chosen, "HX-Request", "true");
        assertThat(radios(again)).containsExactlyElementsOf(radios(list));
        assertThat(again.document().select("input[checked]").val()).isEqualTo(GOELLHEIM);
        assertThat(again.document().select("input[autofocus]").eachAttr("id"))
                .containsExactly("administrationQuery");
    }

    private static List<String> radios(Page page) {
        return page.document().select("input[name=administration]").eachAttr("value");
    }

    @Test
    void whatIsMissingIsSaidAndEverythingTypedIsKept() {
        Map<String, String> typed = mayor(GOELLHEIM, "not a mailbox");
        typed.put("contactName", "Karl Kontakt");
        typed.put("message", "Wir freuen uns.");

        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".hub-error-summary a").eachAttr("href"))
                .containsExactly("#mailbox");
        assertThat(page.document().select("#mailbox").val()).isEqualTo("not a mailbox");
        assertThat(page.document().select("#contactName").val()).isEqualTo("Karl Kontakt");
        assertThat(page.document().select("#message").val()).isEqualTo("Wir freuen uns.");
        assertThat(page.document().select("input[name=administration][checked]").val())
                .isEqualTo(GOELLHEIM);
    }

    @Test
    void aPrivateMailboxOfAContactPersonIsRefusedWhereverItIsTyped() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("contactName", "Kai Kontakt");
        typed.put("contactMailbox", "kai.kontakt@gmail.com");

        Page refused = browser.send("/networks/village-net/join", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".hub-error-summary a").eachAttr("href"))
                .containsExactly("#contactMailbox");
        assertThat(refused.text()).contains("privates Postfach der Ansprechperson");
        typed.remove("contactMailbox");
        String link = submitted(VILLAGES, typed);
        assertThat(
                        browser.send(
                                        link + "/contact",
                                        Map.of(
                                                "contactName",
                                                "Kai Kontakt",
                                                "contactMailbox",
                                                "kai.kontakt@gmail.com"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void aMailboxOfAnotherAdministrationIsToldOfAndCanSwitchThere() {
        String mailbox = unique("vg-eisenberg.de");
        Page told = browser.send("/networks/staff-net/join", clerk(GOELLHEIM, mailbox));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Gehört dein Postfach zu einer anderen Verwaltung?");
        assertThat(told.document().select("button[name=switch]").eachAttr("value"))
                .contains(EISENBERG);
        assertThat(browser.mailsTo(mailbox)).isZero();

        Map<String, String> switching = clerk(GOELLHEIM, mailbox);
        switching.put("switch", EISENBERG);
        Page switched = browser.send("/networks/staff-net/join", switching);
        assertThat(switched.status()).isEqualTo(200);
        assertThat(switched.document().select("input[name=administration][checked]").val())
                .isEqualTo(EISENBERG);
        assertThat(switched.document().select("#mailbox").val()).isEqualTo(mailbox);
        assertThat(switched.document().select("#name").val()).isEqualTo("Anna Muster");

        Map<String, String> staying = clerk(GOELLHEIM, mailbox);
        staying.put("stay", "yes");
        assertThat(browser.send("/networks/staff-net/join", staying).status()).isEqualTo(302);
        String link = browser.linkMailedTo(mailbox);
        assertThat(browser.change(link, clerk(GOELLHEIM, mailbox)).status()).isEqualTo(422);
        Page changed = browser.change(link, switching);
        assertThat(changed.document().select("input[name=administration][checked]").val())
                .isEqualTo(EISENBERG);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndLeadsToItsField() {
        Page nothingChosen = browser.send("/networks/village-net/join", mayor("", "anna@gmx.de"));
        assertThat(nothingChosen.document().select(".hub-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#administration", "#mailbox");

        Map<String, String> typed = mayor(ETTLINGEN, "anna@gmx.de");
        typed.put("name", "");
        typed.put("contactMailbox", "no mailbox");
        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".hub-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#administration", "#name", "#mailbox", "#contactMailbox");
        assertThat(page.document().select(".kern-error").text())
                .contains("Rheinland-Pfalz", "privates Postfach");
        for (String field : page.document().select(".hub-error-summary a").eachAttr("href")) {
            assertThat(page.document().select(field)).as(field).hasSize(1);
        }
    }

    @Test
    void aPrivateMailboxIsRefusedKindlyWithEverythingKept() {
        Page page =
                browser.send("/networks/staff-net/join", clerk(GOELLHEIM, "anna.muster@gmx.de"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".kern-alert--danger").text())
                .contains("privates Postfach");
        assertThat(page.document().select("#mailbox").val()).isEqualTo("anna.muster@gmx.de");
        assertThat(browser.mailsTo("anna.muster@gmx.de")).isZero();
    }

    @Test
    void anAdministrationOutsideIsRefusedWithTheReason() {
        Page page = browser.send("/networks/village-net/join", mayor(ETTLINGEN, "a@ettlingen.de"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".kern-alert--danger").text())
                .contains("Baden-Württemberg", "Rheinland-Pfalz");
    }

    @ParameterizedTest
    @CsvSource({"1", "123456789012", "079999999999", "'<script>'"})
    void aForgedKeyIsNoAdministration(String key) {
        Page page = browser.send("/networks/village-net/join", mayor(key, "a@vg-goellheim.de"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#administration .kern-error").text())
                .contains("Bitte wählen Sie Ihre Verwaltung");
    }

    @ParameterizedTest
    @CsvSource({"123456789012", "079999999999", "'<script>'"})
    void aLinkWithAnUnknownKeySaysSo(String key) {
        Page page =
                browser.open(
                        "/networks/village-net/join?administration="
                                + URLEncoder.encode(key, StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#administration .kern-error").text())
                .contains("kennt das Verzeichnis nicht");
    }

    @Test
    void aNetworkSaysDuOrSieAsItLikes() {
        assertThat(browser.open("/networks/village-net/join").text()).contains("Füllen Sie");
        assertThat(browser.open("/networks/town-net/join").text()).contains("Füll dieses");
        assertThat(browser.open("/networks/town-net/join?lang=en").text())
                .contains("Fill in this form");
        assertThat(browser.open("/networks/nowhere-net/join").status()).isEqualTo(404);
    }
}
