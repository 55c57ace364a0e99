package de.interkomm.hub.network.web;

import static de.interkomm.hub.network.web.Typed.orEmpty;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who writes the network's mails.
 *
 * @param replyTo empty for the host's contact address
 */
record MailForm(String senderName, String replyTo) implements SettingsSection.Form {

    MailForm(@Nullable String senderName, @Nullable String replyTo) {
        this.senderName = orEmpty(senderName);
        this.replyTo = orEmpty(replyTo);
    }

    static MailForm of(NetworkSettings settings) {
        Mailbox replyTo = settings.replyTo();
        return new MailForm(settings.senderName(), replyTo == null ? "" : replyTo.address());
    }

    @Override
    public void validate(Errors errors) {
        Typed.require(errors, "senderName", senderName);
        Typed.limit(errors, Typed.LINE, "senderName");
        if (!replyTo.isEmpty() && Mailbox.parse(replyTo).isEmpty()) {
            errors.rejectValue("replyTo", "network.settings.replyTo.malformed");
        }
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        return settings.withMail(senderName, Mailbox.parse(replyTo).orElse(null));
    }
}
