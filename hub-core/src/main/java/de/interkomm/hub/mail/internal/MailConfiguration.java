package de.interkomm.hub.mail.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import de.interkomm.hub.shell.QuietHub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSender.class)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    /** After a failure that is not the mail server's, as when the database is away. */
    private static final Duration AFTER_OWN_FAILURE = Duration.ofMinutes(1);

    @Bean
    MailTransport mailTransport(
            Environment environment, ObjectProvider<JavaMailSenderImpl> server, HubSender sender) {
        return switch (MailRoute.of(environment)) {
            case SERVER -> new SmtpTransport(impatient(server.getObject()), sender.mailbox());
            case LOCAL_MAILBOX -> {
                log.info("Mail stays in the hub and can be read by anybody at /local-mailbox");
                yield _ -> new MailTransport.Outcome.Sent();
            }
            case NONE -> {
                // A command leaves mail to the nodes, which may know a server it does not.
                if (!QuietHub.isCommand(environment)) {
                    log.warn(
                            "No mail is sent: it waits in the outbox until spring.mail.host names"
                                    + " a server");
                }
                yield _ -> new MailTransport.Outcome.Impossible();
            }
        };
    }

    @Bean
    MailDelivery mailDelivery(OutgoingMails mails, MailTransport transport, Clock clock) {
        return new MailDelivery(mails, transport, clock);
    }

    @Bean
    Task<Void> deliverMail(MailDelivery delivery) {
        return deliveryTask(delivery);
    }

    static Task<Void> deliveryTask(MailDelivery delivery) {
        return Tasks.custom(DeliveryTasks.DELIVERY)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OWN_FAILURE))
                .onDeadExecutionRevive()
                .execute(
                        (instance, _) ->
                                delivery.deliver(Delivery.of(instance.getId()))
                                        .<CompletionHandler<Void>>map(
                                                next ->
                                                        (complete, task) ->
                                                                task.reschedule(complete, next))
                                        .orElseGet(() -> (_, task) -> task.remove()));
    }

    /** Without limits a server that hangs would hold a worker for ever. */
    static JavaMailSenderImpl impatient(JavaMailSenderImpl server) {
        Properties properties = server.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "20000");
            properties.putIfAbsent("mail." + protocol + ".timeout", "60000");
            properties.putIfAbsent("mail." + protocol + ".writetimeout", "60000");
        }
        return server;
    }
}
