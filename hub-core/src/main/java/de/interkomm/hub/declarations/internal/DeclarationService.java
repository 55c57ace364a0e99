package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.Comparison;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.EditionState;
import de.interkomm.hub.declarations.internal.EditionRows.Drafted;
import de.interkomm.hub.declarations.internal.EditionRows.Frozen;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class DeclarationService implements Declarations {

    private final EditionRepository repository;
    private final EditionRows rows;
    private final Beginnings beginnings;
    private final Groups allGroups;
    private final Documents documents;
    private final DeclarationDeeds deeds;

    DeclarationService(
            EditionRepository repository,
            EditionRows rows,
            Beginnings beginnings,
            Groups allGroups,
            Documents documents,
            DeclarationDeeds deeds) {
        this.repository = repository;
        this.rows = rows;
        this.beginnings = beginnings;
        this.allGroups = allGroups;
        this.documents = documents;
        this.deeds = deeds;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<View> inForce(NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.inForce().map(rows::edition);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isInForce(NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.inForce().isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public View edition(NetworkId network, int number) {
        return rows.edition(frozen(network, number));
    }

    private Frozen frozen(NetworkId network, int number) {
        NetworkScope.requireBound(network);
        return rows.frozen(number).orElseThrow(PageNotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> editions(NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.cards();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recorded> adoptedIn(NetworkId network, MeetingId meeting) {
        NetworkScope.requireBound(network);
        return rows.adoptedIn(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compare(NetworkId network, int from, int to) {
        Frozen before = frozen(network, from);
        Frozen after = frozen(network, to);
        return Comparison.between(
                rows.text(before.id(), before.state()), rows.text(after.id(), after.state()));
    }

    @Override
    @Transactional(readOnly = true)
    public File pdf(NetworkId network, int number) {
        Frozen frozen = frozen(network, number);
        StoredDocument file = documents.find(frozen.document()).orElseThrow();
        return new File(
                file.fileName(),
                file.mediaType(),
                documents.content(frozen.document()).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public File canonical(NetworkId network, int number) {
        Frozen frozen = frozen(network, number);
        return new File(
                "declaration-" + number + ".txt",
                "text/plain;charset=UTF-8",
                frozen.canonical().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Open> open(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_GROUPS, network);
        return rows.drafted().map(Drafted::open);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Groups.Link> groups(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_GROUPS, network);
        return living(actor, network);
    }

    private List<Groups.Link> living(Actor actor, NetworkId network) {
        return allGroups.list(actor, network, Groups.Query.ALL).stream()
                .sorted(Comparator.comparing(card -> card.kind() != GroupKind.WORKING_GROUP))
                .map(card -> new Groups.Link(card.id(), card.name()))
                .toList();
    }

    @Override
    public StartResult start(Actor actor, NetworkId network, GroupId group, String title) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_GROUPS, network);
        if (living(actor, network).stream().noneMatch(one -> one.id().equals(group))) {
            return StartResult.NO_SUCH_GROUP;
        }
        // Whoever begins at the same moment is refused by declaration_edition_open_once.
        if (repository.findOpenLocked().isPresent()) {
            return StartResult.STALE;
        }
        DeclarationText text =
                rows.inForce()
                        .map(frozen -> rows.text(frozen.id(), frozen.state()).titled(title))
                        .orElseGet(() -> new DeclarationText(title, List.<Clause>of()));
        Edition edition = beginnings.begin(group, text, Author.of(actor));
        deeds.tell(actor, network, "begun", edition.id(), Adoptions.label(edition, text));
        return StartResult.DONE;
    }

    @Override
    public StartResult drop(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_GROUPS, network);
        Edition edition = repository.findOpenLocked().orElse(null);
        if (edition == null) {
            return StartResult.STALE;
        }
        if (edition.state() == EditionState.VOTING) {
            return StartResult.VOTING;
        }
        edition.drop();
        deeds.tell(
                actor,
                network,
                "dropped",
                edition.id(),
                Adoptions.label(edition, rows.text(edition.id(), edition.latestState())));
        return StartResult.DONE;
    }
}
