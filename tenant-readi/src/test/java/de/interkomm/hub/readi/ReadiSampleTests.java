package de.interkomm.hub.readi;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.spi.SampleGroups;
import de.interkomm.hub.governance.spi.SampleGroups.Person;
import de.interkomm.hub.membership.spi.SampleNetwork;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

class ReadiSampleTests {

    private final SampleGroups groups = new ReadiGroups().readiSampleGroups();
    private final SampleNetwork members = new ReadiMembers().readiSample();

    @Test
    void whoeverLeadsAGroupForATownHasAMailboxOfThatTown() throws IOException {
        Map<String, String> register = register();
        List<Person> leads =
                groups.groups().stream()
                        .flatMap(group -> group.people().stream())
                        .filter(person -> person.administration() != null)
                        .toList();
        assertThat(leads)
                .hasSizeGreaterThan(9)
                .allSatisfy(
                        person ->
                                assertThat(person.mailbox().domain())
                                        .isEqualTo(
                                                domainOf(
                                                        register.getOrDefault(
                                                                String.valueOf(
                                                                        person.administration()),
                                                                "nobody"))));
    }

    @Test
    void everyTownHasSomebodyWithAMailboxOfThatTownWhoCanVoteForIt() throws IOException {
        Map<String, String> register = register();
        assertThat(members.members())
                .hasSize(9)
                .allSatisfy(
                        town ->
                                assertThat(town.contact().mailbox().domain())
                                        .isEqualTo(
                                                domainOf(
                                                        register.getOrDefault(
                                                                town.administration().value(),
                                                                "nobody"))));
    }

    @Test
    void moreThanTwelveProjectGroupsOfBothKinds() {
        Map<GroupKind, Long> kinds =
                groups.groups().stream()
                        .collect(
                                Collectors.groupingBy(
                                        group -> group.draft().kind(), Collectors.counting()));
        assertThat(kinds.get(GroupKind.PROJECT_GROUP_EXCHANGE)).isGreaterThan(5);
        assertThat(kinds.get(GroupKind.PROJECT_GROUP_IMPLEMENTATION)).isGreaterThan(5);
    }

    private static String domainOf(String town) {
        return town.toLowerCase(Locale.ROOT).replace("ü", "ue") + ".example";
    }

    /** Names by key, as the excerpt of the official register has them. */
    private static Map<String, String> register() throws IOException {
        return new ClassPathResource("administrations/excerpt.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("08"))
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2], (a, b) -> a));
    }
}
