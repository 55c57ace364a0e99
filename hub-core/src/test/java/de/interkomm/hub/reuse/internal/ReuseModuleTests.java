package de.interkomm.hub.reuse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.reuse.NetworkReuse;
import de.interkomm.hub.reuse.ReuseLinks;
import de.interkomm.hub.reuse.ReuseLinks.Answer;
import de.interkomm.hub.reuse.ReuseLinks.Outcome;
import de.interkomm.hub.reuse.ReuseQuestions;
import de.interkomm.hub.reuse.ReuseQuestions.Asking;
import de.interkomm.hub.reuse.ReuseQuestions.Why;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Certainty;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.reuse.Reuses.Declaring;
import de.interkomm.hub.reuse.Reuses.Moving;
import de.interkomm.hub.reuse.Reuses.Own;
import de.interkomm.hub.reuse.Reuses.Step;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who uses a project: said by whom, confirmed by whom, and for how long that holds. */
@SpringBootTest
class ReuseModuleTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    @Autowired Reuses reuses;
    @Autowired ReuseLinks links;
    @Autowired NetworkReuse network;
    @Autowired ReuseQuestions questions;
    @Autowired ReuseYear year;
    @Autowired Projects projects;
    @Autowired ProjectDrafts drafts;
    @Autowired Administrations administrations;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired Employments employments;
    @Autowired Clock clock;
    @Autowired Somebody somebody;
    @Autowired List<PersonalDataKeeper> keepers;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void whoRepresentsAnAdministrationAnywhereDeclaresAndConfirmsByMail() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Weingarten");
        Actor contact = contactOf(ELSEWHERE, town);

        assertThat(declare(contact, project, claim(town, ReuseState.PILOTING)))
                .isEqualTo(Declaring.LINK_SENT);
        assertThat(only(null, project).certainty()).isEqualTo(Certainty.UNCONFIRMED);
        assertThat(counted(project)).isZero();
        String token = token(contact.mailbox());
        assertThat(in(() -> links.look(HERE, token))).isInstanceOf(Answer.Open.class);
        assertThat(only(null, project).certainty()).isEqualTo(Certainty.UNCONFIRMED);

        assertThat(in(() -> links.confirm(HERE, token))).isInstanceOf(Answer.Given.class);

        Use use = only(contact, project);
        assertThat(use.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(use.county()).isEqualTo("Landkreis Karlsruhe");
        assertThat(use.since()).isEqualTo(DAY);
        assertThat(use.yours()).isTrue();
        assertThat(only(somebody.in(HERE, Role.COORDINATOR), project).yours()).isFalse();
        assertThat(counted(project)).isEqualTo(1);
        assertThat(in(() -> links.confirm(HERE, token))).isInstanceOf(Answer.Dead.class);
        assertThat(declare(contact, project, claim(town, ReuseState.STOPPED)))
                .isEqualTo(Declaring.CHANGED);
        assertThat(counted(project)).isZero();
    }

    @Test
    void aStepBackNeedsAReasonAndEachStepIsKept() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Pfinztal");
        Actor contact = contactOf(HERE, town);
        declare(contact, project, claim(town, ReuseState.IN_USE));
        Own own = in(() -> reuses.open(contact, HERE, project, town));

        Claim back = claim(town, ReuseState.PILOTING);
        assertThat(change(contact, project, own.version(), back)).isEqualTo(Moving.REASON_NEEDED);
        Claim explained =
                new Claim(town, ReuseState.PILOTING, DAY, "Noch zu früh", "https://x.example", "y");
        assertThat(change(contact, project, own.version(), explained)).isEqualTo(Moving.DONE);
        assertThat(change(contact, project, own.version(), explained)).isEqualTo(Moving.STALE);

        assertThat(in(() -> reuses.open(contact, HERE, project, town)).history())
                .extracting(Step::what)
                .containsExactly(Step.What.MOVED, Step.What.DECLARED);
        Actor stranger = contactOf(HERE, town("Karlsbad"));
        assertThatThrownBy(() -> in(() -> reuses.open(stranger, HERE, project, town)))
                .isInstanceOf(PageNotFound.class);
        assertThat(declare(stranger, project, explained)).isEqualTo(Declaring.KNOWN_ALREADY);
    }

    @Test
    void whoSaysTheSameAgainWithoutADayKeepsTheDay() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Bad Schönborn");
        Actor contact = contactOf(HERE, town);
        declare(contact, project, claim(town, ReuseState.PILOTING));

        declare(contact, project, undated(town, ReuseState.PILOTING));
        assertThat(only(contact, project).since()).isEqualTo(DAY);
        String domain = "d" + UUID.randomUUID() + ".example";
        transaction.executeWithoutResult(_ -> mailboxes.learn(town, domain, DomainOrigin.OPERATOR));
        Declarer erika = new Declarer("Erika Muster", new Mailbox("erika@" + domain));
        request(project, undated(town, ReuseState.PILOTING), erika);
        String token = token(erika.mailbox());
        in(() -> links.takeRequest(HERE, token));
        assertThat(only(contact, project).since()).isEqualTo(DAY);

        declare(contact, project, undated(town, ReuseState.IN_USE));
        assertThat(only(contact, project).since()).isEqualTo(LocalDate.now(clock));
    }

    private static Claim undated(RegionalKey town, ReuseState state) {
        return new Claim(town, state, null, "", "", "");
    }

    @Test
    void withoutAnAccountOnlyAMailboxOfTheAdministrationConfirms() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Waldbronn");
        String domain = "d" + UUID.randomUUID() + ".example";
        transaction.executeWithoutResult(_ -> mailboxes.learn(town, domain, DomainOrigin.OPERATOR));
        Declarer erika = new Declarer("Erika Muster", new Mailbox("erika@" + domain));
        Declarer stranger =
                new Declarer("Otto", new Mailbox("otto@" + UUID.randomUUID() + ".example"));
        Claim claim = claim(town, ReuseState.IN_USE);

        assertThat(request(project, claim, new Declarer("X", new Mailbox("x@gmail.com"))))
                .isEqualTo(Declaring.PRIVATE_MAILBOX);
        assertThat(request(project, claim, stranger)).isEqualTo(Declaring.LINK_SENT);
        assertThat(uses(null, project)).isEmpty();
        assertThat(outcome(in(() -> links.takeRequest(HERE, token(stranger.mailbox())))))
                .isEqualTo(Outcome.UNCONFIRMED);
        assertThat(only(null, project).certainty()).isEqualTo(Certainty.UNCONFIRMED);

        assertThat(request(project, claim, erika)).isEqualTo(Declaring.LINK_SENT);
        String token = token(erika.mailbox());
        assertThat(outcome(in(() -> links.takeRequest(HERE, token)))).isEqualTo(Outcome.CONFIRMED);
        assertThat(only(null, project).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(in(() -> links.takeRequest(HERE, token))).isInstanceOf(Answer.Dead.class);
        assertThat(counted(project)).isEqualTo(1);
    }

    @Test
    void nobodyConfirmsByTheWayWhatAStrangerMadeOfIt() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Pfinztal");
        Declarer stranger =
                new Declarer("Otto", new Mailbox("otto@" + UUID.randomUUID() + ".example"));
        Claim theirs =
                new Claim(
                        town,
                        ReuseState.IN_USE,
                        LocalDate.of(2025, 3, 1),
                        "",
                        "https://fremd.example",
                        "Nicht von hier");
        request(project, theirs, stranger);
        in(() -> links.takeRequest(HERE, token(stranger.mailbox())));
        String domain = "d" + UUID.randomUUID() + ".example";
        transaction.executeWithoutResult(_ -> mailboxes.learn(town, domain, DomainOrigin.OPERATOR));
        Declarer erika = new Declarer("Erika Muster", new Mailbox("erika@" + domain));

        request(project, claim(town, ReuseState.IN_USE), erika);
        in(() -> links.takeRequest(HERE, token(erika.mailbox())));

        Use use = only(null, project);
        assertThat(use.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(use.adaptation()).isEmpty();
        assertThat(use.adaptationNote()).isEmpty();
    }

    @Test
    void whoeverSpeaksForTheAdministrationIsAskedAndMayDeny() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Waghäusel");
        Actor contact = contactOf(ELSEWHERE, town);
        Actor member = somebody.in(HERE, Role.MEMBER);

        assertThat(declare(member, project, claim(town, ReuseState.IN_USE)))
                .isEqualTo(Declaring.OTHERS_ASKED);
        assertThat(mails(contact.mailbox()).getLast()).contains(member.name());
        String token = token(contact.mailbox());
        assertThat(outcome(in(() -> links.deny(HERE, token)))).isEqualTo(Outcome.DENIED);

        assertThat(uses(null, project)).isEmpty();
        assertThat(trail(project))
                .containsExactly(
                        "reuse.declared " + member.account() + " {}",
                        "reuse.denied " + contact.account() + " {}");
    }

    @Test
    void whereAMailboxWithoutAnAccountConfirmsTheTrailSaysWhereItIs() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Pfinztal");
        String domain = "d" + UUID.randomUUID() + ".example";
        transaction.executeWithoutResult(_ -> mailboxes.learn(town, domain, DomainOrigin.OPERATOR));
        Declarer erika = new Declarer("Erika Muster", new Mailbox("erika@" + domain));
        request(project, claim(town, ReuseState.IN_USE), erika);

        in(() -> links.takeRequest(HERE, token(erika.mailbox())));

        assertThat(trail(project))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).contains("null", domain));
    }

    @Test
    void administrationsThatBecomeOneUseAProjectOnce() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey small = town("Rheinstetten");
        RegionalKey heir = town("Ettlingen");
        for (RegionalKey town : List.of(small, heir)) {
            Actor contact = contactOf(ELSEWHERE, town);
            declare(
                    contact,
                    project,
                    claim(town, town.equals(small) ? ReuseState.IN_USE : ReuseState.PILOTING));
            in(() -> links.confirm(HERE, token(contact.mailbox())));
        }
        assertThat(counted(project)).isEqualTo(2);

        end(small, heir);
        try {
            year.turn();

            Use use = only(null, project);
            assertThat(use.state()).isEqualTo(ReuseState.IN_USE);
            assertThat(use.today()).contains("Ettlingen");
            assertThat(counted(project)).isEqualTo(1);
        } finally {
            end(small, null);
        }
    }

    @Test
    void whoeverDeclaresOnceMoreKeepsWhatIsNotMentioned() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Rheinstetten");
        Actor contact = contactOf(ELSEWHERE, town);
        declare(
                contact,
                project,
                new Claim(
                        town, ReuseState.IN_USE, DAY, "", "https://town.example", "Nur Ehrenamt"));

        declare(contact, project, claim(town, ReuseState.STOPPED));

        Use stopped = only(contact, project);
        assertThat(stopped.adaptation()).isEqualTo("https://town.example");
        assertThat(stopped.adaptationNote()).isEqualTo("Nur Ehrenamt");
        assertThat(declare(contact, project, claim(town, ReuseState.IN_USE)))
                .as("to take it up again is no step back")
                .isEqualTo(Declaring.CHANGED);
    }

    private void end(RegionalKey ending, @Nullable RegionalKey successor) {
        jdbc.sql(
                        "update hub.administration set ended_on = :on, successor_key = :successor"
                                + " where regional_key = :key")
                .param("on", successor == null ? null : LocalDate.of(2026, 1, 1))
                .param("successor", successor == null ? null : successor.value())
                .param("key", ending.value())
                .update();
    }

    /** What was done to it, by whom, and what else is said of that. */
    private List<String> trail(ProjectId project) {
        return jdbc.sql(
                        """
                        select action, actor, changes from hub.audit_entry e
                        join hub.audit_detail on entry_id = e.id
                        where object = :project and action like 'reuse.%' order by number
                        """)
                .param("project", project.toString())
                .query(
                        (row, _) ->
                                row.getString("action")
                                        + " "
                                        + row.getString("actor")
                                        + " "
                                        + row.getString("changes"))
                .list();
    }

    @Test
    void nobodyHearsOfAProjectThatIsNotTheirsToSee() {
        ProjectId project = published(ProjectVisibility.NETWORK);
        RegionalKey town = town("Philippsburg");
        Actor outside = contactOf(ELSEWHERE, town);
        Actor member = somebody.in(HERE, Role.MEMBER);

        assertThatThrownBy(() -> declare(outside, project, claim(town, ReuseState.IN_USE)))
                .isInstanceOf(PageNotFound.class);
        Declarer stranger = new Declarer("Otto", new Mailbox("otto@unbekannt.example"));
        assertThatThrownBy(() -> request(project, claim(town, ReuseState.IN_USE), stranger))
                .isInstanceOf(PageNotFound.class);
        assertThat(declare(member, project, claim(town, ReuseState.IN_USE)))
                .isEqualTo(Declaring.UNCONFIRMED);
        assertThat(mails(outside.mailbox())).isEmpty();
    }

    @Test
    void aYearLaterItIsAskedForAgainAndLapsesWithoutAnAnswer() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Bretten");
        Actor contact = contactOf(ELSEWHERE, town);
        declare(contact, project, claim(town, ReuseState.IN_USE));
        in(() -> links.confirm(HERE, token(contact.mailbox())));

        long before = mails(contact.mailbox()).size();
        aged(project, "confirmed_at", 336);
        year.turn();
        year.turn();
        assertThat(mails(contact.mailbox())).hasSize((int) before + 1);
        aged(project, "asked_again_at", 31);
        year.turn();
        assertThat(only(null, project).certainty()).isEqualTo(Certainty.CONFIRMED);
        aged(project, "reminded_at", 31);
        year.turn();

        assertThat(only(null, project).certainty()).isEqualTo(Certainty.LAPSED);
        assertThat(counted(project)).isZero();
        in(() -> links.confirm(HERE, token(contact.mailbox())));
        assertThat(only(null, project).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(counted(project)).isEqualTo(1);
    }

    @Test
    void whoeverIsErasedLeavesWhatTheAdministrationDoes() {
        ProjectId project = published(ProjectVisibility.PUBLIC);
        RegionalKey town = town("Bruchsal");
        Actor contact = contactOf(ELSEWHERE, town);
        declare(contact, project, claim(town, ReuseState.IN_USE));
        Person person =
                new Person(contact.account().value(), contact.mailbox().address(), contact.name());
        DeclarerData keeper =
                keepers.stream()
                        .filter(DeclarerData.class::isInstance)
                        .map(DeclarerData.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(keeper.inHub(person)).hasSize(1);

        transaction.executeWithoutResult(_ -> keeper.eraseInHub(person, Instant.EPOCH));

        assertThat(keeper.inHub(person)).isEmpty();
        assertThat(only(null, project).state()).isEqualTo(ReuseState.IN_USE);
    }

    @Test
    void authorsHearOfWhatIsConfirmedAndCoordinatorsCountIt() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectId project = published(author, ProjectVisibility.PUBLIC);
        RegionalKey town = town("Stutensee");
        Actor contact = contactOf(ELSEWHERE, town);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        declare(contact, project, claim(town, ReuseState.IN_USE));
        assertThat(mails(author.mailbox())).isEmpty();
        in(() -> links.confirm(HERE, token(contact.mailbox())));
        assertThat(mails(author.mailbox())).singleElement().asString().contains("Stutensee");

        assertThat(in(() -> network.of(kora, HERE)))
                .filteredOn(one -> one.project().equals(project))
                .singleElement()
                .matches(one -> one.use().counts());
        assertThat(in(() -> network.remove(kora, HERE, project, town))).isFalse();
        Actor member = somebody.in(HERE, Role.MEMBER);
        RegionalKey other = town("Waldbronn");
        declare(member, project, claim(other, ReuseState.IN_USE));
        assertThatThrownBy(() -> in(() -> network.remove(member, HERE, project, other)))
                .isInstanceOf(NotPermitted.class);
        assertThat(in(() -> network.remove(kora, HERE, project, other))).isTrue();
        assertThat(uses(null, project)).hasSize(1);
        assertThatThrownBy(
                        () -> in(() -> network.of(somebody.in(ELSEWHERE, Role.COORDINATOR), HERE)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aQuestionReachesThoseWhoHaveItAndAnswersGoToTheAsker() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectId project = published(author, ProjectVisibility.PUBLIC);
        RegionalKey town = town("Bad Schönborn");
        Actor contact = contactOf(ELSEWHERE, town);
        declare(contact, project, claim(town, ReuseState.IN_USE));
        in(() -> links.confirm(HERE, token(contact.mailbox())));
        Actor asker = somebody.in(ELSEWHERE, Role.MEMBER);

        assertThat(in(() -> questions.ask(asker, HERE, project, "Wie lange {0} dauert es?")))
                .isEqualTo(new Asking.Sent(2));
        for (Actor one : List.of(author, contact)) {
            assertThat(mails(one.mailbox()).getLast()).contains("Wie lange {0} dauert es?");
            assertThat(answersTo(one.mailbox())).isEqualTo(asker.mailbox().address());
        }
        Declarer somebodyElse = new Declarer("Otto", asker.mailbox());
        for (int i = 0; i < 3; i++) {
            in(() -> questions.request(HERE, project, somebodyElse, "In fremdem Namen"));
        }
        in(() -> questions.ask(asker, HERE, project, "Noch etwas"));
        in(() -> questions.ask(asker, HERE, project, "Und noch etwas"));
        assertThat(in(() -> questions.ask(asker, HERE, project, "Und noch etwas")))
                .isEqualTo(new Asking.Refused(Why.TOO_MANY));

        Declarer stranger =
                new Declarer("Otto", new Mailbox("otto@" + UUID.randomUUID() + ".example"));
        assertThat(in(() -> questions.request(HERE, project, stranger, "Läuft es gut?")))
                .isEqualTo(new Asking.LinkSent());
        assertThat(mails(author.mailbox())).hasSize(4);
        String token = token(stranger.mailbox());
        assertThat(in(() -> questions.send(HERE, token)))
                .isInstanceOfSatisfying(
                        ReuseQuestions.Answer.Sent.class,
                        sent -> assertThat(sent.recipients()).isEqualTo(2));
        assertThat(in(() -> questions.send(HERE, token)))
                .isInstanceOf(ReuseQuestions.Answer.Dead.class);
        assertThat(mails(author.mailbox())).hasSize(5);
        ProjectId hidden = published(ProjectVisibility.NETWORK);
        assertThatThrownBy(() -> in(() -> questions.ask(asker, HERE, hidden, "Was ist das?")))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> in(() -> questions.request(HERE, hidden, stranger, "Was?")))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void aQuestionNamesTheAdministrationItComesFrom() {
        Actor author = somebody.in(HERE, Role.MEMBER);
        ProjectId project = published(author, ProjectVisibility.PUBLIC);
        Actor contact = contactOf(ELSEWHERE, town("Bad Schönborn"));
        RegionalKey work = town("Karlsbad");
        Actor employee = somebody.in(ELSEWHERE, Role.MEMBER);
        in(() -> employments.verify(employee.account(), work, Verification.COORDINATOR, null));
        Actor claiming = somebody.in(ELSEWHERE, Role.MEMBER);
        in(() -> employments.begin(claiming.account(), work));

        in(() -> questions.ask(contact, HERE, project, "Läuft es?"));
        assertThat(mails(author.mailbox()).getLast())
                .contains(asking(contact, "Gemeinde Bad Schönborn, "));
        in(() -> questions.ask(employee, HERE, project, "Läuft es?"));
        assertThat(mails(author.mailbox()).getLast())
                .contains(asking(employee, "Gemeinde Karlsbad, "));
        in(() -> questions.ask(claiming, HERE, project, "Läuft es?"));
        assertThat(mails(author.mailbox()).getLast())
                .as("what nobody has verified")
                .contains(asking(claiming, ""));
        Declarer signedOut = new Declarer(employee.name(), employee.mailbox());
        in(() -> questions.request(HERE, project, signedOut, "Läuft es?"));
        in(() -> questions.send(HERE, token(employee.mailbox())));
        assertThat(mails(author.mailbox()).getLast())
                .as("by the link in the mailbox")
                .contains(asking(employee, "Gemeinde Karlsbad, "));
    }

    private static String asking(Actor asker, String from) {
        return "%s (%s%s) fragt zu".formatted(asker.name(), from, asker.mailbox().address());
    }

    private String answersTo(Mailbox mailbox) {
        return jdbc.sql(
                        "select reply_to from hub.outgoing_mail where recipient = :to order by id"
                                + " desc limit 1")
                .param("to", mailbox.address())
                .query(String.class)
                .single();
    }

    private void aged(ProjectId project, String column, int days) {
        jdbc.sql(
                        "update hub.reuse set %1$s = %1$s - make_interval(days => :days) where project_id = :project"
                                .formatted(column))
                .param("days", days)
                .param("project", project.value())
                .update();
    }

    /** As the directory counts it. */
    private int counted(ProjectId project) {
        return jdbc.sql("select reuse from hub.directory_entry where object = :project")
                .param("project", project.toString())
                .query(Integer.class)
                .single();
    }

    private Declaring declare(Actor actor, ProjectId project, Claim claim) {
        return in(() -> reuses.declare(actor, HERE, project, claim));
    }

    private Declaring request(ProjectId project, Claim claim, Declarer declarer) {
        return in(() -> reuses.request(HERE, project, claim, declarer));
    }

    private Moving change(Actor actor, ProjectId project, int version, Claim claim) {
        return in(() -> reuses.change(actor, HERE, project, version, claim));
    }

    private static Outcome outcome(Answer answer) {
        return ((Answer.Given) answer).outcome();
    }

    private static Claim claim(RegionalKey town, ReuseState state) {
        return new Claim(town, state, DAY, "", "", "");
    }

    private Use only(@Nullable Actor reader, ProjectId project) {
        List<Use> uses = uses(reader, project);
        assertThat(uses).hasSize(1);
        return uses.getFirst();
    }

    private List<Use> uses(@Nullable Actor reader, ProjectId project) {
        return in(() -> reuses.of(reader, HERE, projects.open(reader, HERE, project)));
    }

    private String token(Mailbox mailbox) {
        Matcher found = TOKEN.matcher(mails(mailbox).getLast());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> mails(Mailbox mailbox) {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = :to order by id")
                .param("to", mailbox.address())
                .query(String.class)
                .list();
    }

    /** In the county of Karlsruhe, where nobody else's tests are at home. */
    private RegionalKey town(String name) {
        return administrations.suggest(name, 5).stream()
                .filter(one -> one.key().isWithin("08215"))
                .map(Administration::key)
                .findFirst()
                .orElseThrow();
    }

    private ProjectId published(ProjectVisibility visibility) {
        return published(somebody.in(HERE, Role.MEMBER), visibility);
    }

    private ProjectId published(Actor author, ProjectVisibility visibility) {
        ProjectContent content =
                AProject.of("Projekt " + UUID.randomUUID(), visibility, List.of("ai"));
        ProjectId id = in(() -> drafts.begin(author, HERE, content, Deed.BEGUN));
        in(() -> drafts.publish(author, HERE, id, drafts.open(author, HERE, id).number()));
        return id;
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }

    private Actor contactOf(NetworkId network, RegionalKey town) {
        return somebody.with(Standing.of(network, town, Role.CONTACT_PERSON));
    }
}
