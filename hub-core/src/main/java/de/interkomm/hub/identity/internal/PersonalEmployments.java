package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.MyEmployments;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Component
@Transactional
class PersonalEmployments implements MyEmployments {

    private final Employments employments;
    private final Administrations administrations;

    PersonalEmployments(Employments employments, Administrations administrations) {
        this.employments = employments;
        this.administrations = administrations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Employment> of(Actor actor) {
        return employments.of(actor.account());
    }

    @Override
    public Begin begin(Actor actor, RegionalKey administration) {
        if (administrations.find(administration).filter(this::isOne).isEmpty()) {
            return Begin.NO_SUCH_ADMINISTRATION;
        }
        List<Employment> present =
                employments.of(actor.account()).stream()
                        .filter(one -> one.ended() == null)
                        .toList();
        if (present.stream().anyMatch(one -> one.administration().equals(administration))) {
            return Begin.HELD_ALREADY;
        }
        if (present.size() >= MOST) {
            return Begin.TOO_MANY;
        }
        return employments.begin(actor.account(), administration).isVerified()
                ? Begin.VERIFIED
                : Begin.UNVERIFIED;
    }

    private boolean isOne(Administration found) {
        return found.endedOn() == null && found.kind().hasAdministration();
    }
}
