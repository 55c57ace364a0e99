package de.interkomm.hub.projects;

import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writing on projects of the bound network. Every save is kept as a version of its own; readers see
 * none of them before it is published.
 *
 * <p>Its authors may, and whoever has {@code MANAGE_PROJECTS}; for everybody else there is no such
 * project ({@link de.interkomm.hub.shell.PageNotFound}).
 */
public interface ProjectDrafts {

    /**
     * Begins a project, which a title is enough for. Whoever does is its first author.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@code WRITE_PROJECTS}
     */
    ProjectId begin(Actor actor, NetworkId network, ProjectContent content, Deed deed);

    /** The version to go on with. */
    Draft open(Actor actor, NetworkId network, ProjectId id);

    /**
     * Saves what was made of the version somebody saw. If somebody else has saved since, both are
     * joined: what only one of them changed is taken from that one, texts that both changed have
     * the sentences of both, and of single values the one saved first stays.
     *
     * <p>Files that were not added to this project before are left out, and so are topics there are
     * none of. A visibility narrower than the published one holds at once.
     *
     * @param seen number of the version the actor began with
     * @return {@link SaveResult.Merged} whenever the latest version now says something the actor
     *     has not seen, even if they had changed nothing themselves
     */
    SaveResult save(Actor actor, NetworkId network, ProjectId id, int seen, ProjectContent content);

    /** Shows the latest version to readers, or asks the coordinators to where they want that. */
    PublishResult publish(Actor actor, NetworkId network, ProjectId id, int seen);

    /**
     * Hides it from all readers, at once, or takes back that it waits for the coordinators.
     *
     * @return whether there was anything to hide
     */
    boolean withdraw(Actor actor, NetworkId network, ProjectId id);

    /**
     * Removes for good what no reader has ever seen.
     *
     * @return whether it could
     */
    boolean discard(Actor actor, NetworkId network, ProjectId id);

    /** All versions, the latest first. */
    List<Version> versions(Actor actor, NetworkId network, ProjectId id);

    /** What one of its versions says. */
    Kept version(Actor actor, NetworkId network, ProjectId id, int number);

    /** Goes on with an earlier version, as a new one. */
    SaveResult restore(Actor actor, NetworkId network, ProjectId id, int number);

    /** Adds a file to the latest version. */
    AttachResult attach(
            Actor actor,
            NetworkId network,
            ProjectId id,
            FileKind kind,
            String label,
            String fileName,
            byte[] content);

    /** Why {@link #attach} would not take a file for what it is; empty if it would. */
    Optional<Refusal> refusal(FileKind kind, String fileName, byte[] content);

    /** How a version came about. */
    enum Deed {
        BEGUN,
        SAVED,
        /** Two had written at once. */
        MERGED,
        /** An earlier version was taken up again. */
        RESTORED,
        FILE,
        IMPORTED
    }

    /**
     * What an author goes on with.
     *
     * @param published number of the version readers see; {@code null} for none
     * @param waiting number of the version that waits for the coordinators; {@code null} for none
     * @param contacts how many have agreed to be asked
     * @param files what is known of those the version has
     * @param seenBy who sees the published version now; {@code null} while there is none, and for
     *     one that only a group may see, of which there is none
     * @param reviewNote why it was sent back; empty if it was not
     * @param review whether publishing it means asking first
     */
    record Draft(
            ProjectId id,
            int number,
            ProjectContent content,
            @Nullable Integer published,
            @Nullable Integer waiting,
            int contacts,
            List<Projects.ShownFile> files,
            @Nullable ProjectVisibility seenBy,
            String reviewNote,
            ProjectRules.Review review) {

        public Draft {
            files = List.copyOf(files);
        }

        /** Whether it is there. */
        public boolean isDone(ChecklistItem item) {
            return item.isDone(content, contacts);
        }

        /** Whether it is asked for. */
        public boolean wants(ChecklistItem item) {
            return item.isWanted(content);
        }

        /** What nobody else gets to see the version without. */
        public List<ChecklistItem> missing() {
            return ChecklistItem.missing(content, contacts);
        }

        /** Whether there is something readers have not been shown. */
        public boolean isNewer() {
            return published == null || published < number;
        }
    }

    /** What a version says, with what is known of its files. */
    record Kept(ProjectContent content, List<Projects.ShownFile> files) {

        public Kept {
            files = List.copyOf(files);
        }
    }

    /** A version as it was saved. */
    record Version(
            int number, Deed deed, String person, Instant at, @Nullable Instant publishedAt) {}

    /** What came of saving. */
    sealed interface SaveResult {

        record Saved(int number) implements SaveResult {}

        /** Saved, and from now on fewer people see what is published. */
        record Narrowed(int number) implements SaveResult {}

        /** The latest version, which has that number, says so already. */
        record Unchanged(int number) implements SaveResult {}

        /**
         * Somebody had saved as well; the latest version has what both wrote.
         *
         * @param both fields that both had changed in different ways, by their names in the content
         * @param others the other fields that say what was saved meanwhile
         */
        record Merged(int number, Partner by, List<String> both, List<String> others)
                implements SaveResult {

            public Merged {
                both = List.copyOf(both);
                others = List.copyOf(others);
            }
        }
    }

    /** Who has saved what one's own was merged with. */
    enum Partner {
        SOMEBODY_ELSE,
        /** In another window. */
        ONESELF
    }

    /** What came of publishing. */
    sealed interface PublishResult {

        record Published() implements PublishResult {}

        /** It waits for the coordinators. */
        record Submitted() implements PublishResult {}

        /** Somebody has saved another version since. */
        record Stale() implements PublishResult {}

        /** It has to say more first. */
        record Missing(List<ChecklistItem> items) implements PublishResult {

            public Missing {
                items = List.copyOf(items);
            }
        }
    }

    /** What came of adding a file. */
    sealed interface AttachResult {

        record Attached(UUID document) implements AttachResult {}

        record NotTaken(Refusal reason) implements AttachResult {}

        /** It has as many as it may. */
        record NoRoom() implements AttachResult {}
    }
}
