package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.SignatureWay;
import de.interkomm.hub.declarations.internal.EditionRows.Frozen;
import de.interkomm.hub.declarations.internal.SignatureRows.Signing;
import de.interkomm.hub.membership.AdmittedByDeclaration;
import de.interkomm.hub.membership.MembershipEnded;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.resolutions.MotionWithdrawn;
import de.interkomm.hub.resolutions.ResolutionDecided;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * What follows from others: a resolution adopts the draft it carried, whoever was admitted with a
 * signed declaration is a signatory, and whoever is no member any more has left.
 */
@Component
class FollowOthers {

    private final EditionRepository repository;
    private final EditionRows editions;
    private final SignatureRows rows;
    private final Adoptions adoptions;
    private final DeclarationDeeds deeds;

    FollowOthers(
            EditionRepository repository,
            EditionRows editions,
            SignatureRows rows,
            Adoptions adoptions,
            DeclarationDeeds deeds) {
        this.repository = repository;
        this.editions = editions;
        this.rows = rows;
        this.adoptions = adoptions;
        this.deeds = deeds;
    }

    /** Delivered again, it finds the edition not waiting any more. */
    @ApplicationModuleListener
    void on(ResolutionDecided event) {
        repository
                .findByMotionLocked(event.resolution())
                .ifPresent(
                        edition ->
                                adoptions.follow(
                                        event.network(),
                                        edition,
                                        editions.text(edition.id(), edition.latestState()),
                                        event.state(),
                                        event.number(),
                                        event.on()));
    }

    /** Taken back where the draft was put to the vote, the edition does not wait any more. */
    @ApplicationModuleListener
    void on(MotionWithdrawn event) {
        repository
                .findByMotionLocked(event.resolution())
                .ifPresent(
                        edition ->
                                adoptions.free(
                                        event.network(),
                                        edition,
                                        editions.text(edition.id(), edition.latestState())));
    }

    /**
     * What was signed on admission is the edition that was in force then. Where the hub knows of
     * none, there is nothing to stand under.
     */
    @ApplicationModuleListener
    void on(AdmittedByDeclaration event) {
        Frozen frozen = editions.inForceAt(event.signedAt()).orElse(null);
        if (frozen == null) {
            return;
        }
        boolean added =
                rows.sign(
                        frozen.id(),
                        frozen.sha256(),
                        new Signing(
                                event.administration(),
                                event.administrationName(),
                                event.person(),
                                event.function(),
                                SignatureWay.ADMISSION,
                                event.signedAt(),
                                null,
                                null,
                                null,
                                event.reference(),
                                ""));
        if (added) {
            deeds.tellOfItself(
                    event.network(), "acceded", event.administration(), event.administrationName());
        }
    }

    /** Told late, it leaves alone what was signed after the end. */
    @ApplicationModuleListener
    void on(MembershipEnded event) {
        if (event.holder() != MemberKind.ADMINISTRATION) {
            return;
        }
        for (Signatory one : rows.standing(event.administration(), event.on())) {
            rows.leave(one.id(), event.on(), Objects.requireNonNullElse(event.reason(), ""));
            deeds.tellOfItself(
                    event.network(), "left", event.administration(), one.administrationName());
        }
    }
}
