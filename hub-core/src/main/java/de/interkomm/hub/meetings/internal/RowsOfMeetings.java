package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfMeetings {

    @Bean
    OwnTable meetingAttendees() {
        return OwnTable.naming("meeting_attendee", "account_id");
    }

    @Bean
    OwnTable minutesNotes() {
        return OwnTable.naming("minutes_note", "account_id");
    }

    @Bean
    OwnTable meetingTasks() {
        return OwnTable.naming("meeting_task", "account_id");
    }
}
