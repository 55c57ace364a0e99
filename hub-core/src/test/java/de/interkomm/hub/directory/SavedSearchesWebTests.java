package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The pages on which people keep their searches. */
@SpringBootTest
class SavedSearchesWebTests extends PageTests {

    private static final String HOSTILE = "<b>\"&=cmd {0} '";

    @Autowired SavedSearches searches;
    @Autowired ConfirmationLinks links;
    @Autowired Accounts accounts;
    @Autowired MockMvc mvc;

    @Test
    void aSearchIsSavedFromTheDirectoryOpenedChangedAndDeleted() throws Exception {
        Actor reader = person(TestNetworks.VILLAGES);
        Document directory =
                page(reader, get(URI.create("/directory?query=B%C3%BCrger&kind=GROUP")), 200);
        assertThat(directory.select("main a[href=/my/searches]")).hasSize(1);
        Document form = page(reader, get(saving(directory)), 200);
        assertThat(form.select("#name").attr("value")).isEqualTo("Bürger · Gruppe");
        assertThat(form.select("input[name=notice][checked]").attr("value")).isEqualTo("NONE");

        URI action = URI.create(form.select("main form").attr("action"));
        assertThat(redirect(reader, post(action).param("name", HOSTILE).param("notice", "DAILY")))
                .isEqualTo("/my/searches?done=saved");
        Document all = page(reader, "/my/searches?done=saved", 200);
        assertThat(all.select("h2 a").text()).isEqualTo(HOSTILE);
        assertThat(all.select("h2 a").attr("href"))
                .isEqualTo("/directory?query=B%C3%BCrger&kind=GROUP");
        assertThat(all.select(".kern-card").text()).contains("Bürger · Gruppe", "Täglich");

        String one = all.select(".kern-card footer a").attr("href");
        assertThat(redirect(reader, get(saving(directory)))).isEqualTo(one);
        assertThat(page(reader, one, 200).select("#name").attr("value")).isEqualTo(HOSTILE);
        assertThat(
                        refused(reader, post(one).param("name", " ").param("notice", "x"))
                                .select(".hub-error-summary a")
                                .eachAttr("href"))
                .containsExactly("#name", "#notice");
        redirect(reader, post(one).param("name", "Neu").param("notice", "WEEKLY"));
        assertThat(page(reader, "/my/searches", 200).text()).contains("Neu", "Wöchentlich");
        assertThat(page(reader, "/my/searches?lang=en", 200).text()).contains("Weekly, on Mondays");
        assertThat(page(reader, one, 200).select("form[action$=removal]")).isEmpty();
        Document asked = page(reader, one + "/removal", 200);
        assertThat(asked.select("h1").text()).isEqualTo("„Neu“ löschen?");
        assertThat(asked.select("main").text()).contains("keine Mails mehr");
        redirect(reader, post(asked.select("main form").attr("action")));
        assertThat(page(reader, "/my/searches", 200).select(".hub-empty")).hasSize(1);
        page(reader, one + "/removal", 404);
    }

    @Test
    void aSearchIsCalledByWhatIsChosenAndByNothingElse() throws Exception {
        Actor reader = person(TestNetworks.VILLAGES);
        Document saving =
                page(
                        reader,
                        "/my/searches/new?query=Rufbus&state=08&county=08215&topic=intranet",
                        200);
        assertThat(saving.select("#name").attr("value"))
                .isEqualTo("Rufbus · Baden-Württemberg · Landkreis Karlsruhe · Intranet");
    }

    @Test
    void whoIsInANetworkFindsTheDirectoryAndWhatIsTheirOwn() throws Exception {
        String home = "/networks/" + TestNetworks.VILLAGES;
        Document inside = page(person(TestNetworks.VILLAGES), home, 200);
        assertThat(inside.select(".hub-topbar a[href=/directory]").text()).isEqualTo("Verzeichnis");
        assertThat(inside.select(".hub-topbar a[href=/my/account]").text())
                .isEqualTo("Mein Bereich");
        Document visited = page(null, home, 200);
        assertThat(visited.select(".hub-topbar a[href=/directory]")).hasSize(1);
        assertThat(visited.select("a[href=/my/account]")).isEmpty();
    }

    @Test
    void aNarrowWindowHasOneMenuWithAllOfIt() throws Exception {
        Document mine = page(person(TestNetworks.VILLAGES), "/my/searches", 200);
        assertThat(mine.select("details.hub-nav")).hasSize(1);
        assertThat(mine.select("details.hub-nav a[aria-current=page]").text())
                .isEqualTo("Gemerkte Suchen");
        assertThat(mine.select("details.hub-nav a").eachAttr("href"))
                .contains("/directory", "/my/account", "/my/data")
                .doesNotHaveDuplicates();
    }

    @Test
    void theyAreFoundFromWhereverOneIsAmongOnesOwn() throws Exception {
        Actor reader = person(TestNetworks.VILLAGES);
        Document account = page(reader, "/my/projects", 200);
        assertThat(account.select(".hub-header .hub-nav--wide a").eachText())
                .contains("Mein Bereich")
                .hasSizeLessThanOrEqualTo(6);
        assertThat(account.select(".hub-header .hub-nav--wide a[href=/my/account]").text())
                .as("a page that shows all of it, however many networks one has")
                .isEqualTo("Mein Bereich");
        assertThat(account.select(".hub-subnav .hub-nav--wide a").eachAttr("href"))
                .contains("/my", "/my/account", "/my/searches", "/my/data");
        assertThat(
                        page(reader, "/my/searches", 200)
                                .select(".hub-subnav .hub-nav--wide a[aria-current=page]")
                                .text())
                .isEqualTo("Gemerkte Suchen");
        assertThat(page(null, "/directory", 200).select("nav a[href=/my/searches]")).isEmpty();
    }

    @Test
    void whoeverSavesTooLongASearchIsToldHowLongItMayBe() throws Exception {
        Actor reader = person(TestNetworks.VILLAGES);
        String text = "ä%b".repeat(1_000);
        for (MockHttpServletRequestBuilder asked :
                List.of(get("/my/searches/new"), post("/my/searches/new"))) {
            String told = redirect(reader, asked.param("query", text));
            assertThat(told).startsWith("/directory?query=%C3%A4%25b").hasSizeLessThan(2_000);
            assertThat(page(reader, get(URI.create(told)), 200).select("#found").text())
                    .contains("höchstens 200 Zeichen");
        }
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndComesBack() throws Exception {
        Document directory = page(null, "/directory?query=Akte&state=08", 200);
        assertThat(directory.select("main a[href=/my/searches]")).isEmpty();
        assertThat(redirect(null, get(saving(directory))))
                .isEqualTo("/sign-in?to=%2Fmy%2Fsearches%2Fnew%3Fquery%3DAkte%26state%3D08");
    }

    @Test
    void whatNobodyCouldKeepIsRefusedInTheReadersTone() throws Exception {
        Actor du = person(TestNetworks.TOWNS);
        assertThat(
                        refused(du, post("/my/searches/new").param("notice", "NONE"))
                                .select("#name-error")
                                .text())
                .contains("Gib der Suche einen Namen");
        assertThat(refused(du, saving("x".repeat(101), "a")).select("#name-error").text())
                .contains("100 Zeichen");
        assertThat(
                        refused(
                                        du,
                                        post("/my/searches/new")
                                                .param("topic", "x".repeat(3_000))
                                                .param("name", "x")
                                                .param("notice", "NONE"))
                                .text())
                .contains("zu viel ausgewählt");
        for (int i = 0; i < SavedSearches.MOST; i++) {
            redirect(du, saving("Suche " + i, "a" + i));
        }
        assertThat(refused(du, saving("Zu viel", "z")).select(".hub-error-summary").text())
                .contains("Du hast schon 50 Suchen gemerkt");
    }

    @Test
    void searchesOfOthersDoNotExist() throws Exception {
        Actor owner = person(TestNetworks.VILLAGES);
        redirect(owner, saving("Meine", "geheim"));
        String path = "/my/searches/" + searches.of(owner).getFirst().id();
        Actor other = person(TestNetworks.TOWNS);
        page(other, path, 404);
        page(other, post(path).param("name", "x").param("notice", "NONE"), 404);
        redirect(other, post(path + "/removal"));
        page(owner, path, 200);
        page(owner, "/my/searches/keine", 404);
    }

    @Test
    void mailsAreEndedWithoutSigningInByAButtonOnly() throws Exception {
        Actor reader = person(TestNetworks.VILLAGES);
        redirect(reader, saving("Meine", "x"));
        SavedSearches.Saved saved = searches.of(reader).getFirst();
        searches.change(
                reader, saved.id(), new SavedSearches.Wish("Meine", Notice.DAILY), Locale.GERMANY);
        String token =
                links.issue("directory-notices", reader.account().toString(), Duration.ofDays(1));
        String link = "/directory/notices?token=" + token;
        assertThat(answer(null, get(link), 200).getHeader("Cache-Control")).isEqualTo("no-store");
        Document asked = page(null, link, 200);
        assertThat(searches.of(reader).getFirst().notice()).isEqualTo(Notice.DAILY);
        assertThat(asked.select("main form").attr("action")).isEqualTo("/directory/notices");
        assertThat(asked.select("input[name=token]").attr("value")).isEqualTo(token);
        page(null, post("/directory/notices").param("token", token), 200);
        assertThat(searches.of(reader).getFirst().notice()).isEqualTo(Notice.NONE);
        assertThat(page(null, link + "&lang=en", 410).text()).contains("no longer valid");
        page(null, post("/directory/notices").param("token", token), 410);
    }

    /** RFC 8058: without session, cookie or form token, and nothing else works that way. */
    @Test
    void mailProgramsEndMailsByTheLinkAlone() throws Exception {
        Actor reader = person(TestNetworks.VILLAGES);
        redirect(reader, saving("Meine", "x"));
        SavedSearches.Saved saved = searches.of(reader).getFirst();
        searches.change(
                reader, saved.id(), new SavedSearches.Wish("Meine", Notice.DAILY), Locale.GERMANY);
        String token =
                links.issue("directory-notices", reader.account().toString(), Duration.ofDays(1));

        assertThat(oneClick("/my/searches/" + saved.id() + "/removal").getStatus()).isEqualTo(403);
        assertThat(oneClick("/my/directory/for-you/off?token=" + token).getStatus()).isEqualTo(403);
        assertThat(oneClick("/directory/notices?token=erfunden").getStatus()).isEqualTo(410);
        assertThat(searches.of(reader).getFirst().notice()).isEqualTo(Notice.DAILY);

        MockHttpServletResponse ended = oneClick("/directory/notices?token=" + token);

        assertThat(ended.getStatus()).isEqualTo(200);
        assertThat(ended.getCookies()).isEmpty();
        assertThat(searches.of(reader).getFirst().notice()).isEqualTo(Notice.NONE);
    }

    private MockHttpServletResponse oneClick(String link) throws Exception {
        return mvc.perform(
                        post(URI.create(link))
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content("List-Unsubscribe=One-Click"))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder saving(String name, String query) {
        return post("/my/searches/new")
                .param("query", query)
                .param("name", name)
                .param("notice", "NONE");
    }

    private static URI saving(Document directory) {
        return URI.create(
                Objects.requireNonNull(directory.selectFirst("main a[href^=/my/searches/new]"))
                        .attr("href"));
    }

    private Actor person(NetworkId network) {
        Mailbox mailbox = new Mailbox("w" + UUID.randomUUID() + "@example.org");
        AccountId account = accounts.ensure(mailbox, "Person");
        return new Actor(account, "Person", mailbox, Set.of(Standing.in(network, Role.MEMBER)));
    }
}
