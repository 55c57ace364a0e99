package de.interkomm.hub.membership;

import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Resolutions on admissions, for the module that holds the votes. What it brings is recorded as if
 * a coordinator had done it: the letter goes out in the network's words, and the membership begins
 * as soon as nothing is missing any more. Called by code that has already decided that it may, in
 * the bound network.
 */
public interface AdmissionResolutions {

    /**
     * What an application asks for that waits for a resolution, held against everybody else until
     * the transaction ends; nothing if it does not wait for one.
     */
    Optional<Subject> lockAwaiting(NetworkId network, ApplicationId id);

    /** Whether an application waits for a resolution. */
    boolean isAwaited(NetworkId network, ApplicationId id);

    /**
     * Records what was resolved. Nothing happens to an application that does not wait for it any
     * more: it was withdrawn, or a coordinator was quicker.
     *
     * @param on as no application arrives after its resolution, the day it arrived if that is later
     * @return whether it was recorded
     */
    boolean record(
            NetworkId network,
            ApplicationId id,
            Resolution.Result result,
            LocalDate on,
            String note);

    /**
     * Who would become a member.
     *
     * @param name of the administration, or of the person in networks of persons
     */
    record Subject(String name, String reference) {}
}
