package de.interkomm.hub.reports;

import java.util.Arrays;
import java.util.Optional;

/** A number of a report. Each leads to the rows it counts. */
public enum Figure {
    /** At the end of the year, or on the day of counting if that is earlier. */
    MEMBERS(Section.MEMBERS, Kind.COUNTED, Amount.SUMMED),
    JOINED(Section.MEMBERS, Kind.LISTED, Amount.SUMMED),
    LEFT(Section.MEMBERS, Kind.LISTED, Amount.SUMMED),
    /** At the end of the year, as members. */
    GROUPS(Section.GROUPS, Kind.COUNTED, Amount.TOLD),
    GROUPS_FOUNDED(Section.GROUPS, Kind.LISTED, Amount.TOLD),
    /** Those of which nobody knows whether they were founded in the year. */
    GROUPS_UNDATED(Section.GROUPS, Kind.COUNTED, Amount.TOLD),
    GROUPS_ENDED(Section.GROUPS, Kind.LISTED, Amount.TOLD),
    MEETINGS(Section.MEETINGS, Kind.COUNTED, Amount.TOLD),
    /** How often somebody was at a meeting. */
    ATTENDANCE(Section.MEETINGS, Kind.COUNTED, Amount.SUMMED),
    /** How many different ones were at a meeting. */
    ADMINISTRATIONS_PRESENT(Section.MEETINGS, Kind.COUNTED, Amount.TOLD),
    GROUPS_MET(Section.MEETINGS, Kind.LISTED, Amount.TOLD),
    RESOLVED(Section.RESOLUTIONS, Kind.LISTED, Amount.TOLD),
    /** Without elections, of which nothing is left to carry out. */
    ADOPTED(Section.RESOLUTIONS, Kind.COUNTED, Amount.TOLD),
    ELECTED(Section.RESOLUTIONS, Kind.COUNTED, Amount.TOLD),
    CARRIED_OUT(Section.RESOLUTIONS, Kind.COUNTED, Amount.TOLD),
    UNDER_WAY(Section.RESOLUTIONS, Kind.COUNTED, Amount.TOLD),
    NOT_BEGUN(Section.RESOLUTIONS, Kind.COUNTED, Amount.TOLD),
    DROPPED(Section.RESOLUTIONS, Kind.COUNTED, Amount.TOLD),
    EDITIONS(Section.DECLARATION, Kind.LISTED, Amount.TOLD),
    /** At the end of the year, as members. */
    SIGNATORIES(Section.DECLARATION, Kind.COUNTED, Amount.TOLD),
    SIGNED(Section.DECLARATION, Kind.LISTED, Amount.TOLD),
    DECLARATION_LEFT(Section.DECLARATION, Kind.LISTED, Amount.TOLD),
    TASKS_DONE(Section.TASKS, Kind.COUNTED, Amount.SUMMED),
    TASKS_OPEN(Section.TASKS, Kind.COUNTED, Amount.SUMMED),
    /** Those of the network with their status at the end of the year, and others. */
    PROJECTS(Section.PROJECTS, Kind.COMPLETED, Amount.TOLD),
    PROJECTS_IDEA(Section.PROJECTS, Kind.COUNTED, Amount.TOLD),
    PROJECTS_PLANNED(Section.PROJECTS, Kind.COUNTED, Amount.TOLD),
    PROJECTS_UNDER_WAY(Section.PROJECTS, Kind.COUNTED, Amount.TOLD),
    PROJECTS_IN_USE(Section.PROJECTS, Kind.COUNTED, Amount.TOLD),
    PROJECTS_FINISHED(Section.PROJECTS, Kind.COUNTED, Amount.TOLD),
    PROJECTS_DISCONTINUED(Section.PROJECTS, Kind.COUNTED, Amount.TOLD),
    EVENTS(Section.EVENTS, Kind.ENTERED, Amount.TOLD),
    /** In euros. */
    MONEY(Section.MEANS, Kind.ENTERED, Amount.SUMMED),
    /** In full-time equivalents. */
    STAFF(Section.MEANS, Kind.ENTERED, Amount.SUMMED);

    private final Section section;
    private final Kind kind;
    private final Amount amount;

    Figure(Section section, Kind kind, Amount amount) {
        this.section = section;
        this.kind = kind;
        this.amount = amount;
    }

    /** Reads a figure from an address. */
    public static Optional<Figure> parse(String text) {
        return Arrays.stream(values()).filter(one -> one.name().equals(text)).findFirst();
    }

    public Section section() {
        return section;
    }

    /** Whether coordinators enter its rows by hand. */
    public boolean isEntered() {
        return kind == Kind.ENTERED || kind == Kind.COMPLETED;
    }

    /** Whether the hub counts rows for it. */
    public boolean isCounted() {
        return kind != Kind.ENTERED;
    }

    /** Whether its rows' amounts are added up, rather than the rows counted. */
    public boolean isSummed() {
        return amount == Amount.SUMMED;
    }

    /** Whether every row entered by hand must say how much it is. */
    public boolean needsAmount() {
        return isEntered() && isSummed();
    }

    /** Whether its rows stand in the report itself, too. */
    public boolean isListed() {
        return kind != Kind.COUNTED;
    }

    private enum Kind {
        COUNTED,
        LISTED,
        /** Counted and listed, and completed by hand. */
        COMPLETED,
        ENTERED
    }

    /** What rows' amounts are for: a row without one is one. */
    private enum Amount {
        SUMMED,
        TOLD
    }
}
