package de.interkomm.hub.projects;

import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The projects of the bound network as readers find them. Whoever asks gets what they may see: the
 * database leaves out the rest, in lists and in counts.
 */
public interface Projects {

    int PAGE_SIZE = 24;

    /**
     * The published projects this reader may see, lighthouses first, then those changed last.
     *
     * @param reader {@code null} for those who have not signed in
     * @param page counted from 0, as it stands in the address; the nearest there is
     */
    Page<Card> list(@Nullable Actor reader, NetworkId network, Query query, String page);

    /** What all of these say, in the same order, for those who take the list along. */
    List<ProjectContent> contents(@Nullable Actor reader, NetworkId network, Query query);

    /** The published projects of a group that this reader may see, those changed last first. */
    List<Card> ofGroup(@Nullable Actor reader, NetworkId network, GroupId group);

    /** All the actor writes on, published or not, those changed last first. */
    List<Own> mine(Actor actor, NetworkId network);

    /** What all of those are called, published or not, that the actor knows of here. */
    List<Known> known(Actor actor, NetworkId network);

    /**
     * One project with all that this reader may see of it: what is published, or else, for those
     * who write on it, what is to be.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is none, or none this reader may know of
     */
    View open(@Nullable Actor reader, NetworkId network, ProjectId id);

    /** Whether it is published, and this reader may see it. */
    boolean isShownTo(@Nullable Actor reader, NetworkId network, ProjectId id);

    /**
     * A file of a project, if what this reader sees of it shows the file, or the reader writes on
     * it.
     *
     * @throws de.interkomm.hub.shell.PageNotFound otherwise
     */
    File file(@Nullable Actor reader, NetworkId network, ProjectId id, UUID document);

    /**
     * What to look for.
     *
     * @param text part of title or summary; empty for all
     * @param status {@code null} for all, like the others
     * @param topic the key of one
     */
    record Query(
            String text,
            @Nullable ProjectStatus status,
            @Nullable ProjectKind kind,
            @Nullable String topic,
            Shelf shelf) {

        public static final Query ALL = new Query("", null, null, null, Shelf.ALL);
    }

    /** Which of them. */
    enum Shelf {
        ALL,
        BLUEPRINTS
    }

    /** How far a project is on its way to readers. */
    enum Stage {
        DRAFT,
        WAITING,
        PUBLISHED,
        /** It was published once. */
        HIDDEN
    }

    /**
     * A project among others.
     *
     * @param changedAt when readers saw something new, or, of a draft, when it was last saved
     */
    record Card(
            ProjectId id,
            String title,
            String summary,
            ProjectStatus status,
            ProjectKind kind,
            List<Topic> topics,
            ProjectVisibility visibility,
            Stage stage,
            ProjectContent.Offer blueprint,
            @Nullable LocalDate lighthouseSince,
            Instant changedAt) {

        public Card {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A project as one reader sees it.
     *
     * @param number of the version that is shown
     * @param latest number of the version its authors go on with
     * @param group that carries it; {@code null} if there is none this reader may see
     * @param history which status it had since when, the latest first
     * @param contacts who has agreed to be asked; empty for those who may not know them
     * @param hiddenContacts how many more there are that this reader may not know
     * @param files what is shown, with what is known of each
     * @param firstPublishedAt {@code null} while it never was
     * @param reviewNote why it was sent back; empty if it was not, and for those who do not write
     * @param course where its latest version is; {@code NONE} for those who do not write
     * @param rights what the reader may do here
     */
    record View(
            Card card,
            ProjectContent content,
            int number,
            int latest,
            @Nullable GroupLink group,
            List<StatusSince> history,
            List<Contact> contacts,
            int hiddenContacts,
            List<ShownFile> files,
            @Nullable Instant firstPublishedAt,
            String reviewNote,
            Course course,
            Set<ProjectRight> rights) {

        public View {
            history = List.copyOf(history);
            contacts = List.copyOf(contacts);
            files = List.copyOf(files);
            rights = Set.copyOf(rights);
        }

        public ProjectId id() {
            return card.id();
        }

        public boolean may(ProjectRight right) {
            return rights.contains(right);
        }

        /** Whether its authors have gone on since. */
        public boolean hasNewer() {
            return latest > number;
        }
    }

    /** A project for somebody who writes on it. */
    record Own(Card card, Course course) {}

    /** Where the latest version of a project is with the coordinators. */
    enum Course {
        NONE,
        WAITING,
        SENT_BACK
    }

    /**
     * A project by what it is called.
     *
     * @param repository the address of its source code; empty for none
     */
    record Known(ProjectId id, String title, String repository) {}

    /** The group that carries a project. */
    record GroupLink(GroupId id, String name) {}

    /** A status and since when. */
    record StatusSince(ProjectStatus status, LocalDate since) {}

    /**
     * Whom to ask.
     *
     * @param about what; empty for anything
     */
    record Contact(AccountId account, String name, String mailbox, String about) {}

    /** A file with what is known of it. */
    record ShownFile(UUID document, FileKind kind, String label, String fileName, long size) {}

    /** A file's content. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record File(StoredDocument document, byte[] content) {}
}
