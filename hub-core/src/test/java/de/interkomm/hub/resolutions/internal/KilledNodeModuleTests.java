package de.interkomm.hub.resolutions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.HubCoreApplication;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.CastResult;
import de.interkomm.hub.resolutions.Ballots.CloseResult;
import de.interkomm.hub.resolutions.Ballots.OpenResult;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A node is killed while it takes a vote: no ballot is lost, and none counted twice. */
@SpringBootTest
class KilledNodeModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;

    /** Where a node is when it is killed. */
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    @Autowired Resolutions resolutions;
    @Autowired Ballots ballots;
    @Autowired BallotPeople people;
    @Autowired JdbcConnectionDetails database;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aSecretVoteIsTakenOnceHoweverItsNodeDies(Moment moment) throws Exception {
        Actor kora = people.coordinator(HERE);
        GroupId group = people.group(kora, HERE, GroupKind.WORKING_GROUP, GroupVisibility.PUBLIC);
        Town first = people.town(HERE, group);
        Town second = people.town(HERE, group);
        BallotId ballot = opened(kora, group, List.of(first, second));
        EntryId entry = entry(first, ballot);
        assertThat(cast(second, ballot, entry(second, ballot), Choice.NO))
                .isEqualTo(CastResult.CAST);

        killWhileVoting(moment, first, ballot, entry);

        // Whoever got no answer votes again, on the node that is left.
        assertThat(cast(first, ballot, entry, Choice.YES))
                .isEqualTo(
                        moment == Moment.BEFORE_THE_COMMIT ? CastResult.CAST : CastResult.ALREADY);
        assertThat(cast(first, ballot, entry, Choice.NO)).isEqualTo(CastResult.ALREADY);
        Outcome outcome =
                ((CloseResult.Closed) in(() -> ballots.close(kora, HERE, ballot))).outcome();
        assertThat(outcome.votes().values()).containsExactly(1, 1, 0);
        assertThat(outcome.turnout().voted()).isEqualTo(2);
    }

    private BallotId opened(Actor kora, GroupId group, List<Town> towns) {
        ResolutionId motion =
                in(
                        () ->
                                resolutions.put(
                                        kora,
                                        HERE,
                                        group,
                                        MotionDraft.of("Ausfall " + UUID.randomUUID(), "Ja.", ""),
                                        new Source.Writing()));
        VotingRules rules =
                VotingRules.usual(Voters.ADMINISTRATIONS).with(Way.SECRET, Majority.SIMPLE);
        List<Present> present =
                towns.stream()
                        .<Present>map(one -> new Present.OfAdministration(one.key()))
                        .toList();
        return ((OpenResult.Opened)
                        in(() -> ballots.openInMeeting(kora, HERE, motion, rules, present)))
                .id();
    }

    private EntryId entry(Town town, BallotId ballot) {
        return in(() -> ballots.view(town.head(), HERE, ballot)).mine().getFirst().id();
    }

    private CastResult cast(Town town, BallotId ballot, EntryId entry, Choice choice) {
        return in(() -> ballots.cast(town.head(), HERE, ballot, entry, choice));
    }

    private void killWhileVoting(Moment moment, Town town, BallotId ballot, EntryId entry)
            throws Exception {
        Process node =
                start(
                        moment.name(),
                        town.key().value(),
                        town.head().account().value().toString(),
                        town.head().mailbox().address(),
                        ballot.toString(),
                        entry.toString());
        List<String> output = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals(VotingNode.VOTED)) {
                output.add(line);
                line = lines.readLine();
            }
            assertThat(line).as(String.join("\n", output)).isEqualTo(VotingNode.VOTED);
        } finally {
            node.destroyForcibly();
        }
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private Process start(String... vote) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), VotingNode.class.getName()));
        command.addAll(
                List.of(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username="
                                + Objects.requireNonNull(database.getUsername()),
                        "--spring.datasource.password="
                                + Objects.requireNonNull(database.getPassword()),
                        "--spring.datasource.hikari.maximum-pool-size=3",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--db-scheduler.enabled=false"));
        command.addAll(List.of(vote));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }

    /** A node of its own that takes one vote, says so, and answers nobody. */
    static class VotingNode {

        static final String VOTED = "The vote is taken.";

        static void main(String[] arguments) {
            ConfigurableApplicationContext node =
                    SpringApplication.run(HubCoreApplication.class, arguments);
            List<String> vote = node.getBean(ApplicationArguments.class).getNonOptionArgs();
            Actor head =
                    new Actor(
                            new AccountId(UUID.fromString(vote.get(2))),
                            "Bürgermeisterin",
                            new Mailbox(vote.get(3)),
                            Set.of(
                                    Standing.of(
                                            HERE,
                                            new RegionalKey(vote.get(1)),
                                            Role.HEAD_OF_ADMINISTRATION)));
            Runnable cast =
                    () ->
                            node.getBean(Ballots.class)
                                    .cast(
                                            head,
                                            HERE,
                                            BallotId.parse(vote.get(4)).orElseThrow(),
                                            EntryId.parse(vote.get(5)).orElseThrow(),
                                            Choice.YES);
            NetworkScope.run(
                    HERE,
                    () -> {
                        if (Moment.valueOf(vote.getFirst()) == Moment.AFTER_THE_COMMIT) {
                            cast.run();
                            waitForTheEnd();
                        } else {
                            node.getBean(TransactionTemplate.class)
                                    .executeWithoutResult(
                                            _ -> {
                                                cast.run();
                                                waitForTheEnd();
                                            });
                        }
                    });
        }

        private static void waitForTheEnd() {
            System.out.println(VOTED);
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
