package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.RuleBook;
import de.interkomm.hub.membership.RuleBook.Preview;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The preview of new rules over the whole register. */
@SpringBootTest
@EnabledIfEnvironmentVariable(named = "HUB_TEST_REGISTER_FILE", matches = ".+")
class RuleMeasurements {

    private static final int ROUNDS = 20;

    @Autowired RuleBook rules;
    @Autowired RegisterImport register;

    @Test
    void preview() throws IOException {
        register.run(
                "edition.txt",
                Files.readAllBytes(Path.of(System.getenv("HUB_TEST_REGISTER_FILE"))));
        Actor actor =
                new Actor(
                        AccountId.next(),
                        "Erika Regel",
                        new Mailbox("regel@messung.example"),
                        Set.of(Standing.in(TestNetworks.VILLAGES, Role.COORDINATOR)));
        DeclaredPolicy policy = everywhere(rules.current(actor, TestNetworks.VILLAGES).policy());
        Figures.print("preview of new rules, cold", once(actor, policy));
        long[] warm = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            warm[round] = once(actor, policy)[0];
        }
        Figures.print("preview of new rules, warm", warm);
        Preview preview = rules.preview(actor, TestNetworks.VILLAGES, policy);
        Figures.print(
                "  judged, of which changed", preview.judged() + ", " + preview.shifts().size());
    }

    private long[] once(Actor actor, DeclaredPolicy policy) {
        long start = System.nanoTime();
        rules.preview(actor, TestNetworks.VILLAGES, policy);
        return new long[] {System.nanoTime() - start};
    }

    /** Open to the whole country from 500 inhabitants on: the answer changes for almost all. */
    private static DeclaredPolicy everywhere(DeclaredPolicy policy) {
        return new DeclaredPolicy(
                new Group(
                        Combination.ALL,
                        List.of(
                                Leaf.of(new Condition.HasAdministration()),
                                Leaf.of(new Condition.Inhabitants(500, null)),
                                new Group(
                                        Combination.UNLESS,
                                        List.of(Leaf.of(new Condition.InRegion(List.of("11"))))),
                                Leaf.of(new Condition.VerifiedMailbox()),
                                Leaf.of(new Condition.LetterRequired()))),
                policy.dispatches(),
                policy.wayIn());
    }
}
