package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Sends the link to those who have an account and may sign in.
 *
 * <p>Anybody may ask in anybody's name, so a mailbox that has enough links gets no more: a stranger
 * cannot flood it. Nor can a stranger keep its owner out, for links count only while they are
 * unused and good for some time: whoever asks has a link in the mailbox, or gets one.
 */
@Component
class MailSignInLink {

    /** As long as such a link may be good at most (OWASP ASVS 5, 6.5.5). */
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    /** Makes at most 30 mails an hour if somebody asks all the time. */
    private static final int ENOUGH = 3;

    /** Longer than a mail takes, and than its reader. */
    private static final Duration STILL_OF_USE = Duration.ofMinutes(4);

    private final AccountRegistry accounts;
    private final OneTimeTokenService tokens;
    private final ConfirmationLinks links;
    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;

    MailSignInLink(
            AccountRegistry accounts,
            OneTimeTokenService tokens,
            ConfirmationLinks links,
            Outbox outbox,
            HubAddress hub,
            MessageSource messages) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.links = links;
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(SignInRequested request) {
        // Locked, so that requests handled at the same time count each other's links.
        accounts.lock(new Mailbox(request.mailbox()))
                .filter(AccountView::enabled)
                .filter(this::hasTooFewLinks)
                .ifPresent(account -> outbox.enqueue(mailTo(account, request)));
    }

    private boolean hasTooFewLinks(AccountView account) {
        String subject = account.id().toString();
        return links.outstanding(SignInTokens.PURPOSE, subject, STILL_OF_USE) < ENOUGH;
    }

    private OutgoingMail mailTo(AccountView account, SignInRequested request) {
        Locale locale = Locale.forLanguageTag(request.languageTag());
        return new OutgoingMail(
                null,
                account.mailbox(),
                messages.getMessage("identity.mail.sender", null, locale),
                null,
                messages.getMessage("identity.mail.subject", null, locale),
                messages.getMessage(
                        "identity.mail.text",
                        new Object[] {
                            account.name(),
                            linkFor(account, ReturnPath.of(request.returnPath())),
                            VALIDITY.toMinutes()
                        },
                        locale),
                List.of());
    }

    private String linkFor(AccountView account, ReturnPath returnPath) {
        String token =
                tokens.generate(new GenerateOneTimeTokenRequest(account.id().toString(), VALIDITY))
                        .getTokenValue();
        return hub.link(returnPath.appendedTo("/sign-in/confirm?token=" + token));
    }
}
