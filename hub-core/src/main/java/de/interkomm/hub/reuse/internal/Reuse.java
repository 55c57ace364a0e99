package de.interkomm.hub.reuse.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses.Certainty;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What an administration does with a project, and how certain that is. */
@Entity(name = "Reuse")
@SuppressWarnings("UnusedVariable") // the yearly question reads the columns
@Table(name = "reuse", schema = "hub")
class Reuse {

    @Id private UUID id;
    @Version private int version;
    private long revision;
    private String network;
    private UUID projectId;
    private String regionalKey;
    private String administration;

    @Enumerated(EnumType.STRING)
    private ReuseState state;

    private LocalDate since;
    private String adaptation;
    private String adaptationNote;
    private @Nullable UUID declaredAccount;
    private String declaredName;
    private String declaredMailbox;
    private Instant declaredAt;
    private @Nullable String confirmedMailbox;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant askedAgainAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant lapsedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reuse() {}

    /**
     * @param name of the administration now
     */
    Reuse(
            NetworkId network,
            ProjectId project,
            String name,
            Claim claim,
            Who declarer,
            Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.network = network.value();
        this.projectId = project.value();
        this.regionalKey = claim.administration().value();
        this.administration = name;
        this.state = claim.state();
        this.since = claim.day();
        this.adaptation = claim.adaptation();
        this.adaptationNote = claim.adaptationNote();
        this.declaredAccount = declarer.account() == null ? null : declarer.account().value();
        this.declaredName = declarer.name();
        this.declaredMailbox = declarer.mailbox();
        this.declaredAt = at;
    }

    /** What the administration says of itself now. */
    Taken take(Claim claim) {
        if (claim.state().needsReason(state) && claim.reason().isBlank()) {
            return Taken.REASON_NEEDED;
        }
        boolean moves = claim.state() != state || !claim.day().equals(since);
        boolean adapts =
                !claim.adaptation().equals(adaptation)
                        || !claim.adaptationNote().equals(adaptationNote);
        state = claim.state();
        since = claim.day();
        adaptation = claim.adaptation();
        adaptationNote = claim.adaptationNote();
        if (moves) {
            return Taken.MOVED;
        }
        return adapts ? Taken.ADAPTED : Taken.NOTHING;
    }

    /**
     * With what it has made of it, where nothing is said of that: as far as it has confirmed it, or
     * the same person has said so. What a stranger said of it is not confirmed by the way.
     */
    Claim completed(Claim claim, Mailbox by) {
        return confirmedAt != null || declaredMailbox.equals(by.address())
                ? claim.keeping(adaptation, adaptationNote)
                : claim;
    }

    /** What the administration says of itself. */
    Claim claim() {
        return new Claim(key(), state, since, "", adaptation, adaptationNote);
    }

    /** It is so, says somebody who may speak for the administration. */
    void confirm(Mailbox by, Instant at) {
        confirmedMailbox = by.address();
        confirmedAt = at;
        askedAgainAt = null;
        remindedAt = null;
        lapsedAt = null;
    }

    /** Nobody has said in time that it still holds. */
    void lapse(Instant at) {
        if (confirmedAt == null) {
            throw new IllegalStateException("never confirmed: " + id);
        }
        lapsedAt = at;
    }

    /** It is over, whatever was said before. */
    void stop(LocalDate on) {
        state = ReuseState.STOPPED;
        since = on;
    }

    /** Readers see it so from that step on. */
    void shownSince(long step) {
        revision = step;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    NetworkId network() {
        return new NetworkId(network);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    RegionalKey key() {
        return new RegionalKey(regionalKey);
    }

    String administration() {
        return administration;
    }

    ReuseState state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    String adaptation() {
        return adaptation;
    }

    String adaptationNote() {
        return adaptationNote;
    }

    /** Whoever declared it may say it anew, until it is the administration's own word. */
    boolean isChangeableFrom(Mailbox mailbox) {
        return confirmedAt == null && declaredMailbox.equals(mailbox.address());
    }

    String declaredName() {
        return declaredName;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable Mailbox confirmedBy() {
        return confirmedMailbox == null ? null : new Mailbox(confirmedMailbox);
    }

    Certainty certainty() {
        if (confirmedAt == null) {
            return Certainty.UNCONFIRMED;
        }
        return lapsedAt == null ? Certainty.CONFIRMED : Certainty.LAPSED;
    }

    /** What came of a statement. */
    enum Taken {
        /** Nothing is changed: it goes back, and nobody says why. */
        REASON_NEEDED,
        NOTHING,
        ADAPTED,
        MOVED
    }
}
