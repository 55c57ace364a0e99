package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.OfficialMailboxes.DomainCheck;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who may say what an administration does. */
@Component("reuseSpeakers")
class Speakers {

    /** More would say no more of who somebody is. */
    private static final int MOST_NAMES = 3;

    private final Towns towns;
    private final Roles roles;
    private final Accounts accounts;
    private final Employments employments;
    private final OfficialMailboxes mailboxes;
    private final Projects projects;

    Speakers(
            Towns towns,
            Roles roles,
            Accounts accounts,
            Employments employments,
            OfficialMailboxes mailboxes,
            Projects projects) {
        this.towns = towns;
        this.roles = roles;
        this.accounts = accounts;
        this.employments = employments;
        this.mailboxes = mailboxes;
        this.projects = projects;
    }

    /** In whichever network. */
    boolean represents(Actor actor, RegionalKey administration) {
        return towns.standingFor(administration).stream()
                .anyMatch(
                        key ->
                                actor.networks().stream()
                                        .anyMatch(
                                                network ->
                                                        actor.may(
                                                                Permission.DECLARE_REUSE,
                                                                network,
                                                                key)));
    }

    /** Whoever represents it, or works there for certain and writes from there. */
    boolean speaks(Actor actor, RegionalKey administration) {
        return represents(actor, administration)
                || (isOfficial(actor.mailbox(), administration) && worksFor(actor, administration));
    }

    private boolean worksFor(Actor actor, RegionalKey administration) {
        return towns.standingFor(administration).stream()
                .flatMap(key -> employments.present(actor.account(), key).stream())
                .anyMatch(Employment::isVerified);
    }

    /** Whether what comes from the mailbox is the administration's own word. */
    boolean mayConfirm(Mailbox mailbox, RegionalKey administration) {
        return isOfficial(mailbox, administration)
                || representing(administration).stream()
                        .anyMatch(one -> one.mailbox().equals(mailbox));
    }

    boolean isOfficial(Mailbox mailbox, RegionalKey administration) {
        return towns.standingFor(administration).stream()
                .anyMatch(key -> mailboxes.originOf(mailbox, key) == MailboxOrigin.OFFICIAL);
    }

    /** Whether anybody can have one like it. */
    boolean isPrivate(Mailbox mailbox) {
        return mailboxes.check(mailbox.domain()) == DomainCheck.PRIVATE;
    }

    /** The mailboxes of those who represent it and may see the project. */
    List<Mailbox> representing(NetworkId network, ProjectId project, RegionalKey administration) {
        return representing(administration).stream()
                .filter(one -> isShownTo(one, network, project))
                .map(AccountView::mailbox)
                .toList();
    }

    /** Those who represent it now, and whoever confirmed it last, if that still counts. */
    Set<Mailbox> knowing(Reuse reuse) {
        Set<Mailbox> found =
                new LinkedHashSet<>(representing(reuse.network(), reuse.project(), reuse.key()));
        Mailbox last = reuse.confirmedBy();
        if (last != null
                && mayConfirm(last, reuse.key())
                && sees(last, reuse.network(), reuse.project())) {
            found.add(last);
        }
        return found;
    }

    private Set<AccountView> representing(RegionalKey administration) {
        Set<AccountView> found = new LinkedHashSet<>();
        towns.standingFor(administration).stream()
                .flatMap(key -> roles.representing(key).stream())
                .filter(one -> Permission.DECLARE_REUSE.roles().contains(one.standing().role()))
                .map(Holder::account)
                .forEach(found::add);
        return found;
    }

    /** Whether the owner of the mailbox, whoever that is, may see the project. */
    boolean sees(Mailbox mailbox, NetworkId network, ProjectId project) {
        return isShownTo(accounts.find(mailbox).orElse(null), network, project);
    }

    /**
     * Who has followed a link in a mailbox.
     *
     * @param name said by somebody who may have no account; may be empty
     */
    Who who(String name, Mailbox mailbox) {
        return accounts.find(mailbox).map(Who::of).orElseGet(() -> Who.of(name, mailbox));
    }

    /**
     * The administrations, by name, that the owner of the mailbox stands or works for for certain;
     * none without an account.
     */
    List<String> comingFrom(Mailbox mailbox) {
        Set<RegionalKey> keys =
                actor(accounts.find(mailbox).orElse(null))
                        .map(employments::knownOf)
                        .orElseGet(Set::of);
        Map<RegionalKey, Administration> today = towns.today(keys);
        return keys.stream()
                .map(key -> Towns.now(key, today))
                .distinct()
                .map(towns::title)
                .sorted()
                .limit(MOST_NAMES)
                .toList();
    }

    /** Nobody, and an account that may not sign in, sees what everybody does. */
    private boolean isShownTo(@Nullable AccountView account, NetworkId network, ProjectId project) {
        return projects.isShownTo(actor(account).orElse(null), network, project);
    }

    private Optional<Actor> actor(@Nullable AccountView account) {
        return Optional.ofNullable(account).map(AccountView::id).flatMap(accounts::actor);
    }

    /** The administrations the actor represents or works for. */
    Set<RegionalKey> administrationsOf(Actor actor) {
        Set<RegionalKey> keys = new LinkedHashSet<>();
        actor.standings().stream()
                .filter(one -> Permission.DECLARE_REUSE.roles().contains(one.role()))
                .map(Standing::administration)
                .filter(Objects::nonNull)
                .forEach(keys::add);
        employments.of(actor.account()).stream()
                .filter(one -> one.ended() == null)
                .map(Employment::administration)
                .forEach(keys::add);
        return keys;
    }
}
