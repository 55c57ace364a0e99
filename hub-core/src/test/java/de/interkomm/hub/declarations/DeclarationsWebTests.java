package de.interkomm.hub.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.declarations.DeclarationPeople.Town;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingPeople;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages about the declaration, as each side sees them. */
@SpringBootTest
class DeclarationsWebTests extends PageTests {

    @Autowired DeclarationPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired MeetingPeople meetings;
    @Autowired MyProfile profiles;
    @Autowired Clock clock;

    private NetworkId network;
    private Actor kora;
    private GroupId group;
    private String home;
    private String page;
    private String draft;
    private String desk;

    @BeforeEach
    void aNetworkWithAGroup() {
        network = people.network();
        kora = people.coordinator(network);
        group = people.group(kora, network);
        home = "/networks/" + network;
        page = home + "/declaration";
        draft = page + "/draft";
        desk = home + "/coordination/declaration";
    }

    @Test
    void itIsWrittenTogetherWithoutScripts() throws Exception {
        assertThat(page(null, page, 200).select("main").text()).contains("noch keine");
        assertThat(page(null, page, 200).select("main a[href='" + desk + "']")).isEmpty();
        assertThat(page(kora, page, 200).select("main a[href='" + desk + "']")).hasSize(1);
        begin();
        Actor member = people.in(kora, network, group, GroupFunction.MEMBER);
        assertThat(page(member, home + "/groups/" + group, 200).select("a[href$=/draft]"))
                .hasSize(1);

        Document empty = page(member, post(draft + "/new"), 422);
        assertThat(empty.select("#text-error").text()).contains("Schreib bitte");
        String first = add(member, "Ziel <b>", "Wir helfen einander gern.");
        String second = add(member, "Weg", "Gemeinsam.");
        to(member, post(second + "/place").param("move", "IN"));
        Document outline = page(member, draft, 200);
        assertThat(outline.select(".declarations-number").eachText()).containsExactly("1", "1.1");
        assertThat(outline.select("button[value=UP]").getFirst().hasAttr("disabled")).isTrue();

        String seen = page(member, first, 200).select("input[name=seen]").getFirst().val();
        to(member, clause(first, seen, "Wir helfen einander sehr gern."));
        assertThat(to(kora, clause(first, seen, "Wir alle helfen einander gern.")))
                .endsWith("?done=merged");
        String now = page(member, first, 200).select("input[name=seen]").getFirst().val();
        to(member, clause(first, now, "Wir alle fördern einander sehr gern."));
        Document conflict =
                page(kora, clause(first, now, "Wir alle stärken einander sehr gern."), 409);
        assertThat(conflict.select("textarea#text").val()).contains("fördern", "stärken");
        assertThat(conflict.select("textarea#text").val())
                .isEqualTo(
                        "Wir alle fördern einander sehr gern. Wir alle stärken einander sehr"
                                + " gern.");
        assertThat(conflict.select("[role=alert]").text()).contains("fördern");
        Document again = page(kora, unchanged(first, conflict), 409);
        assertThat(again.select("[role=alert]").text()).contains("Noch ist nichts gespeichert");
        assertThat(page(kora, unchanged(first, again), 409).select("textarea#text").val())
                .contains("fördern", "stärken");
        assertThat(page(member, first, 200).select("textarea#text").val())
                .isEqualTo("Wir alle fördern einander sehr gern.");

        page(member, post(first + "/comments").param("remark", " "), 422);
        to(member, post(first + "/comments").param("remark", "Zu lang?"));
        to(kora, post(page(kora, first, 200).select("form[action$=/settled]").attr("action")));
        page(member, first + "/proposal", 200);
        Document same = page(member, proposal(first, "Wir alle fördern einander sehr gern."), 422);
        assertThat(same.select("#text-error").text()).contains("dasselbe");
        to(member, proposal(first, "Wir alle fördern einander immer gern."));
        assertThat(page(member, first, 200).select("form[action$=/acceptance]")).isEmpty();
        Document proposed = page(kora, first, 200);
        assertThat(proposed.select("ins").text()).isEqualTo("immer");
        assertThat(proposed.select("del").text()).isEqualTo("sehr");
        assertThat(proposed.select("main").text()).contains("einander sehr immer gern");
        // Meanwhile somebody changes the same passage: both learn what to do.
        to(member, clause(first, seenIn(proposed), "Wir alle fördern einander selten gern."));
        assertThat(page(member, first, 200).select("#proposals ~ article").text())
                .contains("anders geändert", "auf dem heutigen Text neu");
        Document collides = page(kora, first, 200);
        assertThat(collides.select("#proposals ~ article").text())
                .contains("anders geändert", "Beides zusammenführen");
        assertThat(collides.select("#proposals ~ article dd").eachText())
                .containsExactly(
                        "Ziel Wir alle fördern einander selten gern.",
                        "Ziel Wir alle fördern einander immer gern.");
        Element accept = collides.select("form[action$=/acceptance]").getFirst();
        Document both =
                page(
                        kora,
                        post(accept.attr("action"))
                                .param("seen", accept.select("input[name=seen]").val()),
                        409);
        assertThat(both.select("[role=alert]").text())
                .contains("gilt der Vorschlag als übernommen");
        to(
                kora,
                clause(first, seenIn(both), "Wir alle fördern einander immer gern.")
                        .param("proposal", both.select("input[name=proposal]").val()));
        assertThat(page(member, first, 200).select("#proposals ~ article .hub-status").text())
                .isEqualTo("übernommen");
        to(member, proposal(first, "Wir alle fördern einander stets gern."));
        Document own = page(member, first, 200);
        assertThat(own.select("form[action$=/acceptance]")).isEmpty();
        to(member, post(own.select("form[action$=/withdrawal]").attr("action")));
        assertThat(page(member, first + "?done=withdrawn", 200).select("main").text())
                .contains("Dein Vorschlag ist zurückgezogen");
        assertThat(page(member, draft + "/states", 200).select("tbody tr")).hasSizeGreaterThan(6);
        assertThat(page(member, draft + "/comparison?from=1&to=3", 200).select("ins").text())
                .contains("Ziel <b>", "Weg");
        page(member, draft + "/comparison?from=1&to=99", 404);
        to(
                member,
                post(second + "/removal")
                        .param("seen", page(member, second, 200).select("input[name=seen]").val()));
        assertThat(page(member, second, 200).select("main").text()).contains("herausgenommen");
        to(member, post(draft + "/title").param("title", "Neu").param("seen", "1"));
        page(member, draft + "?lang=en", 200);
        page(member, draft + "/adoption", 404);
        assertThat(page(null, page, 200).select("a[href$=/draft]")).isEmpty();
    }

    @Test
    void itIsAdoptedSignedAndLeft() throws Exception {
        Town town = people.town(network, group);
        Town other = people.town(network, group);
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();

        Document read = page(null, page, 200);
        String sha256 = read.select(".declarations-hash").text();
        MockHttpServletResponse text = send(null, get(page + "/1/declaration.txt"));
        assertThat(CanonicalText.sha256(text.getContentAsString(StandardCharsets.UTF_8)))
                .isEqualTo(sha256);
        assertThat(send(null, get(page + "/1/declaration.pdf")).getContentType())
                .isEqualTo("application/pdf");
        assertThat(page(null, home, 200).select("a[href$=/declaration]")).isNotEmpty();
        page(null, page + "/2", 404);
        page(null, page + "/1/changes", 404);
        assertThat(page(kora, home + "/coordination", 200).text())
                .contains("Unterschriften unter der Willensbekundung fehlen 2");

        String signing = page + "/signing/" + town.key();
        assertThat(page(town.head(), page, 200).select("a[href$=/signing/" + town.key() + "]"))
                .hasSize(1);
        assertThat(page(town.head(), signing, 200).select("#paper ~ p a").eachAttr("href"))
                .containsExactly(page + "/1/declaration.pdf");
        page(other.head(), signing, 404);
        Document wrong = page(town.head(), post(signing).param("edition", "1"), 422);
        assertThat(wrong.select(".hub-error-summary a")).hasSize(2);
        to(
                town.head(),
                post(signing)
                        .param("edition", "1")
                        .param("function", "Oberbürgermeisterin")
                        .param("agreed", "true"));
        page(town.head(), signing, 409);

        String member = desk + "/members/" + other.key();
        page(kora, member, 200);
        page(kora, post(member + "/request"), 422);
        String mailbox = "rathaus@unbekannt.example";
        Document unknown = page(kora, ask(member, mailbox), 422);
        assertThat(unknown.select("#sure-error").text()).contains("Bestätige");
        to(kora, ask(member, mailbox).param("sure", "true"));
        assertThat(to(kora, post(desk + "/reminders"))).endsWith("number=0");
        Document today = page(kora, desk, 200);
        assertThat(today.text()).contains("erst ab morgen wieder erinnert");
        assertThat(today.select("form[action$=/reminders]")).isEmpty();
        people.rows(
                network,
                () ->
                        jdbc.sql(
                                        "update declaration_request set asked_at = asked_at -"
                                                + " interval '1 day'")
                                .update());
        assertThat(page(kora, desk, 200).select("form[action$=/reminders]")).hasSize(1);
        assertThat(to(kora, post(desk + "/reminders"))).endsWith("number=1");
        String link = page + "/signature?token=" + token(mailbox);
        Document byLink = page(null, link, 200);
        assertThat(byLink.select("input#person").val()).isEqualTo("Erika Muster");
        page(null, signature(link, ""), 422);
        to(null, signature(link, "Bürgermeisterin"));
        page(null, link, 410);
        page(null, page + "/signature?token=nonsense", 404);

        Document signed = page(null, page, 200);
        assertThat(signed.select("tbody tr")).hasSize(2);
        assertThat(signed.select("tbody").text()).contains("Erika Muster", "Bürgermeisterin");
        page(kora, leaving(member, "", ""), 422);
        page(kora, leaving(member, "1999-01-01", "Aus"), 422);
        to(kora, leaving(member, today(), "Geheimer Grund"));
        Document left = page(null, page, 200);
        assertThat(left.select("main").text())
                .contains("Ausgetreten", "ausgetreten am", other.name())
                .doesNotContain("Geheimer Grund");
        assertThat(page(kora, desk, 200).select("table[aria-labelledby=left]").text())
                .contains(other.name(), "Geheimer Grund", "Erika Muster");
        assertThat(page(kora, member, 200).select("#former ~ dl").text())
                .contains("Geheimer Grund", "Erika Muster", "Fassung 1");

        List<Document> refused =
                List.of(
                        page(kora, multipart(member + "/paper").file(scan(pdf())), 422),
                        page(kora, paper(member, pdf(), "1999-01-01"), 422));
        assertThat(refused)
                .allSatisfy(
                        one ->
                                assertThat(one.select("#scan-error").text())
                                        .as("files cannot be kept")
                                        .contains("noch einmal aus"));
        Document empty = page(kora, multipart(member + "/paper"), 422);
        assertThat(empty.select("#scan-error, #signer-error")).hasSize(2);
        Document broken =
                page(kora, paper(member, "%PDF-kaputt".getBytes(StandardCharsets.UTF_8)), 422);
        assertThat(broken.select("#scan-error").text()).isNotEmpty();
        to(kora, confirmed(paper(member, pdf())));
        String scan = page(kora, member, 200).select("a[href*=/scans/]").attr("href");
        assertThat(send(kora, get(scan)).getContentType()).isEqualTo("application/pdf");
        page(town.head(), scan, 404);
        page(kora, desk + "?lang=en", 200);

        // It was another administration's paper.
        String signature =
                page(kora, member, 200)
                        .select("form[action$=/correction] input[name=signature]")
                        .val();
        Document unsaid =
                page(kora, post(member + "/correction").param("signature", signature), 422);
        assertThat(unsaid.select("details[open] #mistake-error").text()).contains("was falsch");
        to(
                kora,
                post(member + "/correction")
                        .param("signature", signature)
                        .param("mistake", "Gehört zu Neustadt"));
        assertThat(
                        redirect(
                                kora,
                                post(member + "/correction")
                                        .param("signature", signature)
                                        .param("mistake", "Noch einmal")))
                .endsWith("?refused=STALE");
        Document struck = page(null, page, 200);
        assertThat(struck.select("tbody").text()).doesNotContain(other.name());
        assertThat(struck.select("#struck ~ ul").text())
                .contains(other.name(), "irrtümlich eingetragen")
                .doesNotContain("Erika Muster", "Neustadt");
        assertThat(struck.select("#former ~ ul").text()).contains(other.name());
        assertThat(page(kora, member, 200).select("#former ~ dl").text())
                .contains("Gestrichen am", "Gehört zu Neustadt", "Ausgetreten am");
        assertThat(send(kora, get(scan)).getContentType()).isEqualTo("application/pdf");
        // Not one that has left: that was before.
        assertThat(page(kora, desk, 200).select("table[aria-labelledby=left]").text())
                .contains("Geheimer Grund");
    }

    @Test
    void theMotionThatCarriesItKeepsItsWordsAndSetsItFreeWhenWithdrawn() throws Exception {
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        String motion = putToVote();
        String clause = page(kora, draft, 200).select("a[href*=/clauses/]").attr("href");
        assertThat(page(kora, clause, 200).select("section[aria-labelledby=voting]").text())
                .contains("Der Text ist fest");
        Document put = page(kora, motion, 200);
        assertThat(put.select("a[href$=/edit]")).isEmpty();
        assertThat(put.select("a[href=" + draft + "]")).isNotEmpty();
        assertThat(page(kora, motion + "/edit", 409).select("main").text())
                .contains("stell ihn neu", "bei ihrem Entwurf");
        String version = put.select("form[action$=/withdrawal] input[name=version]").val();
        page(
                kora,
                post(motion + "/edit")
                        .param("version", version)
                        .param("title", "Anders")
                        .param("text", "Das Gegenteil."),
                409);
        assertThat(page(kora, motion, 200).text()).doesNotContain("Das Gegenteil.");
        page(kora, draft + "/adoption", 404);

        to(kora, post(motion + "/withdrawal").param("version", version));

        await().untilAsserted(() -> page(kora, draft + "/adoption", 200));
    }

    @Test
    void theDeclarationAndItsResolutionLeadToEachOther() throws Exception {
        Town town = people.town(network, group);
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        String motion = putToVote();
        to(
                kora,
                post(motion + "/opening")
                        .param("way", "OPEN")
                        .param("majority", "SIMPLE")
                        .param("day", LocalDate.parse(today()).plusDays(7).toString())
                        .param("time", "18:00"));
        String vote =
                page(town.head(), motion + "/ballot", 200)
                        .select("form[action*=/ballot/]")
                        .attr("action");
        to(town.head(), post(vote).param("choice", "YES"));
        to(kora, post(motion + "/closing"));

        await().untilAsserted(
                        () ->
                                assertThat(page(kora, page, 200).select("a[href=" + motion + "]"))
                                        .hasSize(1));
        assertThat(page(kora, motion, 200).select("a[href=" + page + "/1]")).hasSize(1);
        // The group's resolutions are for the network only.
        assertThat(page(null, page, 200).select("a[href=" + motion + "]")).isEmpty();
    }

    /** The motion's page. */
    private String putToVote() throws Exception {
        String seen =
                page(kora, draft + "/adoption", 200).select("input[name=seen]").getFirst().val();
        String put = to(kora, post(draft + "/motion").param("seen", seen));
        return put.substring(0, put.indexOf('?'));
    }

    @Test
    void anAmendmentNamesThoseWhoSignedBeforeAndAsksThemAtOnce() throws Exception {
        Town town = people.town(network, group);
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        assertThat(page(null, home, 200).select("nav a[href$=/declaration]")).isEmpty();
        adopt();
        assertThat(page(null, page, 200).select("nav a[href$=/declaration][aria-current=page]"))
                .isNotEmpty();
        to(
                town.head(),
                post(page + "/signing/" + town.key())
                        .param("edition", "1")
                        .param("function", "Oberbürgermeisterin")
                        .param("agreed", "true"));
        assertThat(page(kora, desk, 200).select("#drafting").text()).isEqualTo("Nächste Fassung");
        begin();
        add(kora, "Weg", "Wir fangen an.");
        Document adoption = page(kora, draft + "/adoption", 200);
        Document before = page(kora, adopted(seenIn(adoption), "2026-03-01"), 422);
        assertThat(before.select("#on-error").text()).contains("Fassung 1", "2. März 2026");
        assertThat(before.select("main").text()).doesNotContain("nichts geändert");
        adopt();

        String signed = "Fassung 1 hat eine Verwaltung unterzeichnet.";
        assertThat(page(null, page, 200).select("main a[href$=/declaration/1]").eachText())
                .contains(signed);
        assertThat(page(null, home, 200).select("main").text()).contains(signed);
        String member = desk + "/members/" + town.key();
        String mailbox = town.head().mailbox().address();
        assertThat(page(kora, member, 200).select("#mailbox").val()).isEqualTo(mailbox);
        assertThat(to(kora, post(desk + "/requests"))).endsWith("?done=asked-all&number=1");
        assertThat(to(kora, post(desk + "/requests"))).endsWith("number=0");
        assertThat(page(kora, desk + "?done=asked-all&number=1", 200).select("main").text())
                .contains("Eine Verwaltung ist um die Unterschrift gebeten");
        Document byLink = page(null, page + "/signature?token=" + token(mailbox), 200);
        assertThat(byLink.select("h1").text()).isEqualTo("Unterzeichnen für die " + town.name());
        assertThat(byLink.select("label[for=agreed]").text()).contains("für die " + town.name());
        assertThat(page(null, page + "?lang=en", 200).select(".declarations-text[lang=de]"))
                .hasSize(1);
        assertThat(page(kora, paper(member, pdf(), "1999-01-01"), 422).select("#on-error").text())
                .contains("frühestens den Tag des Beschlusses");
        // Whoever has signed the edition before still counts once somebody has signed this one.
        to(
                town.head(),
                post(page + "/signing/" + town.key())
                        .param("edition", "2")
                        .param("function", "Oberbürgermeisterin")
                        .param("agreed", "true"));
        assertThat(page(null, page, 200).select("#signatories ~ * tbody tr")).hasSize(1);
        assertThat(page(null, page, 200).select("main a[href$=/declaration/1]").eachText())
                .contains(signed);
    }

    @Test
    void aContactPersonIsAskedToPassTheLinkOnToTheHead() throws Exception {
        Town town = people.town(network, group);
        String contact = people.spokenForBy(network, town, "Nora Fuchs").address();
        String member = desk + "/members/" + town.key();
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        Document unknown = page(kora, member, 200);
        assertThat(unknown.select("#person").val()).isEmpty();
        assertThat(unknown.select("#mailbox").val()).isEqualTo(contact);
        assertThat(unknown.select("main").text()).contains("Ansprechperson (Nora Fuchs");
        to(kora, post(member + "/request").param("mailbox", contact));
        assertThat(mail(contact)).contains("Unterzeichnen muss die Verwaltungsspitze.");
        assertThat(signer(contact)).isEmpty();
        to(kora, paper(member, pdf()));

        begin();
        add(kora, "Weg", "Wir fangen an.");
        adopt();
        assertThat(page(kora, desk, 200).select("main").text())
                .contains("bekannt: Ansprechperson Nora Fuchs")
                .contains("Von einer Verwaltung ist nur eine Ansprechperson bekannt");
        assertThat(to(kora, post(desk + "/requests"))).endsWith("number=1");
        assertThat(mail(contact))
                .contains("Hallo Nora Fuchs", "Unterzeichnen muss die Verwaltungsspitze (Erika")
                .contains("gib ihr diesen Link", "niemandem sonst");
        assertThat(signer(contact)).isEqualTo("Erika Muster");
        String link = page + "/signature?token=" + token(contact);
        Document linked = page(null, link, 200);
        assertThat(linked.select("#sign ~ p").text())
                .contains("Unterzeichnen muss die Verwaltungsspitze");
        assertThat(linked.select("input#function").val()).isEqualTo("Bürgermeisterin");
        Document another =
                page(
                        null,
                        post(link)
                                .param("edition", "2")
                                .param("person", "Nora Fuchs")
                                .param("function", "Sachbearbeiterin")
                                .param("agreed", "true"),
                        422);
        assertThat(another.select("#confirmed-error").text()).contains("Erika Muster");
        assertThat(another.select("label[for=confirmed]").text()).contains("Nora Fuchs");
        to(
                null,
                post(link)
                        .param("edition", "2")
                        .param("person", "Erika Muster")
                        .param("function", "Bürgermeisterin")
                        .param("agreed", "true"));
        assertThat(mail(contact))
                .contains("Hallo Nora Fuchs", "unterzeichnet worden: Erika Muster");

        String signature =
                page(kora, member, 200)
                        .select("form[action$=/correction] input[name=signature]")
                        .val();
        to(
                kora,
                post(member + "/correction")
                        .param("signature", signature)
                        .param("mistake", "Das war nicht die Verwaltungsspitze"));
        assertThat(page(null, page, 200).select("#struck ~ ul").text())
                .contains(town.name(), "irrtümlich eingetragen");

        begin();
        add(kora, "Ziel", "Wir bleiben dran.");
        adopt();
        assertThat(page(kora, desk, 200).select("main").text())
                .contains("bekannt: Ansprechperson Nora Fuchs");
    }

    @Test
    void aMailboxTheHubOffersItselfIsNotCalledIntoQuestion() throws Exception {
        Town town = people.town(network, group);
        String member = desk + "/members/" + town.key();
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        String head = page(kora, member, 200).select("#mailbox").val();
        assertThat(head).isEqualTo(town.head().mailbox().address());
        assertThat(to(kora, ask(member, head))).endsWith("?done=asked");
        page(kora, ask(member, "rathaus@unbekannt.example"), 422);
        to(kora, ask(member, "rathaus@unbekannt.example").param("sure", "true"));
        String asked = page(kora, member, 200).select("#mailbox").val();
        assertThat(asked).isEqualTo("rathaus@unbekannt.example");
        assertThat(to(kora, ask(member, asked))).endsWith("?done=asked");
    }

    /** Whom the page that a mailed link leads to expects to sign. */
    private String signer(String mailbox) throws Exception {
        return page(null, page + "/signature?token=" + token(mailbox), 200)
                .select("input#person")
                .val();
    }

    @Test
    void aContactPersonIsToldOfWhatOthersRecordAndSeesThatTheAdministrationLeft() throws Exception {
        Town town = people.town(network, group);
        Actor contact = people.person(Standing.of(network, town.key(), Role.CONTACT_PERSON));
        String mailbox = contact.mailbox().address();
        String member = desk + "/members/" + town.key();
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        assertThat(page(contact, page, 200).select("main").text())
                .contains(town.name() + " hat noch nicht unterzeichnet");
        to(kora, confirmed(paper(member, pdf())));
        assertThat(mail(mailbox)).contains("Unterschrift auf Papier", town.name());

        to(kora, leaving(member, today(), "Geheimer Grund"));

        assertThat(mail(mailbox))
                .contains("Austritt aus „Unser Weg“", town.name())
                .doesNotContain("Geheimer Grund");
        Document left = page(contact, page, 200);
        assertThat(left.select("main").text())
                .contains(town.name() + " ist am ", " ausgetreten", "als neuer Beitritt")
                .doesNotContain("hat noch nicht unterzeichnet");
        assertThat(left.select("a[href$=/signing/" + town.key() + "]")).hasSize(1);
    }

    @Test
    void aPaperIsToldToWhomItConcernsAndAsksForASignerWhoIsNotTheHead() throws Exception {
        Town town = people.town(network, group);
        Actor contact = people.person(Standing.of(network, town.key(), Role.CONTACT_PERSON));
        String signing = page + "/signing/" + town.key();
        String member = desk + "/members/" + town.key();
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        byte[] unsigned = send(null, get(page + "/1/declaration.pdf")).getContentAsByteArray();

        for (Document own :
                List.of(
                        page(contact, confirmed(paper(signing, unsigned)), 422),
                        page(kora, confirmed(paper(member, unsigned)), 422))) {
            assertThat(own.select("#scan-error").text()).contains("noch nicht unterschrieben");
        }
        for (Document other :
                List.of(
                        page(contact, paper(signing, pdf()), 422),
                        page(kora, paper(member, pdf()), 422))) {
            assertThat(other.select("#confirmed-error").text()).contains(town.head().name());
            assertThat(other.select("label[for=confirmed]").text()).contains("Erika Muster");
        }
        assertThat(page(null, page, 200).select("#signatories ~ * tbody")).isEmpty();

        to(contact, confirmed(paper(signing, pdf())));

        assertThat(mail(town.head().mailbox().address()))
                .contains(contact.name(), "Erika Muster", "/declaration/scans/");
        assertThat(mail(kora.mailbox().address())).contains(contact.name(), "Erika Muster", member);
        assertThat(mails(contact.mailbox().address())).isEmpty();
        for (Document refused :
                List.of(
                        page(town.head(), signing, 409),
                        page(town.head(), signed(signing, "1"), 409))) {
            assertThat(refused.select("main").text()).contains(town.name(), "Erika Muster");
            assertThat(refused.select("main a").eachAttr("href"))
                    .contains(page, "mailto:netz@stadt.example");
        }
    }

    @Test
    void whoeverLearnedOfASignatureLearnsThatItIsStruck() throws Exception {
        Town town = people.town(network, group);
        Actor contact = people.person(Standing.of(network, town.key(), Role.CONTACT_PERSON));
        String member = desk + "/members/" + town.key();
        String mailbox = "rathaus@unbekannt.example";
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        to(kora, ask(member, mailbox).param("sure", "true"));
        to(null, signature(page + "/signature?token=" + token(mailbox), "Bürgermeisterin"));

        to(kora, struck(member, "Falsch zugeordnet"));

        for (String to :
                List.of(mailbox, contact.mailbox().address(), town.head().mailbox().address())) {
            assertThat(mail(to))
                    .contains("gestrichen", town.name(), "Erika Muster (Bürgermeisterin)")
                    .contains(kora.name(), "Falsch zugeordnet");
        }
        assertThat(mails(kora.mailbox().address())).isEmpty();

        to(kora, confirmed(paper(member, pdf())));
        to(kora, struck(member, "Falscher Scan"));

        assertThat(mail(mailbox)).contains("gestrichen", "Falscher Scan");
        assertThat(mail(contact.mailbox().address())).contains("gestrichen", "Falscher Scan");
    }

    /** Strikes the signature that the page shows. */
    private AbstractMockHttpServletRequestBuilder<?> struck(String member, String mistake)
            throws Exception {
        return post(member + "/correction")
                .param(
                        "signature",
                        page(kora, member, 200)
                                .select("form[action$=/correction] input[name=signature]")
                                .val())
                .param("mistake", mistake);
    }

    private static AbstractMockHttpServletRequestBuilder<?> confirmed(
            AbstractMockHttpServletRequestBuilder<?> paper) {
        return paper.param("confirmed", "true");
    }

    private static AbstractMockHttpServletRequestBuilder<?> signed(String signing, String edition) {
        return post(signing)
                .param("edition", edition)
                .param("function", "Oberbürgermeisterin")
                .param("agreed", "true");
    }

    @Test
    void aHeadWhoIsKnownIsNamedAsTheHubSpellsThem() throws Exception {
        Town town = people.town(network, group);
        Town other = people.town(network, group);
        String mailbox = "rathaus@unbekannt.example";
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        to(kora, ask(desk + "/members/" + town.key(), mailbox).param("sure", "true"));
        String link = page + "/signature?token=" + token(mailbox);
        to(
                null,
                post(link)
                        .param("edition", "1")
                        .param("person", "erika  MUSTER")
                        .param("function", "Bürgermeisterin")
                        .param("agreed", "true"));
        String head = other.head().name();
        to(
                kora,
                multipart(desk + "/members/" + other.key() + "/paper")
                        .file(scan(pdf()))
                        .param("edition", "1")
                        .param("signer", head.toUpperCase(Locale.GERMANY))
                        .param("office", "Landrat")
                        .param("on", today()));

        assertThat(page(null, page, 200).select("#signatories ~ * tbody").text())
                .contains("Erika Muster", head)
                .doesNotContain("MUSTER");
        assertThat(mail(mailbox)).contains("Erika Muster");
    }

    @Test
    void whoeverReadAnotherEditionIsLedToTheOneInForce() throws Exception {
        Town town = people.town(network, group);
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        Document outdated = page(town.head(), signed(page + "/signing/" + town.key(), "7"), 409);
        assertThat(outdated.select("main a").eachAttr("href")).contains(page);
    }

    @Test
    void whoeverIsToSignReadsItWhereOnesOwnNetworksAre() throws Exception {
        Town town = people.town(network, group);
        String signing = page + "/signing/" + town.key();
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        assertThat(page(town.head(), "/my", 200).select("a[href=" + signing + "]")).isEmpty();
        adopt();
        assertThat(page(town.head(), "/my", 200).select("a[href=" + signing + "]").text())
                .contains("Unterschrift");
        Actor contact = people.person(Standing.of(network, town.key(), Role.CONTACT_PERSON));
        assertThat(page(contact, "/my", 200).select("a[href=" + signing + "]").text())
                .contains("fehlt die Unterschrift der Verwaltungsspitze");
        Actor employee = people.in(kora, network, group, GroupFunction.MEMBER);
        assertThat(page(employee, "/my", 200).select("a[href=" + signing + "]")).isEmpty();
        profiles.introduce(town.head().account(), "Landrätin");
        assertThat(page(town.head(), signing, 200).select("input#function").val())
                .isEqualTo("Landrätin");
        to(town.head(), signed(signing, "1"));
        assertThat(page(town.head(), "/my", 200).select("a[href=" + signing + "]")).isEmpty();
        assertThat(page(contact, "/my", 200).select("a[href=" + signing + "]")).isEmpty();
    }

    @Test
    void nobodySignsWherePersonsAreMembersAndThePagesSaySo() throws Exception {
        network = people.network(MemberKind.PERSON);
        kora = people.coordinator(network);
        group = people.group(kora, network);
        home = "/networks/" + network;
        page = home + "/declaration";
        draft = page + "/draft";
        desk = home + "/coordination/declaration";
        assertThat(page(kora, desk, 200).select("#drafting ~ p").text())
                .contains("Unterzeichnet wird von Verwaltungen");
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        assertThat(page(kora, draft + "/adoption", 200).select("main").text())
                .doesNotContain("unterzeichnet werden");
        adopt();
        for (String one : List.of(page, home)) {
            assertThat(page(null, one, 200).select("main").text())
                    .contains("Unser Weg")
                    .doesNotContain("Unterzeichnet von", "Noch hat keine Verwaltung");
        }
    }

    @Test
    void whatWasRecordedAsAdoptedIsInTheRegisterAndAtItsMeeting() throws Exception {
        MeetingId meeting = meetings.planned(kora, network, group, -3);
        String at = home + "/groups/" + group + "/meetings/" + meeting;
        String title = page(kora, at, 200).select("h1").text();
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        String seen =
                page(kora, draft + "/adoption", 200).select("input[name=seen]").getFirst().val();
        String on = LocalDate.parse(today()).minusDays(3).toString();
        to(kora, adopted(seen, on).param("meeting", meeting.toString()));

        Element entry =
                page(kora, home + "/resolutions", 200)
                        .select("main a:contains(Willensbekundung „Unser Weg“, Fassung 1)")
                        .getFirst();
        Document resolution = page(kora, entry.attr("href"), 200);
        assertThat(resolution.select("main").text())
                .contains("-B-2026-001", "Angenommen", "Umgesetzt", germanDay(on), title);
        assertThat(resolution.select("a[href=" + page + "/1]")).hasSize(1);
        assertThat(page(kora, page, 200).select("main").text()).contains(title, "-B-2026-001");
        Document held = page(kora, at, 200);
        assertThat(held.select("main a[href=" + page + "/1]").text()).contains("Unser Weg");
        assertThat(held.select("main a").eachAttr("href")).contains(entry.attr("href"));
        assertThat(held.select("#recorded ~ ul").text()).doesNotContain("MEZ", "MESZ");
    }

    @Test
    void theDayOfAMeetingIsTheDayOfItsDecision() throws Exception {
        MeetingId meeting = meetings.planned(kora, network, group, -3);
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        String seen = seenIn(page(kora, draft + "/adoption", 200));
        Document other =
                page(kora, adopted(seen, "2026-03-02").param("meeting", meeting.toString()), 422);
        String on = germanDay(LocalDate.parse(today()).minusDays(3).toString());
        assertThat(other.select("#on-error").text()).contains(on);
        assertThat(other.select("#meeting option[selected]").val()).isEqualTo(meeting.toString());

        to(kora, adopted(seen, "").param("meeting", meeting.toString()));

        assertThat(page(null, page, 200).select("main").text())
                .contains(on)
                .doesNotContain("2. März 2026");
    }

    @Test
    void recordingAnAdoptionAsksOnceBecauseTheTextIsFixedByIt() throws Exception {
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        String seen = seenIn(page(kora, draft + "/adoption", 200));
        Document asked =
                page(
                        kora,
                        post(draft + "/adoption").param("seen", seen).param("on", "2026-03-02"),
                        422);
        assertThat(asked.select("#sure-error").text()).isNotEmpty();
        assertThat(asked.select("label[for=sure]").text()).contains("nicht mehr");
        assertThat(asked.select("input#on").val()).isEqualTo("2026-03-02");
        assertThat(page(kora, draft, 200).select("a[href$=/adoption]")).hasSize(1);
    }

    @Test
    void aTextThatIsInForceIsNotAdoptedOnceMore() throws Exception {
        begin();
        add(kora, "Ziel", "Wir helfen einander.");
        adopt();
        begin();
        Document adoption = page(kora, draft + "/adoption", 200);
        assertThat(adoption.select("main").text())
                .contains("Gegenüber Fassung 1 ist nichts geändert");
        assertThat(adoption.select("main form")).isEmpty();
        String seen = page(kora, draft, 200).select("input[name=seen]").getFirst().val();
        for (AbstractMockHttpServletRequestBuilder<?> one :
                List.of(post(draft + "/motion").param("seen", seen), adopted(seen, today()))) {
            String refused = redirect(kora, one);
            assertThat(page(kora, refused, 200).select("[role=alert]").text())
                    .contains("nichts geändert");
        }
        assertThat(page(null, page, 200).select("main").text()).doesNotContain("Fassung 2");
    }

    private void begin() throws Exception {
        page(kora, desk, 200);
        assertThat(to(kora, post(desk + "/draft").param("title", " "))).endsWith("?refused=title");
        to(
                kora,
                post(desk + "/draft").param("title", "Unser Weg").param("group", group.toString()));
        page(kora, desk, 200);
    }

    private void adopt() throws Exception {
        String seen =
                page(kora, draft + "/adoption", 200).select("input[name=seen]").getFirst().val();
        page(kora, post(draft + "/adoption").param("seen", seen).param("sure", "true"), 422);
        page(kora, adopted(seen, "2199-01-01"), 422);
        to(kora, adopted(seen, "2026-03-02"));
    }

    private AbstractMockHttpServletRequestBuilder<?> adopted(String seen, String on) {
        return post(draft + "/adoption").param("seen", seen).param("on", on).param("sure", "true");
    }

    /** Its page. */
    private String add(Actor actor, String heading, String text) throws Exception {
        String added =
                to(actor, post(draft + "/new").param("heading", heading).param("text", text));
        return draft + "/clauses/" + added.substring(added.indexOf("#clause-") + 8);
    }

    private static AbstractMockHttpServletRequestBuilder<?> clause(
            String clause, String seen, String text) {
        return post(clause).param("seen", seen).param("heading", "Ziel").param("text", text);
    }

    private static String seenIn(Document shown) {
        return shown.select("input[name=seen]").getFirst().val();
    }

    /** As if somebody pressed the button once more. */
    private static AbstractMockHttpServletRequestBuilder<?> unchanged(
            String clause, Document shown) {
        return clause(
                        clause,
                        seenIn(shown),
                        shown.select("textarea#text").val().replace("\n", "\r\n"))
                .param("doubled", shown.select("input[name=doubled]").val());
    }

    private AbstractMockHttpServletRequestBuilder<?> proposal(String clause, String text)
            throws Exception {
        return post(clause + "/proposal")
                .param("seen", page(kora, clause, 200).select("input[name=seen]").getFirst().val())
                .param("heading", "Ziel")
                .param("text", text);
    }

    private static AbstractMockHttpServletRequestBuilder<?> ask(String member, String mailbox) {
        return post(member + "/request").param("person", "Erika Muster").param("mailbox", mailbox);
    }

    private static AbstractMockHttpServletRequestBuilder<?> signature(
            String link, String function) {
        return post(link)
                .param("edition", "1")
                .param("person", "Erika Muster")
                .param("function", function)
                .param("agreed", "true");
    }

    private static AbstractMockHttpServletRequestBuilder<?> leaving(
            String member, String day, String reason) {
        return post(member + "/end").param("day", day).param("reason", reason);
    }

    private AbstractMockHttpServletRequestBuilder<?> paper(String member, byte[] content) {
        return paper(member, content, today());
    }

    private static AbstractMockHttpServletRequestBuilder<?> paper(
            String member, byte[] content, String on) {
        return multipart(member + "/paper")
                .file(scan(content))
                .param("edition", "1")
                .param("signer", "Erika Muster")
                .param("office", "Bürgermeisterin")
                .param("on", on);
    }

    private static MockMultipartFile scan(byte[] content) {
        return new MockMultipartFile("scan", "erklaerung.pdf", "application/pdf", content);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String germanDay(String day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.GERMANY)
                .format(LocalDate.parse(day));
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).toString();
    }

    /** The latest one. */
    private String mail(String mailbox) {
        return mails(mailbox).getLast();
    }

    private List<String> mails(String mailbox) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? and network = ?"
                                + " order by id")
                .params(mailbox, network.value())
                .query(String.class)
                .list();
    }

    private String token(String mailbox) {
        Matcher link = Pattern.compile("token=([\\w-]+)").matcher(mail(mailbox));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String to(@Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        String to = redirect(actor, request);
        assertThat(to).doesNotContain("refused=stale");
        return to;
    }
}
