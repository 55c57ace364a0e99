package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Role.Reach;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole matrix: every role, every permission, at home and elsewhere. */
class PermissionTests {

    private static final NetworkId HERE = new NetworkId("here");
    private static final NetworkId ELSEWHERE = new NetworkId("elsewhere");
    private static final RegionalKey OURS = new RegionalKey("073335003000");
    private static final RegionalKey THEIRS = new RegionalKey("073335002000");

    /** Written by hand, so that a change of the list has to be meant. */
    @ParameterizedTest
    @CsvSource({
        "IMPORT_REGISTER, OPERATOR",
        "FOUND_NETWORKS, OPERATOR",
        "APPOINT_COORDINATORS, OPERATOR",
        "CONFIRM_DOMAINS, OPERATOR",
        "END_SESSIONS, OPERATOR",
        "READ_HUB_AUDIT, OPERATOR",
        "ANSWER_FOR_THE_HUB, OPERATOR",
        "KEEP_DIRECTORY, OPERATOR",
        "WORK_ON_APPLICATIONS, COORDINATOR DEPUTY",
        "MANAGE_MEMBERS, COORDINATOR DEPUTY",
        "INVITE_PEOPLE, COORDINATOR DEPUTY",
        "ASSIGN_ROLES, COORDINATOR",
        "EDIT_SETTINGS, COORDINATOR DEPUTY EDITOR",
        "EDIT_LETTERS, COORDINATOR DEPUTY EDITOR",
        "EDIT_RULES, COORDINATOR",
        "MANAGE_GROUPS, COORDINATOR DEPUTY",
        "WRITE_PROJECTS, COORDINATOR DEPUTY HEAD_OF_ADMINISTRATION CONTACT_PERSON MEMBER",
        "MANAGE_PROJECTS, COORDINATOR DEPUTY",
        "WRITE_REPORTS, COORDINATOR DEPUTY",
        "READ_AUDIT, COORDINATOR",
        "EXPORT_NETWORK, COORDINATOR",
        "CLOSE_NETWORK, COORDINATOR",
        "ANSWER_FOR_DATA, COORDINATOR",
        "ENTER_NETWORK, COORDINATOR DEPUTY EDITOR HEAD_OF_ADMINISTRATION CONTACT_PERSON MEMBER"
                + " GUEST",
        "MEET_PEOPLE, COORDINATOR DEPUTY HEAD_OF_ADMINISTRATION CONTACT_PERSON MEMBER",
        "NAME_CONTACT_PERSON, COORDINATOR DEPUTY HEAD_OF_ADMINISTRATION CONTACT_PERSON",
        "NAME_MAIL_DOMAINS, HEAD_OF_ADMINISTRATION CONTACT_PERSON",
        "SIGN_DECLARATION, HEAD_OF_ADMINISTRATION",
        "HAND_IN_DECLARATION, COORDINATOR DEPUTY HEAD_OF_ADMINISTRATION CONTACT_PERSON",
        "DECLARE_REUSE, HEAD_OF_ADMINISTRATION CONTACT_PERSON"
    })
    void theseRolesMayDoItAndNoOther(Permission permission, String roles) {
        Set<Role> expected =
                Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        for (Role role : Role.values()) {
            assertThat(mayAtHome(role, permission))
                    .as("%s may %s", role, permission)
                    .isEqualTo(expected.contains(role));
        }
    }

    @Test
    void everyPermissionIsInThatTable() throws NoSuchMethodException {
        String[] rows =
                PermissionTests.class
                        .getDeclaredMethod(
                                "theseRolesMayDoItAndNoOther", Permission.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value();
        assertThat(rows)
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .containsExactly(
                        Stream.of(Permission.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void aRoleInOneNetworkAllowsNothingInAnother(Permission permission) {
        Actor everything = actor(Stream.of(Role.values()).map(PermissionTests::standing));
        switch (permission.reach()) {
            case HUB -> assertThat(actor(inNetworks()).may(permission)).isFalse();
            case NETWORK -> assertThat(everything.may(permission, ELSEWHERE)).isFalse();
            case ADMINISTRATION ->
                    assertThat(everything.may(permission, ELSEWHERE, OURS)).isFalse();
        }
    }

    @Test
    void whoRepresentsOneAdministrationMayNothingForAnother() {
        Actor head = actor(Stream.of(standing(Role.HEAD_OF_ADMINISTRATION)));
        assertThat(head.may(Permission.NAME_CONTACT_PERSON, HERE, OURS)).isTrue();
        assertThat(head.may(Permission.NAME_CONTACT_PERSON, HERE, THEIRS)).isFalse();
        Actor coordinator = actor(Stream.of(standing(Role.COORDINATOR)));
        assertThat(coordinator.may(Permission.NAME_CONTACT_PERSON, HERE, THEIRS)).isTrue();
    }

    @Test
    void theWeightiestRoleIsTheOneActedIn() {
        Actor both = actor(Stream.of(standing(Role.EDITOR), standing(Role.COORDINATOR)));
        assertThat(both.require(Permission.EDIT_LETTERS, HERE)).isEqualTo(Role.COORDINATOR);
        assertThatThrownBy(() -> both.require(Permission.EDIT_LETTERS, ELSEWHERE))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void askingAtTheWrongPlaceIsAMistake() {
        Actor coordinator = actor(Stream.of(standing(Role.COORDINATOR)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coordinator.may(Permission.EDIT_LETTERS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coordinator.may(Permission.FOUND_NETWORKS, HERE));
    }

    @Test
    void aRoleIsHeldOnlyWhereItCanBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Standing.inTheHub(Role.COORDINATOR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standing.in(HERE, Role.CONTACT_PERSON));
    }

    private static boolean mayAtHome(Role role, Permission permission) {
        Actor actor = actor(Stream.of(standing(role)));
        return switch (permission.reach()) {
            case HUB -> actor.may(permission);
            case NETWORK -> actor.may(permission, HERE);
            case ADMINISTRATION -> actor.may(permission, HERE, OURS);
        };
    }

    private static Stream<Standing> inNetworks() {
        return Stream.of(Role.values())
                .filter(role -> role.reach() != Reach.HUB)
                .map(PermissionTests::standing);
    }

    private static Standing standing(Role role) {
        @Nullable NetworkId network = role.reach() == Reach.HUB ? null : HERE;
        @Nullable RegionalKey administration = role.reach() == Reach.ADMINISTRATION ? OURS : null;
        return new Standing(role, network, administration);
    }

    private static Actor actor(Stream<Standing> standings) {
        return new Actor(
                AccountId.next(),
                "Erika",
                new Mailbox("erika@example.org"),
                standings.collect(Collectors.toSet()));
    }
}
