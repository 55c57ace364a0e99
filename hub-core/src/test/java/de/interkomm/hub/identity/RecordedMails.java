package de.interkomm.hub.identity;

import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the mails instead of sending them. */
@TestConfiguration(proxyBeanMethods = false)
public class RecordedMails {

    private static final List<OutgoingMail> MAILS = new CopyOnWriteArrayList<>();

    @Bean
    @Primary
    Outbox recordingOutbox() {
        return new Recording();
    }

    public static List<OutgoingMail> to(Mailbox mailbox) {
        return MAILS.stream().filter(mail -> mail.to().equals(mailbox)).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    static class Recording implements Outbox {

        @Override
        public MailId enqueue(OutgoingMail mail) {
            MAILS.add(mail);
            return MailId.next();
        }

        @Override
        public Mailbox from() {
            return new Mailbox("noreply@hub.example");
        }
    }
}
