package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What an administration's page says of networks and of what names it. */
@SpringBootTest
class AdministrationPageWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId THERE = TestNetworks.VILLAGES;

    /** Haßloch, which is in no network. */
    private static final RegionalKey USING = new RegionalKey("073320025025");

    /** A network that has nothing but these. */
    private static final String LATER = "later";

    @Autowired Somebody somebody;
    @Autowired Administrations administrations;
    @Autowired ProjectDrafts drafts;
    @Autowired Reuses reuses;
    @Autowired JdbcClient jdbc;
    @Autowired MemberEntries members;
    @Autowired Entries entries;
    @Autowired TransactionTemplate transaction;

    @Test
    void itSaysWhatEverybodyMayFind() throws Exception {
        Administration town =
                administrations.suggest("Waghäusel", 5).stream()
                        .filter(one -> one.name().equals("Waghäusel"))
                        .findFirst()
                        .orElseThrow();
        String path = "/administrations/" + town.key();
        String part = "section[aria-labelledby=in-directory]";
        publish(MadeUpWord.next(), ProjectVisibility.HUB, town);
        Actor member = somebody.in(HERE, Role.MEMBER);
        assertThat(page(null, path, 200).select(part)).as("what only networks see").isEmpty();
        assertThat(page(member, path, 200).select(part)).isEmpty();

        takingPart(List.of(town.key()));
        Elements alone = page(null, path, 200).select(part);
        assertThat(alone.select("a").eachAttr("href")).containsExactly("/networks/" + HERE);

        String title = MadeUpWord.next();
        publish(title, ProjectVisibility.PUBLIC, town);
        Elements named = page(null, path, 200).select(part);
        assertThat(named.select("a")).hasSize(3);
        assertThat(named.select("ul + p:contains(Wirkt) + ul li").text()).startsWith(title);
        String search = named.select("a[href*=directory]").attr("href");
        Document found = page(null, get(URI.create(search)), 200);
        assertThat(found.select(".directory-hits h3 a").eachText()).containsExactly(title);
    }

    @Test
    void itNamesThePublicProjectsItUsesForCertainInAnyNetwork() throws Exception {
        String path = "/administrations/" + USING;
        String uses = "section[aria-labelledby=in-directory] p:contains(Nutzt) + ul li";
        String shown = MadeUpWord.next();
        ProjectId open = publish(HERE, shown, ProjectVisibility.PUBLIC);
        ProjectId hidden = publish(THERE, MadeUpWord.next(), ProjectVisibility.HUB);
        declared(HERE, open);
        declared(THERE, hidden);
        assertThat(page(null, path, 200).select(uses)).as("nobody has confirmed").isEmpty();

        jdbc.sql(
                        "update hub.reuse set confirmed_at = now(), confirmed_mailbox ="
                                + " 'rathaus@example.org' where project_id in (?, ?)")
                .params(open.value(), hidden.value())
                .update();
        for (Actor reader : Arrays.asList(null, somebody.in(THERE, Role.COORDINATOR))) {
            Elements listed = page(reader, path, 200).select(uses);
            assertThat(listed.select("a").eachText()).containsExactly(shown);
            assertThat(listed.text()).contains("im Einsatz");
        }
        assertThat(page(null, path + "?lang=en", 200).text()).contains("Uses these projects");

        Actor author = somebody.in(HERE, Role.COORDINATOR);
        NetworkScope.run(HERE, () -> drafts.withdraw(author, HERE, open));
        assertThat(page(null, path, 200).select(uses)).isEmpty();
    }

    @Test
    void whatItTakesPartInIsFoundHoweverMuchIsNewer() throws Exception {
        Administration town = administrations.find(USING).orElseThrow();
        String title = MadeUpWord.next();
        publish(title, ProjectVisibility.PUBLIC, town);
        jdbc.sql(
                        """
                        insert into hub.directory_entry
                            (network, object, kind, visibility, networks, administrations, states,
                             counties, inhabitants, topics, title, summary, path, changed_at, head,
                             search, facets)
                        select ?, gen_random_uuid(), 'PROJECT', 'PUBLIC', '{}', '{}', '{}', '{}',
                               '{}', '{}', '', '', '', now() + interval '1 day', '', '', '{}'
                        from generate_series(1, 5000)
                        """)
                .param(LATER)
                .update();
        assertThat(
                        page(null, "/administrations/" + USING, 200)
                                .select("p:contains(Wirkt) + ul li")
                                .text())
                .contains(title);
    }

    @AfterEach
    void nothingIsLater() {
        jdbc.sql("delete from hub.directory_entry where network = ?").param(LATER).update();
    }

    private void declared(NetworkId network, ProjectId project) {
        Actor anybody = somebody.in(network, Role.MEMBER);
        Claim claim = new Claim(USING, ReuseState.IN_USE, LocalDate.of(2025, 3, 1), "", "", "");
        NetworkScope.run(network, () -> reuses.declare(anybody, network, project, claim));
    }

    @AfterEach
    void nobodyTakesPart() {
        takingPart(List.of());
    }

    private void takingPart(List<RegionalKey> keys) {
        transaction.executeWithoutResult(
                _ -> {
                    entries.lock(HERE.value());
                    members.take(HERE, keys);
                });
    }

    private void publish(String title, ProjectVisibility visibility, Administration by) {
        publish(HERE, title, visibility, new Participant(by.key(), by.title(), "macht mit"));
    }

    private ProjectId publish(
            NetworkId network, String title, ProjectVisibility visibility, Participant... by) {
        Actor author = somebody.in(network, Role.MEMBER);
        ProjectContent content = AProject.of(title, visibility, List.of(), by);
        return NetworkScope.call(
                network,
                () -> {
                    ProjectId id = drafts.begin(author, network, content, Deed.BEGUN);
                    drafts.publish(author, network, id, 1);
                    return id;
                });
    }
}
