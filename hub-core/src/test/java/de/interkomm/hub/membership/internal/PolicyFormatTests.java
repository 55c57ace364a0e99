package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.internal.PolicyReader.Reading;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.PolicyProblem;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PolicyFormatTests {

    private static final int TREES = 2000;
    private static final long SEED = 20260122;

    private final Random random = new Random(SEED);

    @Test
    void whateverIsWrittenIsReadAgain() {
        JsonMapper json = JsonMapper.shared();
        int usable = 0;
        for (int i = 0; i < TREES; i++) {
            DeclaredPolicy policy =
                    DeclaredPolicy.of(
                            group(Combination.ALL, 0), Set.copyOf(some(Dispatch.values())), text());
            String written = json.writeValueAsString(PolicyFormat.write(policy));
            Reading reading =
                    PolicyReader.read(json.readValue(written, Map.class), SpecialRules.none());
            List<PolicyProblem> problems = policy.problems(SpecialRules.none());

            assertThat(reading.problems()).as(written).isEqualTo(problems);
            if (problems.isEmpty()) {
                assertThat(reading.policy()).as(written).isEqualTo(policy);
                usable++;
            }
        }
        assertThat(usable).isGreaterThan(TREES / 20);
    }

    @Test
    void aFoundingFileNamesRulesInItsOwnWords() {
        Reading reading =
                read(
                        """
                        wayIn: {de: "Antrag stellen.", en: "Apply."}
                        dispatches: [electronic, scan]
                        rule:
                          all:
                            - state: "07"
                              source: {de: "Gründung", en: "Founding"}
                            - kinds: [town, large-town, independent-city]
                            - inhabitants: {from: 20000}
                            - requires: letter
                            - requires: mailbox
                            - desires: contact
                            - unless:
                                - administrations: ["073150000000"]
                        """);

        assertThat(reading.problems()).isEmpty();
        DeclaredPolicy policy = Objects.requireNonNull(reading.policy());
        assertThat(policy.steps()).containsExactly(AdmissionStep.LETTER);
        assertThat(policy.rule().sentence().english())
                .startsWith("all of: lies in the state of Rhineland-Palatinate; is of one")
                .contains("has at least 20,000 inhabitants")
                .endsWith(
                        "unless one of these applies: is one of these administrations:"
                                + " 073150000000");
    }

    @Test
    void everythingWrongIsSaidWithItsPlace() {
        Reading reading =
                read(
                        """
                        wayOut: x
                        dispatches: [pigeon]
                        rule:
                          all:
                            - state: 07
                            - kinds: [hamlet]
                            - inhabitants: {from: many}
                            - state: "07"
                              region: ["05"]
                            - nonsense
                            - all: []
                              otherwise: review
                            - requires: gold
                        """);

        assertThat(reading.policy()).isNull();
        assertThat(reading.problems())
                .extracting(PolicyProblem::path)
                .containsExactly(
                        "wayOut",
                        "wayIn",
                        "dispatches[0]",
                        "rule.all[0].state",
                        "rule.all[1].kinds[0]",
                        "rule.all[2].inhabitants.from",
                        "rule.all[3]",
                        "rule.all[4]",
                        "rule.all[5].otherwise",
                        "rule.all[6].requires");
        assertThat(reading.problems().get(3).message().english()).contains("quotation marks");
    }

    @Test
    void whatCanBeReadMayStillMakeNoSense() {
        Reading reading =
                read(
                        """
                        wayIn: {de: "Antrag", en: ""}
                        rule:
                          all:
                            - any:
                                - requires: letter
                                - inhabitants: {from: 3, to: 2}
                            - unless:
                                - requires: mailbox
                            - region: ["17"]
                            - requires: declaration
                        """);

        assertThat(reading.problems())
                .extracting(PolicyProblem::path)
                .containsExactly(
                        "rule.all[0].any[0]",
                        "rule.all[0].any[1].inhabitants",
                        "rule.all[1].unless[0]",
                        "rule.all[2].region",
                        "rule",
                        "dispatches",
                        "wayIn");
    }

    private static Reading read(String yaml) {
        Map<?, ?> section = new Yaml().load(yaml);
        return PolicyReader.read(section, SpecialRules.none());
    }

    private RuleNode node(int depth) {
        return depth < 4 && random.nextInt(4) == 0
                ? group(any(Combination.values()), depth)
                : leaf();
    }

    private Group group(Combination combination, int depth) {
        return new Group(
                combination,
                IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> node(depth + 1)).toList());
    }

    private Leaf leaf() {
        Condition condition = condition();
        Verdict otherwise =
                condition instanceof Condition.OfRegister
                        ? any(Verdict.values())
                        : Verdict.NOT_ELIGIBLE;
        return new Leaf(condition, otherwise, maybe(), maybe(), maybe());
    }

    private Condition condition() {
        return switch (random.nextInt(13)) {
            case 0 -> new Condition.InState("%02d".formatted(1 + random.nextInt(17)));
            case 1 -> new Condition.OfKind(some(AdministrationKind.values()));
            case 2 -> new Condition.Inhabitants(number(), number());
            case 3 ->
                    new Condition.InRegion(
                            Stream.of("0", "05", "05113").limit(random.nextInt(4)).toList());
            case 4 ->
                    new Condition.Named(
                            IntStream.range(0, random.nextInt(3))
                                    .mapToObj(i -> new RegionalKey("07000000000" + i))
                                    .toList());
            case 5 -> new Condition.HasAdministration();
            case 6 -> new Condition.VerifiedMailbox();
            case 7 -> new Condition.ContactDesired();
            case 8 -> new Condition.ContactRequired();
            case 9 -> new Condition.LetterRequired();
            case 10 -> new Condition.Decision();
            case 11 -> new Condition.NoPrivateMailbox();
            default ->
                    random.nextBoolean()
                            ? new Condition.OrganResolution()
                            : new Condition.DeclarationSigned();
        };
    }

    private @Nullable Integer number() {
        return random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(100_000));
    }

    private @Nullable LocalizedText maybe() {
        return random.nextInt(3) == 0 ? text() : null;
    }

    private LocalizedText text() {
        return new LocalizedText(words(), words());
    }

    private String words() {
        return "„ä\"\\\n{0}' <b> " + random.nextInt(1000);
    }

    private <E> E any(E[] all) {
        return all[random.nextInt(all.length)];
    }

    private <E> List<E> some(E[] all) {
        List<E> some = new ArrayList<>();
        for (E one : all) {
            if (random.nextInt(3) == 0) {
                some.add(one);
            }
        }
        return some;
    }
}
