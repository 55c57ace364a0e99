package de.interkomm.hub.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Consent;
import de.interkomm.hub.identity.Consents.Giving;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.Consents.Wording;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.IdentityTest;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.MyProfile.Details;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Profiles;
import de.interkomm.hub.identity.Profiles.Profile;
import de.interkomm.hub.identity.Profiles.Query;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.testing.Somebody;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who sees what of whom, and what people agreed to. */
@IdentityTest
class ProfilesModuleTests {

    private static final RegionalKey GOELLHEIM = new RegionalKey("073335003000");
    private static final RegionalKey ESSEN = new RegionalKey("051130000000");
    private static final Query EVERYBODY = new Query("", 0);
    private static final Set<Role> MEETING =
            EnumSet.of(
                    Role.COORDINATOR,
                    Role.DEPUTY,
                    Role.HEAD_OF_ADMINISTRATION,
                    Role.CONTACT_PERSON,
                    Role.MEMBER);

    @Autowired Profiles profiles;
    @Autowired MyProfile details;
    @Autowired Consents consents;
    @Autowired Accounts accounts;
    @Autowired AccountRegistry registry;
    @Autowired Employments employments;
    @Autowired Roles roles;
    @Autowired ProfileData profileData;
    @Autowired ConsentData consentData;
    @Autowired AccountData accountData;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;

    NetworkId here;
    NetworkId elsewhere;
    Actor looking;

    @BeforeEach
    void twoNetworks() {
        here = network();
        elsewhere = network();
        looking = person("Lena Blick", Role.MEMBER, here);
    }

    // ---- role × own and other network

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverMaySeeTheOthersIsSeenByThem(Role role) {
        Actor actor = person("Rolle", role, here);
        if (MEETING.contains(role)) {
            assertThat(profiles.find(actor, here, EVERYBODY)).hasSize(2);
            assertThat(profiles.open(actor, here, looking.account())).isPresent();
        } else {
            assertThatThrownBy(() -> profiles.find(actor, here, EVERYBODY))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> profiles.open(actor, here, looking.account()))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(profiles.open(looking, here, actor.account()).isPresent())
                .isEqualTo(MEETING.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleReachesIntoAnotherNetwork(Role role) {
        Actor stranger = person("Fremd", role, elsewhere);
        assertThatThrownBy(() -> profiles.find(stranger, here, EVERYBODY))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> consents.give(stranger, here, Set.of(Purpose.TOPICS.wording())))
                .isInstanceOf(NotPermitted.class);
        assertThat(profiles.open(looking, here, stranger.account())).isEmpty();
        assertThat(names(looking, here, "fremd")).isEmpty();
    }

    @Test
    void whoeverRestsOrIsShutOutIsGone() {
        Actor shut = person("Zu", Role.MEMBER, here);
        accounts.disable(shut.account());
        Actor resting = person("Ruht", Role.MEMBER, here);
        jdbc.sql("update hub.account_role set resting = true where account_id = ?")
                .param(resting.account().value())
                .update();
        assertThat(names(looking, here, "")).containsExactly("Lena Blick");
    }

    @Test
    void theFunctionStatedWhenJoiningIsShownUntilThePersonSaysAnother() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);

        details.introduce(anna.account(), "Sachbearbeitung");
        assertThat(seen(looking, here, anna).function()).isEqualTo("Sachbearbeitung");

        details.change(anna, new Details("Leitung", "", ""));
        details.introduce(anna.account(), "Sachbearbeitung");
        assertThat(seen(looking, here, anna).function()).isEqualTo("Leitung");
    }

    // ---- two networks

    @Test
    void whatIsAgreedToInOneNetworkNeverShowsInAnother() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        anna = again(anna, elsewhere, Role.MEMBER);
        Actor lookingElsewhere = person("Emil Anders", Role.COORDINATOR, elsewhere);
        details.change(anna, new Details("Leitung", "06351 1", "Bürgerbüro"));
        assertThat(seen(looking, here, anna)).isEqualTo(profile(anna, "Leitung", null, null, null));

        consents.give(
                anna,
                here,
                Set.of(
                        Purpose.PHONE.wording(),
                        Purpose.MAILBOX.wording(),
                        Purpose.TOPICS.wording()));
        assertThat(seen(looking, here, anna))
                .isEqualTo(profile(anna, "Leitung", "06351 1", anna.mailbox(), "Bürgerbüro"));
        assertThat(seen(lookingElsewhere, elsewhere, anna))
                .isEqualTo(profile(anna, "Leitung", null, null, null));
        assertThat(names(looking, here, "bürgerb")).containsExactly("Anna Amt");
        assertThat(names(lookingElsewhere, elsewhere, "bürgerb")).isEmpty();
        assertThat(profiles.open(looking, here, lookingElsewhere.account())).isEmpty();
    }

    @Test
    void noConsentShowsMoreThanItSays() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        details.change(anna, new Details("", "06351 1", "Bürgerbüro"));
        consents.give(
                anna, here, Set.of(Purpose.PHONE.wording(), Purpose.OPEN_INTERFACE.wording()));
        assertThat(seen(looking, here, anna)).isEqualTo(profile(anna, null, "06351 1", null, null));
    }

    // ---- what is shown of where people work

    @Test
    void theAdministrationIsTheOneStoodForHereElseWhereOneIsKnownToWork() {
        Actor speaks = person("Spricht", Role.CONTACT_PERSON, here);
        Actor works = person("Arbeitet", Role.MEMBER, here);
        employments.verify(speaks.account(), ESSEN, Verification.COORDINATOR, null);
        employments.verify(works.account(), ESSEN, Verification.COORDINATOR, null);
        Actor says = person("Behauptet", Role.MEMBER, here);
        employments.begin(says.account(), ESSEN);
        assertThat(seen(looking, here, speaks).administrations()).containsExactly(GOELLHEIM);
        assertThat(seen(looking, here, works).administrations()).containsExactly(ESSEN);
        assertThat(seen(looking, here, says).administrations()).isEmpty();
        assertThat(names(looking, here, "göllh")).containsExactly("Spricht");
    }

    @Test
    void peopleAreFoundAPageAtATime() {
        for (int more = 0; more < Profiles.PAGE_SIZE; more++) {
            person("Mitglied %02d".formatted(more), Role.MEMBER, here);
        }
        assertThat(profiles.find(looking, here, EVERYBODY)).hasSize(Profiles.PAGE_SIZE);
        assertThat(profiles.find(looking, here, new Query("", 99))).hasSize(1);
        assertThat(names(looking, here, " mitglied 07 ")).hasSize(1);
        assertThat(names(looking, here, "%")).isEmpty();
        assertThat(names(looking, here, "example")).isEmpty();
    }

    // ---- consents

    @Test
    void aConsentCountsAtOnceUntilItIsTakenBackAndBothStayInTheHistory() {
        networks.found(here);
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        details.change(anna, new Details("", "06351 1", ""));
        assertThat(consents.give(anna, here, Set.of(Purpose.PHONE.wording())))
                .isEqualTo(Giving.GIVEN);
        assertThat(consents.give(anna, here, Set.of(Purpose.PHONE.wording())))
                .isEqualTo(Giving.GIVEN);
        assertThat(consents.of(anna)).hasSize(1);
        assertThat(consents.agreeing(here, Purpose.PHONE)).containsExactly(anna.account());
        assertThat(consents.withdraw(anna, here, Purpose.PHONE)).isTrue();
        assertThat(seen(looking, here, anna).phone()).isNull();
        assertThat(consents.agreeing(here, Purpose.PHONE)).isEmpty();
        assertThat(consents.withdraw(anna, here, Purpose.PHONE)).isFalse();
        consents.give(anna, here, Set.of(Purpose.PHONE.wording()));
        assertThat(consents.of(anna)).extracting(Consent::isOpen).containsExactly(true, false);
        assertThat(
                        jdbc.sql(
                                        "select action from hub.audit_entry where chain = ? order"
                                                + " by number")
                                .param(here.value())
                                .query(String.class)
                                .list())
                .containsExactly("consent.given", "consent.withdrawn", "consent.given");
    }

    @Test
    void agreementToOtherWordsIsNone() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        details.change(anna, new Details("", "06351 1", ""));
        assertThat(
                        consents.give(
                                anna,
                                here,
                                Set.of(Purpose.TOPICS.wording(), new Wording(Purpose.PHONE, 999))))
                .isEqualTo(Giving.OUTDATED);
        assertThat(consents.of(anna)).isEmpty();

        consents.give(anna, here, Set.of(Purpose.PHONE.wording()));
        jdbc.sql("update hub.consent set text_version = 0 where account_id = ?")
                .param(anna.account().value())
                .update();
        assertThat(seen(looking, here, anna).phone()).isNull();
        assertThat(consents.agreeing(here, Purpose.PHONE)).isEmpty();
        consents.give(anna, here, Set.of(Purpose.PHONE.wording()));
        assertThat(seen(looking, here, anna).phone()).isEqualTo("06351 1");
        assertThat(consents.of(anna)).extracting(Consent::isOpen).containsExactly(true, false);
    }

    @Test
    void guestsHaveNothingToShowAndAreNotAsked() {
        Actor guest = person("Gast", Role.GUEST, here);
        assertThat(guest.may(Purpose.PERMISSION, here)).isFalse();
        assertThatThrownBy(() -> consents.give(guest, here, Set.of(Purpose.PHONE.wording())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoeverHasLeftCountsNoMoreAndCanStillTakeBack() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        consents.give(anna, here, Set.of(Purpose.TOPICS.wording()));
        roles.withdraw(anna.account(), Standing.in(here, Role.MEMBER));
        assertThat(consents.agreeing(here, Purpose.TOPICS)).isEmpty();
        Actor gone = registry.actor(anna.account()).orElseThrow();
        assertThat(consents.withdraw(gone, here, Purpose.TOPICS)).isTrue();
    }

    // ---- what is kept

    @Test
    void allOfItIsShownToThePersonAndErased() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        details.change(anna, new Details("Leitung", "06351 1", "Bürgerbüro"));
        consents.give(anna, here, Set.of(Purpose.PHONE.wording()));
        Person person = new Person(anna.account().value(), anna.mailbox().address(), anna.name());
        assertThat(profileData.inHub(person))
                .extracting(PersonalRecord::entries)
                .singleElement()
                .satisfies(
                        entries -> assertThat(entries).containsEntry(DataField.PHONE, "06351 1"));
        assertThat(consentData.inHub(person))
                .extracting(PersonalRecord::entries)
                .singleElement()
                .satisfies(
                        entries -> assertThat(entries).containsEntry(DataField.PURPOSE, "PHONE"));

        profileData.eraseInHub(person, Instant.now());
        consentData.eraseInHub(person, Instant.now());
        assertThat(details.of(anna).isEmpty()).isTrue();
        assertThat(consents.of(anna)).isEmpty();

        details.change(anna, new Details("Leitung", "", ""));
        consents.give(anna, here, Set.of(Purpose.PHONE.wording()));
        accountData.eraseInHub(person, Instant.now());
        assertThat(names(looking, here, "")).containsExactly("Lena Blick");
        assertThat(profileData.inHub(person)).isEmpty();
        assertThat(consentData.inHub(person)).isEmpty();
    }

    @Test
    void consentsAreForgottenThreeYearsAfterTheyWereTakenBack() {
        Actor anna = person("Anna Amt", Role.MEMBER, here);
        consents.give(anna, here, Set.of(Purpose.PHONE.wording(), Purpose.TOPICS.wording()));
        consents.withdraw(anna, here, Purpose.PHONE);
        consentData.expireInHub(Instant.now().plus(Duration.ofDays(3 * 365 - 2)));
        assertThat(consents.of(anna)).hasSize(2);
        consentData.expireInHub(Instant.now().plus(Duration.ofDays(3 * 365 + 2)));
        assertThat(consents.of(anna))
                .extracting(one -> one.wording().purpose())
                .containsExactly(Purpose.TOPICS);
    }

    @Test
    void anEmptyProfileLeavesNothingBehind() {
        details.change(looking, new Details("Leitung", "", ""));
        details.change(looking, new Details(" ", "", ""));
        assertThat(details.of(looking).isEmpty()).isTrue();
        assertThat(
                        jdbc.sql("select count(*) from hub.profile where account_id = ?")
                                .param(looking.account().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    // ---- hands

    private Profile seen(Actor actor, NetworkId network, Actor whom) {
        Profile opened = profiles.open(actor, network, whom.account()).orElseThrow();
        assertThat(profiles.find(actor, network, new Query(whom.name(), 0))).contains(opened);
        return opened;
    }

    private static Profile profile(
            Actor actor,
            @Nullable String function,
            @Nullable String phone,
            @Nullable Mailbox mailbox,
            @Nullable String topics) {
        return new Profile(
                actor.account(), actor.name(), List.of(), function, phone, mailbox, topics);
    }

    private List<String> names(Actor actor, NetworkId network, String text) {
        return profiles.find(actor, network, new Query(text, 0)).stream()
                .map(Profile::name)
                .toList();
    }

    private Actor person(String name, Role role, NetworkId network) {
        AccountId account =
                accounts.ensure(new Mailbox("p." + UUID.randomUUID() + "@amt.example"), name);
        Standing standing = Somebody.standing(role, network, GOELLHEIM);
        roles.grant(account, standing, null);
        return registry.actor(account).orElseThrow();
    }

    private Actor again(Actor actor, NetworkId network, Role role) {
        roles.grant(actor.account(), Standing.in(network, role), null);
        return registry.actor(actor.account()).orElseThrow();
    }

    private static NetworkId network() {
        return new NetworkId("p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }
}
