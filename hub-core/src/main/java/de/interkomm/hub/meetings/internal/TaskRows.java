package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTasks.Task;
import de.interkomm.hub.meetings.TaskId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What meetings have asked people to do. */
@Component
class TaskRows {

    private static final String TASK =
            """
            select t.*, m.title as meeting_title, m.group_id, g.name as group_name
            from meeting_task t join meeting m on m.id = t.meeting_id
            join network_group g on g.id = m.group_id
            where
            """;

    private static final String URGENT_FIRST =
            " order by t.done_on is not null, t.done_on desc, t.due_on nulls last, t.id";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            MeetingId meeting,
            @Nullable AgendaItemId item,
            String title,
            @Nullable Belonging person,
            String name,
            @Nullable LocalDate due) {
        jdbc.sql(
                        """
                        insert into meeting_task
                            (id, meeting_id, item_id, title, account_id, person_name, mailbox, due_on)
                        values (:id, :meeting, :item::uuid, :title, :account::uuid, :name, :mailbox,
                                :due)
                        """)
                .param("id", TaskId.next().value())
                .param("meeting", meeting.value())
                .param("item", item == null ? null : item.toString())
                .param("title", title)
                .param("account", person == null ? null : person.account().toString())
                .param("name", person == null ? name : person.name())
                .param("mailbox", person == null ? null : person.mailbox().address())
                .param("due", due)
                .update();
    }

    Optional<Task> find(TaskId id, LocalDate today) {
        return jdbc.sql(TASK + "t.id = ?")
                .param(id.value())
                .query((row, _) -> task(row, today))
                .optional();
    }

    List<Task> ofMeeting(MeetingId meeting, LocalDate today) {
        return jdbc.sql(TASK + "t.meeting_id = ? order by t.id")
                .param(meeting.value())
                .query((row, _) -> task(row, today))
                .list();
    }

    List<Task> ofGroup(GroupId group, LocalDate today) {
        return jdbc.sql(TASK + "m.group_id = ?" + URGENT_FIRST + " limit 500")
                .param(group.value())
                .query((row, _) -> task(row, today))
                .list();
    }

    /** By meeting_task_open_idx. */
    List<Task> openOf(AccountId account, LocalDate today) {
        return jdbc.sql(TASK + "t.account_id = ? and t.done_on is null" + URGENT_FIRST)
                .param(account.value())
                .query((row, _) -> task(row, today))
                .list();
    }

    /**
     * @return whether there was one to take back
     */
    boolean remove(TaskId id) {
        return jdbc.sql("delete from meeting_task where id = ?").param(id.value()).update() == 1;
    }

    boolean finish(TaskId id, LocalDate on, String by) {
        return jdbc.sql(
                                "update meeting_task set done_on = ?, done_by = ? where id = ? and"
                                        + " done_on is null")
                        .params(on, by, id.value())
                        .update()
                == 1;
    }

    boolean reopen(TaskId id) {
        return jdbc.sql(
                                "update meeting_task set done_on = null, done_by = null where id ="
                                        + " ? and done_on is not null")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static Task task(ResultSet row, LocalDate today) throws SQLException {
        UUID item = row.getObject("item_id", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getString("meeting_title"),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                item == null ? null : new AgendaItemId(item),
                row.getString("title"),
                account == null ? null : new AccountId(account),
                row.getString("person_name"),
                due,
                done,
                done == null && due != null && due.isBefore(today));
    }
}
