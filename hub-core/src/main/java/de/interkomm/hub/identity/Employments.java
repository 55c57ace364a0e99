package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who works for which administration, and how that is known. Called, in their own transaction, by
 * use cases that have already decided that they may; what people ask for themselves goes through
 * {@link MyEmployments}.
 */
public interface Employments {

    /** How long a verification is good. */
    Period VALIDITY = Period.ofYears(1);

    /** How long before that ends its owner is reminded. */
    Duration NOTICE = Duration.ofDays(30);

    /** How long after that everything stays as it is, before what came from it rests. */
    Duration GRACE = Duration.ofDays(30);

    /** How many verified colleagues who share a domain make it known as their administration's. */
    int COLLEAGUES = 3;

    /** Those that go on, then those that have ended, each the newest first. */
    List<Employment> of(AccountId account);

    /** The one that goes on. */
    Optional<Employment> present(AccountId account, RegionalKey administration);

    /**
     * The administrations somebody stands or works for for certain: what people only say of
     * themselves would lend them a name that is not theirs.
     */
    default Set<RegionalKey> knownOf(Actor actor) {
        Stream<RegionalKey> held =
                actor.standings().stream().map(Standing::administration).filter(Objects::nonNull);
        Stream<RegionalKey> employing =
                of(actor.account()).stream()
                        .filter(Employment::isVerified)
                        .map(Employment::administration);
        return Stream.concat(held, employing).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the owner of the mailbox works there for certain. */
    boolean isVerified(Mailbox mailbox, RegionalKey administration);

    /**
     * Its owner says to work there, and has confirmed the account's mailbox: verified at once if
     * the mailbox lies in a domain of the administration. One that goes on already stays as it is,
     * and is verified by that if it was not.
     */
    Employment begin(AccountId account, RegionalKey administration);

    /**
     * Somebody has verified it, from now on for {@link #VALIDITY}; begun now if it was not. What
     * came from it and rested is good again.
     *
     * @param by {@code null} if nobody in particular did
     */
    Employment verify(
            AccountId account,
            RegionalKey administration,
            Verification how,
            @Nullable AccountId by);
}
