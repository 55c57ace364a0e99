package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.resolutions.Ballots.State;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.PublicResolutions;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** By the primary key and resolution_item_idx. */
@Component
@Transactional(readOnly = true)
class PublicResolutionRows implements PublicResolutions {

    private static final String RESOLUTIONS =
            """
            select r.id, r.group_id, r.title, r.text, r.state, r.number, r.resolved_on,
                   r.candidates, r.agenda_item_id, r.execution
            from resolution r join network_group g on g.id = r.group_id
            where
            """
                    + ResolutionRows.OPEN
                    + " and ";

    private final JdbcClient jdbc;
    private final ClosedBallots ballots;

    PublicResolutionRows(JdbcClient jdbc, ClosedBallots ballots) {
        this.jdbc = jdbc;
        this.ballots = ballots;
    }

    @Override
    public List<Resolution> resolutions(NetworkId network, KeyRange range) {
        NetworkScope.requireBound(network);
        return withOutcomes(
                jdbc.sql(RESOLUTIONS + GroupViewer.SEES + range.sql("r.id"))
                        .params(GroupViewer.of(null, network).parameters())
                        .params(range.parameters())
                        .query((row, _) -> resolution(row))
                        .list());
    }

    @Override
    public List<Resolution> ofItems(NetworkId network, Collection<UUID> items) {
        NetworkScope.requireBound(network);
        return withOutcomes(
                jdbc.sql(
                                RESOLUTIONS
                                        + GroupViewer.SEES
                                        + " and r.agenda_item_id = any(cast(:items as uuid[]))"
                                        + " order by r.id")
                        .params(GroupViewer.of(null, network).parameters())
                        .param("items", KeyRange.array(items))
                        .query((row, _) -> resolution(row))
                        .list());
    }

    /** The ballot that decided is the last one. */
    private List<Resolution> withOutcomes(List<Resolution> bare) {
        Map<ResolutionId, Outcome> outcomes = new HashMap<>();
        ballots.findByResolutionIdInAndStateOrderByClosedAt(
                        bare.stream().map(one -> one.id().value()).toList(), State.CLOSED)
                .forEach(ballot -> outcomes.put(ballot.resolution(), ballot.outcome()));
        return bare.stream().map(one -> with(one, outcomes.get(one.id()))).toList();
    }

    private static Resolution with(Resolution bare, @Nullable Outcome outcome) {
        return new Resolution(
                bare.id(),
                bare.group(),
                bare.title(),
                bare.text(),
                bare.state(),
                bare.number(),
                bare.resolvedOn(),
                bare.candidates(),
                bare.item(),
                bare.execution(),
                outcome);
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                new ResolutionId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("title"),
                row.getString("text"),
                MotionState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getObject("resolved_on", LocalDate.class),
                List.of((String[]) row.getArray("candidates").getArray()),
                row.getObject("agenda_item_id", UUID.class),
                Execution.State.valueOf(row.getString("execution")),
                null);
    }
}
