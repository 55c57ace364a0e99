package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/** Maps what a module shows to everybody. */
interface Source {

    /** What its units are named after. */
    Kind unit();

    /** By their ids, in as many questions for many as for one. */
    List<Unit> read(NetworkId network, KeyRange range);
}
