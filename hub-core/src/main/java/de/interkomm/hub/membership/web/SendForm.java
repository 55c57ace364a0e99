package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.spi.Dispatch;

import java.util.Optional;
import java.util.Set;

/** How the letter shall be sent. */
record SendForm(String dispatch) {

    SendForm {
        dispatch = Typed.line(dispatch);
    }

    static SendForm empty() {
        return new SendForm("");
    }

    Optional<Dispatch> among(Set<Dispatch> offered) {
        return offered.stream().filter(way -> way.name().equals(dispatch)).findFirst();
    }
}
