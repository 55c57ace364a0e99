package de.interkomm.hub.governance.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.LocalRights;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Tells everybody what one may do in a group, from the list the checks themselves read. */
@Component
class GroupLocalRights implements LocalRights {

    @Override
    public String messagePrefix() {
        return "governance.rights.";
    }

    @Override
    public List<String> holders() {
        return Stream.of(GroupFunction.values()).map(Enum::name).toList();
    }

    @Override
    public List<Right> rights() {
        return Stream.of(GroupRight.values())
                .map(
                        right ->
                                new Right(
                                        right.name(),
                                        right.functions().stream()
                                                .map(Enum::name)
                                                .collect(toUnmodifiableSet())))
                .toList();
    }
}
