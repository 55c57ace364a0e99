package de.interkomm.hub.privacy;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/**
 * The register of processing activities (GDPR, Art. 30) with the technical and organisational
 * measures (Art. 32), both from what the code does.
 */
public interface ProcessingRegister {

    /**
     * What the hub keeps itself and what its networks keep.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but operators
     */
    List<DataKind> ofHub(Actor actor);

    /**
     * The same, for whoever answers for a network: what the hub keeps concerns its people too.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but its coordinators
     */
    List<DataKind> ofNetwork(Actor actor, NetworkId network);

    /** How data are protected. */
    List<Measure> measures();

    /**
     * A technical or organisational measure; its words stand under {@code privacy.measure.<name>}.
     */
    enum Measure {
        SEPARATION,
        PERMISSIONS,
        SIGN_IN,
        INPUT,
        TRANSPORT,
        UPLOADS,
        AUDIT,
        RETENTION,
        MAIL,
        AVAILABILITY,
        DEFAULTS
    }
}
