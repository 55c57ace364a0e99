package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.Neighbours.Nearness;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.ForYou.Reason;
import de.interkomm.hub.directory.ForYou.Reason.GroupWorksOn;
import de.interkomm.hub.directory.ForYou.Reason.LikeYours;
import de.interkomm.hub.directory.ForYou.Reason.TakesPart;
import de.interkomm.hub.directory.ForYou.Reason.Used;
import de.interkomm.hub.directory.ForYou.Reason.YouWorkOn;
import de.interkomm.hub.directory.ForYou.Setting;
import de.interkomm.hub.directory.ForYou.Suggested;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.MyProfile.Details;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectDrafts.PublishResult;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is suggested to somebody of Ettlingen, and why; and what never is. */
@SpringBootTest
class ForYouModuleTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;
    private static final RegionalKey ETTLINGEN = new RegionalKey("082150017017");

    @Autowired ForYou forYou;
    @Autowired Reuses reuses;
    @Autowired ProjectDrafts drafts;
    @Autowired Groups groups;
    @Autowired Participations participations;
    @Autowired MyProfile profiles;
    @Autowired Employments employments;
    @Autowired Administrations administrations;
    @Autowired Somebody somebody;
    @Autowired List<PersonalDataKeeper> keepers;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final String mark = "Vorhaben " + UUID.randomUUID();

    /** Other tests' projects would crowd out those of this one. */
    @BeforeEach
    void nobodyUsesAnything() {
        jdbc.sql("update hub.reuse set lapsed_at = now() where confirmed_at is not null").update();
    }

    @AfterEach
    void theRegisterIsAsItWas() {
        jdbc.sql(
                        "update hub.administration set ended_on = null, successor_key = null where"
                                + " regional_key like '08215%'")
                .update();
    }

    // ---- what is used nearby

    @Test
    void whatAnAdministrationOfTheCountyUsesForCertainIsSuggestedBecauseOfIt() {
        Actor reader = employee(ETTLINGEN);
        Administration near = town("Rheinstetten");
        ProjectId project = published(HERE, mark, ProjectVisibility.PUBLIC, List.of());
        declared(HERE, project, near.key(), ReuseState.IN_USE);
        assertThat(titles(reader)).as("not confirmed").doesNotContain(mark);

        confirmed(project);
        assertThat(reasons(reader)).containsExactly(new Used(near.title(), Nearness.COUNTY, false));
        jdbc.sql("update hub.reuse set state = 'PILOTING' where project_id = ?")
                .param(project.value())
                .update();
        assertThat(reasons(reader)).containsExactly(new Used(near.title(), Nearness.COUNTY, true));
        jdbc.sql("update hub.reuse set state = 'STOPPED' where project_id = ?")
                .param(project.value())
                .update();
        assertThat(titles(reader)).doesNotContain(mark);
    }

    @Test
    void similarSizesCountFromAnywhereAndOtherSizesDoNot() {
        Actor reader = employee(ETTLINGEN);
        Administration luenen = town("Lünen");
        Administration haltern = town("Haltern am See");
        for (Administration one : List.of(luenen, haltern)) {
            ProjectId project =
                    published(HERE, mark + one.name(), ProjectVisibility.PUBLIC, List.of());
            declared(HERE, project, one.key(), ReuseState.IN_USE);
            confirmed(project);
        }
        int here = administrations.find(ETTLINGEN).orElseThrow().inhabitants();
        assertThat(luenen.inhabitants()).isGreaterThan(2 * here);
        assertThat(haltern.inhabitants()).isBetween(here / 2, 2 * here);
        assertThat(titles(reader))
                .contains(mark + haltern.name())
                .doesNotContain(mark + luenen.name());
        assertThat(suggested(reader).stream().flatMap(one -> one.reasons().stream()))
                .contains(new Used(haltern.title(), Nearness.SIZE, false));
    }

    @Test
    void whatTheOwnAdministrationHasOrHasSpokenAboutIsLeftOut() {
        Actor reader = employee(ETTLINGEN);
        RegionalKey near = town("Rheinstetten").key();
        ProjectId own =
                published(HERE, "Eigenes " + mark, ProjectVisibility.PUBLIC, List.of(), ETTLINGEN);
        ProjectId known = published(HERE, "Bekannt " + mark, ProjectVisibility.PUBLIC, List.of());
        for (ProjectId each : List.of(own, known)) {
            declared(HERE, each, near, ReuseState.IN_USE);
            confirmed(each);
        }
        assertThat(titles(reader)).contains("Bekannt " + mark).doesNotContain("Eigenes " + mark);
        declared(HERE, known, ETTLINGEN, ReuseState.INTERESTED);
        assertThat(titles(reader)).doesNotContain("Bekannt " + mark);
    }

    // ---- what is seen

    @Test
    void nothingIsSuggestedThatTheReaderMayNotSeeInWhicheverNetwork() {
        RegionalKey near = town("Rheinstetten").key();
        for (NetworkId network : List.of(HERE, ELSEWHERE)) {
            for (ProjectVisibility each :
                    List.of(ProjectVisibility.NETWORK, ProjectVisibility.HUB)) {
                ProjectId project =
                        published(network, mark + network + each, each, List.of("mobility"));
                declared(network, project, near, ReuseState.IN_USE);
                confirmed(project);
            }
        }
        Actor outside = employee(ETTLINGEN);
        profiles.change(outside, new Details("", "", "Mobilität"));
        assertThat(titles(outside)).noneMatch(title -> title.startsWith(mark));

        Actor here = employee(ETTLINGEN, Standing.in(HERE, Role.MEMBER));
        assertThat(titles(here).stream().filter(title -> title.startsWith(mark)))
                .containsExactlyInAnyOrder(
                        mark + HERE + "NETWORK", mark + HERE + "HUB", mark + ELSEWHERE + "HUB");
    }

    // ---- what one works on

    @Test
    void topicsOfOnesGroupsAndProfileCount() {
        Actor reader = employee(ETTLINGEN, Standing.in(HERE, Role.COORDINATOR));
        published(HERE, "Gruppe " + mark, ProjectVisibility.PUBLIC, List.of("council-work"));
        published(HERE, "Profil " + mark, ProjectVisibility.PUBLIC, List.of("accessibility"));
        assertThat(titles(reader)).doesNotContain("Gruppe " + mark, "Profil " + mark);

        in(
                HERE,
                () ->
                        groups.found(reader, HERE, group("Rat " + mark, "Digitale Ratsarbeit"))
                                        instanceof FoundResult.Founded(GroupId group)
                                ? participations.join(reader, HERE, group, null)
                                : null);
        profiles.change(reader, new Details("", "", "Inklusion, dies und das"));
        assertThat(suggested(reader).stream().filter(one -> one.hit().title().endsWith(mark)))
                .flatExtracting(Suggested::reasons)
                .contains(
                        new GroupWorksOn("Rat " + mark, "council-work"),
                        new YouWorkOn("accessibility"));
        assertThat(suggested(reader)).hasSizeLessThanOrEqualTo(ForYou.MOST);
    }

    @Test
    void whatTheAdministrationTakesPartInAndUsesTellsWhatItIsAbout() throws Exception {
        Actor reader = employee(ETTLINGEN);
        published(
                HERE, "Eigenes " + mark, ProjectVisibility.PUBLIC, List.of("mobility"), ETTLINGEN);
        ProjectId taken =
                published(
                        ELSEWHERE,
                        "Genutzt " + mark,
                        ProjectVisibility.PUBLIC,
                        List.of("education"));
        declared(ELSEWHERE, taken, ETTLINGEN, ReuseState.IN_USE);
        published(HERE, "Verkehr " + mark, ProjectVisibility.PUBLIC, List.of("mobility"));
        published(ELSEWHERE, "Modelle " + mark, ProjectVisibility.PUBLIC, List.of("education"));
        published(ELSEWHERE, "Geheim " + mark, ProjectVisibility.NETWORK, List.of("mobility"));
        assertThat(reasons(reader, "Modelle " + mark)).as("not confirmed").isEmpty();
        confirmed(taken);

        assertThat(reasons(reader, "Verkehr " + mark))
                .containsExactly(new LikeYours("Eigenes " + mark, false, "mobility"));
        assertThat(reasons(reader, "Modelle " + mark))
                .containsExactly(new LikeYours("Genutzt " + mark, true, "education"));
        assertThat(titles(reader))
                .doesNotContain("Eigenes " + mark, "Genutzt " + mark, "Geheim " + mark);
        assertThat(page(reader, "/directory", 200).select("#for-you").text())
                .contains(
                        "Weil Ihre Verwaltung bei „Eigenes " + mark + "“ schon dabei ist",
                        "Weil Ihre Verwaltung „Genutzt " + mark + "“ schon nachnutzt");
        assertThat(page(reader, "/directory?lang=en", 200).select("#for-you").text())
                .contains(
                        "already takes part in “Eigenes " + mark,
                        "already reuses “Genutzt " + mark);
    }

    @Test
    void ownProjectsTheReaderMayNotSeeAreNotNamed() {
        published(
                HERE, "Intern " + mark, ProjectVisibility.NETWORK, List.of("mobility"), ETTLINGEN);
        published(HERE, "Verkehr " + mark, ProjectVisibility.PUBLIC, List.of("mobility"));

        assertThat(suggested(employee(ETTLINGEN)))
                .flatExtracting(Suggested::reasons)
                .doesNotContain(new LikeYours("Intern " + mark, false, "mobility"));
        assertThat(reasons(employee(ETTLINGEN, Standing.in(HERE, Role.MEMBER)), "Verkehr " + mark))
                .containsExactly(new LikeYours("Intern " + mark, false, "mobility"));
    }

    @Test
    void whatThoseNearbyTakePartInIsSuggested() {
        Administration near = town("Rheinstetten");
        published(HERE, "Nah " + mark, ProjectVisibility.PUBLIC, List.of(), near.key());
        published(HERE, "Fern " + mark, ProjectVisibility.PUBLIC, List.of(), town("Lünen").key());
        published(
                HERE, "Dabei " + mark, ProjectVisibility.PUBLIC, List.of(), near.key(), ETTLINGEN);
        Actor reader = employee(ETTLINGEN);

        assertThat(reasons(reader, "Nah " + mark))
                .containsExactly(new TakesPart(near.title(), Nearness.COUNTY));
        assertThat(titles(reader)).doesNotContain("Fern " + mark, "Dabei " + mark);
    }

    // ---- mergers

    @Test
    void whoWasMergedIsSpokenOfAndSpokenToAsWhatItWentOnIn() {
        Administration near = town("Rheinstetten");
        Administration stutensee = town("Stutensee");
        Administration gone = town("Waldbronn");
        Actor reader = employee(gone.key());
        ProjectId used = published(HERE, "Nachbar " + mark, ProjectVisibility.PUBLIC, List.of());
        declared(HERE, used, stutensee.key(), ReuseState.IN_USE);
        confirmed(used);
        ProjectId past = published(HERE, "Vergangen " + mark, ProjectVisibility.PUBLIC, List.of());
        declared(HERE, past, gone.key(), ReuseState.IN_USE);
        confirmed(past);

        merged(gone.key(), ETTLINGEN);
        merged(stutensee.key(), near.key());
        for (Actor each : List.of(reader, employee(ETTLINGEN))) {
            assertThat(reasons(each, "Nachbar " + mark))
                    .containsExactly(new Used(near.title(), Nearness.COUNTY, false));
            assertThat(titles(each)).doesNotContain("Vergangen " + mark);
        }
    }

    // ---- the page

    @Test
    void whoWantsNoneTurnsThemOffAndOnAndSeesItAmongTheirData() throws Exception {
        Actor reader = employee(ETTLINGEN);
        ProjectId project = published(HERE, "<b>" + mark, ProjectVisibility.PUBLIC, List.of());
        Administration near = town("Rheinstetten");
        declared(HERE, project, near.key(), ReuseState.IN_USE);
        confirmed(project);

        Document page = page(reader, "/directory", 200);
        assertThat(page.select("#for-you a").eachText()).contains("<b>" + mark);
        assertThat(page.select("#for-you").text())
                .contains("Weil die Stadt Rheinstetten (derselbe Kreis) es nutzt");
        assertThat(page.select("button[form=for-you-off]")).hasSize(1);
        assertThat(page.select("form#for-you-off").attr("action"))
                .isEqualTo("/my/directory/for-you/off");
        assertThat(page(reader, "/directory?query=x", 200).select("#for-you")).isEmpty();
        assertThat(page(null, "/directory", 200).select("#for-you")).isEmpty();
        assertThat(page(reader, get("/directory").param("lang", "en"), 200).select("#for-you"))
                .hasSize(1);

        assertThat(redirect(reader, post("/my/directory/for-you/off")))
                .isEqualTo("/directory#for-you");
        redirect(reader, post("/my/directory/for-you/off"));
        assertThat(forYou.of(reader).setting()).isEqualTo(Setting.OFF);
        Document off = page(reader, "/directory", 200);
        assertThat(off.select("#for-you a")).isEmpty();
        assertThat(off.select("button[form=for-you-on]")).hasSize(1);
        assertThat(kept(reader)).isEqualTo(1);
        assertThat(forYou.of(employee(ETTLINGEN)).setting()).isEqualTo(Setting.ON);

        redirect(reader, post("/my/directory/for-you/on"));
        assertThat(titles(reader)).contains("<b>" + mark);
        assertThat(kept(reader)).isZero();
    }

    @Test
    void whoWorksForNoAdministrationGetsNone() throws Exception {
        Actor nobody = somebody.in(HERE, Role.MEMBER);
        assertThat(forYou.of(nobody).setting()).isEqualTo(Setting.IMPOSSIBLE);
        assertThat(page(nobody, "/directory", 200).select("#for-you")).isEmpty();
    }

    @Test
    void whoIsErasedLeavesNoSettingBehind() {
        Actor reader = employee(ETTLINGEN);
        forYou.turnOff(reader);
        transaction.executeWithoutResult(_ -> keeper().eraseInHub(owner(reader), Instant.now()));
        assertThat(kept(reader)).isZero();
    }

    private int kept(Actor reader) {
        return keeper().inHub(owner(reader)).size();
    }

    private static Person owner(Actor reader) {
        return new Person(reader.account().value(), reader.mailbox().address(), reader.name());
    }

    private PersonalDataKeeper keeper() {
        return keepers.stream()
                .filter(one -> one.kind().key().equals("directory.data.for-you"))
                .findFirst()
                .orElseThrow();
    }

    // ---- what is used here

    private List<Suggested> suggested(Actor reader) {
        return forYou.of(reader).projects();
    }

    private List<String> titles(Actor reader) {
        return suggested(reader).stream().map(one -> one.hit().title()).toList();
    }

    private List<Reason> reasons(Actor reader) {
        return reasons(reader, mark);
    }

    private List<Reason> reasons(Actor reader, String title) {
        return suggested(reader).stream()
                .filter(one -> one.hit().title().equals(title))
                .flatMap(one -> one.reasons().stream())
                .toList();
    }

    private Administration town(String name) {
        return administrations.suggest(name, 5).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void merged(RegionalKey gone, RegionalKey heir) {
        jdbc.sql(
                        "update hub.administration set ended_on = '2026-01-31', successor_key = ?"
                                + " where regional_key = ?")
                .params(heir.value(), gone.value())
                .update();
    }

    private void declared(
            NetworkId network, ProjectId project, RegionalKey town, ReuseState state) {
        Actor anybody = somebody.in(network, Role.MEMBER);
        in(
                network,
                () ->
                        reuses.declare(
                                anybody,
                                network,
                                project,
                                new Claim(town, state, LocalDate.of(2025, 3, 1), "", "", "")));
    }

    /** As the administration's mailbox does it, which other tests try. */
    private void confirmed(ProjectId project) {
        jdbc.sql(
                        "update hub.reuse set confirmed_at = now(), confirmed_mailbox ="
                                + " 'rathaus@example.org' where project_id = ?")
                .param(project.value())
                .update();
    }

    private ProjectId published(
            NetworkId network,
            String title,
            ProjectVisibility visibility,
            List<String> topics,
            RegionalKey... participants) {
        Actor author = somebody.in(network, Role.MEMBER);
        ProjectContent content =
                AProject.of(
                        title,
                        visibility,
                        topics,
                        Stream.of(participants)
                                .map(key -> new Participant(key, "Verwaltung", ""))
                                .toArray(Participant[]::new));
        return in(
                network,
                () -> {
                    ProjectId id = drafts.begin(author, network, content, Deed.BEGUN);
                    assertThat(drafts.publish(author, network, id, 1))
                            .isInstanceOf(PublishResult.Published.class);
                    return id;
                });
    }

    private static GroupDraft group(String name, String topic) {
        return AGroup.of(name, GroupVisibility.NETWORK, WayIn.OPEN, GuestPolicy.ADMITTED, topic);
    }

    private Actor employee(RegionalKey administration, Standing... standings) {
        Actor actor = somebody.called("Person " + UUID.randomUUID(), standings);
        transaction.executeWithoutResult(_ -> employments.begin(actor.account(), administration));
        return actor;
    }

    private static <T> T in(NetworkId network, Supplier<T> work) {
        return NetworkScope.call(network, work::get);
    }
}
