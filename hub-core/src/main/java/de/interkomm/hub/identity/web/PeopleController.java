package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.NetworkPeople.Assignment;
import de.interkomm.hub.identity.NetworkPeople.Held;
import de.interkomm.hub.identity.NetworkPeople.Origin;
import de.interkomm.hub.identity.NetworkPeople.Person;
import de.interkomm.hub.identity.NetworkPeople.Query;
import de.interkomm.hub.identity.NetworkPeople.Withdrawal;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.RolesAtStake;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is what in a network, and what those who run it change about that. */
@Controller
class PeopleController {

    private static final String PERSON = PeoplePaths.PEOPLE + "/{account}";
    private static final int LONGEST_SEARCH = 200;

    private static final Set<String> DEEDS =
            Set.of("assigned", "already", "withdrawn", "deactivated");

    private static final List<Role> HERE =
            Stream.of(Role.values()).filter(role -> role.reach() != Role.Reach.HUB).toList();

    private final NetworkPeople people;
    private final Administrations administrations;
    private final Vouching vouching;
    private final RolesAtStake stake;

    PeopleController(
            NetworkPeople people,
            Administrations administrations,
            Vouching vouching,
            RolesAtStake stake) {
        this.vouching = vouching;
        this.stake = stake;
        this.people = people;
        this.administrations = administrations;
    }

    @GetMapping(PeoplePaths.PEOPLE)
    String list(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        Role chosen = roleOf(role);
        Page<Person> found =
                people.find(actor, id, new Query(wanted, chosen, PeoplePaths.page(page)));
        model.addAttribute("network", id);
        model.addAttribute("people", found);
        model.addAttribute("names", namesOf(found.getContent()));
        model.addAttribute("resting", resting(actor, id));
        model.addAttribute("waiting", vouching.waiting(actor, id).size());
        model.addAttribute("text", wanted);
        model.addAttribute("chosen", chosen);
        model.addAttribute("roles", HERE);
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        return "identity/people";
    }

    private List<AtRest> resting(Actor actor, NetworkId network) {
        return people.resting(actor, network).stream()
                .map(
                        one ->
                                new AtRest(
                                        one.account(),
                                        one.standing().role(),
                                        nameOf(one.employer())))
                .toList();
    }

    @GetMapping(PERSON)
    String person(
            @PathVariable String network,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        return show(PeoplePaths.id(network), id(account), done, actor, model);
    }

    @PostMapping(PERSON + "/roles")
    String assign(
            @PathVariable String network,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String sure,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        AccountId person = id(account);
        if (role.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", "no-role");
            return show(id, person, "", actor, model);
        }
        Role wanted = roleOf(role);
        if (wanted == null || !NetworkPeople.ASSIGNABLE.contains(wanted)) {
            throw new PageNotFound();
        }
        if (wanted == Role.COORDINATOR && !sure.equals("yes")) {
            return "redirect:" + PeoplePaths.people(id) + "/" + person + "/roles/coordinator";
        }
        return switch (people.assign(actor, id, person, wanted)) {
            case Assignment.ASSIGNED -> backTo(id, person, "assigned");
            case Assignment.HELD_ALREADY -> backTo(id, person, "already");
            case Assignment.NOT_FROM_HERE -> throw new PageNotFound();
        };
    }

    /** Whoever coordinates can take the role from anybody else, also from whoever gave it. */
    @GetMapping(PERSON + "/roles/coordinator")
    String confirmCoordinator(
            @PathVariable String network,
            @PathVariable String account,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        actor.require(Permission.ASSIGN_ROLES, id);
        Person person = people.open(actor, id, id(account)).orElseThrow(PageNotFound::new);
        if (person.holds(Role.COORDINATOR)) {
            return backTo(id, person.account().id(), "already");
        }
        model.addAttribute("network", id);
        model.addAttribute("account", person.account());
        return "identity/coordinator-assignment";
    }

    @GetMapping(PERSON + "/roles/{role}/withdrawal")
    String confirmWithdrawal(
            @PathVariable String network,
            @PathVariable String account,
            @PathVariable String role,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        actor.require(Permission.ASSIGN_ROLES, id);
        Person person = people.open(actor, id, id(account)).orElseThrow(PageNotFound::new);
        Role wanted = roleOf(role);
        if (wanted == null || !isGiven(person, wanted)) {
            throw new PageNotFound();
        }
        model.addAttribute("network", id);
        model.addAttribute("account", person.account());
        model.addAttribute("role", wanted);
        model.addAttribute("own", person.account().id().equals(actor.account()));
        atStake(id, person, List.of(Standing.in(id, wanted)), model);
        return "identity/role-withdrawal";
    }

    /** What follows from a membership ends with that. */
    private static boolean isGiven(Person person, Role role) {
        return person.roles().stream()
                .anyMatch(
                        held -> held.standing().role() == role && held.origin() == Origin.ASSIGNED);
    }

    private void atStake(NetworkId network, Person person, List<Standing> ending, Model model) {
        model.addAttribute(
                "along", stake.of(person.account().id(), ending).getOrDefault(network, List.of()));
    }

    @PostMapping(PERSON + "/roles/{role}/withdrawal")
    String withdraw(
            @PathVariable String network,
            @PathVariable String account,
            @PathVariable String role,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        AccountId person = id(account);
        Role wanted = roleOf(role);
        if (wanted == null) {
            throw new PageNotFound();
        }
        return after(
                people.withdraw(actor, id, person, wanted),
                id,
                person,
                "withdrawn",
                actor,
                response,
                model);
    }

    @GetMapping(PERSON + "/deactivation")
    String confirmDeactivation(
            @PathVariable String network,
            @PathVariable String account,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        Person person = people.open(actor, id, id(account)).orElseThrow(PageNotFound::new);
        List<Standing> ending =
                person.roles().stream()
                        .map(Held::standing)
                        .filter(standing -> standing.administration() == null)
                        .toList();
        if (ending.isEmpty()) {
            throw new PageNotFound();
        }
        model.addAttribute("network", id);
        model.addAttribute("account", person.account());
        model.addAttribute("roles", ending.stream().map(Standing::role).toList());
        model.addAttribute("own", person.account().id().equals(actor.account()));
        atStake(id, person, ending, model);
        return "identity/deactivation";
    }

    @PostMapping(PERSON + "/deactivation")
    String deactivate(
            @PathVariable String network,
            @PathVariable String account,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        AccountId person = id(account);
        return after(
                people.deactivate(actor, id, person),
                id,
                person,
                "deactivated",
                actor,
                response,
                model);
    }

    private String after(
            Withdrawal withdrawal,
            NetworkId network,
            AccountId person,
            String deed,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        return switch (withdrawal) {
            // Whoever takes a role from themselves may no longer see this page.
            case WITHDRAWN ->
                    person.equals(actor.account())
                            ? "redirect:/my"
                            : "redirect:" + PeoplePaths.people(network) + "?done=" + deed;
            case LAST_COORDINATOR_STAYS ->
                    conflict("last", network, person, actor, response, model);
            case FOLLOWS_FROM_MEMBERSHIP ->
                    conflict("follows", network, person, actor, response, model);
            case NOT_HELD -> throw new PageNotFound();
        };
    }

    private String conflict(
            String why,
            NetworkId network,
            AccountId person,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", why);
        return show(network, person, "", actor, model);
    }

    private String show(
            NetworkId network, AccountId account, String done, Actor actor, Model model) {
        Person person = people.open(actor, network, account).orElseThrow(PageNotFound::new);
        model.addAttribute("network", network);
        model.addAttribute("person", person);
        model.addAttribute("names", namesOf(List.of(person)));
        model.addAttribute("mayAssign", actor.may(Permission.ASSIGN_ROLES, network));
        model.addAttribute(
                "assignable",
                NetworkPeople.ASSIGNABLE.stream().filter(role -> !person.holds(role)).toList());
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        return "identity/person";
    }

    /** The administrations people stand for, each looked up once. */
    private Map<RegionalKey, String> namesOf(List<Person> shown) {
        return shown.stream()
                .flatMap(person -> person.roles().stream())
                .map(Held::standing)
                .map(standing -> standing.administration())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::nameOf));
    }

    private String nameOf(RegionalKey key) {
        return administrations.find(key).map(Administration::title).orElse(key.value());
    }

    private static @Nullable Role roleOf(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static AccountId id(String account) {
        return AccountId.parse(account).orElseThrow(PageNotFound::new);
    }

    /** A role that is good for nothing until its holder says again to work there. */
    record AtRest(AccountView account, Role role, String employer) {}

    private static String backTo(NetworkId network, AccountId person, String done) {
        return "redirect:" + PeoplePaths.people(network) + "/" + person + "?done=" + done;
    }
}
