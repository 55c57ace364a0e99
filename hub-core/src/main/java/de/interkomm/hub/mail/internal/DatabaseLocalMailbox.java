package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.MailId;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;

@Service
@Conditional(OnLocalMailbox.class)
class DatabaseLocalMailbox implements LocalMailbox {

    private final OutgoingMails mails;

    DatabaseLocalMailbox(OutgoingMails mails) {
        this.mails = mails;
    }

    @Override
    public List<LocalMail> newest() {
        return mails.newest(LISTED);
    }

    @Override
    public Optional<LocalMail> find(MailId id) {
        return mails.find(id);
    }

    @Override
    public Optional<MailAttachment> attachment(MailId id, int position) {
        return mails.attachment(id, position);
    }
}
