package de.interkomm.hub.shell;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What is asked for often and changes seldom: read again once it is older than it may be. Each node
 * remembers for itself; several that find it too old at once may all read it.
 */
public final class Remembered<T> {

    private final Supplier<T> reading;
    private final Duration kept;
    private final Clock clock;

    private volatile @Nullable Read<T> last;

    /**
     * @param kept how old it may be
     */
    public Remembered(Supplier<T> reading, Duration kept, Clock clock) {
        this.reading = reading;
        this.kept = kept;
        this.clock = clock;
    }

    public T get() {
        Read<T> now = last;
        if (now == null || now.until().isBefore(clock.instant())) {
            now = new Read<>(reading.get(), clock.instant().plus(kept));
            last = now;
        }
        return now.value();
    }

    private record Read<T>(T value, Instant until) {}
}
