package de.interkomm.hub.projects;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Projects of the bound network as files after the standard publiccode.yml, by which catalogues
 * such as openCode describe software. What maps to what is listed in docs/publiccode.md.
 */
public interface PubliccodeFiles {

    /**
     * Looks at a file and changes nothing.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@code WRITE_PROJECTS}
     */
    Reading look(Actor actor, NetworkId network, String yaml);

    /**
     * Begins a project with what a file says; what it has no place for is kept with it.
     *
     * @return {@code null} if something is wrong with the file
     * @throws de.interkomm.hub.identity.NotPermitted without {@code WRITE_PROJECTS}
     */
    @Nullable ProjectId begin(Actor actor, NetworkId network, String yaml);

    /**
     * What a reader sees of a project as a file. It names contacts where the reader sees them.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such project, or none this reader
     *     may know of, or it has no source code
     */
    String write(@Nullable Actor reader, NetworkId network, ProjectId id);

    /**
     * What was found.
     *
     * @param content what the project would say; {@code null} if something is wrong
     * @param language of the description, as a language tag; empty if there is none
     * @param sections the countries the file has a section for, in small letters
     */
    record Reading(
            @Nullable ProjectContent content,
            String language,
            Set<String> sections,
            List<Problem> problems) {

        public Reading {
            sections = Set.copyOf(sections);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something that is wrong with a file.
     *
     * @param what its words stand under {@code projects.publiccode.problem.<what>}
     * @param value what stands there, or on which line; empty where that says nothing
     */
    record Problem(String what, String value) {}
}
