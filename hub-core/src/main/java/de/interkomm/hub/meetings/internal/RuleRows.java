package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.Counted;
import de.interkomm.hub.meetings.MeetingRules;
import de.interkomm.hub.meetings.QuorumRule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How groups meet. */
@Component
class RuleRows {

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MeetingRules of(GroupId group) {
        return jdbc.sql("select * from meeting_rules where group_id = ?")
                .param(group.value())
                .query(
                        (row, _) ->
                                new MeetingRules(
                                        row.getInt("notice_days"),
                                        row.getInt("remind_days"),
                                        QuorumRule.valueOf(row.getString("quorum")),
                                        row.getInt("quorum_number"),
                                        Counted.valueOf(row.getString("counted"))))
                .optional()
                .orElse(MeetingRules.DEFAULT);
    }

    void save(GroupId group, MeetingRules rules) {
        jdbc.sql(
                        """
                        insert into meeting_rules
                            (group_id, notice_days, remind_days, quorum, quorum_number, counted)
                        values (:group, :notice, :remind, :quorum, :number, :counted)
                        on conflict (group_id) do update set
                            notice_days = excluded.notice_days, remind_days = excluded.remind_days,
                            quorum = excluded.quorum, quorum_number = excluded.quorum_number,
                            counted = excluded.counted
                        """)
                .param("group", group.value())
                .param("notice", rules.noticeDays())
                .param("remind", rules.remindDays())
                .param("quorum", rules.quorum().name())
                .param("number", rules.quorumNumber())
                .param("counted", rules.counted().name())
                .update();
    }
}
