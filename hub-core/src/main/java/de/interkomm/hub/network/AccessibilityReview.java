package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;

import java.time.LocalDate;
import java.util.List;

/**
 * What a host's accessibility statement says beyond what is true for every network, as the law of
 * its state asks for (Directive (EU) 2016/2102, Article 7).
 *
 * @param created the day the statement was first made
 * @param reviewed the day it was last compared with the pages
 * @param body who settles it when the host does not answer
 * @param law on which that rests
 * @param addressLines of that body
 * @param page where that body tells how to ask it
 */
public record AccessibilityReview(
        LocalDate created,
        LocalDate reviewed,
        LocalizedText body,
        String law,
        List<String> addressLines,
        String page) {

    public AccessibilityReview {
        addressLines = List.copyOf(addressLines);
    }
}
