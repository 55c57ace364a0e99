package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class PagesTests {

    private static final List<Integer> ALL = IntStream.range(0, 25).boxed().toList();

    @Test
    void aPageThatIsNotThereGivesTheNearest() {
        assertThat(Pages.nearest(ALL, "1", 10).getContent()).hasSize(10).startsWith(10);
        assertThat(Pages.nearest(ALL, "99", 10).getContent()).containsExactly(20, 21, 22, 23, 24);
        assertThat(Pages.nearest(ALL, "-5", 10).getContent()).startsWith(0);
        assertThat(Pages.nearest(ALL, "x", 10).getContent()).startsWith(0);
    }

    @Test
    void nothingIsOnePageWithNothing() {
        assertThat(Pages.nearest(List.of(), "3", 10).getTotalElements()).isZero();
        assertThat(Pages.nearest(List.of(), "3", 10).getNumber()).isZero();
    }
}
