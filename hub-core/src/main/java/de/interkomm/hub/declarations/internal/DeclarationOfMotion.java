package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.EditionState;
import de.interkomm.hub.declarations.internal.EditionRows.Carried;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.MotionSubject;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** The edition a motion carries: its draft until it is adopted, then the frozen text. */
@Component
@Transactional(readOnly = true)
class DeclarationOfMotion implements MotionSubject {

    private final EditionRows rows;
    private final DraftAccess access;

    DeclarationOfMotion(EditionRows rows, DraftAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public Optional<Subject> of(@Nullable Actor reader, NetworkId network, ResolutionId motion) {
        NetworkScope.requireBound(network);
        return rows.carriedBy(motion).map(carried -> subject(reader, network, carried));
    }

    private Subject subject(@Nullable Actor reader, NetworkId network, Carried carried) {
        String page = "/networks/" + network + "/declaration";
        if (carried.state() == EditionState.ADOPTED) {
            return new Subject("declarations.subject.adopted", page + "/" + carried.number());
        }
        boolean writes = access.find(reader, network).isPresent();
        return new Subject("declarations.subject.draft", writes ? page + "/draft" : null);
    }
}
