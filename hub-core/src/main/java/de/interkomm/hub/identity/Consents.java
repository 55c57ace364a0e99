package de.interkomm.hub.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people have agreed to, for each network and purpose by itself (GDPR, Art. 6 (1) (a) and Art.
 * 7). Nothing is ever agreed to until somebody says so, and it can be taken back at any time.
 */
public interface Consents {

    /** Everything the person ever agreed to, in all networks, the newest first. */
    List<Consent> of(Actor actor);

    /**
     * The person agrees to these words. What is agreed to already stays as it is.
     *
     * @throws NotPermitted without {@link Purpose#PERMISSION}
     */
    Giving give(Actor actor, NetworkId network, Set<Wording> words);

    /**
     * The person takes it back, at once; also after having left the network.
     *
     * @return whether there was anything to take back
     */
    boolean withdraw(Actor actor, NetworkId network, Purpose purpose);

    /**
     * Who agrees at this moment: to the words of today, with a role in the network that counts, and
     * an account that is open.
     */
    Set<AccountId> agreeing(NetworkId network, Purpose purpose);

    /**
     * The networks in which others find the person in the directory and cannot write to them,
     * because the person has never been asked: neither agreed to {@link Purpose#MESSAGES} there nor
     * ever took that back.
     */
    default Set<NetworkId> unasked(Actor actor) {
        List<Consent> given = of(actor);
        Set<NetworkId> asked =
                given.stream()
                        .filter(one -> one.wording().purpose() == Purpose.MESSAGES)
                        .map(Consent::network)
                        .collect(toUnmodifiableSet());
        return given.stream()
                .filter(Consent::isOpen)
                .filter(one -> one.wording().equals(Purpose.DIRECTORY.wording()))
                .map(Consent::network)
                .filter(network -> !asked.contains(network))
                .filter(network -> actor.may(Purpose.PERMISSION, network))
                .collect(toUnmodifiableSet());
    }

    /**
     * What may be agreed to. The words stand in the bundle {@code consent}: the name under {@code
     * consent.purpose.<PURPOSE>}, what it means under {@code consent.text.<PURPOSE>.<version>}. Who
     * changes the meaning adds a text and raises the version: agreement to earlier words then
     * counts no more, and their text stays for the record.
     */
    enum Purpose {
        /** The people of the network see the phone number. */
        PHONE(1),
        /** The people of the network see the mailbox. */
        MAILBOX(1),
        /** The people of the network see what the person works on. */
        TOPICS(1),
        /** People of other networks find the person in the directory of the hub. */
        DIRECTORY(1),
        /**
         * Whoever finds the person there writes to them through the hub, without being told where
         * they are. An agreement of its own: one may want to be found and not written to.
         */
        MESSAGES(1),
        /** Everybody reads in the open interface in which public groups the person sits. */
        OPEN_INTERFACE(1);

        /** Whom the people of a network do not see has nothing to show. */
        public static final Permission PERMISSION = Permission.MEET_PEOPLE;

        private final int version;

        Purpose(int version) {
            this.version = version;
        }

        /** The words of today. */
        public Wording wording() {
            return new Wording(this, version);
        }
    }

    /** What exactly somebody agrees to. */
    record Wording(Purpose purpose, int version) {

        /** Reads what a form sends, where something else is no error of ours. */
        public static Optional<Wording> parse(String text) {
            int end = text.lastIndexOf('-');
            if (end < 0 || !text.substring(end + 1).matches("\\d{1,4}")) {
                return Optional.empty();
            }
            int version = Integer.parseInt(text.substring(end + 1));
            return Arrays.stream(Purpose.values())
                    .filter(purpose -> purpose.name().equals(text.substring(0, end)))
                    .map(purpose -> new Wording(purpose, version))
                    .findFirst();
        }

        /** Whether these are the words of today. */
        public boolean isCurrent() {
            return equals(purpose.wording());
        }

        @Override
        public String toString() {
            return purpose + "-" + version;
        }
    }

    /**
     * Something somebody agreed to once.
     *
     * @param withdrawn {@code null} if it was not taken back
     */
    record Consent(NetworkId network, Wording wording, Instant given, @Nullable Instant withdrawn) {

        public boolean isOpen() {
            return withdrawn == null;
        }
    }

    /** What came of agreeing. */
    enum Giving {
        GIVEN,
        /** The words have changed since they were shown: nothing was kept. */
        OUTDATED
    }
}
