package de.interkomm.hub.directory;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.shell.TooManyRequests;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * How often anybody may ask the directory: far more often than people do, and too seldom for
 * copying all of it without end. Those signed in are counted by account, others by address, so
 * nobody who has signed in pays for their neighbours.
 */
@Component
public class DirectoryLimits {

    private final RateLimits limits;

    DirectoryLimits(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts one question.
     *
     * @param remoteAddress as the request has it
     * @throws TooManyRequests if it is one too many
     */
    public void count(Question question, @Nullable Actor reader, String remoteAddress) {
        RateLimits.Attempt attempt =
                reader == null
                        ? limits.attempt(
                                question.action + "-address",
                                RateLimits.sender(remoteAddress),
                                question.fromOneAddress,
                                question.within)
                        : limits.attempt(
                                question.action + "-account",
                                reader.account().toString(),
                                question.byOneAccount,
                                question.within);
        if (attempt instanceof RateLimits.Refused refused) {
            throw new TooManyRequests(refused.seconds());
        }
    }

    /** What is asked for. A whole town hall may share one address. */
    public enum Question {
        /** A page of results, also as one types. */
        SEARCH("directory-search", 1_500, 600, Duration.ofMinutes(5)),
        /** As one types, so for every other letter. */
        SUGGESTIONS("directory-suggestions", 3_000, 1_200, Duration.ofMinutes(5)),
        /** A table or a feed, each of many entries. */
        FILE("directory-file", 60, 60, Duration.ofMinutes(15));

        private final String action;
        private final int fromOneAddress;
        private final int byOneAccount;
        private final Duration within;

        Question(String action, int fromOneAddress, int byOneAccount, Duration within) {
            this.action = action;
            this.fromOneAddress = fromOneAddress;
            this.byOneAccount = byOneAccount;
            this.within = within;
        }
    }
}
