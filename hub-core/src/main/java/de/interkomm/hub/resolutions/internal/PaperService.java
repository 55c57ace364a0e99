package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.MotionPaperId;
import de.interkomm.hub.resolutions.MotionPapers;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class PaperService implements MotionPapers {

    private final PaperRows rows;
    private final ResolutionAccess access;
    private final Documents documents;

    PaperService(PaperRows rows, ResolutionAccess access, Documents documents) {
        this.rows = rows;
        this.access = access;
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> of(@Nullable Actor reader, NetworkId network, ResolutionId motion) {
        access.find(reader, network, motion);
        return rows.of(motion);
    }

    @Override
    public AttachResult attach(
            Actor actor, NetworkId network, ResolutionId id, String fileName, byte[] content) {
        Motion motion = access.lock(actor, network, id);
        if (!motion.state().canBeVotedOn()) {
            return new AttachResult.Stale();
        }
        if (rows.of(id).size() >= MOST) {
            return new AttachResult.NoRoom();
        }
        return switch (documents.store(fileName, content, EnumSet.allOf(AcceptedType.class))) {
            case StoreResult.Stored(var document) -> {
                MotionPaperId paper = MotionPaperId.next();
                rows.attach(paper, id, document);
                yield new AttachResult.Attached(paper);
            }
            case StoreResult.Refused(var reason) -> new AttachResult.NotTaken(reason);
        };
    }

    @Override
    public Change detach(Actor actor, NetworkId network, ResolutionId id, MotionPaperId paper) {
        Motion motion = access.lock(actor, network, id);
        if (!motion.state().canBeVotedOn()) {
            return Change.STALE;
        }
        Optional<DocumentId> file = rows.detach(id, paper);
        file.ifPresent(documents::remove);
        return file.isPresent() ? Change.DONE : Change.STALE;
    }

    @Override
    @Transactional(readOnly = true)
    public File open(
            @Nullable Actor reader, NetworkId network, ResolutionId motion, MotionPaperId paper) {
        access.find(reader, network, motion);
        DocumentId id = rows.document(motion, paper).orElseThrow(PageNotFound::new);
        return new File(
                documents.find(id).orElseThrow(PageNotFound::new),
                documents.content(id).orElseThrow(PageNotFound::new));
    }
}
