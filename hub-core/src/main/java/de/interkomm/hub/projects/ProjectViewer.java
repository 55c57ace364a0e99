package de.interkomm.hub.projects;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * What of the projects somebody may see, as part of every question to the database: nothing is
 * fetched, or counted, that is then left out.
 *
 * @param groups what the viewer is in the network and its groups
 * @param manages whether everything is theirs to see
 */
public record ProjectViewer(GroupViewer groups, boolean manages) {

    private static final String WRITES =
            """
            (:inside and exists (select 1 from project_author own
                                 where own.project_id = p.id and own.account_id = :viewer::uuid))
            """;

    private static final String IN_ITS_GROUP =
            "exists (select 1 from network_group g where g.id = p.group_id and "
                    + GroupViewer.BELONGS
                    + ")";

    /** What this viewer sees of {@code project p}, by project_author_once and what groups have. */
    public static final String SEES =
            "(:managesProjects or "
                    + WRITES
                    + """
                    or (p.published is not null
                        and (p.visibility = 'PUBLIC'
                             or (:anywhere and p.visibility = 'HUB')
                             or (:inside and p.visibility in ('HUB', 'NETWORK'))
                             or
                    """
                    + IN_ITS_GROUP
                    + ")))";

    /**
     * Whether this viewer, who sees {@code project p}, sees its contacts too: one step narrower
     * than the project itself.
     */
    public static final String SEES_CONTACTS =
            "(:managesProjects or "
                    + WRITES
                    + """
                    or (:anywhere and p.visibility = 'PUBLIC')
                    or (:inside and p.visibility in ('PUBLIC', 'HUB'))
                    or
                    """
                    + IN_ITS_GROUP
                    + ")";

    public static ProjectViewer of(@Nullable Actor reader, NetworkId network) {
        return new ProjectViewer(
                GroupViewer.of(reader, network),
                reader != null && reader.may(Permission.MANAGE_PROJECTS, network));
    }

    /** What {@link #SEES} and {@link #SEES_CONTACTS} ask for. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>(groups.parameters());
        values.put("managesProjects", manages);
        return values;
    }
}
