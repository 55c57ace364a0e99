package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupGuests.Open;
import de.interkomm.hub.governance.GroupGuests.State;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GuestId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Invitations of guests and what came of them, in the hub: those invited look for them without a
 * network. That somebody is a guest says the group itself, see {@link ParticipationRows}.
 */
@Component
class GuestRows {

    private static final String INVITATION =
            "select id, network, group_id, group_name, mailbox, state, invited_by, invited_at from"
                    + " hub.group_guest where ";

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether nobody of that mailbox was invited, or a guest, yet
     */
    boolean add(
            NetworkId network,
            GroupId group,
            String name,
            Mailbox mailbox,
            String by,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into hub.group_guest
                                    (id, network, group_id, group_name, mailbox, state, invited_by,
                                     invited_at)
                                values (:id, :network, :group, :name, :mailbox, 'OPEN', :by, :now)
                                on conflict do nothing
                                """)
                        .param("id", GuestId.next().value())
                        .param("network", network.value())
                        .param("group", group.value())
                        .param("name", name)
                        .param("mailbox", mailbox.address())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Open> open(NetworkId network, GroupId group) {
        return jdbc.sql(
                        INVITATION
                                + "network = :network and group_id = :group and state = 'OPEN'"
                                + " order by invited_at, id")
                .param("network", network.value())
                .param("group", group.value())
                .query(
                        (row, _) ->
                                new Open(
                                        new GuestId(row.getObject("id", UUID.class)),
                                        new Mailbox(row.getString("mailbox")),
                                        row.getString("invited_by"),
                                        row.getTimestamp("invited_at").toInstant()))
                .list();
    }

    /** What waits for that mailbox, and where its owner is a guest. */
    List<Invitation> of(Mailbox mailbox) {
        return jdbc.sql(
                        INVITATION
                                + "mailbox = :mailbox and state in ('OPEN', 'ACCEPTED') order by"
                                + " state desc, invited_at, id")
                .param("mailbox", mailbox.address())
                .query((row, _) -> invitation(row))
                .list();
    }

    Optional<Invitation> find(GuestId id, Mailbox mailbox) {
        return jdbc.sql(
                        INVITATION
                                + "id = :id and mailbox = :mailbox and state in ('OPEN',"
                                + " 'ACCEPTED')")
                .param("id", id.value())
                .param("mailbox", mailbox.address())
                .query((row, _) -> invitation(row))
                .optional();
    }

    /** Takes the step if the invitation is still there. */
    boolean move(GuestId id, State from, String to, Instant now) {
        return jdbc.sql(
                                """
                                update hub.group_guest set state = :to, answered_at = :now
                                where id = :id and state = :from
                                """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean withdraw(NetworkId network, GroupId group, GuestId id, Instant now) {
        return jdbc.sql(
                                """
                                update hub.group_guest set state = 'WITHDRAWN', answered_at = :now
                                where id = :id and network = :network and group_id = :group
                                  and state = 'OPEN'
                                """)
                        .param("id", id.value())
                        .param("network", network.value())
                        .param("group", group.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean exists(NetworkId network, GroupId group, GuestId id) {
        return jdbc.sql(
                        "select exists (select 1 from hub.group_guest where id = :id and network ="
                                + " :network and group_id = :group)")
                .param("id", id.value())
                .param("network", network.value())
                .param("group", group.value())
                .query(Boolean.class)
                .single();
    }

    /** A guest's time in the group has ended. */
    void end(NetworkId network, GroupId group, Mailbox mailbox, Instant now) {
        jdbc.sql(
                        """
                        update hub.group_guest set state = 'ENDED', answered_at = :now
                        where network = :network and group_id = :group and mailbox = :mailbox
                          and state = 'ACCEPTED'
                        """)
                .param("network", network.value())
                .param("group", group.value())
                .param("mailbox", mailbox.address())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(NetworkId network, GroupId group, String name) {
        jdbc.sql(
                        "update hub.group_guest set group_name = :name where network = :network and"
                                + " group_id = :group")
                .param("name", name)
                .param("network", network.value())
                .param("group", group.value())
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                new GuestId(row.getObject("id", UUID.class)),
                new NetworkId(row.getString("network")),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                row.getString("invited_by"),
                State.valueOf(row.getString("state")));
    }

    record Invitation(
            GuestId id,
            NetworkId network,
            GroupId group,
            String groupName,
            String invitedBy,
            State state) {}
}
