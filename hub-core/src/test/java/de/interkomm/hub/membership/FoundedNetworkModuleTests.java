package de.interkomm.hub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationDesk.Proposal;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkFounding.Founding;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network of the guide, founded while the hub runs, admits its first town. */
@SpringBootTest
class FoundedNetworkModuleTests {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final RegionalKey GOELLHEIM = new RegionalKey("073335003000");

    @Autowired NetworkFounding founding;
    @Autowired Eligibility eligibility;
    @Autowired Administrations administrations;
    @Autowired Applications applications;
    @Autowired ApplicationDesk desk;
    @Autowired Memberships memberships;
    @Autowired Accounts accounts;
    @Autowired Roles roles;

    private final NetworkId network =
            new NetworkId("i" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    private String guide = "";

    @BeforeEach
    void readTheGuide() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "founding.md")));
        assertThat(example.find()).isTrue();
        guide = example.group(1).replace("network: ikone-ds", "network: " + network);
    }

    @Test
    void largeTownsOfTheStateMayAskAndAVillageIsToldWhyNot() {
        found(guide);

        assertThat(verdict(largeTown().key())).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(GOELLHEIM)).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void theFirstTownIsAdmitted() {
        found(guide);
        Administration town = largeTown();
        Mailbox mailbox = new Mailbox("ob@" + UUID.randomUUID() + ".example");

        ApplicationId id = NetworkScope.call(network, () -> apply(town.key(), mailbox));
        NetworkScope.run(
                network,
                () -> {
                    take(id, new DeskStep.Acknowledge());
                    take(id, new DeskStep.Admit());
                    assertThat(memberships.list(network))
                            .extracting(Memberships.PublicMember::administration)
                            .containsExactly(town.key());
                });

        assertThat(roles.holdersIn(network))
                .filteredOn(holder -> holder.account().mailbox().equals(mailbox))
                .extracting(Roles.Holder::standing)
                .containsExactly(Standing.of(network, town.key(), Role.HEAD_OF_ADMINISTRATION));
    }

    @Test
    void aNetworkThatSaysNothingOfJoiningLetsPeopleDecide() {
        found(guide.substring(0, guide.indexOf("membership:")));

        assertThat(verdict(GOELLHEIM)).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void aRuleThatCannotBeIsRefusedWithItsPlaceAndNothingIsFounded() {
        Founding refused = founding.found(null, guide.replace("from: 20000", "from: plenty"));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Founding.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem -> {
                                                    assertThat(problem.path())
                                                            .startsWith("membership.rule.all[2]");
                                                    assertThat(problem.line()).isPositive();
                                                }));
        assertThat(eligibility.of(network, administration(GOELLHEIM))).isEmpty();
    }

    private void found(String yaml) {
        assertThat(founding.found(null, yaml)).isInstanceOf(Founding.Founded.class);
    }

    private Verdict verdict(RegionalKey key) {
        return eligibility.of(network, administration(key)).orElseThrow().judgement().verdict();
    }

    private Administration administration(RegionalKey key) {
        return administrations.find(key).orElseThrow();
    }

    private Administration largeTown() {
        return administrations
                .search(
                        new AdministrationQuery(
                                null, "07", AdministrationKind.INDEPENDENT_CITY, null),
                        PageRequest.of(0, 20))
                .stream()
                .filter(town -> town.inhabitants() >= 20_000)
                .findFirst()
                .orElseThrow();
    }

    private ApplicationId apply(RegionalKey town, Mailbox mailbox) {
        ApplicationForm form =
                new ApplicationForm(town, "Erika Muster", "Oberbürgermeisterin", mailbox, null, "");
        StartResult.Kept kept = (StartResult.Kept) applications.start(network, form, Locale.GERMAN);
        applications.confirmMailbox(network, kept.id(), mailbox);
        applications.send(network, kept.id(), Dispatch.ELECTRONIC);
        return kept.id();
    }

    private void take(ApplicationId id, DeskStep step) {
        Mailbox mailbox = new Mailbox("karin.beispiel@beispielstadt.example");
        Actor karin =
                new Actor(
                        accounts.find(mailbox).orElseThrow().id(),
                        "Karin Beispiel",
                        mailbox,
                        Set.of(Standing.in(network, Role.COORDINATOR)));
        Proposal proposal = desk.propose(karin, network, id, step);
        assertThat(
                        desk.take(
                                karin,
                                network,
                                id,
                                proposal.version(),
                                step,
                                LetterDraft.of(proposal.letter())))
                .isInstanceOf(DeskResult.Done.class);
    }
}
