package de.interkomm.hub.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Offer;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectDrafts.Partner;
import de.interkomm.hub.projects.ProjectDrafts.PublishResult;
import de.interkomm.hub.projects.ProjectDrafts.SaveResult;
import de.interkomm.hub.projects.ProjectDrafts.Version;
import de.interkomm.hub.projects.ProjectPeople.Adding;
import de.interkomm.hub.projects.ProjectPeople.Removal;
import de.interkomm.hub.projects.ProjectReviews.Answer;
import de.interkomm.hub.projects.ProjectReviews.Waiting;
import de.interkomm.hub.projects.ProjectRules.Review;
import de.interkomm.hub.projects.Projects.Card;
import de.interkomm.hub.projects.Projects.Course;
import de.interkomm.hub.projects.Projects.Own;
import de.interkomm.hub.projects.Projects.Query;
import de.interkomm.hub.projects.Projects.Shelf;
import de.interkomm.hub.projects.Projects.View;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.projects.Topics.AddResult;
import de.interkomm.hub.projects.Topics.HubTopic;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Projects from the first idea to readers, and who of them sees what. */
@SpringBootTest
@RecordApplicationEvents
class ProjectsModuleTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;

    @Autowired Projects projects;
    @Autowired ProjectDrafts drafts;
    @Autowired ProjectPeople people;
    @Autowired ProjectReviews reviews;
    @Autowired PublishedProjects published;
    @Autowired Topics topics;
    @Autowired Groups groups;
    @Autowired Participations participations;
    @Autowired Somebody somebody;
    @Autowired List<PersonalDataKeeper> keepers;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents events;

    @Test
    void everybodySeesExactlyWhatIsMeantForThem() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor inGroup = somebody.in(HERE, Role.MEMBER);
        GroupId group = group(kora, inGroup);
        Map<String, @Nullable Actor> readers = new LinkedHashMap<>();
        readers.put("nobody", null);
        readers.put("coordinator", kora);
        readers.put("author", author);
        readers.put("group", inGroup);
        readers.put("member", somebody.in(HERE, Role.MEMBER));
        readers.put("editor", somebody.in(HERE, Role.EDITOR));
        readers.put("guest", somebody.in(HERE, Role.GUEST));
        readers.put("neighbour", somebody.in(ELSEWHERE, Role.MEMBER));
        readers.put("foreign coordinator", somebody.in(ELSEWHERE, Role.COORDINATOR));
        Map<ProjectVisibility, Set<String>> outsiders =
                Map.of(
                        ProjectVisibility.GROUP,
                        Set.of(),
                        ProjectVisibility.NETWORK,
                        Set.of("member", "editor", "guest"),
                        ProjectVisibility.HUB,
                        Set.of("member", "editor", "guest", "neighbour", "foreign coordinator"),
                        ProjectVisibility.PUBLIC,
                        Set.of(
                                "nobody",
                                "member",
                                "editor",
                                "guest",
                                "neighbour",
                                "foreign coordinator"));
        for (ProjectVisibility visibility : ProjectVisibility.values()) {
            String title = "Sichtbar " + UUID.randomUUID();
            ProjectContent content = content(title, visibility).carriedBy(group.value());
            ProjectId id = in(() -> drafts.begin(author, HERE, content, Deed.BEGUN));
            readers.forEach(
                    (name, reader) ->
                            assertThat(sees(reader, id, title))
                                    .as("draft of %s by %s", visibility, name)
                                    .isEqualTo(
                                            name.equals("author") || name.equals("coordinator")));
            assertThat(publish(author, id)).isInstanceOf(PublishResult.Published.class);
            readers.forEach(
                    (name, reader) ->
                            assertThat(sees(reader, id, title))
                                    .as("%s by %s", visibility, name)
                                    .isEqualTo(
                                            Set.of("author", "coordinator", "group").contains(name)
                                                    || Objects.requireNonNull(
                                                                    outsiders.get(visibility))
                                                            .contains(name)));
        }
    }

    /** On its own page and in the list alike, and it is no author's page that gives it away. */
    private boolean sees(@Nullable Actor reader, ProjectId id, String title) {
        boolean page;
        try {
            in(() -> projects.open(reader, HERE, id));
            page = true;
        } catch (PageNotFound e) {
            page = false;
        }
        boolean isPublished = in(() -> published.find(HERE, id)).isPresent();
        assertThat(list(reader, title)).hasSize(page && isPublished ? 1 : 0);
        return page;
    }

    private List<Card> list(@Nullable Actor reader, String text) {
        Query query = new Query(text, null, null, null, Shelf.ALL);
        return in(() -> projects.list(reader, HERE, query, "0")).getContent();
    }

    @Test
    void readersGoOnSeeingWhatWasPublishedWhileAuthorsWrite() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectContent first = content("Erst " + UUID.randomUUID(), ProjectVisibility.PUBLIC);
        ProjectId id = in(() -> drafts.begin(author, HERE, first, Deed.BEGUN));
        publish(author, id);
        ProjectContent second = content("Dann " + UUID.randomUUID(), ProjectVisibility.PUBLIC);

        assertThat(in(() -> drafts.save(author, HERE, id, 1, second)))
                .isEqualTo(new SaveResult.Saved(2));
        assertThat(in(() -> drafts.save(author, HERE, id, 2, second)))
                .isEqualTo(new SaveResult.Unchanged(2));

        assertThat(open(null, id).content()).isEqualTo(first);
        assertThat(in(() -> drafts.open(author, HERE, id)).content()).isEqualTo(second);
        publish(author, id);
        assertThat(open(null, id).content()).isEqualTo(second);
        assertThat(in(() -> drafts.restore(author, HERE, id, 1)))
                .isEqualTo(new SaveResult.Saved(3));
        assertThat(in(() -> drafts.versions(author, HERE, id)))
                .extracting(Version::deed)
                .containsExactly(Deed.RESTORED, Deed.SAVED, Deed.BEGUN);
    }

    @Test
    void twoWhoSaveAtOnceLoseNothing() {
        Actor one = somebody.in(HERE, Role.MEMBER);
        Actor other = somebody.in(HERE, Role.MEMBER);
        String title = "Zusammen " + UUID.randomUUID();
        ProjectContent base = content(title, ProjectVisibility.NETWORK);
        ProjectId id = in(() -> drafts.begin(one, HERE, base, Deed.BEGUN));
        assertThatThrownBy(() -> in(() -> drafts.open(other, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThat(in(() -> people.addAuthor(one, HERE, id, other.mailbox())))
                .isEqualTo(Adding.DONE);

        in(() -> drafts.save(one, HERE, id, 1, text(title, "Von einem.", "")));
        SaveResult second =
                in(() -> drafts.save(other, HERE, id, 1, text(title, "", "Von der anderen.")));

        assertThat(second)
                .isEqualTo(
                        new SaveResult.Merged(
                                3, Partner.SOMEBODY_ELSE, List.of(), List.of("problem")));
        ProjectContent joined = in(() -> drafts.open(one, HERE, id)).content();
        assertThat(joined.problem()).isEqualTo("Von einem.");
        assertThat(joined.solution()).isEqualTo("Von der anderen.");
    }

    @Test
    void whoSavesNothingNewIsToldWhatOthersHaveSavedSince() {
        Actor one = somebody.in(HERE, Role.MEMBER);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String title = "Veraltet " + UUID.randomUUID();
        ProjectContent first = text(title, "Von einem.", "");
        ProjectId id = in(() -> drafts.begin(one, HERE, first, Deed.BEGUN));
        ProjectContent second = text(title, "Von einem.", "Noch nicht fertig.");
        in(() -> drafts.save(kora, HERE, id, 1, second));

        assertThat(in(() -> drafts.save(one, HERE, id, 1, first)))
                .isEqualTo(
                        new SaveResult.Merged(
                                2, Partner.SOMEBODY_ELSE, List.of(), List.of("solution")));
        assertThat(in(() -> drafts.save(one, HERE, id, 1, second)))
                .isEqualTo(new SaveResult.Unchanged(2));
        assertThat(in(() -> drafts.open(one, HERE, id)).content()).isEqualTo(second);
    }

    @Test
    void narrowerHoldsAtOnceAndIsAnnounced() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String title = "Eng " + UUID.randomUUID();
        ProjectId id =
                in(
                        () ->
                                drafts.begin(
                                        author,
                                        HERE,
                                        content(title, ProjectVisibility.PUBLIC),
                                        Deed.BEGUN));
        publish(author, id);
        assertThat(open(null, id).content().title()).isEqualTo(title);

        ProjectContent narrower = content("Neu " + title, ProjectVisibility.NETWORK);
        assertThat(in(() -> drafts.save(author, HERE, id, 1, narrower)))
                .isEqualTo(new SaveResult.Narrowed(2));

        assertThat(in(() -> drafts.open(author, HERE, id)).seenBy())
                .isEqualTo(ProjectVisibility.NETWORK);
        assertThatThrownBy(() -> open(null, id)).isInstanceOf(PageNotFound.class);
        assertThat(open(somebody.in(HERE, Role.MEMBER), id).content().title()).isEqualTo(title);
        Published now = in(() -> published.find(HERE, id)).orElseThrow();
        assertThat(now.visibility()).isEqualTo(ProjectVisibility.NETWORK);
        assertThat(revisions(id)).containsExactly(2L, 3L);
        assertThat(now.revision()).isEqualTo(3);

        in(() -> drafts.save(author, HERE, id, 2, content(title, ProjectVisibility.GROUP)));
        assertThat(in(() -> drafts.open(author, HERE, id)).seenBy()).isNull();
        assertThat(in(() -> drafts.withdraw(author, HERE, id))).isTrue();
        assertThat(in(() -> published.find(HERE, id))).isEmpty();
        assertThat(revisions(id)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(in(() -> drafts.discard(author, HERE, id))).isFalse();
    }

    private List<Long> revisions(ProjectId id) {
        return events.stream(ProjectChanged.class)
                .filter(one -> one.project().equals(id.value()))
                .map(ProjectChanged::revision)
                .toList();
    }

    @Test
    void aBlueprintSaysWhatIsMissingBeforeItIsOffered() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        String title = "Blaupause " + UUID.randomUUID();
        ProjectContent half =
                blueprint(title, new Blueprint(Offer.OFFERED, "N", "S", "A", "K", "", "V", ""));
        ProjectId id = in(() -> drafts.begin(author, HERE, half, Deed.BEGUN));

        assertThat(publish(author, id))
                .isEqualTo(
                        new PublishResult.Missing(
                                List.of(ChecklistItem.PITFALLS, ChecklistItem.HELP)));

        ProjectContent whole =
                blueprint(title, new Blueprint(Offer.OFFERED, "N", "S", "A", "K", "F", "V", "Wir"));
        in(() -> drafts.save(author, HERE, id, 1, whole));
        assertThat(publish(author, id)).isInstanceOf(PublishResult.Published.class);
        Query blueprints = new Query(title, null, null, null, Shelf.BLUEPRINTS);
        assertThat(in(() -> projects.list(null, HERE, blueprints, "0")).getContent()).hasSize(1);
    }

    @Test
    void coordinatorsLookFirstWhereTheNetworkWantsIt() {
        Actor kora = somebody.in(TestNetworks.COUNCIL, Role.COORDINATOR);
        Actor author = somebody.in(TestNetworks.COUNCIL, Role.MEMBER);
        NetworkId network = TestNetworks.COUNCIL;
        NetworkScope.run(
                network,
                () -> {
                    reviews.setRules(kora, network, new ProjectRules(Review.WANTED));
                    ProjectContent content =
                            content("Prüfen " + UUID.randomUUID(), ProjectVisibility.PUBLIC);
                    ProjectId id = drafts.begin(author, network, content, Deed.BEGUN);
                    assertThat(drafts.publish(author, network, id, 1))
                            .isInstanceOf(PublishResult.Submitted.class);
                    assertThat(reviews.waiting(kora, network))
                            .filteredOn(one -> one.id().equals(id))
                            .extracting(Waiting::person, Waiting::hasChanged)
                            .containsExactly(tuple(author.name(), false));
                    drafts.save(
                            kora, network, id, 1, content(content.title(), ProjectVisibility.HUB));
                    assertThat(reviews.waiting(kora, network))
                            .filteredOn(one -> one.id().equals(id))
                            .extracting(Waiting::person, Waiting::savedBy, Waiting::hasChanged)
                            .containsExactly(tuple(author.name(), kora.name(), true));
                    assertThat(projects.mine(author, network))
                            .filteredOn(one -> one.card().id().equals(id))
                            .extracting(Own::course)
                            .containsExactly(Course.WAITING);
                    assertThat(reviews.accept(kora, network, id, 1)).isEqualTo(Answer.CHANGED);
                    assertThat(reviews.sendBack(kora, network, id, 2, "Mehr bitte."))
                            .isEqualTo(Answer.DONE);
                    assertThat(projects.open(author, network, id).course())
                            .isEqualTo(Course.SENT_BACK);
                    assertThat(drafts.open(author, network, id).reviewNote())
                            .isEqualTo("Mehr bitte.");
                    assertThat(reviews.accept(kora, network, id, 2)).isEqualTo(Answer.STALE);
                    assertThat(reviews.markAsLighthouse(kora, network, id)).isEqualTo(Answer.STALE);

                    drafts.publish(author, network, id, 2);
                    assertThat(reviews.accept(kora, network, id, 2)).isEqualTo(Answer.DONE);
                    assertThat(reviews.markAsLighthouse(kora, network, id)).isEqualTo(Answer.DONE);
                    assertThat(published.find(network, id).orElseThrow().lighthouseSince())
                            .isNotNull();
                    reviews.setRules(kora, network, new ProjectRules(Review.NONE));
                });
    }

    @Test
    void contactsAreShownOnceTheyAgreeAndOneStepNarrower() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        Actor contact = somebody.in(HERE, Role.MEMBER);
        Actor member = somebody.in(HERE, Role.MEMBER);
        Actor neighbour = somebody.in(ELSEWHERE, Role.MEMBER);
        ProjectContent content = content("Fragen " + UUID.randomUUID(), ProjectVisibility.HUB);
        ProjectId id = in(() -> drafts.begin(author, HERE, content, Deed.BEGUN));
        publish(author, id);
        assertThat(in(() -> people.askContact(author, HERE, id, neighbour.mailbox(), "")))
                .isEqualTo(Adding.NOBODY_HERE);
        in(() -> people.askContact(author, HERE, id, contact.mailbox(), "Technik"));
        assertThat(open(member, id).contacts()).isEmpty();
        assertThat(in(() -> people.requests(contact, HERE)))
                .extracting(ProjectPeople.Request::readable)
                .containsExactly(true);

        assertThat(in(() -> people.agree(contact, HERE, id))).isTrue();

        assertThat(open(member, id).contacts())
                .extracting(Projects.Contact::name, Projects.Contact::about)
                .containsExactly(tuple(contact.name(), "Technik"));
        View outside = open(neighbour, id);
        assertThat(outside.contacts()).isEmpty();
        assertThat(outside.hiddenContacts()).isEqualTo(1);
        assertThat(in(() -> published.find(HERE, id)).orElseThrow().contacts()).isEqualTo(1);

        erase(contact);
        assertThat(open(member, id).contacts()).isEmpty();
        assertThat(revisions(id)).containsExactly(2L, 3L, 4L);
        assertThat(in(() -> people.removeAuthor(author, HERE, id, author.account())))
                .isEqualTo(Removal.LAST_AUTHOR_STAYS);
    }

    @Test
    void erasedAuthorsAreNamedNowhere() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectContent content = content("Weg " + UUID.randomUUID(), ProjectVisibility.PUBLIC);
        ProjectId id = in(() -> drafts.begin(author, HERE, content, Deed.BEGUN));
        publish(author, id);

        erase(author);

        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        assertThat(in(() -> drafts.versions(kora, HERE, id)))
                .extracting(Version::person)
                .containsExactly("Ehemaliges Mitglied");
        assertThat(in(() -> people.authors(kora, HERE, id))).isEmpty();
        assertThat(open(null, id).content()).isEqualTo(content);
    }

    private void erase(Actor actor) {
        Person person =
                new Person(actor.account().value(), actor.mailbox().address(), actor.name());
        for (PersonalDataKeeper keeper : keepers) {
            if (keeper.kind().key().startsWith("projects.")) {
                NetworkScope.run(
                        HERE,
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> keeper.eraseIn(HERE, person, Instant.now())));
            }
        }
    }

    @Test
    void aNetworkHasTheHubsTopicsAndItsOwn() {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String name = "Thema " + UUID.randomUUID();
        LocalizedText words = LocalizedText.same(name);
        assertThat(topics.ofTheHub())
                .filteredOn(one -> one.words().contains("Bürgerservice"))
                .extracting(HubTopic::name)
                .extracting(LocalizedText::german)
                .containsExactly("Online-Bürgerdienste");
        assertThat(in(() -> topics.add(kora, HERE, words, "online-services")))
                .isEqualTo(AddResult.ADDED);
        assertThat(in(() -> topics.add(kora, HERE, words, null))).isEqualTo(AddResult.NAME_TAKEN);
        Topic own =
                in(() -> topics.of(HERE)).stream()
                        .filter(one -> one.name().german().equals(name))
                        .findFirst()
                        .orElseThrow();
        ProjectContent content = topical("Mit " + name, own.key(), "no-such-topic");
        ProjectId id = in(() -> drafts.begin(kora, HERE, content, Deed.BEGUN));
        publish(kora, id);
        assertThat(in(() -> published.find(HERE, id)).orElseThrow().topics())
                .containsExactly(new Topic(own.key(), words, "online-services"));

        assertThat(in(() -> topics.remove(kora, HERE, own.key()))).isTrue();

        assertThat(in(() -> published.find(HERE, id)).orElseThrow().topics()).isEmpty();
        assertThat(revisions(id)).containsExactly(2L, 3L);
        assertThat(in(() -> published.all(HERE, KeyRange.after(null, 1000))))
                .extracting(Published::id)
                .contains(id);
    }

    private View open(@Nullable Actor reader, ProjectId id) {
        return in(() -> projects.open(reader, HERE, id));
    }

    private PublishResult publish(Actor actor, ProjectId id) {
        return in(() -> drafts.publish(actor, HERE, id, drafts.open(actor, HERE, id).number()));
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }

    private GroupId group(Actor kora, Actor member) {
        GroupDraft draft =
                AGroup.of(
                        GroupKind.PROJECT_GROUP_EXCHANGE,
                        "Gruppe " + UUID.randomUUID(),
                        GroupVisibility.PUBLIC,
                        WayIn.OPEN,
                        GuestPolicy.NONE);
        GroupId id = in(() -> ((FoundResult.Founded) groups.found(kora, HERE, draft)).id());
        in(() -> participations.join(member, HERE, id, null));
        return id;
    }

    private static ProjectContent content(String title, ProjectVisibility visibility) {
        return content(title, "", "", visibility, Blueprint.NONE, "ai");
    }

    private static ProjectContent text(String title, String problem, String solution) {
        return content(title, problem, solution, ProjectVisibility.NETWORK, Blueprint.NONE, "ai");
    }

    private static ProjectContent blueprint(String title, Blueprint blueprint) {
        return content(title, "", "", ProjectVisibility.PUBLIC, blueprint, "ai");
    }

    private static ProjectContent topical(String title, String... topics) {
        return content(title, "", "", ProjectVisibility.PUBLIC, Blueprint.NONE, topics);
    }

    private static ProjectContent content(
            String title,
            String problem,
            String solution,
            ProjectVisibility visibility,
            Blueprint blueprint,
            String... topics) {
        return new ProjectContent(
                title,
                "Kurz gesagt.",
                problem,
                solution,
                ProjectStatus.UNDER_WAY,
                null,
                ProjectKind.IMPLEMENTATION,
                Stream.of(topics).toList(),
                List.of(
                        new Participant(
                                new RegionalKey("082150017017"), "Stadt Ettlingen", "leitet")),
                null,
                visibility,
                Means.NONE,
                Technology.NONE,
                List.of(),
                List.of(),
                "",
                blueprint);
    }
}
