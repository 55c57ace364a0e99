package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.Eligibility;
import de.interkomm.hub.membership.RuleBook;
import de.interkomm.hub.membership.RuleBook.Edition;
import de.interkomm.hub.membership.RuleBook.Preview;
import de.interkomm.hub.membership.RuleBook.SaveResult;
import de.interkomm.hub.membership.RuleBook.Shift;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@SpringBootTest
@RecordApplicationEvents
class RuleBookModuleTests {

    private static final NetworkId VILLAGES = TestNetworks.VILLAGES;
    private static final RegionalKey EISENBERG = new RegionalKey("073335002000");

    @Autowired RuleBook rules;
    @Autowired StoredPolicies stored;
    @Autowired Policies policies;
    @Autowired Applications applications;
    @Autowired Administrations administrations;
    @Autowired Eligibility eligibility;
    @Autowired Accounts accounts;
    @Autowired ApplicationEvents events;
    @Autowired ApplicationContext context;

    @AfterEach
    void bringBackTheCodedRules() {
        CodedRules.bringBack(context);
    }

    @Test
    void aSavedVersionIsInForceAtOnceAndTheOldOnesStay() {
        Actor actor = coordinator(VILLAGES);
        DeclaredPolicy coded = rules.current(actor, VILLAGES).policy();
        DeclaredPolicy onlyLarge = with(coded, new Condition.Inhabitants(1_000_000, null));

        assertThat(rules.save(actor, VILLAGES, onlyLarge, 0, "Größer"))
                .isEqualTo(new SaveResult.Saved(1));
        assertThat(rules.save(actor, VILLAGES, coded, 1, "")).isEqualTo(new SaveResult.Saved(2));

        assertThat(rules.editions(actor, VILLAGES))
                .extracting(Edition::version, Edition::policy, Edition::author)
                .containsExactly(
                        tuple(2, coded, "Erika Regel"),
                        tuple(1, onlyLarge, "Erika Regel"),
                        tuple(0, coded, null));
    }

    @Test
    void theAnswersFollowTheSavedRules() {
        Actor actor = coordinator(VILLAGES);
        save(actor, new Condition.Inhabitants(1_000_000, null));

        Administration eisenberg = administrations.find(EISENBERG).orElseThrow();
        assertThat(eligibility.of(VILLAGES, eisenberg).orElseThrow().judgement().verdict())
                .isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void theTrailHearsWhatWasAndWhatIs() {
        save(coordinator(VILLAGES), new Condition.Inhabitants(5, null));

        ActionTaken taken =
                events.stream(ActionTaken.class)
                        .filter(one -> one.action().equals("membership-rules.changed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(taken.network()).isEqualTo(VILLAGES);
        assertThat(taken.role()).isEqualTo(Role.COORDINATOR);
        ActionTaken.Change change = Objects.requireNonNull(taken.changes().get("rule"));
        assertThat(change.before()).doesNotContain("mindestens 5");
        assertThat(change.after()).contains("mindestens 5");
        assertThat(ActionTaken.changesIn(Locale.GERMAN, taken.changes()))
                .hasEntrySatisfying("rule", german -> assertThat(german).isEqualTo(change));
        assertThat(ActionTaken.changesIn(Locale.ENGLISH, taken.changes()))
                .doesNotContainKey("rule@en")
                .hasEntrySatisfying(
                        "rule",
                        english ->
                                assertThat(english.after())
                                        .contains("at least 5")
                                        .doesNotContain("mindestens"));
    }

    @Test
    void theTrailTellsNewReasonsInWordsAndNoOthers() {
        Actor actor = coordinator(VILLAGES);
        Leaf five = Leaf.of(new Condition.Inhabitants(5, null));
        Leaf reasoned =
                new Leaf(
                        five.condition(),
                        five.otherwise(),
                        null,
                        new LocalizedText("Zu klein.", "Too small."),
                        null);
        DeclaredPolicy policy = with(rules.current(actor, VILLAGES).policy(), reasoned);
        assertThat(rules.save(actor, VILLAGES, policy, 0, "")).isInstanceOf(SaveResult.Saved.class);

        ActionTaken taken =
                events.stream(ActionTaken.class)
                        .filter(one -> one.action().equals("membership-rules.changed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(taken.changes().get("texts"))
                .isEqualTo(
                        new ActionTaken.Change(
                                null, five.sentence().german() + ": Zu klein. / Too small."));
    }

    @Test
    void aRunningApplicationKeepsTheRulesItWasBegunUnder() {
        ApplicationId running = draft();
        Actor actor = coordinator(VILLAGES);
        DeclaredPolicy coded = rules.current(actor, VILLAGES).policy();
        DeclaredPolicy strict =
                DeclaredPolicy.of(
                        new Group(
                                Combination.ALL,
                                Stream.concat(
                                                coded.rule().rules().stream(),
                                                Stream.of(
                                                        Leaf.of(new Condition.OrganResolution()),
                                                        Leaf.of(new Condition.DeclarationSigned())))
                                        .toList()),
                        Set.of(Dispatch.SCAN),
                        coded.wayIn());
        rules.save(actor, VILLAGES, strict, 0, "");
        ApplicationId later = draft();

        NetworkScope.run(
                VILLAGES,
                () -> {
                    assertThat(applications.policyOf(VILLAGES, running).steps())
                            .containsExactly(AdmissionStep.LETTER);
                    assertThat(applications.policyOf(VILLAGES, running).dispatches())
                            .contains(Dispatch.ELECTRONIC);
                    assertThat(applications.policyOf(VILLAGES, later).steps())
                            .containsExactlyInAnyOrder(AdmissionStep.values());
                });
        rules.save(actor, VILLAGES, coded, 1, "");
        NetworkScope.run(
                VILLAGES,
                () ->
                        assertThat(applications.policyOf(VILLAGES, later).dispatches())
                                .containsExactly(Dispatch.SCAN));
    }

    @Test
    void thePreviewCountsThoseForWhomTheAnswerChanges() {
        Actor actor = coordinator(VILLAGES);
        DeclaredPolicy coded = rules.current(actor, VILLAGES).policy();

        Preview same = rules.preview(actor, VILLAGES, coded);
        Preview without =
                rules.preview(
                        actor,
                        VILLAGES,
                        with(
                                coded,
                                new Group(
                                        Combination.UNLESS,
                                        List.of(
                                                Leaf.of(
                                                        new Condition.Named(
                                                                List.of(EISENBERG)))))));

        assertThat(same.shifts()).isEmpty();
        assertThat(same.judged()).isEqualTo(administrations.all().size());
        assertThat(without.shifts())
                .extracting(shift -> shift.administration().key(), Shift::before, Shift::after)
                .containsExactly(tuple(EISENBERG, Verdict.ELIGIBLE, Verdict.NOT_ELIGIBLE));
    }

    @Test
    void nobodyTouchesTheRulesOfAnotherNetwork() {
        Actor stranger = coordinator(TestNetworks.TOWNS);
        DeclaredPolicy policy = rules.current(coordinator(VILLAGES), VILLAGES).policy();

        assertThatThrownBy(() -> rules.current(stranger, VILLAGES))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.editions(stranger, VILLAGES))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.specials(stranger, VILLAGES))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.preview(stranger, VILLAGES, policy))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.save(stranger, VILLAGES, policy, 0, ""))
                .isInstanceOf(NotPermitted.class);
        assertThat(stored.of(VILLAGES)).isEmpty();
    }

    @Test
    void oneNetworksNewRulesLeaveTheOthersAlone() {
        Actor actor = coordinator(TestNetworks.TOWNS);
        DeclaredPolicy towns = rules.current(actor, TestNetworks.TOWNS).policy();
        save(coordinator(VILLAGES), new Condition.Inhabitants(1_000_000, null));

        assertThat(rules.current(actor, TestNetworks.TOWNS).policy()).isEqualTo(towns);
        assertThat(policies.of(TestNetworks.TOWNS).version()).isZero();
    }

    @Test
    void whatAnotherNodeSavedIsInForceHereSoon() {
        assertThat(policies.of(VILLAGES).version()).isZero();
        DeclaredPolicy policy = rules.current(coordinator(VILLAGES), VILLAGES).policy();

        stored.add(VILLAGES, 0, policy, null, Instant.parse("2026-01-15T10:00:00Z"), "");

        await().untilAsserted(() -> assertThat(policies.of(VILLAGES).version()).isEqualTo(1));
    }

    @Test
    void theSameVersionIsAddedOnce() {
        DeclaredPolicy policy = rules.current(coordinator(VILLAGES), VILLAGES).policy();
        Instant now = Instant.parse("2026-01-15T10:00:00Z");

        assertThat(stored.add(VILLAGES, 0, policy, null, now, "")).isTrue();
        assertThat(stored.add(VILLAGES, 0, policy, null, now, "")).isFalse();
    }

    @Test
    void rulesWithProblemsAreNotSaved() {
        Actor actor = coordinator(VILLAGES);
        DeclaredPolicy policy =
                with(
                        rules.current(actor, VILLAGES).policy(),
                        new Condition.Inhabitants(null, null));

        assertThat(rules.save(actor, VILLAGES, policy, 0, ""))
                .isInstanceOf(SaveResult.Refused.class);
        assertThat(stored.of(VILLAGES)).isEmpty();
    }

    private void save(Actor actor, Condition condition) {
        DeclaredPolicy policy = with(rules.current(actor, VILLAGES).policy(), condition);
        assertThat(rules.save(actor, VILLAGES, policy, 0, "")).isInstanceOf(SaveResult.Saved.class);
    }

    private static DeclaredPolicy with(DeclaredPolicy policy, Condition condition) {
        return with(policy, Leaf.of(condition));
    }

    private static DeclaredPolicy with(DeclaredPolicy policy, RuleNode rule) {
        return new DeclaredPolicy(
                new Group(
                        Combination.ALL,
                        Stream.concat(policy.rule().rules().stream(), Stream.of(rule)).toList()),
                policy.dispatches(),
                new LocalizedText(policy.wayIn().german(), policy.wayIn().english()));
    }

    private ApplicationId draft() {
        Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");
        ApplicationForm form =
                new ApplicationForm(
                        EISENBERG, "Erika Muster", "Bürgermeisterin", mailbox, null, "Gern.");
        return NetworkScope.call(
                VILLAGES,
                () -> ((StartResult.Kept) applications.start(VILLAGES, form, Locale.GERMAN)).id());
    }

    private Actor coordinator(NetworkId network) {
        Mailbox mailbox = new Mailbox("regel@" + network + ".example");
        AccountId account = accounts.ensure(mailbox, "Erika Regel");
        return new Actor(
                account, "Erika Regel", mailbox, Set.of(Standing.in(network, Role.COORDINATOR)));
    }
}
