package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.privacy.ProcessingRegister;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

@Component
class DeclaredProcessing implements ProcessingRegister {

    private final Keepers keepers;

    DeclaredProcessing(Keepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public List<DataKind> ofHub(Actor actor) {
        actor.require(Permission.ANSWER_FOR_THE_HUB);
        return kinds();
    }

    @Override
    public List<DataKind> ofNetwork(Actor actor, NetworkId network) {
        actor.require(Permission.ANSWER_FOR_DATA, network);
        return kinds();
    }

    private List<DataKind> kinds() {
        return keepers.kinds().stream()
                .sorted(Comparator.comparing(DataKind::place).thenComparing(DataKind::key))
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.values());
    }
}
