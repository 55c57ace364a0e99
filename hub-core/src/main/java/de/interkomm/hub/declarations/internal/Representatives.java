package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Signatures.Asked;
import de.interkomm.hub.declarations.internal.EditionRows.Frozen;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who stands behind a signature: those who represent an administration, its head among them. */
@Component
class Representatives {

    private final Roles roles;
    private final SignatureRows rows;

    Representatives(Roles roles, SignatureRows rows) {
        this.roles = roles;
        this.rows = rows;
    }

    /** Those who represent the administration in the network and may sign in, each once. */
    Stream<AccountView> of(NetworkId network, RegionalKey administration) {
        return holders(network, one -> administration.equals(one.administration()));
    }

    /** Those who run the network, each once. */
    Stream<AccountView> coordination(NetworkId network) {
        return holders(network, one -> Permission.MANAGE_MEMBERS.roles().contains(one.role()));
    }

    private Stream<AccountView> holders(NetworkId network, Predicate<Standing> which) {
        return roles.holdersIn(network).stream()
                .filter(one -> which.test(one.standing()))
                .map(Holder::account)
                .filter(AccountView::enabled)
                .distinct();
    }

    /**
     * The head of the administration as far as one is known and it is not that person: whoever has
     * the role or was asked to sign, else whoever has signed before.
     */
    @Nullable String otherHead(
            NetworkId network, RegionalKey administration, Frozen frozen, String person) {
        List<String> heads = known(network, administration, frozen);
        return heads.stream().anyMatch(one -> isSame(one, person))
                ? null
                : heads.stream().findFirst().orElse(null);
    }

    /** The name of a signer as the hub knows it of the head, else as it was typed. */
    String spelled(NetworkId network, RegionalKey administration, Frozen frozen, String person) {
        return known(network, administration, frozen).stream()
                .filter(one -> isSame(one, person))
                .findFirst()
                .orElseGet(() -> Typing.inOneLine(person));
    }

    private List<String> known(NetworkId network, RegionalKey administration, Frozen frozen) {
        List<String> heads = new ArrayList<>();
        heads(network, administration).map(AccountView::name).forEach(heads::add);
        Asked asked = rows.asked(frozen.id()).get(administration);
        if (asked != null && !asked.person().isEmpty()) {
            heads.add(asked.person());
        }
        SignatureRows.Signer earlier = rows.earlierSigners(frozen.number()).get(administration);
        if (heads.isEmpty() && earlier != null) {
            heads.add(earlier.person());
        }
        return heads;
    }

    /** Those who hold the role of its head and may sign in. */
    Stream<AccountView> heads(NetworkId network, RegionalKey administration) {
        return holders(
                network,
                one ->
                        administration.equals(one.administration())
                                && one.role() == Role.HEAD_OF_ADMINISTRATION);
    }

    /** Whether two names are those of one person, however they are typed. */
    static boolean isSame(String one, String other) {
        return Typing.inOneLine(one).equalsIgnoreCase(Typing.inOneLine(other));
    }
}
