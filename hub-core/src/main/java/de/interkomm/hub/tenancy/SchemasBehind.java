package de.interkomm.hub.tenancy;

/** The hub's own schema is not the one this version needs, and this node may not change it. */
class SchemasBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemasBehind(String login) {
        super(
                "The schema "
                        + Schemas.HUB
                        + " is not the one this version of the hub needs, and the login "
                        + login
                        + " may not change it.");
    }
}
