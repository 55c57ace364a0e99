package de.interkomm.hub.reuse.web;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.Reuses.Declaring;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/** The addresses of the pages about reuse. */
final class ReusePages {

    static final String NETWORK = "/networks/{network}";
    static final String REUSE = NETWORK + "/projects/{project}/reuse";
    static final String QUESTION = REUSE + "/question";
    static final String ONE = REUSE + "/{key}";

    private ReusePages() {}

    static ProjectId id(String typed) {
        return ProjectId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String project(NetworkId network, ProjectId project) {
        return "/networks/" + network + "/projects/" + project;
    }

    static String reuse(NetworkId network, ProjectId project) {
        return project(network, project) + "/reuse";
    }

    static String question(NetworkId network, ProjectId project) {
        return reuse(network, project) + "/question";
    }

    /**
     * To look for a link in the mailbox, which only the browser it was typed in is shown, once.
     *
     * @param typed by the names of the form's fields, to be shown there once more
     */
    static String toMailbox(
            String form, Mailbox mailbox, Map<String, String> typed, RedirectAttributes next) {
        next.addFlashAttribute("mailbox", mailbox.address());
        next.addFlashAttribute("typed", typed);
        return "redirect:" + form + "/sent";
    }

    /**
     * For whoever sends a form about a project they do not see any more, or never did: what they
     * wrote, and nothing of the project.
     *
     * @param written by the names of its words
     */
    static String unreachable(
            NetworkId network,
            Map<String, String> written,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("network", network);
        model.addAttribute("written", written);
        return "reuse/unreachable";
    }

    /** Back to the project's page, which says once what came of it. */
    static String toProject(
            NetworkId network, ProjectId project, Declaring done, RedirectAttributes next) {
        next.addFlashAttribute("declared", done.name());
        return toProject(network, project);
    }

    /** To where it says who uses it. */
    static String toProject(NetworkId network, ProjectId project) {
        return "redirect:" + project(network, project) + "#reuse";
    }
}
