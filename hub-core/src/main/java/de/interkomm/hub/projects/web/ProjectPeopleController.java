package de.interkomm.hub.projects.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectPeople;
import de.interkomm.hub.projects.ProjectPeople.Adding;
import de.interkomm.hub.projects.ProjectPeople.Removal;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.function.Function;

/** Who writes on a project, and whom to ask about it. */
@Controller
class ProjectPeopleController {

    private static final String PEOPLE = ProjectPages.PROJECT + "/people";

    private final ProjectPeople people;
    private final ProjectDrafts drafts;

    ProjectPeopleController(ProjectPeople people, ProjectDrafts drafts) {
        this.people = people;
        this.drafts = drafts;
    }

    @GetMapping(PEOPLE)
    String people(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", done);
        return show(actor, network, ProjectPages.id(project), model);
    }

    private String show(Actor actor, NetworkId network, ProjectId id, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("draft", drafts.open(actor, network, id));
        model.addAttribute("authors", people.authors(actor, network, id));
        model.addAttribute("contacts", people.contacts(actor, network, id));
        model.addAttribute("me", actor.account());
        return "projects/people";
    }

    @PostMapping(PEOPLE + "/authors")
    String addAuthor(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String author,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ProjectId id = ProjectPages.id(project);
        String problem = problem(author, mailbox -> people.addAuthor(actor, network, id, mailbox));
        if (problem == null) {
            return ProjectPages.to(network, id, "/people?done=author-added");
        }
        model.addAttribute("author", author);
        model.addAttribute("authorProblem", problem);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, network, id, model);
    }

    @PostMapping(PEOPLE + "/contacts")
    String askContact(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String about,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ProjectId id = ProjectPages.id(project);
        String said = about.strip();
        String asked = said.substring(0, Math.min(said.length(), ProjectPeople.LONGEST_ABOUT));
        String problem =
                problem(contact, mailbox -> people.askContact(actor, network, id, mailbox, asked));
        if (problem == null) {
            boolean oneself = actor.mailbox().address().equalsIgnoreCase(contact.strip());
            return ProjectPages.to(
                    network, id, "/people?done=" + (oneself ? "contact-agreed" : "contact-asked"));
        }
        model.addAttribute("contact", contact);
        model.addAttribute("about", about);
        model.addAttribute("contactProblem", problem);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, network, id, model);
    }

    /** What is wrong with the mailbox somebody typed; {@code null} for nothing. */
    private static @Nullable String problem(String typed, Function<Mailbox, Adding> adding) {
        Adding result = Mailbox.parse(typed).map(adding).orElse(null);
        if (result == null) {
            return "malformed";
        }
        return switch (result) {
            case DONE -> null;
            case NOBODY_HERE -> "nobody";
            case ALREADY_THERE -> "already";
        };
    }

    @PostMapping(PEOPLE + "/authors/{account}/removal")
    String removeAuthor(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String account,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        AccountId author = account(account);
        Removal removal = people.removeAuthor(actor, network, id, author);
        if (removal == Removal.DONE && author.equals(actor.account())) {
            return "redirect:/my/projects?done=left";
        }
        return after(network, id, removal, "author-removed");
    }

    @PostMapping(PEOPLE + "/contacts/{account}/removal")
    String removeContact(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String account,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        Removal removal = people.removeContact(actor, network, id, account(account));
        return after(network, id, removal, "contact-removed");
    }

    private static String after(NetworkId network, ProjectId id, Removal removal, String done) {
        return switch (removal) {
            case DONE -> ProjectPages.to(network, id, "/people?done=" + done);
            case NOT_THERE -> ProjectPages.to(network, id, "/people");
            case LAST_AUTHOR_STAYS -> ProjectPages.to(network, id, "/people?done=last-author");
        };
    }

    private static AccountId account(String typed) {
        return AccountId.parse(typed).orElseThrow(PageNotFound::new);
    }
}
