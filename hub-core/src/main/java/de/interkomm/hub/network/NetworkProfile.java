package de.interkomm.hub.network;

import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/**
 * What a network says of itself. A coded network is a bean of this type in its tenant module.
 *
 * @param shortName for narrow places and mail subjects
 * @param claim one line below the name
 * @param description a few sentences: what it is for, whom it helps
 * @param joining how one joins, in one or two sentences
 * @param contributions what becomes of contributions of those who are erased
 */
public record NetworkProfile(
        NetworkId id,
        LocalizedText name,
        String shortName,
        LocalizedText claim,
        LocalizedText description,
        LocalizedText joining,
        HostOrganisation host,
        Tone tone,
        MemberKind members,
        List<Organ> organs,
        List<Milestone> history,
        Contributions contributions) {

    /** Contributions of those who are erased stay, as long as nobody says otherwise. */
    public NetworkProfile(
            NetworkId id,
            LocalizedText name,
            String shortName,
            LocalizedText claim,
            LocalizedText description,
            LocalizedText joining,
            HostOrganisation host,
            Tone tone,
            MemberKind members,
            List<Organ> organs,
            List<Milestone> history) {
        this(
                id,
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                tone,
                members,
                organs,
                history,
                Contributions.STAY);
    }

    public NetworkProfile {
        organs = List.copyOf(organs);
        history = List.copyOf(history);
    }

    /** The same network with its rule for contributions of those who are erased. */
    public NetworkProfile withContributions(Contributions rule) {
        return new NetworkProfile(
                id,
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                tone,
                members,
                organs,
                history,
                rule);
    }
}
