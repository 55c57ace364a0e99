package de.interkomm.hub.projects;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;

import de.interkomm.hub.administrations.RegionalKey;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that a project says of itself; every version of it is kept as one of these. It names no
 * persons: who writes it and whom to ask is kept apart, where it can be taken back.
 *
 * <p>What was stored before a part of it existed comes back with that part empty.
 *
 * @param statusSince {@code null} where nobody said
 * @param topics keys of {@link Topics}
 * @param group that carries it, by its id; {@code null} for none
 * @param visibility who shall see it once it is published
 * @param lessons what has been learned
 * @param publiccode the publiccode.yml it was read from, without persons; empty for none
 */
public record ProjectContent(
        String title,
        String summary,
        String problem,
        String solution,
        ProjectStatus status,
        @Nullable LocalDate statusSince,
        ProjectKind kind,
        List<String> topics,
        List<Participant> participants,
        @Nullable UUID group,
        ProjectVisibility visibility,
        Means means,
        Technology technology,
        List<ProjectFile> files,
        List<Milestone> milestones,
        String lessons,
        Blueprint blueprint,
        String publiccode) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SUMMARY = 600;
    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_LINE = 500;
    public static final int MOST_TOPICS = 8;
    public static final int MOST_ROWS = 60;
    public static final int MOST_FILES = 20;

    public ProjectContent {
        title = clean(title);
        summary = clean(summary);
        problem = clean(problem);
        solution = clean(solution);
        status = requireNonNullElse(status, ProjectStatus.IDEA);
        kind = requireNonNullElse(kind, ProjectKind.EXCHANGE);
        topics = rows(topics).stream().distinct().toList();
        participants = rows(participants);
        visibility = requireNonNullElse(visibility, ProjectVisibility.NETWORK);
        means = requireNonNullElse(means, Means.NONE);
        technology = requireNonNullElse(technology, Technology.NONE);
        files = rows(files);
        milestones = rows(milestones).stream().sorted(Milestone.BY_DAY).toList();
        lessons = clean(lessons);
        blueprint = requireNonNullElse(blueprint, Blueprint.NONE);
        publiccode = requireNonNullElse(publiccode, "");
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a project has a title");
        }
    }

    /** One that was not read from a file. */
    public ProjectContent(
            String title,
            String summary,
            String problem,
            String solution,
            ProjectStatus status,
            @Nullable LocalDate statusSince,
            ProjectKind kind,
            List<String> topics,
            List<Participant> participants,
            @Nullable UUID group,
            ProjectVisibility visibility,
            Means means,
            Technology technology,
            List<ProjectFile> files,
            List<Milestone> milestones,
            String lessons,
            Blueprint blueprint) {
        this(
                title,
                summary,
                problem,
                solution,
                status,
                statusSince,
                kind,
                topics,
                participants,
                group,
                visibility,
                means,
                technology,
                files,
                milestones,
                lessons,
                blueprint,
                "");
    }

    /** Nothing but a title, seen by the network once it is published. */
    public static ProjectContent titled(String title) {
        return new ProjectContent(
                title,
                "",
                "",
                "",
                ProjectStatus.IDEA,
                null,
                ProjectKind.EXCHANGE,
                List.of(),
                List.of(),
                null,
                ProjectVisibility.NETWORK,
                Means.NONE,
                Technology.NONE,
                List.of(),
                List.of(),
                "",
                Blueprint.NONE,
                "");
    }

    /** The same with other files. */
    public ProjectContent withFiles(List<ProjectFile> changed) {
        return new ProjectContent(
                title,
                summary,
                problem,
                solution,
                status,
                statusSince,
                kind,
                topics,
                participants,
                group,
                visibility,
                means,
                technology,
                changed,
                milestones,
                lessons,
                blueprint,
                publiccode);
    }

    /** The same, carried by another group or none. */
    public ProjectContent carriedBy(@Nullable UUID carrier) {
        return new ProjectContent(
                title,
                summary,
                problem,
                solution,
                status,
                statusSince,
                kind,
                topics,
                participants,
                carrier,
                visibility,
                means,
                technology,
                files,
                milestones,
                lessons,
                blueprint,
                publiccode);
    }

    /** Without blanks around it, its lines ended in one way. */
    static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    private static List<String> lines(@Nullable List<String> lines) {
        return rows(lines).stream()
                .map(ProjectContent::clean)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * An administration that takes part, of this network or not.
     *
     * @param name as it was called when it was entered
     * @param part what it does
     */
    public record Participant(RegionalKey administration, String name, String part) {

        public Participant {
            name = clean(name);
            part = clean(part);
        }
    }

    /**
     * What it takes.
     *
     * @param funding who pays for it, and by which programme
     * @param effort time and people
     * @param legalBasis what it rests on
     * @param procurement how things were bought or contracted
     */
    public record Means(String funding, String effort, String legalBasis, String procurement) {

        public static final Means NONE = new Means("", "", "", "");

        public Means {
            funding = clean(funding);
            effort = clean(effort);
            legalBasis = clean(legalBasis);
            procurement = clean(procurement);
        }
    }

    /**
     * What it is made of and fits to.
     *
     * @param licence an SPDX expression; empty for none
     * @param repository the address of its source code; empty for none
     */
    public record Technology(
            List<String> standards,
            List<String> interfaces,
            List<Product> products,
            String licence,
            String repository) {

        public static final Technology NONE =
                new Technology(List.of(), List.of(), List.of(), "", "");

        public Technology {
            standards = lines(standards);
            interfaces = lines(interfaces);
            products = rows(products);
            licence = clean(licence);
            repository = clean(repository);
        }

        /** Where its source code is, if that is an address on the web and nothing else. */
        public Optional<URI> sourceCode() {
            try {
                URI address = new URI(repository);
                boolean onTheWeb =
                        address.getHost() != null
                                && Set.of("http", "https").contains(address.getScheme());
                return onTheWeb
                        ? Optional.of(URI.create(address.toASCIIString()))
                        : Optional.empty();
            } catch (URISyntaxException _) {
                return Optional.empty();
            }
        }
    }

    /**
     * Something it uses.
     *
     * @param supplier empty where there is none to name
     */
    public record Product(String name, String supplier) {

        public Product {
            name = clean(name);
            supplier = clean(supplier);
        }
    }

    /**
     * A file that belongs to it.
     *
     * @param document by its id in module documents
     * @param label what it is; of a picture, what is to be seen
     */
    public record ProjectFile(UUID document, FileKind kind, String label) {

        public ProjectFile {
            label = clean(label);
        }
    }

    /** What is or was to be reached when. */
    public record Milestone(LocalDate on, String text) {

        static final Comparator<Milestone> BY_DAY = Comparator.comparing(Milestone::on);

        public Milestone {
            text = clean(text);
        }
    }

    /**
     * What others need who take the project over.
     *
     * @param offer whether it is offered as a blueprint
     * @param needs what has to be there before
     * @param steps in which order to go about it
     * @param pitfalls what went wrong, so that it does not again
     * @param templates contracts, texts, settings to start from
     * @param help who helps, and how; without names
     */
    public record Blueprint(
            Offer offer,
            String needs,
            String steps,
            String effort,
            String costs,
            String pitfalls,
            String templates,
            String help) {

        public static final Blueprint NONE =
                new Blueprint(Offer.NOT_YET, "", "", "", "", "", "", "");

        public Blueprint {
            offer = requireNonNullElse(offer, Offer.NOT_YET);
            needs = clean(needs);
            steps = clean(steps);
            effort = clean(effort);
            costs = clean(costs);
            pitfalls = clean(pitfalls);
            templates = clean(templates);
            help = clean(help);
        }

        @JsonIgnore
        public boolean isOffered() {
            return offer == Offer.OFFERED;
        }
    }

    /** Whether others may take a project over. */
    public enum Offer {
        NOT_YET,
        OFFERED
    }
}
