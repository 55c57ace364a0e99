package de.interkomm.hub.membership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationDesk.Proposal;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Change;
import de.interkomm.hub.membership.Memberships.ChangeResult;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of members after they were admitted, as each side sees it. */
@SpringBootTest
class MemberLifeWebTests extends PageTests {

    private static final NetworkId NETWORK = TestNetworks.VILLAGES;
    private static final Actor COORDINATOR =
            new Actor(
                    AccountId.next(),
                    "Erste Hand",
                    new Mailbox("koordination@example.org"),
                    Set.of(Standing.in(NETWORK, Role.COORDINATOR)));
    private static final Pattern LINK =
            Pattern.compile("/networks/" + NETWORK + "/applications/[\\w-]+");
    private static final AtomicInteger USED = new AtomicInteger();

    @Autowired MockMvc mvc;
    @Autowired Applications applications;
    @Autowired ApplicationDesk desk;
    @Autowired Memberships memberships;
    @Autowired Administrations administrations;
    @Autowired JdbcClient jdbc;

    // ---- the member's own history

    @Test
    void whatBecameOfAMemberIsKeptInOrder() throws Exception {
        Applied applied = admitted();
        change(applied, Change.Kind.SUSPEND, "Wahljahr <b>");
        change(applied, Change.Kind.RESUME, "Wahl vorbei");
        nameContact(applied, "Nina Neu");
        change(applied, Change.Kind.END, "Gebietsreform");

        Document page = page("members/" + member(applied).id());

        assertThat(page.select("section[aria-labelledby=history] .hub-timeline__what").eachText())
                .containsExactly(
                        "Mitgliedschaft beendet",
                        "Neue Ansprechperson",
                        "Mitgliedschaft fortgesetzt",
                        "Mitgliedschaft ruhend gestellt",
                        "Aufgenommen");
        assertThat(page.select("section[aria-labelledby=history]").text())
                .contains(
                        "Wahljahr <b>",
                        "Wahl vorbei",
                        "Nina Neu",
                        "Gebietsreform",
                        "durch Erste Hand");
    }

    @Test
    void memberAndApplicationLeadToEachOtherAndToTheLetters() throws Exception {
        Applied applied = admitted();
        String dossier = "applications/" + applied.id();
        String member = "members/" + member(applied).id();

        assertThat(page(dossier).select("a[href$=" + member + "]")).isNotEmpty();
        Document page = page(member);
        assertThat(page.select("a[href$=" + dossier + "]")).isNotEmpty();
        String letter = page.select("section[aria-labelledby=letters] a").attr("href");
        assertThat(letter).contains(dossier + "/letters/");
        answer(COORDINATOR, get(letter), 200);
    }

    @Test
    void theExportTellsSinceWhenAMemberIsWhatItIs() throws Exception {
        Applied applied = admitted();
        change(applied, Change.Kind.SUSPEND, "Wahljahr");
        change(applied, Change.Kind.END, "Austritt");

        String csv = csv("");

        assertThat(csv).contains(";Stand;Stand seit;Mitglied seit;Ruht seit;Beendet am;Grund;");
        String today = today().toString();
        assertThat(
                        csv.lines()
                                .filter(
                                        line ->
                                                line.startsWith(
                                                        applied.administration().key().value())))
                .singleElement()
                .asString()
                .contains("Ehemalig;%1$s;%1$s;;%1$s;Austritt".formatted(today));
    }

    // ---- what the applicant sees of it

    @Test
    void theApplicantSeesAMembershipThatRestsAndWhoSpeaksForIt() throws Exception {
        Applied applied = admitted();
        String link = link(applied);
        assertThat(applicantPage(link).expectFirst("dl.hub-facts").text()).contains("Karl Kontakt");
        nameContact(applied, "Nina Neu");
        change(applied, Change.Kind.SUSPEND, "Wahljahr");

        Document page = applicantPage(link);

        assertThat(page.select("h1").text()).isEqualTo("Die Mitgliedschaft Ihrer Verwaltung ruht");
        assertThat(page.expectFirst("main .hub-status").text()).isEqualTo("Ruht");
        assertThat(page.expectFirst("dl.hub-facts").text())
                .contains("Wahljahr", "Nina Neu")
                .doesNotContain("Karl Kontakt");
        assertThat(page.select("main a[href*=/join]")).isEmpty();
        change(applied, Change.Kind.RESUME, "Wahl vorbei");
        assertThat(applicantPage(link).select("h1").text()).startsWith("Willkommen");
    }

    @Test
    void ofAMembershipThatRestsEverybodyReadsWhomToAsk() throws Exception {
        Applied applied = admitted();
        String key = applied.administration().key().value();
        String section = "section[aria-labelledby=network-" + NETWORK + "]";
        assertThat(applicantPage("/eligibility?administration=" + key).select(section).text())
                .contains("Schon Mitglied");
        change(applied, Change.Kind.SUSPEND, "Wahljahr");

        Element verdict = applicantPage("/eligibility?administration=" + key).expectFirst(section);

        assertThat(verdict.text()).contains("ruht").doesNotContain("Schon Mitglied");
        assertThat(verdict.select("a[href=mailto:netz@pruefung.example]")).isNotEmpty();
        assertThat(verdict.select("a[href$=/members]")).isEmpty();
        Document join = applicantPage("/networks/" + NETWORK + "/join?administration=" + key);
        assertThat(join.select("#verdict").text()).contains("ruht", "netz@pruefung.example");
    }

    @Test
    void aMemberIsAskedForNothingButToldWhomToTurnTo() throws Exception {
        String key = admitted().administration().key().value();

        Document join = applicantPage("/networks/" + NETWORK + "/join?administration=" + key);

        assertThat(join.select("#verdict").text())
                .contains("Diese Verwaltung ist schon dabei", "netz@pruefung.example");
        assertThat(join.select("#name, #mailbox, #message, button:contains(Link anfordern)"))
                .isEmpty();
        Document other = applicantPage("/networks/" + NETWORK + "/join");
        assertThat(other.select("#name, #mailbox, #message")).hasSize(3);
    }

    @Test
    void aContactPersonsMailboxIsNoPrivateOne() throws Exception {
        Member member = member(admitted());

        Document refused =
                refused(
                        COORDINATOR,
                        post(coordination("members/" + member.id() + "/contact"))
                                .param("version", Integer.toString(member.version()))
                                .param("name", "Nina Neu")
                                .param("mailbox", "nina.neu@gmail.com"));

        assertThat(refused.select("main").text()).contains("Das ist ein privates Postfach");
        assertThat(refused.select("#mailbox").val()).isEqualTo("nina.neu@gmail.com");
    }

    @Test
    void aCoordinatorEntersWhoHeadsAnAdministration() throws Exception {
        Member member = member(admitted());
        String head = coordination("members/" + member.id() + "/head");
        assertThat(page(COORDINATOR, head, 200).html()).contains("Leitung eintragen");
        Document refused =
                refused(
                        COORDINATOR,
                        post(head)
                                .param("version", Integer.toString(member.version()))
                                .param("name", "Hanna Haupt")
                                .param("mailbox", "hanna@gmail.com"));

        assertThat(refused.select("main").text()).contains("Das ist ein privates Postfach");

        String done =
                redirect(
                        COORDINATOR,
                        post(head)
                                .param("version", Integer.toString(member.version()))
                                .param("name", "Hanna Haupt")
                                .param("function", "Bürgermeisterin")
                                .param("mailbox", "haupt@gemeinde.example")
                                .param("asked", "yes"));
        assertThat(done).endsWith("?done=head");
        assertThat(page("members/" + member.id() + "?done=head").html())
                .contains(
                        "Die Leitung der Verwaltung ist eingetragen",
                        "Hanna Haupt",
                        "Andere Leitung eintragen");
        assertNextHeadIsAskedAbout(member.id(), head);
    }

    private void assertNextHeadIsAskedAbout(MembershipId id, String head) throws Exception {
        Document question = page(COORDINATOR, nextHead(id, head), 200);
        assertThat(question.select("main").text())
                .contains("Soll Max Neu die Leitung", "löst Hanna Haupt ab heute ab");
        assertThat(page("members/" + id).html()).doesNotContain("Max Neu");
        assertThat(redirect(COORDINATOR, nextHead(id, head).param("asked", "yes")))
                .endsWith("?done=head");

        assertThat(page("members/" + id).select("#history + ol li").eachText())
                .anyMatch(line -> line.contains("abgelöst Hanna Haupt"))
                .anyMatch(line -> line.contains("eingetragen Max Neu"));

        Document again = page(COORDINATOR, head(id, head, "Mia Neuer").param("asked", ""), 200);
        assertThat(again.select("main").text())
                .as("the mailbox of the office stays, its holder does not")
                .contains("löst Max Neu ab heute ab");

        assertThat(redirect(COORDINATOR, head(id, head, " Max  Neu ").param("asked", "")))
                .as("the same person, however many spaces were typed")
                .endsWith("?done=head");
        assertThat(open(id).personName()).isEqualTo("Max Neu");
        assertThat(page("members/" + id).select("#history + ol li").eachText())
                .noneMatch(line -> line.contains("abgelöst Max"));
    }

    private MockHttpServletRequestBuilder nextHead(MembershipId id, String head) {
        return head(id, head, "Max Neu");
    }

    private MockHttpServletRequestBuilder head(MembershipId id, String head, String name) {
        return post(head)
                .param("version", Integer.toString(open(id).version()))
                .param("name", name)
                .param("mailbox", "neu@gemeinde.example");
    }

    @Test
    void theApplicantReadsWhatBecameOfTheMembership() throws Exception {
        Applied applied = admitted();
        change(applied, Change.Kind.SUSPEND, "Wahljahr");
        change(applied, Change.Kind.RESUME, "Wahl vorbei");
        nameContact(applied, "Nina Neu");
        change(applied, Change.Kind.END, "Gebietsreform");

        Document page = applicantPage(link(applied));

        List<String> told =
                page.select("section[aria-labelledby=history-title] .hub-timeline__what")
                        .eachText();
        assertThat(told)
                .endsWith(
                        "Aufgenommen",
                        "Mitgliedschaft ruhend gestellt",
                        "Mitgliedschaft fortgesetzt",
                        "Ansprechperson gewechselt",
                        "Mitgliedschaft beendet");
        assertThat(page.select("section[aria-labelledby=history-title]").text())
                .contains("Wahljahr", "Nina Neu", "Gebietsreform")
                .doesNotContain("Erste Hand");
    }

    @Test
    void theFirstContactPersonIsNamedAndTheNextOneTakesOver() throws Exception {
        Applied applied = apply(unused(), new ContactDetails("", "", ""));
        take(applied, new DeskStep.Acknowledge());
        take(applied, new DeskStep.Admit());
        nameContact(applied, "Nina Neu");

        assertThat(applicantPage(link(applied)).select(".hub-timeline__what").eachText())
                .endsWith("Aufgenommen", "Ansprechperson benannt");
        nameContact(applied, "Olga Ohm");
        assertThat(applicantPage(link(applied)).select(".hub-timeline__what").eachText())
                .endsWith("Ansprechperson benannt", "Ansprechperson gewechselt");
        assertThat(
                        page("audit?text=" + applied.administration().name())
                                .select("tbody tr:contains(Ansprechperson eingetragen)")
                                .eachText())
                .satisfiesExactly(
                        changed -> assertThat(changed).endsWith("Nina Neu Olga Ohm"),
                        first -> assertThat(first).endsWith("Ansprechperson Nina Neu"));
    }

    @Test
    void aFormerMembersPageSaysFromWhenUntilWhenItWasOne() throws Exception {
        Applied applied = admitted();
        String path = "members/" + member(applied).id();
        assertThat(page(path).select("main").text()).contains("Mitglied seit ");
        change(applied, Change.Kind.END, "Austritt");

        assertThat(page(path).select("main").text())
                .containsPattern("Mitglied von .+ bis .+")
                .doesNotContain("Mitglied seit");
    }

    @Test
    void aMembershipDoesNotGoOnBeforeItRests() throws Exception {
        Applied applied = admitted();
        change(applied, Change.Kind.SUSPEND, "Wahljahr");
        Member member = member(applied);

        Document refused =
                refused(
                        COORDINATOR,
                        post(coordination("members/" + member.id() + "/resume/compose"))
                                .param("version", Integer.toString(member.version()))
                                .param("on", today().minusDays(1).toString())
                                .param("reason", "Wahl vorbei"));

        assertThat(refused.html()).contains("An diesem Tag", "Wahl vorbei");
    }

    @Test
    void aContactPersonWithoutAFunctionIsOneEverywhere() throws Exception {
        Applied applied = apply(unused(), kontakt("Karl Kontakt", ""));
        assertThat(page("applications/" + applied.id()).select("main").text())
                .contains("Karl Kontakt " + applied.contact())
                .doesNotContain("Karl Kontakt,", "Noch nicht benannt");
        assertThat(attached(applied))
                .contains(">Karl Kontakt<", applied.contact().address())
                .contains("<value name=\"function\" xsi:nil=\"true\">");
        take(applied, new DeskStep.Acknowledge());
        String letter =
                NetworkScope.call(
                                NETWORK,
                                () ->
                                        desk.propose(
                                                COORDINATOR,
                                                NETWORK,
                                                applied.id(),
                                                new DeskStep.Admit()))
                        .letter()
                        .toString();
        assertThat(letter).contains("Karl Kontakt (" + applied.contact() + ")");
        take(applied, new DeskStep.Admit());

        assertThat(page("members/" + member(applied).id()).select("#contacts ~ ol").text())
                .contains("Karl Kontakt " + applied.contact())
                .doesNotContain("Karl Kontakt,");
        assertThat(applicantPage(link(applied)).select("main").text())
                .contains("Karl Kontakt")
                .doesNotContain("Karl Kontakt, ,", "Noch nicht benannt");
    }

    @Test
    void theCoordinatorReadsWhatIsKnownOfAHalfNamedContactPerson() throws Exception {
        Applied applied = apply(unused(), new ContactDetails("Karl Kontakt", "", ""));

        assertThat(page("applications/" + applied.id()).select("main").text())
                .contains("Karl Kontakt So im Antrag angegeben", "fehlt noch: E-Mail")
                .doesNotContain("Noch nicht benannt");
    }

    @Test
    void afterTheEndOneBeginsAgainWithTheSameAdministration() throws Exception {
        Applied applied = admitted();
        change(applied, Change.Kind.END, "Haushalt");

        Document page = applicantPage(link(applied));

        assertThat(page.select("main").text()).contains("ist beendet", "Haushalt");
        String again = page.select("main a[href*=/join]").attr("href");
        String key = applied.administration().key().value();
        assertThat(again).endsWith("/join?administration=" + key);
        assertThat(applicantPage(again).select("input[value=" + key + "]")).isNotEmpty();
    }

    @Test
    void afterARefusalOneBeginsAgainUnlessTheAdministrationIsInByNow() throws Exception {
        Applied refused = apply(unused());
        take(refused, new DeskStep.Decline("Die Unterschrift fehlt."));
        String link = link(refused);
        assertThat(applicantPage(link).select("main a[href*=/join]").text())
                .isEqualTo("Neu beginnen");

        Applied second = apply(refused.administration());
        take(second, new DeskStep.Acknowledge());
        take(second, new DeskStep.Admit());

        Document page = applicantPage(link);
        assertThat(page.select("main a[href*=/join]")).isEmpty();
        assertThat(page.select("main").text()).contains("Diese Verwaltung ist schon dabei");
    }

    @Test
    void headAndContactPersonHearOfEveryChangeOnce() {
        Applied applied = admitted();
        int before = mailsTo(applied.mailbox()).size();
        List<String> told = mailsTo(applied.contact());
        assertThat(told)
                .satisfiesExactly(
                        named ->
                                assertThat(named)
                                        .contains(
                                                "Im Antrag",
                                                applied.contact().address(),
                                                "/privacy"),
                        admitted -> assertThat(admitted).contains("ab heute"));

        change(applied, Change.Kind.SUSPEND, "Wahljahr");
        change(applied, Change.Kind.RESUME, "Wahl vorbei");
        change(applied, Change.Kind.END, "Haushalt");

        assertThat(mailsTo(applied.contact()).subList(2, 5))
                .satisfiesExactly(
                        rests -> assertThat(rests).contains("ruht seit", "Wahljahr"),
                        goesOn -> assertThat(goesOn).contains("weiter"),
                        ended -> assertThat(ended).contains("beendet", "Haushalt"));
        assertThat(mailsTo(applied.mailbox())).hasSize(before + 3);
    }

    // ---- what the register no longer has

    @Test
    void aMemberThatVanishedIsMarkedWhereverItIsShown() throws Exception {
        Applied applied = admitted();
        Administration successor = unused();
        String key = applied.administration().key().value();
        vanish(applied.administration(), successor);
        try {
            String mark = "aufgegangen in " + successor.title() + " (Ausgabe vom 31. Januar 2026)";
            assertThat(page("members?status=vanished").select("tbody tr"))
                    .singleElement()
                    .extracting(Element::text)
                    .asString()
                    .contains(mark);
            Document member = page("members/" + member(applied).id());
            assertThat(member.select(".kern-alert--warning").text()).contains(mark);
            assertThat(member.select(".kern-alert--warning a").attr("href"))
                    .endsWith("/administrations/" + successor.key());
            assertThat(page("").select("a[href$='members?status=vanished']").text()).isEqualTo("1");
            assertThat(applicantPage("/networks/" + NETWORK + "/members").text()).contains(mark);
            String csv = csv("?status=vanished");
            assertThat(csv.lines().filter(line -> line.startsWith(key)))
                    .singleElement()
                    .asString()
                    .contains(";2026-01-31;" + successor.title() + ";");
            mvc.perform(get("/api/networks/" + NETWORK + "/members?size=100"))
                    .andExpect(
                            jsonPath("$.content[?(@.regionalKey=='" + key + "')].endedOn")
                                    .value("2026-01-31"))
                    .andExpect(
                            jsonPath(
                                            "$.content[?(@.regionalKey=='"
                                                    + key
                                                    + "')].successorRegionalKey")
                                    .value(successor.key().value()));
        } finally {
            comeBack(applied.administration());
        }
        assertThat(page("members").select("a[href*='status=vanished']")).isEmpty();
        mvc.perform(get("/api/networks/" + NETWORK + "/members?size=100"))
                .andExpect(jsonPath("$.content[*].endedOn").isEmpty());
    }

    @Test
    void anApplicationOfWhatVanishedIsDecidedWithCare() throws Exception {
        Applied applied = apply(unused());
        take(applied, new DeskStep.Acknowledge());
        vanish(applied.administration(), null);
        try {
            String mark = "Nicht mehr im amtlichen Verzeichnis (seit der Ausgabe vom";
            String dossier = "applications/" + applied.id();
            Document page = page(dossier);
            assertThat(page.select("section[aria-labelledby=next]").text())
                    .contains(mark, "Sehen Sie genau hin");
            assertThat(page.select("section[aria-labelledby=next] .kern-btn--primary")).isEmpty();
            assertThat(page.select("section[aria-labelledby=register]").text()).contains(mark);
            assertThat(page(dossier + "/admit").select(".kern-alert--warning").text())
                    .contains(mark);
            take(applied, new DeskStep.Admit());
        } finally {
            comeBack(applied.administration());
        }
    }

    // ---- what the coordinator decides on

    @Test
    void theAnswerStandsWhereTheCoordinatorDecides() throws Exception {
        Applied applied = apply(unused());
        String dossier = "applications/" + applied.id();
        take(applied, new DeskStep.RequestCompletion("den Beschluss", today()));
        assertThat(page(dossier).select("section[aria-labelledby=next] blockquote")).isEmpty();
        NetworkScope.run(
                NETWORK,
                () ->
                        applications.complete(
                                NETWORK, applied.id(), "Er kommt <b>morgen</b>.", null));

        assertThat(page(dossier).select("section[aria-labelledby=next]").text())
                .contains("Er kommt <b>morgen</b>.", "Ihre Frage war: den Beschluss");
        take(applied, new DeskStep.Admit());
        assertThat(page(dossier).select("section[aria-labelledby=next] blockquote")).isEmpty();
    }

    @Test
    void twoApplicationsOfOneAdministrationKnowOfEachOther() throws Exception {
        Applied first = apply(unused());
        Applied second = apply(first.administration());
        assertThat(page("applications/" + first.id()).select("a[href$=" + second.id() + "]"))
                .isNotEmpty();
        assertThat(inboxRow(first)).contains("Noch ein offener Antrag");
        assertThat(inboxRow(second)).contains("Noch ein offener Antrag");
        take(second, new DeskStep.Acknowledge());
        take(first, new DeskStep.Acknowledge());
        take(first, new DeskStep.Admit());

        assertThat(inboxRow(second)).contains("Schon Mitglied");
        assertThat(inboxRow(first)).doesNotContain("Schon Mitglied", "Noch ein offener Antrag");
        Document page = page("applications/" + second.id());

        assertThat(page.select("section[aria-labelledby=next]").text())
                .contains("kann nicht noch einmal aufgenommen werden");
        assertThat(page.select("section[aria-labelledby=next] .kern-btn").eachText())
                .containsExactly("Antrag ablehnen", "Zurückziehen, weil es so gewünscht ist");
        assertThat(page.select("a[href$=/admit]")).isEmpty();
        assertThat(page.select("a[href$=members/" + member(first).id() + "]")).isNotEmpty();
        for (String step : List.of("admit", "request-completion")) {
            Document refused =
                    page(
                            COORDINATOR,
                            coordination("applications/" + second.id() + "/" + step),
                            409);
            assertThat(refused.select("main").text())
                    .contains("Diese Verwaltung ist schon Mitglied")
                    .doesNotContain("Jemand anderes war schneller");
        }
        int before = mailsTo(second.mailbox()).size();
        assertThat(tried(second, new DeskStep.RequestCompletion("das Siegel", today())))
                .isInstanceOf(DeskResult.AlreadyMember.class);
        assertThat(mailsTo(second.mailbox())).hasSize(before);
        take(second, new DeskStep.Decline("Sie sind schon Mitglied."));
        assertThat(page("applications/" + second.id()).select("main").text())
                .doesNotContain("kann nicht noch einmal aufgenommen werden");
    }

    // ---- hands

    private Applied admitted() {
        Applied applied = apply(unused());
        take(applied, new DeskStep.Acknowledge());
        take(applied, new DeskStep.Admit());
        return applied;
    }

    private Applied apply(Administration administration) {
        return apply(administration, kontakt("Karl Kontakt", "Digitales"));
    }

    private static ContactDetails kontakt(String name, String function) {
        return new ContactDetails(name, function, "kontakt@" + UUID.randomUUID() + ".example");
    }

    private Applied apply(Administration administration, ContactDetails contact) {
        Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");
        ApplicationForm form =
                new ApplicationForm(
                        administration.key(),
                        "Erika Muster",
                        "Bürgermeisterin",
                        mailbox,
                        contact,
                        "");
        return NetworkScope.call(
                NETWORK,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(NETWORK, form, Locale.GERMAN);
                    applications.confirmMailbox(NETWORK, kept.id(), mailbox);
                    applications.send(NETWORK, kept.id(), Dispatch.ELECTRONIC);
                    return new Applied(
                            kept.id(),
                            administration,
                            mailbox,
                            Mailbox.parse(contact.mailbox()).orElse(mailbox));
                });
    }

    /** One that no other test of this network has made a member. */
    private Administration unused() {
        Set<RegionalKey> members =
                NetworkScope.call(NETWORK, () -> memberships.list(NETWORK)).stream()
                        .map(PublicMember::administration)
                        .collect(toSet());
        AdministrationQuery municipalities =
                new AdministrationQuery(null, "07", AdministrationKind.MUNICIPALITY, null);
        List<Administration> free =
                administrations.search(municipalities, PageRequest.of(0, 1000)).stream()
                        .filter(one -> !members.contains(one.key()))
                        .toList();
        return free.get(free.size() - USED.incrementAndGet());
    }

    private void vanish(Administration administration, @Nullable Administration successor) {
        jdbc.sql(
                        "update hub.administration set ended_on = '2026-01-31', successor_key ="
                                + " nullif(?, '') where regional_key = ?")
                .params(
                        successor == null ? "" : successor.key().value(),
                        administration.key().value())
                .update();
    }

    private void comeBack(Administration administration) {
        jdbc.sql(
                        "update hub.administration set ended_on = null, successor_key = null where"
                                + " regional_key = ?")
                .param(administration.key().value())
                .update();
    }

    /** The data inside the letter of application. */
    private String attached(Applied applied) throws IOException {
        byte[] pdf =
                NetworkScope.call(NETWORK, () -> applications.previewLetter(NETWORK, applied.id()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] xml =
                    requireNonNull(
                                    document.getDocumentCatalog()
                                            .getNames()
                                            .getEmbeddedFiles()
                                            .getNames()
                                            .get("letter.xml"))
                            .getEmbeddedFileUnicode()
                            .toByteArray();
            return new String(xml, StandardCharsets.UTF_8);
        }
    }

    private String inboxRow(Applied applied) throws Exception {
        return page("applications?text=" + reference(applied))
                .select("tbody tr:has(a[href$=" + applied.id() + "])")
                .text();
    }

    private String reference(Applied applied) {
        return String.valueOf(
                NetworkScope.call(NETWORK, () -> applications.view(NETWORK, applied.id()))
                        .reference());
    }

    private void take(Applied applied, DeskStep step) {
        assertThat(tried(applied, step)).isInstanceOf(DeskResult.Done.class);
    }

    private DeskResult tried(Applied applied, DeskStep step) {
        return NetworkScope.call(
                NETWORK,
                () -> {
                    Proposal proposal = desk.propose(COORDINATOR, NETWORK, applied.id(), step);
                    return desk.take(
                            COORDINATOR,
                            NETWORK,
                            applied.id(),
                            proposal.version(),
                            step,
                            LetterDraft.of(proposal.letter()));
                });
    }

    private void change(Applied applied, Change.Kind kind, String reason) {
        Member member = member(applied);
        Change change = new Change(kind, today(), reason);
        ChangeResult result =
                NetworkScope.call(
                        NETWORK,
                        () ->
                                memberships.change(
                                        COORDINATOR,
                                        NETWORK,
                                        member.id(),
                                        member.version(),
                                        change,
                                        LetterDraft.of(
                                                requireNonNull(
                                                        memberships
                                                                .propose(
                                                                        COORDINATOR,
                                                                        NETWORK,
                                                                        member.id(),
                                                                        change)
                                                                .letter()))));
        assertThat(result).isEqualTo(ChangeResult.DONE);
    }

    private void nameContact(Applied applied, String name) {
        Member member = member(applied);
        Contact contact = new Contact(name, "IT", new Mailbox("neu@gemeinde.example"));
        NetworkScope.run(
                NETWORK,
                () ->
                        memberships.nameContact(
                                COORDINATOR, NETWORK, member.id(), member.version(), contact));
    }

    private Member open(MembershipId id) {
        return NetworkScope.call(NETWORK, () -> memberships.open(COORDINATOR, NETWORK, id));
    }

    private Member member(Applied applied) {
        return NetworkScope.call(
                NETWORK,
                () ->
                        memberships.list(COORDINATOR, NETWORK).stream()
                                .filter(one -> applied.id().equals(one.application()))
                                .findFirst()
                                .orElseThrow());
    }

    private String link(Applied applied) {
        Matcher link = LINK.matcher(mailsTo(applied.mailbox()).getLast());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> mailsTo(Mailbox mailbox) {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ? order by id")
                .param(mailbox.address())
                .query(String.class)
                .list();
    }

    /** As somebody sees it who is not signed in. */
    private Document applicantPage(String path) throws Exception {
        return page(null, path, 200);
    }

    private Document page(String path) throws Exception {
        return page(COORDINATOR, coordination(path), 200);
    }

    private String csv(String query) throws Exception {
        return answer(COORDINATOR, get(coordination("members.csv" + query)), 200)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String coordination(String path) {
        return "/networks/" + NETWORK + "/coordination" + (path.isEmpty() ? "" : "/" + path);
    }

    private static LocalDate today() {
        return LocalDate.now(DeskModel.GERMANY);
    }

    /** An application of somebody's. */
    private record Applied(
            ApplicationId id, Administration administration, Mailbox mailbox, Mailbox contact) {}
}
