package de.interkomm.hub.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

/** The pages about projects, as authors, coordinators and readers see them. */
@SpringBootTest
class ProjectsWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final String ALL = "/networks/" + HERE + "/projects";
    private static final String DESK = "/networks/" + HERE + "/coordination/projects";

    @Autowired Somebody somebody;

    @Test
    void anAuthorWritesAProjectAndPublishesIt() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String title = "Projekt <b>" + UUID.randomUUID();
        assertThat(refused(author, post(ALL + "/new").param("title", " ")).select(".kern-error"))
                .isNotEmpty();
        String edit = redirect(author, post(ALL + "/new").param("title", title));
        String base = edit.substring(0, edit.indexOf("/edit"));

        Document form = page(author, edit, 200);
        assertThat(form.select(".projects-checklist li")).hasSizeGreaterThan(10);
        assertThat(form.select(".projects-checklist").text())
                .contains("Ausgangslage")
                .doesNotContain("Gelernt", "Gruppe");
        String missing = redirect(author, sent(form, Map.of("then", "publish")));
        assertThat(missing).isEqualTo(base + "/edit?refused=missing");
        assertThat(page(author, missing, 200).select(".hub-error-summary a[href=#summary]").text())
                .contains("Kurzfassung");
        Document wrong =
                refused(
                        author,
                        sent(
                                form,
                                Map.of(
                                        "title", "",
                                        "repository", "javascript:alert(1)",
                                        "licence", "MEINE LIZENZ",
                                        "milestones[0].on", "gestern",
                                        "participants[0].name", "Nirgendwo",
                                        "milestones[1].text", "Ohne Tag",
                                        "summary", "Was ich schrieb"),
                                png()));
        assertThat(wrong.select(".hub-error-summary a").eachAttr("href"))
                .containsExactly(
                        "#title",
                        "#participants[0].name",
                        "#licence",
                        "#repository",
                        "#milestones[0].on",
                        "#milestones[0].text",
                        "#milestones[1].on",
                        "#file",
                        "#fileLabel");
        assertThat(wrong.select(".hub-error-summary").text())
                .contains("Diese Verwaltung gibt es nicht", "Gib den Tag des Meilensteins an")
                .contains("Wähle die Datei noch einmal aus");
        assertThat(wrong.select("textarea#summary").text()).isEqualTo("Was ich schrieb");

        Map<String, String> typed =
                Map.of(
                        "summary", "Kurz <script>",
                        "problem", "Das Problem: <https://example.org/a?b=1&c=2>.",
                        "topics", "ai",
                        "milestones[0].on", "2026-03-01",
                        "milestones[0].text", "Es beginnt",
                        "products[0].name", "Programm",
                        "participants[0].name", "082150017017",
                        "participants[0].part", "leitet",
                        "visibility", "PUBLIC",
                        "then", "publish");
        assertThat(redirect(author, sent(page(author, base + "/edit", 200), typed)))
                .isEqualTo(base + "?done=published");

        Document seen = page(null, base, 200);
        assertThat(seen.select("h1").text()).isEqualTo(title);
        assertThat(seen.select("dt:contains(Sichtbarkeit) + dd").text()).isEqualTo("Öffentlich");
        assertThat(seen.select("main").text())
                .contains("Kurz <script>", "Das Problem: <https:", "Es beginnt", "Ettlingen");
        assertThat(seen.select("main a[href='https://example.org/a?b=1&c=2']")).hasSize(1);
        assertThat(seen.select("a[href$=/edit]")).isEmpty();
        assertThat(page(null, ALL + "?topic=ai&text=" + title.substring(11), 200).select("h3"))
                .hasSize(1);
        assertThat(page(null, ALL + "?status=IN_USE&text=" + title.substring(11), 200).select("h3"))
                .isEmpty();
        page(somebody.in(HERE, Role.MEMBER), base + "/edit", 404);
        page(somebody.in(HERE, Role.MEMBER), base + "/versions", 404);
        page(somebody.in(TestNetworks.VILLAGES, Role.COORDINATOR), base + "/edit", 404);

        Document open = page(author, base + "/edit", 200);
        redirect(author, post(base + "/withdrawal"));
        page(null, base, 404);
        page(author, base, 200);

        // A page that was opened before does not bring it back by the way.
        String kept = redirect(author, sent(open, Map.of("then", "publish")));
        page(null, base, 404);
        Document told = page(author, kept, 200);
        assertThat(told.select(".kern-alert").text()).contains("wurde das Projekt verborgen");
        redirect(author, sent(told, Map.of("then", "publish")));
        page(null, base, 200);
    }

    @Test
    void aPictureIsShownWithItsWordsAndComesOnlyWithTheProject() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        Document form = page(author, base + "/edit", 200);
        Map<String, String> picture = Map.of("summary", "Kurz", "fileKind", "PICTURE");

        assertThat(refused(author, sent(form, picture, png())).select("a[href=#fileLabel]").text())
                .contains("was auf dem Bild");
        Map<String, String> labelled =
                Map.of(
                        "summary", "Kurz",
                        "visibility", "PUBLIC",
                        "fileKind", "PICTURE",
                        "fileLabel", "Ein Platz");
        Document untaken =
                refused(author, sent(form, labelled, "kein Bild".getBytes(StandardCharsets.UTF_8)));
        assertThat(untaken.select("#file-error").text()).contains("Alles andere ist gespeichert");
        assertThat(untaken.select("#fileLabel").val()).isEqualTo("Ein Platz");
        redirect(author, sent(page(author, base + "/edit", 200), labelled, png()));

        Document own = page(author, base, 200);
        Element image = Objects.requireNonNull(own.selectFirst("main img"));
        assertThat(image.attr("alt")).isEqualTo("Ein Platz");
        assertThat(send(author, get(image.attr("src"))).getContentType()).isEqualTo("image/png");
        page(null, image.attr("src"), 404);
        Document edit = page(author, base + "/edit", 200);
        redirect(author, sent(edit, Map.of("then", "publish")));
        assertThat(send(null, get(image.attr("src"))).getStatus()).isEqualTo(200);
        Map<String, String> dropped = Map.of("files[0].dropped", "true", "then", "publish");
        redirect(author, sent(page(author, base + "/edit", 200), dropped));
        page(null, image.attr("src"), 404);
        assertThat(send(author, get(image.attr("src"))).getStatus()).isEqualTo(200);
    }

    @Test
    void twoEditorsAreToldWhatTheyBothChanged() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String base = begun(author);
        Document mine = page(author, base + "/edit", 200);
        Document theirs = page(kora, base + "/edit", 200);
        redirect(author, sent(mine, Map.of("solution", "Meine Lösung.")));

        String merged = redirect(kora, sent(theirs, Map.of("solution", "Eine andere.")));

        assertThat(merged).contains("done=merged", "both=solution");
        Document joined = page(kora, merged, 200);
        assertThat(joined.select("textarea#solution").text())
                .contains("Meine Lösung.", "Eine andere.");
        assertThat(joined.select(".kern-alert a[href=#solution]")).hasSize(1);
        assertThat(page(kora, base + "/versions", 200).select("#from option[value=1][selected]"))
                .hasSize(1);
        Document changes = page(kora, base + "/versions/comparison?from=2&to=3", 200);
        assertThat(changes.select("ins").text()).contains("Eine andere.");
        assertThat(page(kora, base + "/versions/2", 200).select("main").text())
                .contains("Meine Lösung.")
                .doesNotContain("Eine andere.");
    }

    @Test
    void whoWritesInTwoWindowsIsToldThatItWasOneself() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String base = begun(author);
        Document one = page(author, base + "/edit", 200);
        Document other = page(author, base + "/edit", 200);
        redirect(author, sent(one, Map.of("solution", "Meine Lösung.")));
        String own = redirect(author, sent(other, Map.of("problem", "Mein Problem.")));
        assertThat(page(author, own, 200).select("main [role=status]").text())
                .contains("in einem anderen Fenster")
                .doesNotContain("Jemand", "andere Person");

        redirect(kora, sent(page(kora, base + "/edit", 200), Map.of("summary", "Von Kora.")));
        String both = redirect(author, sent(one, Map.of("lessons", "Viel.")));
        assertThat(page(author, both, 200).select("main [role=status]").text())
                .contains("Jemand anderes");
    }

    @Test
    void comparisonsKeepWhatWasAndWhatIsApart() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        for (String summary : List.of("Wir tun auch, was geht.", "Wir tun nun, was geht.")) {
            redirect(author, sent(page(author, base + "/edit", 200), Map.of("summary", summary)));
        }
        Document changes = page(author, base + "/versions/comparison?from=2&to=3", 200);
        assertThat(changes.select("section p").text()).isEqualTo("Wir tun auch, nun, was geht.");
    }

    @Test
    void whereSeveralAdministrationsMayBeMeantTheAuthorChooses() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        Document form = page(author, base + "/edit", 200);
        Map<String, String> typed =
                Map.of(
                        "participants[0].name", "Rastatt",
                        "participants[1].name", "Neustadt",
                        "participants[2].name", "Xyzzy");
        Document asked = refused(author, sent(form, typed));
        assertThat(asked.select(".hub-error-summary li").eachText())
                .hasSize(3)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Verwaltung 1: Wähle"),
                        two -> assertThat(two).startsWith("Verwaltung 2: Wähle"),
                        three -> assertThat(three).startsWith("Verwaltung 3: Diese Verwaltung"));
        String town = "082165005043";
        String county = "082160000000";
        assertThat(asked.select("legend:contains(gemeint)").eachText())
                .as("what was typed")
                .containsExactly(
                        "Welche Verwaltung ist mit „Rastatt“ gemeint?",
                        "Welche Verwaltung ist mit „Neustadt“ gemeint?");
        assertThat(radios(asked, 0)).contains(town, county);
        assertThat(radios(asked, 1)).contains("073160000000");
        assertThat(radios(asked, 2)).isEmpty();

        Map<String, String> chosen =
                Map.of(
                        "participants[0].key", county,
                        "participants[1].key", "073160000000",
                        "participants[2].name", "");
        assertThat(redirect(author, sent(asked, chosen))).endsWith("done=saved");
        Document saved = page(author, base + "/edit", 200);
        assertThat(saved.select("input[name^=participants][name$='.name']").eachAttr("value"))
                .startsWith("Landkreis Rastatt", "Stadt Neustadt an der Weinstraße");
    }

    private static List<String> radios(Document form, int row) {
        return form.select("input[type=radio][name='participants[" + row + "].key']")
                .eachAttr("value");
    }

    @Test
    void aFileIsJudgedAtOnceWhateverElseIsWrong() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Document form = page(author, begun(author) + "/edit", 200);
        byte[] text = "kein Bild".getBytes(StandardCharsets.UTF_8);
        Map<String, String> typed =
                Map.of("title", "", "fileKind", "PICTURE", "fileLabel", "Ein Bild");
        assertThat(refused(author, sent(form, typed, text)).select("a[href=#file]").text())
                .isNotEmpty()
                .doesNotContain("noch einmal", "gespeichert");
        assertThat(refused(author, sent(form, typed, png())).select("a[href=#file]").text())
                .contains("noch einmal");
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotSeen() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String base = begun(author);
        Map<String, String> typed = Map.of("summary", "Kurz", "visibility", "PUBLIC");
        redirect(author, sent(page(author, base + "/edit", 200), typed));
        Document mine = page(author, base + "/edit", 200);
        Document theirs = page(kora, base + "/edit", 200);
        redirect(
                kora,
                sent(
                        theirs,
                        Map.of(
                                "solution",
                                "Noch nicht fertig.",
                                "milestones[0].text",
                                "Beginn",
                                "milestones[0].on",
                                "2026-05-01")));

        String told = redirect(author, sent(mine, Map.of("then", "publish")));

        assertThat(told).contains("done=merged");
        page(null, base, 404);
        Document now = page(author, told, 200);
        assertThat(now.select("textarea#solution").text()).isEqualTo("Noch nicht fertig.");
        assertThat(now.select(".kern-alert li a").eachAttr("href"))
                .as("what the other has changed")
                .containsExactly("#solution", "#milestones")
                .allSatisfy(place -> assertThat(now.select(place)).hasSize(1));
        assertThat(redirect(author, sent(now, Map.of("then", "publish"))))
                .isEqualTo(base + "?done=published");
    }

    @Test
    void whoNarrowsAProjectIsToldWhoSeesItNow() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        redirect(
                author,
                sent(
                        page(author, base + "/edit", 200),
                        Map.of(
                                "summary", "Kurz",
                                "visibility", "PUBLIC",
                                "milestones[0].on", "2026-05-05",
                                "milestones[0].text", "Start",
                                "then", "publish")));
        Document published = page(author, base + "/edit", 200);
        String saved = redirect(author, sent(published, Map.of("visibility", "NETWORK")));

        assertThat(saved).isEqualTo(base + "/edit?done=narrowed");
        Document narrowed = page(author, saved, 200);
        assertThat(narrowed.select("main").text())
                .contains("Dieses Netzwerk sieht noch die veröffentlichte Fassung, sonst niemand");
        redirect(author, post(base + "/withdrawal"));
        assertThat(page(author, base, 200).select(".kern-alert").text()).contains("verborgen");
        Document changes = page(author, base + "/versions/comparison?from=1&to=2", 200);
        assertThat(changes.select("h1").text())
                .contains(page(author, base, 200).select("h1").text());
        assertThat(changes.select("main").text()).contains("5. Mai 2026: Start");
    }

    @Test
    void whatOnlyAGroupSeesNamesItBeforeAnybodySeesIt() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor reader = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        Map<String, String> groupless = Map.of("visibility", "GROUP", "summary", "Kurz");
        String saved = redirect(author, sent(page(author, base + "/edit", 200), groupless));
        Document draft = page(author, saved, 200);
        assertThat(draft.select(".kern-alert--warning").text())
                .contains("Nur eine Gruppe soll es sehen, aber noch ist keine gewählt");
        assertThat(page(author, base, 200).select("dt:contains(Sichtbarkeit) + dd").text())
                .isEqualTo("Nur eine Gruppe, aber noch ist keine gewählt");
        String missing = redirect(author, sent(draft, Map.of("then", "publish")));
        assertThat(page(author, missing, 200).select("#group-error").text())
                .contains("Wähle die Gruppe");

        redirect(author, sent(draft, Map.of("visibility", "NETWORK", "then", "publish")));
        page(reader, base, 200);
        Document refused = refused(author, sent(page(author, base + "/edit", 200), groupless));
        assertThat(refused.select(".hub-error-summary a").eachAttr("href"))
                .containsExactly("#group");
        assertThat(refused.select("#group-error").text())
                .contains("Ohne sie sieht es sonst niemand");
        assertThat(refused.select("input[name=visibility][checked]").eachAttr("value"))
                .containsExactly("GROUP");
        page(reader, base, 200);
    }

    @Test
    void deletingAndHidingAskFirst() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        String title = page(author, base, 200).select("h1").text();
        String question = page(author, base, 200).select("a[href$=/removal]").attr("href");
        Document asked = page(author, question, 200);
        assertThat(asked.select("h1").text()).contains(title);
        page(somebody.in(HERE, Role.MEMBER), question, 404);
        page(author, base, 200);

        String list = redirect(author, post(asked.select("main form").attr("action")));

        assertThat(page(author, list, 200).select(".kern-alert").text()).contains("gelöscht");
        page(author, base, 404);
        String shown = begun(author);
        Map<String, String> typed = Map.of("summary", "Kurz", "then", "publish");
        redirect(author, sent(page(author, shown + "/edit", 200), typed));
        Element hide =
                Objects.requireNonNull(
                        page(author, shown, 200).selectFirst("a[href$=/withdrawal]"));
        Document hiding = page(author, hide.attr("href"), 200);
        String hidden = redirect(author, post(hiding.select("main form").attr("action")));
        page(somebody.in(HERE, Role.MEMBER), shown, 404);
        assertThat(page(author, hidden, 200).select("main .kern-alert .kern-title").eachText())
                .containsExactly("Das Projekt ist verborgen");
        assertThat(page(author, "/my/projects", 200).select("main .hub-status").eachText())
                .containsExactly("Verborgen");
    }

    @Test
    void whatIsHiddenIsPublishedAgainByOneButton() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        String again = "main form[action$=/publication]";
        assertThat(page(author, base, 200).select(again)).as("a draft").isEmpty();
        Map<String, String> typed = Map.of("summary", "Kurz", "then", "publish");
        redirect(author, sent(page(author, base + "/edit", 200), typed));
        assertThat(page(author, base, 200).select(again)).as("published").isEmpty();
        redirect(author, post(base + "/withdrawal"));
        Actor other = somebody.in(HERE, Role.MEMBER);

        Element form = Objects.requireNonNull(page(author, base, 200).selectFirst(again));
        String seen = form.select("input[name=seen]").attr("value");
        String action = form.attr("action");
        page(other, post(action).param("seen", seen), 404);
        page(
                somebody.in(TestNetworks.VILLAGES, Role.COORDINATOR),
                post(action).param("seen", seen),
                404);
        page(other, base, 404);
        assertThat(redirect(author, post(action).param("seen", "0")))
                .as("past what somebody else has saved")
                .contains("/edit?refused=stale");
        assertThat(redirect(author, post(action).param("seen", seen)))
                .isEqualTo(base + "?done=published");
        page(other, base, 200);
    }

    @Test
    void whoPublishesPastAnotherVersionIsLedToWhatChanged() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        redirect(author, sent(page(author, base + "/edit", 200), Map.of("summary", "Kurz")));

        Document stale = page(author, base + "/edit?refused=stale&since=1", 200);
        String changes = stale.select("main a[href*=comparison]").attr("href");
        assertThat(changes).isEqualTo(base + "/versions/comparison?from=1&to=2");
        assertThat(page(author, changes, 200).select("main").text()).contains("Kurz");
        for (String since : List.of("2", "99", "x", "")) {
            assertThat(
                            page(author, base + "/edit?refused=stale&since=" + since, 200)
                                    .select("main a[href*=comparison]"))
                    .isEmpty();
        }
    }

    @Test
    void whatReadersHaveSeenIsHiddenInsteadOfDeleted() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        Map<String, String> typed = Map.of("summary", "Kurz", "then", "publish");
        redirect(author, sent(page(author, base + "/edit", 200), typed));

        Document shown = page(author, base + "/removal", 200);
        assertThat(shown.select("h1").text()).isEqualTo("Dieses Projekt lässt sich nicht löschen");
        assertThat(shown.select("main form")).isEmpty();
        assertThat(shown.select("main a[href$=/withdrawal]")).hasSize(1);
        assertThat(redirect(author, post(base + "/removal"))).isEqualTo(base + "/removal");

        redirect(author, post(base + "/withdrawal"));
        Document hidden = page(author, base + "/removal", 200);
        assertThat(hidden.select("main").text()).contains("Es ist verborgen");
        assertThat(hidden.select("main form, main a[href$=/withdrawal]")).isEmpty();
        page(somebody.in(HERE, Role.MEMBER), base + "/removal", 404);
    }

    @Test
    void whoeverMayAnswerWhatWaitsAnswersItOnItsPages() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor author = somebody.in(HERE, Role.MEMBER);
        redirect(kora, post(DESK + "/rules").param("review", "WANTED"));
        try {
            String base = begun(author);
            String id = base.substring(base.lastIndexOf('/') + 1);
            Map<String, String> typed = Map.of("summary", "Kurz", "then", "publish");
            redirect(author, sent(page(author, base + "/edit", 200), typed));
            String answers = "main form[action^=" + DESK + "/" + id + "]";
            String takeBack = "main form[action$=/withdrawal]";

            assertThat(page(author, base, 200).select(answers)).isEmpty();
            assertThat(page(author, base, 200).select(takeBack)).hasSize(1);
            assertThat(page(author, base + "/versions/2", 200).select(answers)).isEmpty();
            assertThat(page(kora, base + "/versions/2", 200).select(answers)).hasSize(2);
            assertThat(page(kora, base + "/versions/1", 200).select(answers)).isEmpty();
            Document seen = page(kora, base, 200);
            assertThat(seen.select("main .kern-alert .kern-title").text())
                    .isEqualTo("Das Projekt wartet auf deine Freigabe");
            assertThat(seen.select(takeBack)).isEmpty();
            assertThat(seen.select("main a[href=" + DESK + "]")).hasSize(1);
            assertThat(seen.select(answers)).hasSize(2);
            Element accept = Objects.requireNonNull(seen.selectFirst("form[action$=/acceptance]"));
            assertThat(
                            redirect(
                                    kora,
                                    post(accept.attr("action"))
                                            .param("number", accept.select("[name=number]").val())))
                    .isEqualTo(base + "?done=accepted");
            assertThat(page(kora, base, 200).select("[action$=/acceptance]")).isEmpty();

            typed = Map.of("summary", "Länger", "then", "publish");
            redirect(author, sent(page(author, base + "/edit", 200), typed));
            Document published = page(kora, base, 200);
            assertThat(published.select("[action$=/acceptance]"))
                    .as("where readers see an earlier version")
                    .isEmpty();
            String newer = published.select("main a[href*=/versions/]").attr("href");
            assertThat(page(kora, newer, 200).select("main").text()).contains("Länger");
            assertThat(page(kora, newer, 200).select(answers)).hasSize(2);
        } finally {
            redirect(kora, post(DESK + "/rules").param("review", "NONE"));
        }
    }

    @Test
    void aLighthouseIsOneAgainOnceItIsPublishedAgain() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        String id = base.substring(base.lastIndexOf('/') + 1);
        Map<String, String> typed = Map.of("summary", "Kurz", "then", "publish");
        redirect(author, sent(page(author, base + "/edit", 200), typed));
        redirect(kora, post(DESK + "/" + id + "/lighthouse"));
        String since = "dt:contains(Leuchtturm) + dd";
        String day = page(author, base, 200).select(since).text();
        assertThat(day).startsWith("seit ");
        assertThat(page(author, base + "/withdrawal", 200).select("main").text())
                .contains("ist es dann wieder einer");

        redirect(author, post(base + "/withdrawal"));
        Document hidden = page(author, base, 200);
        assertThat(hidden.select(since)).isEmpty();
        assertThat(hidden.select(".hub-status").eachText()).containsExactly("Verborgen");
        String again = hidden.select("form[action$=/publication] [name=seen]").val();
        redirect(author, post(base + "/publication").param("seen", again));
        assertThat(page(author, base, 200).select(since).text()).isEqualTo(day);
    }

    @Test
    void coordinatorsApproveSendBackAndName() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor author = somebody.in(HERE, Role.MEMBER);
        redirect(kora, post(DESK + "/rules").param("review", "WANTED"));
        try {
            String base = begun(author);
            Document form = page(author, base + "/edit", 200);
            assertThat(redirect(author, sent(form, Map.of("summary", "Kurz", "then", "publish"))))
                    .isEqualTo(base + "?done=submitted");
            String id = base.substring(base.lastIndexOf('/') + 1);
            Document desk = page(kora, DESK, 200);
            Element back =
                    Objects.requireNonNull(
                            desk.selectFirst("form[action$=" + id + "/sending-back]"));
            String number = back.select("input[name=number]").val();
            assertThat(
                            refused(kora, post(back.attr("action")).param("number", number))
                                    .select("#reason-error-" + id))
                    .hasSize(1);
            redirect(
                    kora,
                    post(back.attr("action")).param("number", number).param("reason", "Warum?"));
            Document told = page(author, base + "/edit", 200);
            assertThat(told.select(".kern-alert").text()).contains("Warum?");
            assertThat(page(author, base, 200).select(".kern-alert").text()).contains("Warum?");
            assertThat(page(author, "/my/projects", 200).select(".hub-status--bad").text())
                    .contains("Änderungen erbeten");
            redirect(author, sent(told, Map.of("then", "publish")));
            String accept = DESK + "/" + id + "/acceptance";
            assertThat(redirect(kora, post(accept).param("number", "1"))).contains("done=changed");
            assertThat(redirect(kora, post(accept).param("number", number)))
                    .contains("done=accepted");
            redirect(kora, post(DESK + "/" + id + "/lighthouse"));
            assertThat(page(author, base, 200).select(".hub-status").text()).contains("Leuchtturm");
            page(author, DESK, 404);
        } finally {
            redirect(kora, post(DESK + "/rules").param("review", "NONE"));
        }
        String topic = "Thema " + UUID.randomUUID();
        redirect(kora, post(DESK + "/topics").param("german", topic).param("hubTopic", "ai"));
        assertThat(
                        refused(kora, post(DESK + "/topics").param("german", topic))
                                .select("#german-error"))
                .hasSize(1);
        Element own =
                Objects.requireNonNull(
                        page(kora, DESK, 200)
                                .selectFirst("li:contains(" + topic + ") form[action$=/removal]"));
        redirect(kora, post(own.attr("action")));
    }

    @Test
    void aContactAgreesAndTakesItBack() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor contact = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        String contacts = base + "/people/contacts";
        assertThat(refused(author, post(contacts).param("contact", "x")).select("#contact-error"))
                .hasSize(1);
        assertThat(
                        redirect(
                                author,
                                post(contacts)
                                        .param("contact", contact.mailbox().address())
                                        .param("about", "Technik")))
                .contains("contact-asked");
        assertThat(redirect(author, post(contacts).param("contact", author.mailbox().address())))
                .contains("contact-agreed");
        Document mine = page(contact, "/my/projects", 200);
        assertThat(mine.select("main").text())
                .contains("Technik", "noch nicht so veröffentlicht, dass du es siehst");
        assertThat(mine.select("main a[href=" + base + "]")).isEmpty();
        String agree = mine.select("form[action$=/agreement]").attr("action");
        redirect(contact, post(agree));
        assertThat(page(author, base, 200).select("#contacts ~ ul").text())
                .contains(contact.name(), contact.mailbox().address());
        String decline =
                page(contact, "/my/projects", 200).select("form[action$=/refusal]").attr("action");
        redirect(contact, post(decline));
        assertThat(page(author, base, 200).select("#contacts ~ ul").text())
                .doesNotContain(contact.name());
        assertThat(
                        redirect(
                                author,
                                post(base + "/people/authors")
                                        .param("author", contact.mailbox().address())))
                .contains("author-added");
        page(contact, base + "/edit", 200);
    }

    @Test
    void aTableIsLookedAtFirstAndThenBecomesDrafts() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String title = "Tabelle " + UUID.randomUUID();
        String rows =
                "Titel;Art;Stand;Themen;Sichtbarkeit;Ausgangslage\r\n"
                        + title
                        + ";Umsetzung;Im Einsatz;Intranet, Künstliche Intelligenz;PUBLIC;\"Zwei\r\n"
                        + "Zeilen; eine\"\r\n"
                        + "Ohne Stand;Austausch;Weiß nicht;;;\r\n";
        Document trial = trial(author, "projekte.csv", rows);
        assertThat(trial.select("tbody tr")).hasSize(2);
        assertThat(trial.select("tbody tr").get(1).text())
                .contains("Stand: „Weiß nicht“ gibt es nicht", "Im Einsatz", "Abgeschlossen");
        assertThat(page(author, "/my/projects", 200).text()).doesNotContain(title);
        redirect(author, confirmed(trial));

        Element mine =
                Objects.requireNonNull(
                        page(author, "/my/projects", 200).selectFirst("a:contains(" + title + ")"));
        redirect(
                author,
                sent(
                        page(author, mine.attr("href") + "/edit", 200),
                        Map.of("summary", "=Kurz", "then", "publish")));
        String csv = send(null, get(ALL + ".csv")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(title + ";'=Kurz;Umsetzung;Im Einsatz;Intranet, Künstliche Intelligenz")
                .doesNotContain("Ohne Stand");
        assertThat(refused(author, upload("x.csv", "a;b\r\n1;2\r\n")).select(".kern-alert"))
                .isNotEmpty();
    }

    @Test
    void whatIsNoTextIsCalledThat() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String picture = new String(png(), StandardCharsets.ISO_8859_1);
        assertThat(refused(author, upload("bild.png", picture)).select(".kern-alert").text())
                .contains("weder eine publiccode.yml noch eine Tabelle");
    }

    @Test
    void aTableWithMoreRowsThanAreReadIsRefused() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        StringBuilder rows = new StringBuilder("Titel\r\n");
        for (int row = 1; row <= 501; row++) {
            rows.append("Zeile ").append(row).append("\r\n");
        }

        Document told = refused(author, upload("lang.csv", rows.toString()));

        assertThat(told.select(".kern-alert").text()).contains("501", "500");
        assertThat(told.select("form[action$=/confirmation]")).isEmpty();
    }

    @Test
    void aRowSaysWhatIsWrongWithIt() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String rows =
                "Titel;Kurzfassung;Quelltext;Themen;Beteiligte Verwaltungen;Meilensteine;"
                        + "Kosten;Lizenz\r\n"
                        + "Eins;"
                        + "x".repeat(601)
                        + ";ftp://x;Basteln;Atlantis: leitet;morgen: Start;1;Meine Lizenz\r\n"
                        + "eins;;;;;;\r\n"
                        + ";;;;;;\r\n";
        Document trial = trial(author, "falsch.csv", rows);

        assertThat(trial.select("tbody tr").get(0).text())
                .contains("Kurzfassung: 601 Zeichen sind zu viel, 600 gehen.")
                .contains("„ftp://x“ ist keine Adresse", "„Basteln“ gibt es nicht")
                .contains("„Meine Lizenz“ ist keine SPDX-Kennung")
                .contains("„Atlantis: leitet“ gibt es nicht", "„morgen: Start“ hat nicht die Form");
        assertThat(trial.select("tbody tr").get(0).select("a[href=#topics]")).hasSize(1);
        assertThat(trial.select("#topics + p").text())
                .contains("Intranet", "Künstliche Intelligenz", "Mobilität");
        assertThat(trial(author, "fehlt.csv", "Titel;Art\r\n;\r\n").select("#topics")).isEmpty();
        assertThat(trial.select("tbody tr").get(1).text()).contains("Steht schon");
        assertThat(trial.select("tbody tr").get(2).text()).contains("Titel fehlt");
        assertThat(trial.select("main").text())
                .contains("Diese Spalten kennt der Hub nicht, sie bleiben weg: Kosten")
                .contains("Keine Zeile von 3 wird ein Entwurf.");
        assertThat(trial.select("form[action$=/confirmation]")).isEmpty();
        assertThat(trial.select("main a.kern-btn").eachAttr("href"))
                .containsExactly(ALL + "/import");
    }

    @Test
    void whatIsThereAlreadyIsNotReadInTwice() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String base = begun(author);
        redirect(
                author,
                sent(
                        page(author, base + "/edit", 200),
                        Map.of(
                                "summary", "Kurz",
                                "repository", "https://git.example.org/" + UUID.randomUUID(),
                                "participants[0].name", "082150017017",
                                "participants[0].part", "leitet",
                                "milestones[0].on", "2026-05-05",
                                "milestones[0].text", "Start: mit allen",
                                "then", "publish")));
        String title = page(author, base, 200).select("h1").text();
        String list = send(author, get(ALL + ".csv")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(list)
                .contains("(082150017017): leitet", "05.05.2026: Start: mit allen")
                .contains(title);

        Document again = trial(author, "liste.csv", list);
        assertThat(again.select("tbody tr:contains(" + title + ") a").attr("href")).isEqualTo(base);
        assertThat(again.select("form[action$=/confirmation]")).isEmpty();

        String other = "Anderes " + UUID.randomUUID();
        Document fresh =
                trial(
                        author,
                        "neu.csv",
                        "Titel;Beteiligte Verwaltungen;Meilensteine\r\n"
                                + other
                                + ";082150017017: leitet;05.05.2026: Start: mit allen\r\n");
        assertThat(fresh.select("main").text()).contains("Eine Zeile von 1 wird ein Entwurf.");
        redirect(author, confirmed(fresh));
        redirect(author, confirmed(fresh));
        Element mine =
                Objects.requireNonNull(
                        page(author, "/my/projects", 200).selectFirst("a:contains(" + other + ")"));
        assertThat(page(author, "/my/projects", 200).select("a:contains(" + other + ")"))
                .hasSize(1);
        assertThat(page(author, mine.attr("href"), 200).select("main").text())
                .contains("Ettlingen", "leitet", "5. Mai 2026", "Start: mit allen");
    }

    private Document trial(Actor author, String name, String content) throws Exception {
        return Jsoup.parse(
                send(author, upload(name, content)).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aPubliccodeFileBecomesADraftAndIsWrittenAgain() throws Exception {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String name = "Software " + UUID.randomUUID();
        String file =
                "name: "
                        + name
                        + "\nurl: https://git.example.org/x.git\ndevelopmentStatus: stable\n"
                        + "usedBy: [Stadt A]\nde: {leika: [{leika-id: '99094003140000'}]}\n"
                        + "maintenance: {contacts: [{name: Erika Muster}]}\n"
                        + "description: {it: {longDescription: Tutto quello che fa.}}\n";
        assertThat(page(author, ALL, 200).select("main a[href$=/import]").text())
                .contains("publiccode.yml");
        assertThat(page(author, ALL + "/new", 200).select("main a[href$=/import]")).hasSize(1);
        assertThat(refused(author, upload("publiccode.yml", "name: [")).select("#problems"))
                .hasSize(1);
        Document trial = trial(author, "publiccode.yml", file);
        assertThat(trial.select("main").text())
                .contains("Tutto quello che fa.", "Italienisch", "auch ihr deutscher Abschnitt");
        String edit = redirect(author, confirmed(trial));
        Document twice = trial(author, "publiccode.yml", file);
        assertThat(twice.select(".kern-alert a").text()).isEqualTo(name);
        String base = edit.substring(0, edit.indexOf("/edit"));
        redirect(author, sent(page(author, edit, 200), Map.of("problem", "Neu geschrieben.")));

        Document shown = page(author, base, 200);
        assertThat(shown.select("#take-along ~ p a").eachAttr("href"))
                .containsExactly(base + "/publiccode.yml");
        Document without = page(author, begun(author), 200);
        assertThat(without.select("#take-along + p").text()).contains("Adresse seines Quelltexts");
        assertThat(without.select("a[href$=publiccode.yml]")).isEmpty();

        MockHttpServletResponse written = send(author, get(base + "/publiccode.yml"));

        assertThat(written.getContentAsString(StandardCharsets.UTF_8))
                .contains("name: " + name, "Stadt A", "leika-id", "developmentStatus: stable")
                .doesNotContain("Erika");
        assertThat(send(null, get(base + "/publiccode.yml")).getStatus()).isEqualTo(404);
    }

    private static MockMultipartHttpServletRequestBuilder upload(String name, String content) {
        MockMultipartHttpServletRequestBuilder request = multipart(ALL + "/import");
        request.file(
                new MockMultipartFile(
                        "file", name, null, content.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private static AbstractMockHttpServletRequestBuilder<?> confirmed(Document trial) {
        Element form = Objects.requireNonNull(trial.selectFirst("form[action$=/confirmation]"));
        return post(form.attr("action"))
                .param("kind", form.select("input[name=kind]").val())
                .param("text", form.select("input[name=text]").val());
    }

    private String begun(Actor author) throws Exception {
        String edit =
                redirect(author, post(ALL + "/new").param("title", "Projekt " + UUID.randomUUID()));
        return edit.substring(0, edit.indexOf("/edit"));
    }

    /** The form as a browser would send it, with some fields filled in otherwise. */
    private static MockMultipartHttpServletRequestBuilder sent(
            Document page, Map<String, String> typed, byte... file) {
        Element form = Objects.requireNonNull(page.selectFirst("form[enctype]"));
        MockMultipartHttpServletRequestBuilder request = multipart(form.attr("action"));
        request.file(new MockMultipartFile("file", file.length == 0 ? "" : "x.png", null, file));
        for (Element field : form.select("input, textarea, select")) {
            String name = field.attr("name");
            boolean unticked =
                    Set.of("checkbox", "radio").contains(field.attr("type"))
                            && !field.hasAttr("checked");
            if (!name.isEmpty()
                    && !unticked
                    && !field.attr("type").equals("file")
                    && !typed.containsKey(name)) {
                request.param(name, value(field));
            }
        }
        typed.forEach(request::param);
        return request;
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.val();
        }
        return field.normalName().equals("textarea") ? field.wholeText() : field.val();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
