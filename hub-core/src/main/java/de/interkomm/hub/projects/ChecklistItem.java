package de.interkomm.hub.projects;

import static de.interkomm.hub.projects.ChecklistItem.For.BLUEPRINT;
import static de.interkomm.hub.projects.ChecklistItem.For.PUBLISHING;
import static de.interkomm.hub.projects.ChecklistItem.For.READERS;

import de.interkomm.hub.projects.ProjectContent.Blueprint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a project should say, and what it has to. */
public enum ChecklistItem {
    SUMMARY(PUBLISHING, (content, _) -> !content.summary().isEmpty()),
    GROUP(
            PUBLISHING,
            content -> content.visibility() == ProjectVisibility.GROUP,
            (content, _) -> content.group() != null),
    PROBLEM(READERS, (content, _) -> !content.problem().isEmpty()),
    SOLUTION(READERS, (content, _) -> !content.solution().isEmpty()),
    TOPICS(READERS, (content, _) -> !content.topics().isEmpty()),
    PARTICIPANTS(READERS, (content, _) -> !content.participants().isEmpty()),
    MEANS(
            READERS,
            (content, _) ->
                    !content.means().effort().isEmpty() || !content.means().funding().isEmpty()),
    LESSONS(
            READERS,
            content -> content.status().hasLessons(),
            (content, _) -> !content.lessons().isEmpty()),
    CONTACT(READERS, (_, contacts) -> contacts > 0),
    NEEDS(BLUEPRINT, (content, _) -> !content.blueprint().needs().isEmpty()),
    STEPS(BLUEPRINT, (content, _) -> !content.blueprint().steps().isEmpty()),
    EFFORT(BLUEPRINT, (content, _) -> !content.blueprint().effort().isEmpty()),
    COSTS(BLUEPRINT, (content, _) -> !content.blueprint().costs().isEmpty()),
    PITFALLS(BLUEPRINT, (content, _) -> !content.blueprint().pitfalls().isEmpty()),
    TEMPLATES(BLUEPRINT, (content, _) -> hasTemplates(content)),
    HELP(BLUEPRINT, (content, contacts) -> contacts > 0 || hasHelp(content.blueprint()));

    private final For wantedFor;

    @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
    private final Predicate<ProjectContent> wanted;

    @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
    private final BiPredicate<ProjectContent, Integer> done;

    ChecklistItem(For wantedFor, BiPredicate<ProjectContent, Integer> done) {
        this(wantedFor, _ -> true, done);
    }

    ChecklistItem(
            For wantedFor,
            Predicate<ProjectContent> wanted,
            BiPredicate<ProjectContent, Integer> done) {
        this.wantedFor = wantedFor;
        this.wanted = wanted;
        this.done = done;
    }

    public For wantedFor() {
        return wantedFor;
    }

    /**
     * Whether it is there.
     *
     * @param contacts how many have agreed to be asked
     */
    public boolean isDone(ProjectContent content, int contacts) {
        return done.test(content, contacts);
    }

    /** Whether a project that says this is asked for it. */
    public boolean isWanted(ProjectContent content) {
        return wanted.test(content);
    }

    /**
     * What nobody else gets to see a project without, in the order of the form; of a blueprint,
     * that includes all that nobody can take it over without.
     *
     * @param contacts how many have agreed to be asked
     */
    public static List<ChecklistItem> missing(ProjectContent content, int contacts) {
        Set<For> needed =
                content.blueprint().isOffered()
                        ? EnumSet.of(PUBLISHING, BLUEPRINT)
                        : EnumSet.of(PUBLISHING);
        return Arrays.stream(values())
                .filter(item -> needed.contains(item.wantedFor))
                .filter(item -> item.isWanted(content) && !item.isDone(content, contacts))
                .toList();
    }

    /** In words, or as a file to start from. */
    private static boolean hasTemplates(ProjectContent content) {
        return !content.blueprint().templates().isEmpty()
                || content.files().stream().anyMatch(file -> file.kind() == FileKind.DOCUMENT);
    }

    private static boolean hasHelp(Blueprint blueprint) {
        return !blueprint.help().isEmpty();
    }

    /** What an item is wanted for. */
    public enum For {
        /** Nobody else gets to see the project without. */
        PUBLISHING,
        /** Readers ask for it first. */
        READERS,
        /** Nobody can take the project over without. */
        BLUEPRINT
    }
}
