package de.interkomm.hub.projects.internal;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * A project on its way to readers: which of its versions they see, and who they are. What the
 * versions say is kept beside it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // lists read the columns
@Table(name = "project")
class Project {

    @Id private UUID id;
    @Version private int version;
    private long revision;
    private int latest;
    private @Nullable Integer published;
    private @Nullable Integer waiting;
    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    @Enumerated(EnumType.STRING)
    private ProjectKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] topics;

    @Enumerated(EnumType.STRING)
    private ProjectVisibility visibility;

    private @Nullable UUID groupId;

    @Enumerated(EnumType.STRING)
    private ProjectContent.Offer blueprint;

    private String reviewNote;
    private @Nullable LocalDate lighthouseSince;
    private @Nullable Instant firstPublishedAt;
    private @Nullable Instant publishedAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    @SuppressWarnings("NullAway.Init") // take() fills in what is left
    Project(ProjectContent first, Instant at) {
        this.id = ProjectId.next().value();
        this.revision = 1;
        this.latest = 1;
        this.reviewNote = "";
        this.changedAt = at;
        take(first);
    }

    /** Authors go on with this. Readers notice nothing, unless fewer shall see it: that holds. */
    Written write(ProjectContent content, Instant at) {
        latest++;
        changedAt = at;
        if (waiting != null) {
            waiting = latest;
        }
        if (published == null) {
            take(content);
            return Written.KEPT;
        }
        if (content.visibility().isNarrowerThan(visibility)) {
            visibility = content.visibility();
            revision++;
            return Written.NARROWED;
        }
        return Written.KEPT;
    }

    /** The latest version waits for the coordinators. */
    void submit() {
        waiting = latest;
        reviewNote = "";
    }

    /**
     * Readers see this from now on.
     *
     * @param content of the latest version
     */
    void publish(ProjectContent content, Instant at) {
        published = latest;
        waiting = null;
        reviewNote = "";
        publishedAt = at;
        if (firstPublishedAt == null) {
            firstPublishedAt = at;
        }
        take(content);
        revision++;
    }

    void sendBack(String reason) {
        requireWaiting();
        waiting = null;
        reviewNote = reason;
    }

    /**
     * No reader sees it any more. A lighthouse is one again once it is published again.
     *
     * @param content of the latest version
     */
    void withdraw(ProjectContent content) {
        waiting = null;
        if (published != null) {
            published = null;
            take(content);
            revision++;
        }
    }

    void mark(LocalDate on) {
        requirePublished();
        lighthouseSince = on;
        revision++;
    }

    void unmark() {
        lighthouseSince = null;
        revision++;
    }

    /** Readers notice something that is kept beside it. */
    void touch() {
        revision++;
    }

    private void take(ProjectContent content) {
        title = content.title();
        summary = content.summary();
        status = content.status();
        kind = content.kind();
        String[] wanted = content.topics().toArray(String[]::new);
        if (!Arrays.equals(wanted, topics)) {
            topics = wanted;
        }
        visibility = content.visibility();
        groupId = content.group();
        blueprint = content.blueprint().offer();
    }

    private void requireWaiting() {
        if (waiting == null) {
            throw new IllegalStateException("waits for nobody");
        }
    }

    private void requirePublished() {
        if (published == null) {
            throw new IllegalStateException("is not published");
        }
    }

    ProjectId id() {
        return new ProjectId(id);
    }

    long revision() {
        return revision;
    }

    int latest() {
        return latest;
    }

    @Nullable Integer published() {
        return published;
    }

    @Nullable Integer waiting() {
        return waiting;
    }

    String title() {
        return title;
    }

    ProjectVisibility visibility() {
        return visibility;
    }

    /** Who sees what is published; nobody does that only a group may see, if there is none. */
    @Nullable ProjectVisibility seenBy() {
        boolean nobody = visibility == ProjectVisibility.GROUP && groupId == null;
        return published == null || nobody ? null : visibility;
    }

    String reviewNote() {
        return reviewNote;
    }

    boolean isLighthouse() {
        return lighthouseSince != null;
    }

    boolean isPublished() {
        return published != null;
    }

    boolean wasEverPublished() {
        return firstPublishedAt != null;
    }

    /** What came of writing, for readers. */
    enum Written {
        KEPT,
        /** Fewer see it now. */
        NARROWED
    }
}
