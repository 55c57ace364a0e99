package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Milestone;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Organ;

import java.util.List;

/** What a network is made of and no setting changes. */
record Structure(MemberKind members, List<Organ> organs, List<Milestone> history) {

    Structure {
        organs = List.copyOf(organs);
        history = List.copyOf(history);
    }

    static Structure of(NetworkProfile coded) {
        return new Structure(coded.members(), coded.organs(), coded.history());
    }
}
