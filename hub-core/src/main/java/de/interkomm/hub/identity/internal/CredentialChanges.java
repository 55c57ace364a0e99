package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every change of what signs somebody in is kept in the trail and told to the account's owner by
 * mail: whoever did it in another's name cannot hide it.
 */
@Component
class CredentialChanges {

    private final AccountRegistry accounts;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Clock clock;

    CredentialChanges(
            AccountRegistry accounts,
            ApplicationEventPublisher events,
            Outbox outbox,
            HubAddress hub,
            MessageSource messages,
            LocaleResolver locales,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
        this.locales = locales;
        this.clock = clock;
    }

    /**
     * @param action of the trail; what the mail says of it stands in the bundles under {@code
     *     identity.mail.credential.<action>}
     * @param object id of the passkey or the like
     * @param label its name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(AccountId account, String action, String object, String label) {
        events.publishEvent(new ActionTaken(null, account, null, action, object, label, Map.of()));
        outbox.enqueue(notice(accounts.find(account).orElseThrow(), action, label, locale()));
    }

    private OutgoingMail notice(AccountView account, String action, String label, Locale locale) {
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(clock.getZone())
                        .format(clock.instant());
        String what =
                messages.getMessage(
                        "identity.mail.credential." + action, new Object[] {label}, locale);
        return new OutgoingMail(
                null,
                account.mailbox(),
                messages.getMessage("identity.mail.sender", null, locale),
                null,
                messages.getMessage("identity.mail.credential.subject", null, locale),
                messages.getMessage(
                        "identity.mail.credential.text",
                        new Object[] {account.name(), what, when, hub.link("/my/account")},
                        locale),
                List.of());
    }

    /** Of the page in which it was done. */
    private Locale locale() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                ? locales.resolveLocale(page.getRequest())
                : Locale.GERMANY;
    }
}
