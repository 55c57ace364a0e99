package de.interkomm.hub.projects.web;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.Projects.Known;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tells what is read in from what is there already. */
record Doubles(List<Known> known) {

    Doubles {
        known = List.copyOf(known);
    }

    /** The project of the same title or the same source code; {@code null} if there is none. */
    @Nullable Known of(ProjectContent content) {
        String repository = content.technology().repository();
        return known.stream()
                .filter(
                        one ->
                                one.title().equalsIgnoreCase(content.title())
                                        || (!repository.isEmpty()
                                                && one.repository().equals(repository)))
                .findFirst()
                .orElse(null);
    }
}
