package de.interkomm.hub.identity.web;

import static java.util.stream.Collectors.toCollection;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.LocalRights;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells everybody what each role may do, from the list the checks themselves read. */
@Controller
class RolesController {

    private final List<LocalRights> locals;

    RolesController(List<LocalRights> locals) {
        this.locals = List.copyOf(locals);
    }

    @GetMapping("/roles")
    String roles(@Nullable Authentication authentication, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("tables", Stream.of(Role.Reach.values()).map(Table::of).toList());
        model.addAttribute("locals", locals);
        model.addAttribute("mine", held(authentication));
        return "identity/roles";
    }

    private static Set<Role> held(@Nullable Authentication authentication) {
        return Actor.of(authentication).stream()
                .flatMap(actor -> actor.standings().stream())
                .map(Standing::role)
                .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /**
     * What can be done at one reach.
     *
     * @param roles those that may do any of it, the weightiest first
     */
    record Table(Role.Reach reach, List<Permission> permissions, Set<Role> roles) {

        static Table of(Role.Reach reach) {
            List<Permission> permissions =
                    Stream.of(Permission.values())
                            .filter(permission -> permission.reach() == reach)
                            .toList();
            return new Table(
                    reach,
                    permissions,
                    permissions.stream()
                            .flatMap(permission -> permission.roles().stream())
                            .collect(toCollection(() -> EnumSet.noneOf(Role.class))));
        }
    }
}
