package de.interkomm.hub.projects.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectPeople;
import de.interkomm.hub.projects.ProjectPeople.Request;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.Projects.Own;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody writes on, in all networks, and where they are asked to be a contact. */
@Controller
class MyProjectsController {

    private static final String CONTACT = "/my/projects/{home}/{project}";

    private final Projects projects;
    private final ProjectPeople people;
    private final Networks networks;

    MyProjectsController(Projects projects, ProjectPeople people, Networks networks) {
        this.projects = projects;
        this.people = people;
        this.networks = networks;
    }

    @GetMapping("/my/projects")
    String mine(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        List<Mine> all = new ArrayList<>();
        for (NetworkId network : actor.networks()) {
            networks.find(network).ifPresent(profile -> all.add(mine(actor, profile, locale)));
        }
        all.removeIf(one -> !one.writes() && one.projects().isEmpty() && one.requests().isEmpty());
        all.sort(Comparator.comparing(Mine::name));
        model.addAttribute("all", all);
        model.addAttribute("done", done);
        return "projects/my";
    }

    private Mine mine(Actor actor, NetworkProfile profile, Locale locale) {
        NetworkId network = profile.id();
        return NetworkScope.call(
                network,
                () ->
                        new Mine(
                                network,
                                profile.name().in(locale),
                                actor.may(Permission.WRITE_PROJECTS, network),
                                networks.state(network).orElseThrow() == NetworkState.OPEN,
                                projects.mine(actor, network),
                                people.requests(actor, network)));
    }

    @PostMapping(CONTACT + "/agreement")
    String agree(
            @PathVariable String home, @PathVariable String project, @CurrentActor Actor actor) {
        NetworkId network = home(actor, home);
        ProjectId id = ProjectPages.id(project);
        boolean done = NetworkScope.call(network, () -> people.agree(actor, network, id));
        return "redirect:/my/projects" + (done ? "?done=agreed" : "");
    }

    @PostMapping(CONTACT + "/refusal")
    String decline(
            @PathVariable String home, @PathVariable String project, @CurrentActor Actor actor) {
        NetworkId network = home(actor, home);
        ProjectId id = ProjectPages.id(project);
        boolean done = NetworkScope.call(network, () -> people.decline(actor, network, id));
        return "redirect:/my/projects" + (done ? "?done=declined" : "");
    }

    private static NetworkId home(Actor actor, String typed) {
        return NetworkId.parse(typed)
                .filter(actor.networks()::contains)
                .orElseThrow(PageNotFound::new);
    }

    /**
     * What somebody has to do with one network's projects.
     *
     * @param open whether anything is changed in the network
     */
    record Mine(
            NetworkId network,
            String name,
            boolean writes,
            boolean open,
            List<Own> projects,
            List<Request> requests) {

        Mine {
            projects = List.copyOf(projects);
            requests = List.copyOf(requests);
        }
    }
}
