package de.interkomm.hub.mail.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * Asks for a mail's delivery. The scheduler's data source takes part in the running transaction, so
 * the request is committed together with the mail or not at all.
 */
@Component
class DeliveryTasks {

    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("deliver-mail");

    // Asked for when needed: a scheduler is made of all tasks, and some of them write mails.
    private final ObjectProvider<SchedulerClient> scheduler;

    DeliveryTasks(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    void schedule(Delivery delivery, Instant at) {
        scheduler
                .getObject()
                .schedule(
                        DELIVERY.instance(delivery.taskInstance()).build(),
                        at,
                        SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}
