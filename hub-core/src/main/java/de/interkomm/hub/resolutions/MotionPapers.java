package de.interkomm.hub.resolutions;

import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Papers with the motions of the bound network's groups. Whoever sees a motion sees its papers;
 * they stay as they are once it is voted on. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} for what the actor may not know of or has no right to.
 */
public interface MotionPapers {

    int MOST = 20;

    /** What is kept with a motion, the oldest first. */
    List<Paper> of(@Nullable Actor reader, NetworkId network, ResolutionId motion);

    /**
     * Keeps a paper with a motion that is not being voted on.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    AttachResult attach(
            Actor actor, NetworkId network, ResolutionId motion, String fileName, byte[] content);

    /**
     * Takes a paper away for good.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    Change detach(Actor actor, NetworkId network, ResolutionId motion, MotionPaperId paper);

    /** A paper's file. */
    File open(@Nullable Actor reader, NetworkId network, ResolutionId motion, MotionPaperId paper);

    /** What came of a paper. */
    sealed interface AttachResult {

        record Attached(MotionPaperId id) implements AttachResult {}

        record NotTaken(Refusal reason) implements AttachResult {}

        /** There are {@link #MOST} already. */
        record NoRoom() implements AttachResult {}

        /** It is being voted on, has been, or was withdrawn. */
        record Stale() implements AttachResult {}
    }

    /** A paper of a motion. */
    record Paper(MotionPaperId id, String fileName, String mediaType, long size) {}

    /** A paper with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record File(StoredDocument document, byte[] content) {}
}
