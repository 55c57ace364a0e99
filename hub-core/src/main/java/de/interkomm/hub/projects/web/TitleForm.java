package de.interkomm.hub.projects.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.shell.Typing;

import org.springframework.validation.Errors;

/** What a project begins with. */
record TitleForm(String title) {

    TitleForm {
        title = requireNonNullElse(title, "");
    }

    void check(Errors errors) {
        Typing.inWordsOf("projects").line(errors, "title", title, ProjectContent.LONGEST_TITLE);
    }
}
