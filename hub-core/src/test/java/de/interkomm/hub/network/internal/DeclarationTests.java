package de.interkomm.hub.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.network.spi.DeclarationProblem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DeclarationTests {

    @Test
    void whatIsNoYamlIsSaidWithItsLine() {
        DeclarationFile file = DeclarationFile.read("network: a-net\nname: [unfinished\n");

        assertThat(file.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.messageKey()).isEqualTo("network.founding.no-yaml");
                            assertThat(problem.line()).isEqualTo(3);
                        });
    }

    @Test
    void everyProblemNamesItsPlaceAndItsLine() {
        DeclarationFile file =
                DeclarationFile.read(
                        """
                        network: Not An Id
                        name: Netz
                        tone: thou
                        host:
                          name: Stadt
                          adress: [Weg 1]
                          contact: nobody
                        coordinators:
                          - name: Karin
                            mailbox: karin@stadt.example
                          - name: Max
                            mailbox: max
                        """);
        DeclarationReader reader = new DeclarationReader();
        reader.read(file.content());
        List<DeclarationProblem> problems = reader.problems().stream().map(file::located).toList();

        assertThat(problems)
                .extracting(DeclarationProblem::path, DeclarationProblem::line)
                .contains(
                        tuple("network", 1),
                        tuple("tone", 3),
                        tuple("host.adress", 6),
                        tuple("host.address", 4),
                        tuple("host.contact", 7),
                        tuple("coordinators[1].mailbox", 12),
                        tuple("short-name", 1));
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(DeclarationFile.read("name: a\nname: b\n").problems())
                .extracting(DeclarationProblem::messageKey, DeclarationProblem::line)
                .containsExactly(tuple("network.founding.twice", 2));
    }

    @Test
    void keysOfRegionsStayTextAndNumbersAreNumbers() {
        Map<String, Object> content =
                DeclarationFile.read("rules: {within: [07, 0731], from: 20000, open: yes}\n")
                        .content();

        assertThat(content.get("rules"))
                .isEqualTo(Map.of("within", List.of("07", "0731"), "from", 20000L, "open", true));
    }
}
