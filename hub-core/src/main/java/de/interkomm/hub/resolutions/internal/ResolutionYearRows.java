package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.resolutions.ResolutionYears;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Component
@Transactional(readOnly = true)
class ResolutionYearRows implements ResolutionYears {

    private final ResolutionRows rows;

    ResolutionYearRows(ResolutionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Card> resolvedIn(NetworkId network, int year) {
        NetworkScope.requireBound(network);
        return rows.resolvedIn(year);
    }
}
