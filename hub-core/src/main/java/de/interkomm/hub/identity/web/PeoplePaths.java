package de.interkomm.hub.identity.web;

import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

/** Where the pages about a network's people lie. */
final class PeoplePaths {

    static final String PEOPLE = "/networks/{network}/coordination/people";

    static final String PROFILES = "/networks/{network}/people";

    private PeoplePaths() {}

    static String people(NetworkId network) {
        return "/networks/" + network + "/coordination/people";
    }

    static String profiles(NetworkId network) {
        return "/networks/" + network + "/people";
    }

    static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    /** As it stands in the address, counted from 0; the first for what is no number. */
    static int page(String typed) {
        try {
            return Math.max(0, Integer.parseInt(typed));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
