package de.interkomm.hub.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.interkomm.hub.identity.NotPermitted;

/** Asks whether use cases keep to permissions. */
public final class UseCases {

    private UseCases() {}

    /** It runs, or is refused for want of a permission and for nothing else. */
    public static void expect(boolean allowed, Runnable useCase) {
        if (allowed) {
            assertThatCode(useCase::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(useCase::run).isInstanceOf(NotPermitted.class);
        }
    }
}
