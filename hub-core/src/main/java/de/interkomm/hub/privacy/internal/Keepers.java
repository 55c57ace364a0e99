package de.interkomm.hub.privacy.internal;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalTable;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Everybody who keeps personal data, in the order in which they let go of them. */
@Component
class Keepers {

    private final List<PersonalDataKeeper> all;

    Keepers(List<PersonalDataKeeper> all) {
        this.all = List.copyOf(all);
    }

    List<PersonalDataKeeper> ofHub() {
        return of(Place.HUB);
    }

    List<PersonalDataKeeper> ofNetworks() {
        return of(Place.NETWORK);
    }

    List<DataKind> kinds() {
        return all.stream().map(PersonalDataKeeper::kind).toList();
    }

    /** By table, the columns by which a network finds a person. */
    Map<String, Set<String>> mailboxesInNetworks() {
        return columns(PersonalTable::mailboxes);
    }

    /** The same for whoever has an account. */
    Map<String, Set<String>> accountsInNetworks() {
        return columns(PersonalTable::accounts);
    }

    private Map<String, Set<String>> columns(Function<PersonalTable, List<String>> which) {
        Map<String, Set<String>> columns =
                ofNetworks().stream()
                        .flatMap(keeper -> keeper.kind().tables().stream())
                        .filter(table -> !which.apply(table).isEmpty())
                        .collect(
                                groupingBy(
                                        PersonalTable::name,
                                        TreeMap::new,
                                        flatMapping(
                                                table -> which.apply(table).stream(), toSet())));
        return Map.copyOf(columns);
    }

    private List<PersonalDataKeeper> of(Place place) {
        return all.stream().filter(keeper -> keeper.kind().place() == place).toList();
    }
}
