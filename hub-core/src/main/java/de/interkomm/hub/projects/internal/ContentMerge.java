package de.interkomm.hub.projects.internal;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.shell.SentenceMerge;
import de.interkomm.hub.shell.ThreeWayMerge;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Joins what two people have made of one version. What only one of them changed is taken from that
 * one; texts that both changed get the sentences of both, lists the entries of both; of single
 * values the one saved first stays, except that the narrower visibility wins.
 */
final class ContentMerge {

    private final List<String> both = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private ContentMerge() {}

    /**
     * @param base what both began with
     * @param mine what is to be saved
     * @param theirs what was saved first
     */
    static Merged merge(ProjectContent base, ProjectContent mine, ProjectContent theirs) {
        ContentMerge merge = new ContentMerge();
        ProjectContent content = merge.content(base, mine, theirs);
        return new Merged(content, merge.both, merge.others);
    }

    private ProjectContent content(
            ProjectContent base, ProjectContent mine, ProjectContent theirs) {
        return new ProjectContent(
                line("title", base.title(), mine.title(), theirs.title()),
                text("summary", base.summary(), mine.summary(), theirs.summary()),
                text("problem", base.problem(), mine.problem(), theirs.problem()),
                text("solution", base.solution(), mine.solution(), theirs.solution()),
                value("status", base.status(), mine.status(), theirs.status()),
                maybe("statusSince", base.statusSince(), mine.statusSince(), theirs.statusSince()),
                value("kind", base.kind(), mine.kind(), theirs.kind()),
                list("topics", base.topics(), mine.topics(), theirs.topics()),
                list(
                        "participants",
                        base.participants(),
                        mine.participants(),
                        theirs.participants()),
                maybe("group", base.group(), mine.group(), theirs.group()),
                visibility(base.visibility(), mine.visibility(), theirs.visibility()),
                means(base.means(), mine.means(), theirs.means()),
                technology(base.technology(), mine.technology(), theirs.technology()),
                list("files", base.files(), mine.files(), theirs.files()),
                list("milestones", base.milestones(), mine.milestones(), theirs.milestones()),
                text("lessons", base.lessons(), mine.lessons(), theirs.lessons()),
                blueprint(base.blueprint(), mine.blueprint(), theirs.blueprint()),
                theirs.publiccode());
    }

    private Means means(Means base, Means mine, Means theirs) {
        return new Means(
                text("funding", base.funding(), mine.funding(), theirs.funding()),
                text("effort", base.effort(), mine.effort(), theirs.effort()),
                text("legalBasis", base.legalBasis(), mine.legalBasis(), theirs.legalBasis()),
                text("procurement", base.procurement(), mine.procurement(), theirs.procurement()));
    }

    private Technology technology(Technology base, Technology mine, Technology theirs) {
        return new Technology(
                list("standards", base.standards(), mine.standards(), theirs.standards()),
                list("interfaces", base.interfaces(), mine.interfaces(), theirs.interfaces()),
                list("products", base.products(), mine.products(), theirs.products()),
                value("licence", base.licence(), mine.licence(), theirs.licence()),
                value("repository", base.repository(), mine.repository(), theirs.repository()));
    }

    private Blueprint blueprint(Blueprint base, Blueprint mine, Blueprint theirs) {
        return new Blueprint(
                value("offer", base.offer(), mine.offer(), theirs.offer()),
                text("needs", base.needs(), mine.needs(), theirs.needs()),
                text("steps", base.steps(), mine.steps(), theirs.steps()),
                text("blueprintEffort", base.effort(), mine.effort(), theirs.effort()),
                text("costs", base.costs(), mine.costs(), theirs.costs()),
                text("pitfalls", base.pitfalls(), mine.pitfalls(), theirs.pitfalls()),
                text("templates", base.templates(), mine.templates(), theirs.templates()),
                text("help", base.help(), mine.help(), theirs.help()));
    }

    private String text(String field, String base, String mine, String theirs) {
        return take(field, base, mine, theirs, SentenceMerge::merge);
    }

    private String line(String field, String base, String mine, String theirs) {
        return take(field, base, mine, theirs, SentenceMerge::mergeLine);
    }

    private String take(String field, String base, String mine, String theirs, Joiner joiner) {
        if (mine.equals(base) || mine.equals(theirs)) {
            note(field, mine, theirs);
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        both.add(field);
        return joiner.merge(base, mine, theirs).text();
    }

    private <T> T value(String field, T base, T mine, T theirs) {
        return Objects.requireNonNull(maybe(field, base, mine, theirs));
    }

    private <T> @Nullable T maybe(
            String field, @Nullable T base, @Nullable T mine, @Nullable T theirs) {
        if (Objects.equals(mine, base) || Objects.equals(mine, theirs)) {
            note(field, mine, theirs);
            return theirs;
        }
        if (Objects.equals(theirs, base)) {
            return mine;
        }
        both.add(field);
        return theirs;
    }

    /** What I have not changed may say what somebody else has written. */
    private void note(String field, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            others.add(field);
        }
    }

    private ProjectVisibility visibility(
            ProjectVisibility base, ProjectVisibility mine, ProjectVisibility theirs) {
        ProjectVisibility taken = value("visibility", base, mine, theirs);
        boolean bothChanged = mine != base && theirs != base;
        return bothChanged && mine.isNarrowerThan(taken) ? mine : taken;
    }

    /** Theirs without what I took out, and with what I put in behind it. */
    private <T> List<T> list(String field, List<T> base, List<T> mine, List<T> theirs) {
        if (mine.equals(base)) {
            note(field, mine, theirs);
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        others.add(field);
        List<T> joined = new ArrayList<>(theirs);
        joined.removeIf(one -> base.contains(one) && !mine.contains(one));
        mine.stream()
                .filter(one -> !base.contains(one) && !joined.contains(one))
                .forEach(joined::add);
        return joined;
    }

    private interface Joiner {

        ThreeWayMerge.Merged merge(String base, String mine, String theirs);
    }

    /**
     * @param both names of the fields that both had changed in different ways
     */
    record Merged(ProjectContent content, List<String> both, List<String> others) {

        Merged {
            both = List.copyOf(both);
            others = List.copyOf(others);
        }
    }
}
