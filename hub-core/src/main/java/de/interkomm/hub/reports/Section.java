package de.interkomm.hub.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a report, in the order a new one has them. */
public enum Section {
    /** What the network and its groups say of the year. */
    REVIEW,
    MEMBERS,
    GROUPS,
    MEETINGS,
    RESOLUTIONS,
    /** The network's declaration of intent and who has signed it. */
    DECLARATION,
    TASKS,
    PROJECTS,
    /** Entered by hand, as is the next one. */
    EVENTS,
    /** Money and staff. */
    MEANS,
    /** What the network and its groups plan. */
    OUTLOOK;

    public static final int LONGEST_NOTE = 5_000;

    /** Reads a section from an address. */
    public static Optional<Section> parse(String text) {
        return Arrays.stream(values()).filter(one -> one.name().equals(text)).findFirst();
    }

    /** What it counts, in order. */
    public List<Figure> figures() {
        return Arrays.stream(Figure.values()).filter(one -> one.section() == this).toList();
    }

    /** Whether it consists of texts. */
    public boolean isOfTexts() {
        return this == REVIEW || this == OUTLOOK;
    }

    /** Whether its figures count the same kind of thing, so that one scale fits them all. */
    public boolean isOfOneScale() {
        return this == MEMBERS
                || this == GROUPS
                || this == RESOLUTIONS
                || this == DECLARATION
                || this == TASKS
                || this == PROJECTS;
    }
}
