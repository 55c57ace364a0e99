package de.interkomm.hub.identity;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.Consents.Wording;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * People who have agreed, network by network, that people of other networks find them (see {@link
 * Purpose#DIRECTORY}). For the directory, which shows them to nobody but those who are people of a
 * network themselves.
 */
public interface FindablePeople {

    /** All of them, by account; the range is one of accounts, of each with all networks. */
    List<Findable> all(KeyRange accounts);

    /**
     * SQL that is true while somebody can be found in a network, at this moment: has agreed to the
     * words of today, has an account in use, a role that counts, and is not unlisted. By
     * consent_once and account_role_key, person by person: {@code offset 0} keeps the database from
     * looking up everybody beforehand.
     *
     * @param account SQL of the account's id
     * @param network SQL of the network's id
     */
    static String stillFindable(String account, String network) {
        return stillAgreeing(Purpose.DIRECTORY, account, network);
    }

    /**
     * The same of whether those who find somebody may write to them (see {@link Purpose#MESSAGES}).
     */
    static String stillReachable(String account, String network) {
        return stillAgreeing(Purpose.MESSAGES, account, network);
    }

    private static String stillAgreeing(Purpose purpose, String account, String network) {
        Wording words = purpose.wording();
        return """
        exists (
            select from hub.consent c
            join hub.account a on a.id = c.account_id and a.enabled
            where c.account_id = %1$s and c.network = %2$s and c.purpose = '%3$s'
              and c.text_version = %4$d and c.withdrawn_at is null
              and exists (
                  select from hub.account_role r
                  where r.account_id = c.account_id and r.network = c.network
                    and not r.resting and r.role in (%5$s))
              and not exists (
                  select from hub.unlisted_person u
                  where u.network = c.network and (u.account_id = c.account_id or exists (
                      select from hub.imported_person i
                      where i.network = u.network and i.person_id = u.account_id
                        and i.account_id = c.account_id)))
            offset 0)
        """
                .formatted(
                        account,
                        network,
                        words.purpose(),
                        words.version(),
                        Purpose.PERMISSION.roles().stream()
                                .map(role -> "'" + role + "'")
                                .collect(joining(", ")));
    }

    /**
     * Somebody, with what may be shown.
     *
     * @param administrations for which the person stands in this network; if for none, where the
     *     person is known to work
     * @param function {@code null} if unsaid
     * @param topics what the person works on; {@code null} if unsaid
     * @param since when the person agreed, or changed what is shown
     */
    record Findable(
            AccountId account,
            NetworkId network,
            String name,
            List<RegionalKey> administrations,
            @Nullable String function,
            @Nullable String topics,
            Instant since) {

        public Findable {
            administrations = List.copyOf(administrations);
        }
    }
}
