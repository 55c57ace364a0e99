package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
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
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.util.List;

/** What an administration's page says of networks and of what names it. */
@SpringBootTest
class AdministrationPageWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;

    @Autowired Somebody somebody;
    @Autowired Administrations administrations;
    @Autowired ProjectDrafts drafts;
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
        assertThat(named.select("a")).hasSize(2);
        String search = named.select("a[href*=directory]").attr("href");
        Document found = page(null, get(URI.create(search)), 200);
        assertThat(found.select(".directory-hits h3 a").eachText()).containsExactly(title);
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
        Actor author = somebody.in(HERE, Role.MEMBER);
        Participant participant = new Participant(by.key(), by.title(), "macht mit");
        NetworkScope.run(
                HERE,
                () -> {
                    ProjectId id =
                            drafts.begin(
                                    author,
                                    HERE,
                                    AProject.of(title, visibility, List.of(), participant),
                                    Deed.BEGUN);
                    drafts.publish(author, HERE, id, 1);
                });
    }
}
