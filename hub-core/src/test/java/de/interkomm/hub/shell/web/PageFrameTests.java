package de.interkomm.hub.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.Visitor;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class PageFrameTests {

    @Test
    void aPageAsksForItsEntriesOnce() {
        AtomicInteger asked = new AtomicInteger();
        PageFrame frame =
                new PageFrame(
                        new Visitor(null, null),
                        null,
                        Language.of("de").orElseThrow(),
                        new PageFrame.Address("/desk/members", null),
                        new Themes(
                                new DefaultListableBeanFactory()
                                        .getBeanProvider(NetworkFrames.class)),
                        () -> {
                            asked.incrementAndGet();
                            return List.of(
                                    NavigationItem.ofCoordination(
                                            "desk.members", "/desk/members", 1));
                        },
                        _ -> Optional.empty());

        assertThat(frame.navigation()).hasSize(1);
        assertThat(frame.group()).isNotNull();
        assertThat(frame.navigation().getFirst().current()).isEqualTo("page");
        assertThat(asked).hasValue(1);
    }
}
