package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.COUNCIL;
import static de.interkomm.hub.testing.TestNetworks.STAFF;
import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.LinkResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.web.ApplicantBrowser.Page;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every way an applicant can go, from the first look to the last word. */
@SpringBootTest
class ApplicantWebTests {

    private static final String GOELLHEIM = "073335003000";
    private static final String EISENBERG = "073335002000";
    private static final String ETTLINGEN = "082150017017";
    private static final String BRETTEN = "082155002007";
    private static final byte[] PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private static final LetterDraft LETTER = new LetterDraft("Antrag", "Hallo,", "Danke.");

    @Autowired MockMvc mvc;
    @Autowired LocalMailbox mails;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationDesk desk;
    @Autowired Applications applications;
    @Autowired Clock clock;

    ApplicantBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new ApplicantBrowser(mvc, mails);
        // All tests come from one address, which may ask for a limited number of links.
        jdbc.sql("delete from hub.rate_limit").update();
    }

    // ---- which network suits us

    @Test
    void everyNetworkSaysWhyItFitsOrDoesNot() {
        Page page = browser.open("/eligibility?administration=" + ETTLINGEN);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#network-village-net ~ .hub-verdict--no").text())
                .contains("Passt leider nicht", "Rheinland-Pfalz", "Quelle: ");
        assertThat(page.document().select("#network-town-net ~ .hub-verdict--review").text())
                .contains("Plenum");
        assertThat(page.document().select("main .kern-btn--primary").eachAttr("href"))
                .contains("/networks/town-net/join?administration=" + ETTLINGEN)
                .doesNotContain("/networks/village-net/join?administration=" + ETTLINGEN);
        assertThat(page.text()).contains("Beschäftigte registrieren sich selbst");
    }

    @Test
    void anAdministrationThatIsInIsToldSoAndNothingElse() {
        String betzdorf = "071325009000";
        String link = submitted(VILLAGES, mayor(betzdorf, unique("vg-bg.de")));
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(VILLAGES, link, new DeskStep.Admit());

        Page page = browser.open("/eligibility?administration=" + betzdorf);

        Element villages =
                page.document().expectFirst("section[aria-labelledby=network-village-net]");
        assertThat(villages.text()).contains("gehört schon zum Netzwerk");
        assertThat(villages.select(".hub-verdict")).isEmpty();
        assertThat(villages.select("a").eachAttr("href"))
                .contains("/networks/village-net/members")
                .noneMatch(href -> href.contains("/join"));
    }

    @Test
    void anAdministrationIsFoundWithAndWithoutScript() {
        Page whole = browser.open("/eligibility?query=Gölheim");
        assertThat(whole.document().select("main #found a").eachAttr("href"))
                .contains("/eligibility?administration=" + GOELLHEIM);

        Page part = browser.open("/eligibility?query=Gölheim", "HX-Request", "true");
        assertThat(part.body()).contains(GOELLHEIM).doesNotContain("<main", "<html");

        assertThat(browser.open("/eligibility?query=xyzxyzxyz").text()).contains("nichts gefunden");
        assertThat(browser.open("/eligibility").status()).isEqualTo(200);
        assertThat(browser.open("/eligibility?administration=123").status()).isEqualTo(404);
    }

    @Test
    void theFrontPageFindsAsOneTypes() {
        Page front = browser.open("/");
        Element field = front.document().expectFirst("main input[name=query]");
        assertThat(front.document().select(field.attr("hx-target"))).hasSize(1);

        Page part = browser.open(field.attr("hx-get") + "?query=Göllheim", "HX-Request", "true");

        assertThat(part.document().select("a").eachAttr("href"))
                .contains("/eligibility?administration=" + GOELLHEIM);
    }

    // ---- the form

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
    void aHalfKnownContactPersonIsKeptAndRemindedOf() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("contactName", "Karl Kontakt");
        String link = browser.join(VILLAGES, typed);

        assertThat(browser.open(link).text()).contains("Karl Kontakt", "Fehlt noch: E-Mail");
        assertThat(browser.open(link + "/change").document().select("#contactName").val())
                .isEqualTo("Karl Kontakt");

        browser.send(link + "/confirm", Map.of());
        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));
        Page sent = browser.open(link);
        assertThat(sent.heading()).isEqualTo("Ihr Schreiben ist angekommen");
        assertThat(sent.document().select("form[action$=/contact] #contactName").val())
                .isEqualTo("Karl Kontakt");
    }

    @Test
    void whoeverBecameAMemberWithHalfAContactPersonNamesTheOtherHalfLater() {
        String wissen = "071325008000";
        String mailbox = unique("vg-wissen.de");
        Map<String, String> typed = mayor(wissen, mailbox);
        typed.put("contactName", "Karl Kontakt");
        String link = submitted(VILLAGES, typed);
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(VILLAGES, link, new DeskStep.Admit());

        Page member = browser.open(link);
        assertThat(member.document().select("form[action$=/contact] #contactName").val())
                .isEqualTo("Karl Kontakt");
        assertThat(member.text()).contains("Fehlt noch: E-Mail");
        assertThat(browser.send(link + "/contact", Map.of("contactName", "Karl Kontakt")).status())
                .isEqualTo(422);
        Map<String, String> contact =
                Map.of("contactName", "Karl Kontakt", "contactMailbox", "karl@vg-wissen.de");
        assertThat(browser.send(link + "/contact", contact).location()).isEqualTo(link);

        Page named = browser.open(link);
        assertThat(named.document().select("form[action$=/contact]")).isEmpty();
        assertThat(named.text()).contains("Karl Kontakt").doesNotContain("Fehlt noch");
        assertThat(
                        browser.send(
                                        link + "/contact",
                                        Map.of(
                                                "contactName",
                                                "Jemand anders",
                                                "contactMailbox",
                                                "x@vg-wissen.de"))
                                .status())
                .isEqualTo(409);
        assertThat(browser.open(link).text()).doesNotContain("Jemand anders");
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
    void aKeyTheRegisterDoesNotHaveLeadsToTheSearch() {
        Page page = browser.open("/eligibility?administration=990000000000");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("kennt das Verzeichnis nicht");
        assertThat(page.document().select("input[name=query]")).hasSize(1);
    }

    @Test
    void aLinkIsMailedAnewWhateverBecameOfTheApplication() {
        String mailbox = unique("vg-goellheim.de");
        String link = submitted(VILLAGES, mayor(GOELLHEIM, mailbox));
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(VILLAGES, link, new DeskStep.Decline("Es passt gerade nicht."));
        long before = browser.mailsTo(mailbox);

        browser.send("/networks/village-net/applications", Map.of("mailbox", mailbox));

        assertThat(browser.mailsTo(mailbox)).isEqualTo(before + 1);
        assertThat(browser.open(browser.linkMailedTo(mailbox)).text())
                .contains("Es passt gerade nicht.");
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        String mailbox = unique("vg-goellheim.de");
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, mailbox));
        Map<String, String> first = new HashMap<>(mayor(GOELLHEIM, mailbox));
        first.put("name", "Zoe Eins");
        first.put("version", browser.versionShown(link));
        Map<String, String> second = new HashMap<>(first);
        second.put("name", "Zoe Zwei");

        assertThat(browser.send(link + "/change", first).location()).isEqualTo(link);
        assertThat(browser.send(link + "/change", first).location()).isEqualTo(link);
        Page late = browser.send(link + "/change", second);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#name").val()).isEqualTo("Zoe Zwei");
        assertThat(late.document().select(".kern-alert--warning").text()).contains("Zoe Eins");
        assertThat(browser.open(link).text()).contains("Zoe Eins");
        second.put("version", late.document().select("input[name=version]").val());
        assertThat(browser.send(link + "/change", second).location()).isEqualTo(link);
        assertThat(browser.open(link).text()).contains("Zoe Zwei");
    }

    @Test
    void aContactPersonNeedsNoFunction() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("contactName", "Karl Kontakt");
        typed.put("contactMailbox", "karl@vg-goellheim.de");
        String link = submitted(VILLAGES, typed);

        Page page = browser.open(link);

        assertThat(page.text())
                .contains("Karl Kontakt, karl@vg-goellheim.de")
                .doesNotContain("Fehlt noch");
        assertThat(page.document().select("form[action$=/contact]")).isEmpty();
    }

    @Test
    void theLinesOfAMessageStayLines() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("message", "Erste Zeile\nZweite Zeile");
        String link = browser.join(VILLAGES, typed);

        assertThat(browser.open(link).document().expectFirst("dd.hub-lines").wholeText())
                .isEqualTo("Erste Zeile\nZweite Zeile");
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
    void aMailboxIsNotPesteredAndNobodyIsToldSo() {
        String mailbox = unique("vg-goellheim.de");
        for (int i = 0; i < 7; i++) {
            Page page = browser.send("/networks/village-net/join", mayor(GOELLHEIM, mailbox));
            assertThat(page.status()).isEqualTo(302);
        }

        assertThat(browser.mailsTo(mailbox)).isEqualTo(5);
    }

    @Test
    void aStrangerDoesNotKeepTheOwnerOfAMailboxOut() {
        String mailbox = unique("vg-goellheim.de");
        for (int i = 0; i < 6; i++) {
            browser.send("/networks/village-net/join", mayor(GOELLHEIM, mailbox));
        }
        browser.send("/networks/village-net/join", mayor(EISENBERG, mailbox));

        for (int i = 0; i < 4; i++) {
            browser.send("/networks/village-net/applications", Map.of("mailbox", mailbox));
        }

        // Each of the last five drafts may be asked for twice.
        assertThat(browser.mailsTo(mailbox)).isEqualTo(5 + 5 * 2);
    }

    @Test
    void whoeverAsksForTooManyMailsIsAskedToWait() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        for (int i = 0; i < 30; i++) {
            browser.send(
                    "/networks/village-net/applications",
                    Map.of("mailbox", unique("vg-goellheim.de")));
        }

        Page page = browser.send("/networks/village-net/join", typed);

        assertThat(page.status()).isEqualTo(429);
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 3601);
        assertThat(page.text()).contains("in einer Stunde");
        assertThat(page.document().select("#name").val()).isEqualTo("Anna Muster");
    }

    @Test
    void aNetworkSaysDuOrSieAsItLikes() {
        assertThat(browser.open("/networks/village-net/join").text()).contains("Füllen Sie");
        assertThat(browser.open("/networks/town-net/join").text()).contains("Füll dieses");
        assertThat(browser.open("/networks/town-net/join?lang=en").text())
                .contains("Fill in this form");
        assertThat(browser.open("/networks/nowhere-net/join").status()).isEqualTo(404);
    }

    // ---- the ways of a letter

    @Test
    void aMayorAppliesElectronicallyWithoutAnAccount() {
        String mailbox = unique("vg-goellheim.de");
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, mailbox));

        Page draft = browser.open(link);
        assertThat(draft.heading()).isEqualTo("Bitte bestätigen Sie Ihr Postfach");
        assertThat(draft.text()).contains("Anna Muster", mailbox);
        assertThat(draft.header("Cache-Control")).isEqualTo("no-store");
        assertThat(draft.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(draft.header("X-Robots-Tag")).contains("noindex");

        assertThat(browser.send(link + "/confirm", Map.of()).location()).isEqualTo(link);
        Page confirmed = browser.open(link);
        assertThat(confirmed.heading()).isEqualTo("Ihr Schreiben ist fertig");
        assertThat(confirmed.document().select("input[name=dispatch]").eachAttr("value"))
                .containsExactly("ELECTRONIC", "SCAN", "POST");
        Page letter = browser.open(link + "/letter.pdf");
        assertThat(letter.response().getContentType()).isEqualTo("application/pdf");
        assertThat(letter.body()).startsWith("%PDF");
        assertThat(letter.header("Content-Disposition"))
                .containsPattern("filename=\"[A-Z]+-\\d{4}-\\d{4}-antragsschreiben.pdf\"");
        assertThat(letter.header("Cache-Control")).contains("no-store");

        assertThat(browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC")).status())
                .isEqualTo(302);
        Page sent = browser.open(link);
        assertThat(sent.heading()).isEqualTo("Ihr Schreiben ist angekommen");
        assertThat(sent.text()).contains("Das Netzwerk ist am Zug", "DORF-", "Postfach bestätigt");
        assertThat(browser.open(letterLinks(sent)).body()).startsWith("%PDF");
        assertThat(browser.open(letterLinks(sent)).header("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void aSignedScanIsTakenAndAnythingElseIsRefusedInWords() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        Page waiting = browser.open(link);
        assertThat(waiting.heading()).isEqualTo("Bitte unterschreiben und hochladen");
        assertThat(browser.open(letterLinks(waiting)).body()).startsWith("%PDF");

        assertThat(refusedFile(link, "scan", "brief.pdf", new byte[0])).contains("nicht leer");
        assertThat(refusedFile(link, "scan", "brief.txt", "Hallo".getBytes(StandardCharsets.UTF_8)))
                .contains("Dateiformat");
        assertThat(refusedFile(link, "scan", "brief.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}))
                .contains("passt nicht zu ihrem Namen");
        assertThat(refusedFile(link, "scan", "brief.pdf", new byte[15 * 1024 * 1024 + 1]))
                .contains("zu groß");

        assertThat(browser.upload(link + "/scan", "scan", "brief.pdf", PDF).status())
                .isEqualTo(302);
        assertThat(browser.open(link).heading()).isEqualTo("Ihr Schreiben ist angekommen");
    }

    @Test
    void aBetterScanReplacesTheFirstUntilReceiptIsAcknowledged() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        browser.upload(link + "/scan", "scan", "brief.pdf", PDF);
        assertThat(browser.open(link).text()).contains("Den Scan ersetzen");
        assertThat(
                        refusedFile(
                                link,
                                "scan",
                                "brief.pdf",
                                "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)))
                .contains("beschädigt");

        assertThat(browser.upload(link + "/scan", "scan", "besser.pdf", PDF).status())
                .isEqualTo(302);

        assertThat(browser.open(link).document().select(".hub-timeline__what").eachText())
                .filteredOn(what -> what.equals("Unterschriebenes Schreiben hochgeladen"))
                .hasSize(2);
    }

    @Test
    void anElectronicLetterIsNotReplacedByAScan() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));

        assertThat(browser.open(link).document().select("input[name=scan]")).isEmpty();
        assertThat(browser.upload(link + "/scan", "scan", "x.pdf", PDF).status()).isEqualTo(409);
    }

    @Test
    void aLetterByPostShowsTheAddressAndCanStillBeUploaded() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "POST"));

        Page page = browser.open(link);

        assertThat(page.text()).contains("Prüfweg 1", "55116 Mainz");
        assertThat(page.document().select("input[name=scan]")).hasSize(1);
    }

    @Test
    void aWayTheNetworkDoesNotOfferIsNone() {
        String link = confirmed(TOWNS, mayor(ETTLINGEN, unique("ettlingen.de")));

        Page page = browser.send(link + "/send", Map.of("dispatch", "POST"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Bitte wähle, wie das Schreiben");
    }

    // ---- questions, contact persons, declarations

    @Test
    void aQuestionIsAnsweredOnThePage() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        take(VILLAGES, link, new DeskStep.Acknowledge());
        take(
                VILLAGES,
                link,
                new DeskStep.RequestCompletion("Wer kommt?", LocalDate.now(clock).plusDays(14)));

        Page asked = browser.open(link);
        assertThat(asked.heading()).isEqualTo("Das Netzwerk hat eine Frage");
        assertThat(asked.document().select("blockquote").text()).isEqualTo("Wer kommt?");
        assertThat(browser.send(link + "/answer", Map.of("answer", " ")).status()).isEqualTo(422);
        Page answered = browser.upload(link + "/answer?answer=Ich.", "attachment", "a.pdf", PDF);
        assertThat(answered.status()).isEqualTo(302);
        assertThat(browser.open(link).text()).contains("Frage beantwortet", "Ich.", "Anlage");
    }

    @Test
    void whereNoDeclarationFollowsAResolutionNobodyDeliberatesAfterIt() {
        String link = submitted(COUNCIL, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        take(COUNCIL, link, new DeskStep.Acknowledge());
        assertThat(browser.open(link).heading()).contains("wird beraten");

        take(
                COUNCIL,
                link,
                new DeskStep.RecordResolution(
                        new Resolution(LocalDate.now(clock), Resolution.Result.ADOPTED, "")));

        assertThat(browser.open(link).heading()).contains("ist beschlossen");
    }

    @Test
    void aContactPersonCanBeNamedLater() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        assertThat(browser.open(link).text()).contains("Wünschenswert, aber nicht nötig");

        Page incomplete = browser.send(link + "/contact", Map.of("contactName", "Karl Kontakt"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.document().select("#contactName").val()).isEqualTo("Karl Kontakt");
        browser.send(
                link + "/contact",
                Map.of(
                        "contactName",
                        "Karl Kontakt",
                        "contactFunction",
                        "Digitales",
                        "contactMailbox",
                        "karl@vg-goellheim.de"));

        Page named = browser.open(link);
        assertThat(named.text()).contains("karl@vg-goellheim.de");
        assertThat(named.document().select("form[action$=/contact]")).isEmpty();
    }

    @Test
    void theDeclarationIsSignedByAConsciousClick() {
        String link = resolved(mayor(ETTLINGEN, unique("ettlingen.de")));

        assertThat(browser.open(link + "/declaration.pdf").body()).startsWith("%PDF");
        assertThat(browser.send(link + "/declaration", Map.of()).status()).isEqualTo(422);
        assertThat(browser.send(link + "/declaration", Map.of("agreed", "true")).status())
                .isEqualTo(302);
        assertThat(browser.open(link).heading())
                .isEqualTo("Die Willensbekundung ist unterzeichnet");
    }

    @Test
    void theDeclarationCanComeAsAScan() {
        String link = resolved(mayor(BRETTEN, unique("bretten.de")));

        assertThat(refusedFile(link, "declaration-scan", "x.pdf", new byte[0]))
                .contains("nicht leer");
        assertThat(browser.upload(link + "/declaration-scan", "scan", "x.pdf", PDF).status())
                .isEqualTo(302);
        assertThat(browser.open(link).text()).contains("Willensbekundung unterzeichnet");
    }

    // ---- persons

    @Test
    void aClerkRegistersWithTheOfficialMailboxAndIsIn() {
        String link = browser.join(STAFF, clerk(GOELLHEIM, unique("vg-goellheim.de")));
        assertThat(browser.open(link).text())
                .contains("Mit der Bestätigung bist du registriert")
                .doesNotContain("Ansprechperson");

        browser.send(link + "/confirm", Map.of());

        Page page = browser.open(link);
        assertThat(page.heading()).isEqualTo("Willkommen, du bist dabei");
        assertThat(page.text()).contains("Angemeldet").doesNotContain("Schreiben abgesendet");
        Page members = browser.open("/networks/staff-net/members");
        assertThat(members.text()).contains("Göllheim", "Personen").doesNotContain("Anna Muster");
    }

    @Test
    void ofFewPersonsNeitherNumberNorDayIsTold() {
        String link = browser.join(STAFF, clerk(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/confirm", Map.of());

        Page members = browser.open("/networks/staff-net/members");

        Element few =
                members.document().select("tbody tr").stream()
                        .filter(row -> row.text().contains("Eisenberg"))
                        .findFirst()
                        .orElseThrow();
        assertThat(few.text()).contains("weniger als 5");
        assertThat(few.select("time")).isEmpty();
        // A column without a single day would only be dashes.
        assertThat(members.document().select("thead").text().contains("Dabei seit"))
                .isEqualTo(!members.document().select("tbody time").isEmpty());
    }

    // ---- changing one's mind

    @Test
    void aDraftGoesOnOnAnotherDeviceAndCanBeChanged() {
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        ApplicantBrowser phone = new ApplicantBrowser(mvc, mails);

        Page change = phone.open(link + "/change");
        assertThat(change.document().select("#name").val()).isEqualTo("Anna Muster");
        Map<String, String> typed = mayor(GOELLHEIM, change.document().select("#mailbox").val());
        typed.put("name", "Anna Muster-Meier");
        assertThat(phone.change(link, typed).location()).isEqualTo(link);

        assertThat(browser.open(link).text()).contains("Anna Muster-Meier");
    }

    @Test
    void aNewMailboxIsOnlyConfirmedThroughItsOwnLink() {
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, unique("mallory.example")));
        String official = unique("vg-goellheim.de");
        browser.change(link, mayor(GOELLHEIM, official));

        assertThat(browser.open(link).text()).contains(official);
        assertThat(browser.send(link + "/confirm", Map.of()).status()).isEqualTo(409);

        String itsOwn = browser.linkMailedTo(official);
        assertThat(browser.send(itsOwn + "/confirm", Map.of()).status()).isEqualTo(302);
        assertThat(browser.open(link).status()).isEqualTo(404);
    }

    @Test
    void withdrawalIsAskedTwiceAndFinal() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        assertThat(browser.open(link + "/withdraw").heading()).contains("wirklich zurückziehen");
        assertThat(browser.send(link + "/withdraw", Map.of()).status()).isEqualTo(302);
        assertThat(browser.open(link).heading()).isEqualTo("Der Beitritt ist zurückgezogen");
        assertThat(browser.send(link + "/withdraw", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aSecondClickShowsHowThingsStand() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        for (String step : new String[] {"/confirm", "/send", "/declaration"}) {
            Page page =
                    browser.send(link + step, Map.of("dispatch", "ELECTRONIC", "agreed", "true"));
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.heading()).isEqualTo("Ihr Schreiben ist angekommen");
            assertThat(page.text()).contains("Das ist schon erledigt");
        }
        assertThat(browser.open(link + "/change").status()).isEqualTo(409);
        assertThat(browser.upload(link + "/scan", "scan", "x.pdf", PDF).status()).isEqualTo(409);
    }

    @Test
    void aChoiceThatCameTooLateIsSaidToHoldNoMore() {
        String link = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        Page page = browser.send(link + "/send", Map.of("dispatch", "POST"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains(
                        "schon elektronisch abgeschickt",
                        "Ihre Auswahl „Unterschreiben und per Post“ gilt nicht mehr")
                .doesNotContain("Das ist schon erledigt");
    }

    @Test
    void theWayOfSendingCanBeChangedUntilTheLetterIsThere() {
        String link = confirmed(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        Page scan = browser.open(link);
        assertThat(scan.text())
                .contains("Schreiben zum Unterschreiben vorbereitet")
                .doesNotContain("Schreiben abgesendet");
        assertThat(scan.document().select("input[name=dispatch]").eachAttr("value"))
                .containsExactly("ELECTRONIC", "POST");

        browser.send(link + "/send", Map.of("dispatch", "POST"));
        assertThat(browser.open(link).heading()).isEqualTo("Bitte unterschreiben und absenden");

        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));
        Page sent = browser.open(link);
        assertThat(sent.heading()).isEqualTo("Ihr Schreiben ist angekommen");
        assertThat(sent.text()).contains("Schreiben abgesendet");
        assertThat(sent.document().select("a[href*=/letters/]")).hasSize(1);
        String letter = sent.document().select("a[href*=/letters/]").attr("href");
        assertThat(browser.open(letter).header("Content-Disposition"))
                .containsPattern("filename=\"[A-Z]+-\\d{4}-\\d{4}-antragsschreiben.pdf\"");
    }

    @Test
    void detailsCanBeChangedWhileTheLetterWaitsForItsSignature() {
        String mailbox = unique("vg-goellheim.de");
        String link = confirmed(VILLAGES, mayor(GOELLHEIM, mailbox));
        browser.send(link + "/send", Map.of("dispatch", "POST"));
        String reference = browser.open(link).document().select(".hub-row .hub-source").text();

        Map<String, String> typed = mayor(GOELLHEIM, mailbox);
        typed.put("name", "Anna Muster-Meier");
        assertThat(browser.open(link + "/change").document().select("#name").val())
                .isEqualTo("Anna Muster");
        assertThat(browser.change(link, typed).location()).isEqualTo(link);

        Page changed = browser.open(link);
        assertThat(changed.heading()).isEqualTo("Ihr Schreiben ist fertig");
        assertThat(changed.text()).contains("Anna Muster-Meier", reference, "Angaben geändert");
        assertThat(changed.document().select("input[name=dispatch]")).hasSize(3);
    }

    @Test
    void aSignedScanIsNotCalledWhatTheLetterIsCalled() {
        String link = confirmed(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        browser.send(link + "/send", Map.of("dispatch", "SCAN"));
        browser.upload(link + "/scan", "scan", "brief.pdf", PDF);

        assertThat(browser.open(link).document().select("a[href*=/letters/]").eachText())
                .containsExactlyInAnyOrder("Antragsschreiben", "Antragsschreiben, unterschrieben");
    }

    @Test
    void whatTheLetterCannotShowIsSaidBeforeItGoes() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("message", "Wir freuen uns \uD83C\uDF89 sehr, \u4F60\u597D.");
        String link = confirmed(VILLAGES, typed);

        assertThat(browser.open(link).document().select(".kern-alert--warning li").text())
                .isEqualTo("Nachricht an das Netzwerk: \uD83C\uDF89 \u4F60 \u597D");
        typed.put("message", "Wir freuen uns – „sehr“, Nguyễn.");
        browser.change(link, typed);
        assertThat(browser.open(link).document().select(".kern-alert--warning")).isEmpty();
    }

    @Test
    void whoIsInAlreadyIsToldSoAndAskedNothing() {
        String mailbox = unique("vg-goellheim.de");
        String first = browser.join(STAFF, clerk(GOELLHEIM, mailbox));
        browser.send(first + "/confirm", Map.of());
        String second = browser.join(STAFF, clerk(GOELLHEIM, mailbox));

        Page page = browser.open(second);

        assertThat(page.heading()).isEqualTo("Du bist schon dabei");
        assertThat(page.text()).doesNotContain("Diese Verwaltung ist schon dabei");
        assertThat(page.document().select("form[action$=/confirm]")).isEmpty();
        Page forced = browser.send(second + "/confirm", Map.of());
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.heading()).isEqualTo("Du bist schon dabei");
    }

    // ---- what must not leak

    @Test
    void aLinkLeadsNowhereInAnotherNetwork() {
        String link = browser.join(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));

        Page page = browser.open(link.replace("village-net", "town-net"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Anna Muster");
        assertThat(browser.open("/networks/village-net/applications/unknown").status())
                .isEqualTo(404);
        assertThat(
                        browser.send(link.replace("village-net", "town-net") + "/confirm", Map.of())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aLetterIsOnlyFoundUnderItsOwnApplication() {
        String one = submitted(VILLAGES, mayor(GOELLHEIM, unique("vg-goellheim.de")));
        String other = submitted(VILLAGES, mayor(EISENBERG, unique("vg-eisenberg.de")));
        String elsewhere = submitted(TOWNS, mayor(ETTLINGEN, unique("ettlingen.de")));
        String letter = letterLinks(browser.open(one));
        String id = letter.substring(letter.lastIndexOf('/'));

        assertThat(browser.open(other + "/letters" + id).status()).isEqualTo(404);
        assertThat(browser.open(elsewhere + "/letters" + id).status()).isEqualTo(404);
        assertThat(browser.open(one + "/letters/nonsense").status()).isEqualTo(404);
    }

    @Test
    void aNewLinkGoesToTheMailboxAndNobodyElseLearnsOfIt() {
        String mailbox = unique("vg-goellheim.de");
        String old = browser.join(VILLAGES, mayor(GOELLHEIM, mailbox));

        Page known = browser.send("/networks/village-net/applications", Map.of("mailbox", mailbox));
        Page unknown =
                browser.send(
                        "/networks/village-net/applications",
                        Map.of("mailbox", unique("vg-goellheim.de")));

        assertThat(known.location()).isEqualTo(unknown.location());
        assertThat(browser.open(known.location()).text()).contains("Gibt es zu diesem Postfach");
        String fresh = browser.linkMailedTo(mailbox);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(browser.open(fresh).text()).contains("Anna Muster");
        assertThat(
                        browser.send("/networks/village-net/applications", Map.of("mailbox", "x"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void scriptInEveryFieldIsShownAsText() {
        String script = "<script>alert('x')</script>";
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("name", script);
        typed.put("office", script);
        typed.put("contactName", script);
        typed.put("contactFunction", script);
        typed.put("contactMailbox", "k@vg-goellheim.de");
        typed.put("message", script);
        String link = browser.join(VILLAGES, typed);

        for (String path : new String[] {link, link + "/change"}) {
            assertThat(browser.open(path).body())
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert");
        }
        browser.send(link + "/confirm", Map.of());
        assertThat(browser.open(link + "/letter.pdf").body()).startsWith("%PDF");
    }

    @Test
    void lineBreaksInANameDoNotReachTheMailsHead() {
        Map<String, String> typed = mayor(GOELLHEIM, unique("vg-goellheim.de"));
        typed.put("name", "Anna\r\nBcc: all@example.org");

        String link = browser.join(VILLAGES, typed);

        assertThat(browser.open(link).text()).contains("Anna Bcc: all@example.org");
    }

    // ---- helpers

    private static Map<String, String> mayor(String administration, String mailbox) {
        Map<String, String> fields = new HashMap<>();
        fields.put("administration", administration);
        fields.put("name", "Anna Muster");
        fields.put("office", "Bürgermeisterin");
        fields.put("mailbox", mailbox);
        return fields;
    }

    private static Map<String, String> clerk(String administration, String mailbox) {
        Map<String, String> fields = mayor(administration, mailbox);
        fields.put("office", "Sachbearbeitung");
        return fields;
    }

    private static String unique(String domain) {
        return "anna." + UUID.randomUUID() + "@" + domain;
    }

    private String confirmed(NetworkId network, Map<String, String> fields) {
        String link = browser.join(network, fields);
        browser.send(link + "/confirm", Map.of());
        return link;
    }

    private String submitted(NetworkId network, Map<String, String> fields) {
        String link = confirmed(network, fields);
        browser.send(link + "/send", Map.of("dispatch", "ELECTRONIC"));
        return link;
    }

    private String resolved(Map<String, String> fields) {
        String link = submitted(TOWNS, fields);
        take(TOWNS, link, new DeskStep.Acknowledge());
        take(
                TOWNS,
                link,
                new DeskStep.RecordResolution(
                        new Resolution(LocalDate.now(clock), Resolution.Result.ADOPTED, "")));
        return link;
    }

    private void take(NetworkId network, String link, DeskStep step) {
        NetworkScope.run(
                network,
                () -> {
                    String token = link.substring(link.lastIndexOf('/') + 1);
                    LinkResult.Opened opened =
                            (LinkResult.Opened) applications.open(network, token);
                    ApplicationId id = opened.id();
                    int version = applications.view(network, id).version();
                    DeskResult result =
                            desk.take(coordinator(network), network, id, version, step, LETTER);
                    assertThat(result).isInstanceOf(DeskResult.Done.class);
                });
    }

    private static Actor coordinator(NetworkId network) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                "Kora Koordination",
                new Mailbox("kora@pruefung.example"),
                Set.of(Standing.in(network, Role.COORDINATOR)));
    }

    private String refusedFile(String link, String step, String name, byte[] content) {
        Page page = browser.upload(link + "/" + step, "scan", name, content);
        assertThat(page.status()).isEqualTo(422);
        return page.document().select(".kern-error").text();
    }

    private static String letterLinks(Page page) {
        return page.document().select("a[href*=/letters/]").attr("href");
    }
}
