package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory.Count;
import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.Directory.Match;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupGuests;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.MyProfile.Details;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.HubTopic;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Real groups and people, from the change somebody makes to what others find. */
@SpringBootTest
class DirectoryModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final PageRequest FIRST = PageRequest.of(0, 100);

    @Autowired Networks networks;
    @Autowired Directory directory;
    @Autowired Groups groups;
    @Autowired Participations participations;
    @Autowired GroupGuests guests;
    @Autowired Projects projects;
    @Autowired Topics topics;
    @Autowired ProjectDrafts drafts;
    @Autowired Somebody somebody;
    @Autowired Roles roles;
    @Autowired Consents consents;
    @Autowired MyProfile profiles;
    @Autowired TransactionTemplate transaction;

    /** Nothing else in the database has it. */
    private final String mark = MadeUpWord.next();

    // ---- words

    @ParameterizedTest
    @CsvSource({
        "Online-Bürgerdienste, Bürgerdienste",
        "Online-Bürgerdienste, buergerdienst",
        "Online-Bürgerdienste, BÜRGERDIENSTEN",
        "Online-Bürgerdienste, burger",
        "Online-Bürgerdienste, dienst",
        "Online-Bürgerdienste, onlinebürgerdienste",
        "Online-Bürgerdienste, 'Bürgerdienste -Papier'",
        "Online-Bürgerdienste, 'Wiki oder Bürgerdienste'",
        "Online-Bürgerdienste, '\"online bürgerdienste\"'",
        "E-Akte, eAkte",
        "E-Akte, e-akten",
        "Häuser für Kommunen, Haus",
        "Häuser für Kommunen, 'Häuser für Kommune'",
        "Straßenbäume, strassenbaum",
    })
    void aGroupIsFoundHoweverItsNameIsWritten(String name, String typed) {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, name + " " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        Found found = search(null, typed + " " + mark);
        assertThat(names(found)).containsExactly(name + " " + mark);
        assertThat(found.match()).isEqualTo(Match.AS_TYPED);
    }

    @ParameterizedTest
    @CsvSource({
        "Online-Bürgerdienste, 'Bürgerdienste -online'",
        "Online-Bürgerdienste, '\"bürgerdienste online\"'",
        "Online-Bürgerdienste, Wasserwerk",
    })
    void whatIsNotMeantIsNotFound(String name, String typed) {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, name + " " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        // Where nothing is meant, what is spelt alike is offered: that may be another test's.
        assertThat(names(search(null, typed + " " + mark))).doesNotContain(name + " " + mark);
    }

    @Test
    void aSlipOfTheFingerFindsWhatIsSpeltAlike() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Bürgerbeteiligung " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        Found found = search(null, "Bürgerbeteilgung " + mark);
        assertThat(names(found)).containsExactly("Bürgerbeteiligung " + mark);
        assertThat(found.match()).isEqualTo(Match.SIMILAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Büger", "Brgermeist", "Bürgrm", "Online-Büger"})
    void aBeginningThatLacksALetterFindsTheNearestWords(String typed) {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Online: Bürgermeisterei " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Bügelbrett " + mark, GroupVisibility.NETWORK, WayIn.OPEN);
        Found found = search(null, typed + " " + mark);
        assertThat(names(found)).containsExactly("Online: Bürgermeisterei " + mark);
        assertThat(found.match()).isEqualTo(Match.SIMILAR);
    }

    @Test
    void aSlipIsSuggestedWhatIsSpeltAlikeAndTheReaderSees() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String found = "Bürgerbeteiligung " + mark;
        founded(kora, found, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Bürgerbeteiligte " + mark, GroupVisibility.NETWORK, WayIn.OPEN);
        assertThat(directory.suggest(null, "Bürgerbeteilgung " + mark, 20))
                .extracting(Hit::title)
                .containsExactly(found);
        assertThat(directory.suggest(null, "Bürgerbeteilgung " + mark + " -Stadt", 20)).isEmpty();

        String byTopic = MadeUpWord.next();
        published(somebody.in(HERE, Role.MEMBER), project(byTopic, ProjectVisibility.PUBLIC));
        assertThat(directory.suggest(null, "Termnivergabe " + byTopic, 20))
                .extracting(Hit::title)
                .containsExactly(byTopic);
    }

    @Test
    void suggestionsStayWhenAnotherWordBegins() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Bürgerdienste online " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Intern online " + mark, GroupVisibility.NETWORK, WayIn.OPEN);
        for (String typed : List.of(mark + " o", mark + " bu", "online " + mark + " b")) {
            assertThat(directory.suggest(null, typed, 20))
                    .as(typed)
                    .extracting(Hit::title)
                    .containsExactly("Bürgerdienste online " + mark);
        }
        assertThat(directory.suggest(null, mark + " y", 20)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "*", "--", "()", "\"\" \""})
    void whereThereIsNoWordNothingIsLookedFor(String typed) {
        Found found = search(null, typed);
        assertThat(found.total()).isZero();
        assertThat(found.match()).isEqualTo(Match.NO_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "bü"})
    void aLastWordThatHasJustBegunFindsWhatItsTitleBeginsWith(String begun) {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Online-Bürgerservice " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Bürgerservice " + mark, GroupVisibility.NETWORK, WayIn.OPEN);

        Found found = search(null, mark + " " + begun);
        assertThat(names(found)).containsExactly("Online-Bürgerservice " + mark);
        assertThat(found.match()).isEqualTo(Match.AS_TYPED);

        Found elsewhere =
                directory.search(
                        null,
                        DirectoryQuery.text(mark + " " + begun).with(Facet.KIND, "PROJECT"),
                        FIRST);
        assertThat(elsewhere.total()).as("not what is spelt alike").isZero();
        assertThat(elsewhere.match()).isEqualTo(Match.AS_TYPED);
        assertThat(elsewhere.counts(Facet.KIND)).containsExactly(new Count("GROUP", 1));
    }

    @Test
    void whatHasAFinishedShortWordIsFoundBeforeWhatMerelyBeginsWithIt() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Referat B " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Referat Bau " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        assertThat(names(search(null, mark + " b"))).containsExactly("Referat B " + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plattform", "plattformen", "Engagementplattform"})
    void whatIsExcludedIsNotFoundWithinWordsEither(String excluded) {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Engagementplattform " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Engagement fördern " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        for (String asked : List.of(mark, "engagement " + mark)) {
            assertThat(names(search(null, asked + " -" + excluded)))
                    .as(asked)
                    .containsExactly("Engagement fördern " + mark);
        }
        assertThat(names(search(null, mark + " -eng"))).as("too short to be meant").hasSize(2);
    }

    @Test
    void whereAllThatHasTheWordsIsExcludedNothingSpeltAlikeIsMeant() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Engagementplattform " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Engagemant " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);

        assertThat(search(null, "Engagement " + mark + " -plattform").total()).isZero();
    }

    @Test
    void whatHasTheWordsInItsTitleComesBeforeWhatHasThemInItsTopics() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Netzwerk Digitale Dörfer " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        // Changed later, and so first of what fits as well.
        in(
                () ->
                        groups.found(
                                kora,
                                HERE,
                                draft(
                                        "Engagement",
                                        GroupVisibility.PUBLIC,
                                        WayIn.OPEN,
                                        "Digitale Dörfer " + mark)));
        assertThat(names(search(null, "Digitale Dörfer " + mark)))
                .containsExactly("Netzwerk Digitale Dörfer " + mark, "Engagement");
    }

    @Test
    void whatIsCalledJustSoComesFirst() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "E-Akte " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "E-Akte " + mark + " weiter", GroupVisibility.PUBLIC, WayIn.OPEN);
        in(
                () ->
                        groups.found(
                                kora,
                                HERE,
                                draft(
                                        "Anderes",
                                        GroupVisibility.PUBLIC,
                                        WayIn.OPEN,
                                        "E-Akte " + mark)));
        assertThat(names(search(null, "e-akte " + mark)))
                .containsExactly("E-Akte " + mark, "E-Akte " + mark + " weiter", "Anderes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "&|!():*<->",
                "-",
                "%_\\",
                "\"offen -",
                "oder",
                "' or 1=1 --",
                "🙂",
                "<script>alert(1)</script>",
                "a:b:c/d?e=f",
                "der die das"
            })
    void whatIsNoSyntaxIsNoError(String typed) {
        assertThat(search(null, typed).total()).isNotNegative();
        assertThat(directory.suggest(null, typed, 10)).isNotNull();
    }

    @Test
    void nobodyLeafsDeeperThanThereIsAnyUse() {
        assertThatThrownBy(
                        () ->
                                directory.search(
                                        null, DirectoryQuery.ALL, PageRequest.of(1_000, 100)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DirectoryQuery.text("x".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- changes

    @Test
    void whatIsHiddenIsGoneAtOnceAndComesBackAtOnce() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String name = "Lesekreis " + mark;
        GroupId id = founded(kora, name, GroupVisibility.PUBLIC, WayIn.OPEN);
        assertThat(names(search(null, mark))).containsExactly(name);
        assertThat(directory.suggest(null, mark.substring(0, 6), 20))
                .extracting(Hit::title)
                .contains(name);

        in(() -> groups.edit(kora, HERE, id, 0, draft(name, GroupVisibility.NETWORK, WayIn.OPEN)));
        assertThat(search(null, mark).total()).isZero();
        assertThat(search(null, mark).counts()).isEmpty();
        assertThat(directory.suggest(null, mark, 20)).isEmpty();
        assertThat(names(search(somebody.in(HERE, Role.MEMBER), mark))).containsExactly(name);

        in(() -> groups.archive(kora, HERE, id, 1));
        assertThat(search(kora, mark).total()).isZero();
        in(() -> groups.bringBack(kora, HERE, id, 2));
        assertThat(names(search(kora, mark))).containsExactly(name);
    }

    @Test
    void whatWasRolledBackIsNotFound() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        in(
                () ->
                        transaction.execute(
                                status -> {
                                    founded(kora, mark, GroupVisibility.PUBLIC, WayIn.OPEN);
                                    status.setRollbackOnly();
                                    return true;
                                }));
        assertThat(search(kora, mark).total()).isZero();
    }

    /** The directory's rule and that of the groups' own pages are one. */
    @Test
    void everybodyFindsTheGroupsTheirPagesShowThem() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor inGroups = somebody.in(HERE, Role.MEMBER);
        Actor guest = somebody.in(ELSEWHERE, Role.MEMBER);
        for (GroupVisibility visibility : GroupVisibility.values()) {
            for (WayIn way : List.of(WayIn.OPEN, WayIn.BY_RULE)) {
                String name = visibility + " " + way + " " + mark;
                founded(kora, name, visibility, way);
                GroupId with = founded(kora, name + " mit", visibility, WayIn.OPEN);
                in(
                        () ->
                                participations.add(
                                        kora,
                                        HERE,
                                        with,
                                        inGroups.account(),
                                        null,
                                        GroupFunction.MEMBER));
                in(() -> guests.invite(kora, HERE, with, guest.mailbox()));
            }
        }
        guests.of(guest).forEach(one -> guests.accept(guest, one.id(), ELSEWHERE));

        List<@Nullable Actor> readers = new ArrayList<>();
        readers.add(null);
        readers.addAll(List.of(kora, inGroups, guest));
        for (Role role : List.of(Role.MEMBER, Role.GUEST, Role.EDITOR, Role.DEPUTY)) {
            readers.add(somebody.in(HERE, role));
            readers.add(somebody.in(ELSEWHERE, role));
        }
        for (Actor reader : readers) {
            Set<String> shown = new TreeSet<>();
            in(() -> groups.list(reader, HERE, new Groups.Query(mark, null, Groups.Shelf.LIVING)))
                    .forEach(card -> shown.add(card.name()));
            assertThat(new TreeSet<>(names(search(reader, mark))))
                    .as("%s", reader)
                    .isEqualTo(shown);
        }
    }

    /** By the words of the hub's topics, and by what the network says of its own. */
    @Test
    void topicsOfGroupsCountAsTheHubsTheyBelongTo() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        in(() -> topics.add(kora, HERE, new LocalizedText("Rufbus " + mark, "Bus"), "mobility"));
        in(
                () ->
                        groups.found(
                                kora,
                                HERE,
                                draft(
                                        mark,
                                        GroupVisibility.PUBLIC,
                                        WayIn.OPEN,
                                        "Geodaten",
                                        "rufbus " + mark,
                                        "Strategie")));
        assertThat(search(null, mark).counts(Facet.TOPIC))
                .containsExactlyInAnyOrder(
                        new Count("mobility", 1),
                        new Count("open-data", 1),
                        new Count("Strategie", 1));
    }

    // ---- projects

    @Test
    void everybodyFindsTheProjectsTheirPagesShowThem() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor inGroup = somebody.in(HERE, Role.MEMBER);
        GroupId group =
                founded(kora, "Gruppe " + UUID.randomUUID(), GroupVisibility.NETWORK, WayIn.OPEN);
        in(
                () ->
                        participations.add(
                                kora, HERE, group, inGroup.account(), null, GroupFunction.MEMBER));
        for (ProjectVisibility visibility : ProjectVisibility.values()) {
            if (visibility != ProjectVisibility.GROUP) {
                published(author, project(visibility + " " + mark, visibility));
            }
            published(
                    author,
                    project(visibility + " getragen " + mark, visibility).carriedBy(group.value()));
        }
        List<@Nullable Actor> readers = new ArrayList<>();
        readers.add(null);
        readers.addAll(List.of(kora, inGroup));
        for (Role role : List.of(Role.MEMBER, Role.GUEST, Role.EDITOR, Role.DEPUTY)) {
            readers.add(somebody.in(HERE, role));
            readers.add(somebody.in(ELSEWHERE, role));
        }
        for (Actor reader : readers) {
            Set<String> shown = new TreeSet<>();
            in(() ->
                            projects.list(
                                    reader,
                                    HERE,
                                    new Projects.Query(mark, null, null, null, Projects.Shelf.ALL),
                                    ""))
                    .forEach(card -> shown.add(card.title()));
            assertThat(new TreeSet<>(names(search(reader, mark))))
                    .as("%s", reader)
                    .isEqualTo(shown);
        }
    }

    @Test
    void whoeverAsksForNothingSeesProjectsFirst() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectId project = published(author, project("Erstes " + mark, ProjectVisibility.PUBLIC));
        founded(
                somebody.in(HERE, Role.COORDINATOR),
                "Gruppe " + mark,
                GroupVisibility.PUBLIC,
                WayIn.OPEN);

        List<Hit> hits = directory.search(null, DirectoryQuery.ALL, FIRST).hits();

        assertThat(hits).extracting(Hit::object).contains(project.toString());
        assertThat(hits.stream().map(Hit::kind).dropWhile(DirectoryModuleTests::isProject))
                .isNotEmpty()
                .noneMatch(DirectoryModuleTests::isProject);
    }

    private static boolean isProject(EntryKind kind) {
        return kind == EntryKind.PROJECT || kind == EntryKind.BLUEPRINT;
    }

    @Test
    void aProjectThatIsNarrowedOrWithdrawnIsGoneAtOnce() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectId id = published(author, project(mark, ProjectVisibility.PUBLIC));
        Found found = search(null, mark);
        assertThat(names(found)).containsExactly(mark);
        assertThat(found.hits().getFirst().administration()).isEqualTo("Stadt Ettlingen");
        assertThat(found.hits().getFirst().status()).isEqualTo("IN_USE");
        assertThat(found.counts(Facet.STATE)).containsExactly(new Count("08", 1));
        assertThat(found.counts(Facet.TOPIC)).containsExactly(new Count("online-services", 1));

        in(() -> drafts.save(author, HERE, id, 1, project(mark, ProjectVisibility.NETWORK)));
        assertThat(search(null, mark).total()).isZero();
        assertThat(directory.suggest(null, mark, 20)).isEmpty();
        Actor member = somebody.in(HERE, Role.MEMBER);
        assertThat(names(search(member, mark))).containsExactly(mark);

        in(() -> drafts.withdraw(author, HERE, id));
        assertThat(search(member, mark).total()).isZero();
    }

    @Test
    void whatTheHubCallsATopicFindsItInBothLanguages() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        for (HubTopic topic : topics.ofTheHub()) {
            String title = MadeUpWord.next() + " " + mark;
            published(author, AProject.of(title, ProjectVisibility.PUBLIC, List.of(topic.key())));
            for (String called : List.of(topic.name().german(), topic.name().english())) {
                Found found = search(null, mark + " " + called);
                assertThat(names(found)).as(called).contains(title);
                assertThat(found.match()).as(called).isEqualTo(Match.AS_TYPED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bürgerservice",
                "buergerportal",
                "OZG",
                "Online-Bürgerdienste",
                "Bürgerdienste"
            })
    void whatMeansTheSameIsFoundByTheTopic(String typed) {
        published(somebody.in(HERE, Role.MEMBER), project(mark, ProjectVisibility.PUBLIC));
        founded(
                somebody.in(HERE, Role.COORDINATOR),
                "Serviceportale " + mark,
                GroupVisibility.PUBLIC,
                WayIn.OPEN);
        assertThat(names(search(null, typed + " " + mark)))
                .containsExactlyInAnyOrder(mark, "Serviceportale " + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Methoden", "agile methods", "Kanban"})
    void aGroupIsFoundByEachWordOfTheTopicItsRowShows(String typed) {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupDraft draft = draft(mark, GroupVisibility.PUBLIC, WayIn.OPEN, "Agiles Arbeiten");
        in(() -> groups.found(kora, HERE, draft));
        assertThat(names(search(null, typed + " " + mark))).containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bürgerbeteiligung",
                "Beteiligung",
                "ehrenamtlich",
                "ehrenamtliche",
                "Mitmachen",
                "Öffentlichkeitsbeteiligung",
                "freiwilliges Engagement",
                "volunteer",
                "volunteers",
                "citizen participation",
                "public participation",
                "Civic engagement"
            })
    void civicEngagementIsFoundByWhatOutsidersCallIt(String typed) {
        published(
                somebody.in(HERE, Role.MEMBER),
                project(mark, ProjectVisibility.PUBLIC, "civic-engagement"));
        Found found = search(null, mark + " " + typed);
        assertThat(names(found)).containsExactly(mark);
        assertThat(found.match()).isEqualTo(Match.AS_TYPED);
    }

    @Test
    void aWordThatLeadsToSeveralTopicsIsNotMeantByTheOthersOfOne() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        founded(kora, "Beteiligung " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        founded(kora, "Freiwillige " + mark, GroupVisibility.PUBLIC, WayIn.OPEN);
        assertThat(names(search(null, mark + " Ehrenamt"))).containsExactly("Freiwillige " + mark);
        assertThat(names(search(null, mark + " Beteiligung")))
                .containsExactly("Beteiligung " + mark, "Freiwillige " + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Terminvregabe", "Termnivergabe", "Terminvergaba", "Terminverggabe"})
    void aSlipInAWordOfATopicFindsWhatTheTopicFinds(String typed) {
        published(somebody.in(HERE, Role.MEMBER), project(mark, ProjectVisibility.PUBLIC));
        Found found = search(null, typed + " " + mark);
        assertThat(names(found)).containsExactly(mark);
        assertThat(found.match()).isEqualTo(Match.SIMILAR);
    }

    private ProjectId published(Actor author, ProjectContent content) {
        return in(
                () -> {
                    ProjectId id = drafts.begin(author, HERE, content, ProjectDrafts.Deed.BEGUN);
                    assertThat(drafts.publish(author, HERE, id, 1))
                            .isInstanceOf(ProjectDrafts.PublishResult.Published.class);
                    return id;
                });
    }

    private static ProjectContent project(String title, ProjectVisibility visibility) {
        return project(title, visibility, "online-services");
    }

    private static ProjectContent project(
            String title, ProjectVisibility visibility, String topic) {
        return AProject.of(
                title,
                visibility,
                List.of(topic),
                new ProjectContent.Participant(
                        new RegionalKey("082150017017"), "Stadt Ettlingen", "leitet"));
    }

    // ---- people

    @Test
    void whoAgreesIsFoundByThePeopleOfOtherNetworksAndByNobodyElse() {
        Actor anna = somebody.in(HERE, Role.MEMBER);
        profiles.change(anna, new Details("Amtsleitung " + mark, "", "Wikis"));
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        assertThat(search(reader, mark).total()).isZero();

        consents.give(anna, HERE, Set.of(Purpose.DIRECTORY.wording()));
        Found found = search(reader, mark);
        assertThat(names(found)).containsExactly(anna.name());
        assertThat(found.hits().getFirst().summary()).isEqualTo("Amtsleitung " + mark + " · Wikis");
        assertThat(found.counts(Facet.KIND)).containsExactly(new Count("PERSON", 1));
        Hit hit = found.hits().getFirst();
        assertThat(hit.pathFor(somebody.in(HERE, Role.MEMBER))).isEqualTo(hit.path());
        assertThat(hit.pathFor(reader))
                .as("the page of a person is for the own network")
                .isEqualTo("/directory?query=" + anna.name().replace(" ", "%20") + "&kind=PERSON");
        assertThat(search(null, mark).total()).isZero();
        assertThat(search(somebody.in(ELSEWHERE, Role.GUEST), mark).total()).isZero();

        profiles.change(anna, new Details("Leitung " + mark, "", ""));
        assertThat(search(reader, mark).hits().getFirst().summary()).isEqualTo("Leitung " + mark);
        consents.withdraw(anna, HERE, Purpose.DIRECTORY);
        assertThat(search(reader, mark).total()).isZero();
    }

    @Test
    void somebodyIsFoundByTheirAdministrationAndNetworkToo() {
        Actor anna =
                somebody.with(
                        Standing.of(HERE, new RegionalKey("082150017017"), Role.CONTACT_PERSON));
        profiles.change(anna, new Details(mark, "", ""));
        consents.give(anna, HERE, Set.of(Purpose.DIRECTORY.wording()));
        NetworkProfile network = networks.find(HERE).orElseThrow();
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        for (String where : List.of("ettlingen", network.shortName())) {
            assertThat(names(search(reader, mark + " " + where)))
                    .as(where)
                    .containsExactly(anna.name());
            assertThat(search(null, mark + " " + where).total()).isZero();
        }
        assertThat(search(reader, mark + " bretten").total()).isZero();
    }

    @Test
    void whoLosesTheirRoleOrAccountIsNotFoundAtOnce() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        Actor anna = somebody.in(HERE, Role.MEMBER);
        profiles.change(anna, new Details(mark, "", ""));
        consents.give(anna, HERE, Set.of(Purpose.DIRECTORY.wording()));
        transaction.executeWithoutResult(
                _ -> roles.withdraw(anna.account(), Standing.in(HERE, Role.MEMBER)));
        assertThat(search(reader, mark).total()).isZero();
        assertThat(directory.suggest(reader, mark, 20)).isEmpty();
    }

    // ---- what is used here

    private Found search(@Nullable Actor reader, String text) {
        return directory.search(reader, DirectoryQuery.text(text), FIRST);
    }

    private static List<String> names(Found found) {
        return found.hits().stream().map(Hit::title).toList();
    }

    private GroupId founded(Actor kora, String name, GroupVisibility visibility, WayIn way) {
        return in(
                () ->
                        ((FoundResult.Founded)
                                        groups.found(kora, HERE, draft(name, visibility, way)))
                                .id());
    }

    private static GroupDraft draft(String name, GroupVisibility visibility, WayIn way) {
        return draft(name, visibility, way, "Wissen");
    }

    private static GroupDraft draft(
            String name, GroupVisibility visibility, WayIn way, String... topics) {
        return AGroup.of(name, visibility, way, GuestPolicy.ADMITTED, topics);
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
