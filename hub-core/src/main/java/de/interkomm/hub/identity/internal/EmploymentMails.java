package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.Proof;
import de.interkomm.hub.identity.EmploymentRequestId;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the hub writes to people about where they work. */
@Component
class EmploymentMails {

    static final String RENEWAL = "employment-renewal";
    static final String VOUCHING = "employment-vouching";
    static final String MAILBOX = "mailbox-change";

    /** Good for as long as the mail can be of use: notice, grace, and a while after. */
    private static final Duration RENEWAL_VALID = Duration.ofDays(90);

    static final Duration MAILBOX_VALID = Duration.ofDays(1);

    /** The jobs have no reader whose language they could ask for. */
    private static final Locale GERMAN = Locale.GERMANY;

    private final Outbox outbox;
    private final ConfirmationLinks links;
    private final Accounts accounts;
    private final Administrations administrations;
    private final HubAddress hub;
    private final MessageSource messages;
    private final ObjectProvider<NetworkFrames> frames;
    private final Clock clock;

    EmploymentMails(
            Outbox outbox,
            ConfirmationLinks links,
            Accounts accounts,
            Administrations administrations,
            HubAddress hub,
            MessageSource messages,
            ObjectProvider<NetworkFrames> frames,
            Clock clock) {
        this.outbox = outbox;
        this.links = links;
        this.accounts = accounts;
        this.administrations = administrations;
        this.hub = hub;
        this.messages = messages;
        this.frames = frames;
        this.clock = clock;
    }

    /** Asks whether the person still works there, with a link to say yes. */
    void askForRenewal(Employment employment) {
        AccountView owner = accounts.find(employment.account()).orElseThrow();
        Proof proof = Objects.requireNonNull(employment.proof());
        String subject = employment.id() + " " + owner.mailbox();
        String token = links.issue(RENEWAL, subject, RENEWAL_VALID);
        boolean lapsed = employment.state() == Employment.State.LAPSED;
        mail(
                "employment.mail.renewal" + (lapsed ? "-lapsed" : ""),
                owner.mailbox(),
                owner.name(),
                nameOf(employment.administration()),
                proof.lapses(),
                hub.link("/employment/renewal?token=" + token));
    }

    void tellOfLapse(Employment employment) {
        AccountView owner = accounts.find(employment.account()).orElseThrow();
        mail(
                "employment.mail.lapsed",
                owner.mailbox(),
                owner.name(),
                nameOf(employment.administration()),
                hub.link("/my/employment"));
    }

    void askColleague(
            EmploymentRequestId request,
            AccountView colleague,
            AccountView asking,
            RegionalKey administration) {
        String token = links.issue(VOUCHING, request.toString(), Vouching.VALIDITY);
        mail(
                "employment.mail.vouching",
                colleague.mailbox(),
                colleague.name(),
                asking.name(),
                asking.mailbox().address(),
                nameOf(administration),
                hub.link("/employment/vouching?token=" + token),
                Vouching.VALIDITY.toDays());
    }

    void askCoordinators(NetworkId network, AccountView asking, RegionalKey administration) {
        tellCoordinators(
                "employment.mail.coordinators",
                network,
                asking,
                administration,
                "/coordination/people/employments");
    }

    /** What came from working there rests. */
    void tellCoordinatorsOfLapse(
            NetworkId network, AccountView resting, RegionalKey administration) {
        tellCoordinators(
                "employment.mail.rests", network, resting, administration, "/coordination/people");
    }

    /** In the network's name and tone. */
    private void tellCoordinators(
            String words,
            NetworkId network,
            AccountView about,
            RegionalKey administration,
            String page) {
        Optional<NetworkFrame> frame =
                frames.stream().flatMap(known -> known.frameOf(network).stream()).findFirst();
        Locale locale = frame.map(NetworkFrame::tone).orElse(Tone.SIE).german();
        String networkName = frame.map(known -> known.name().in(locale)).orElse(network.value());
        String link = hub.link("/networks/" + network + page);
        for (AccountView coordinator : accounts.coordinatorsOf(network)) {
            send(
                    words,
                    network,
                    networkName,
                    coordinator.mailbox(),
                    locale,
                    coordinator.name(),
                    about.name(),
                    nameOf(administration),
                    link,
                    networkName);
        }
    }

    void tellOfDecision(AccountView asking, RegionalKey administration, String words) {
        mail(
                words,
                asking.mailbox(),
                asking.name(),
                nameOf(administration),
                hub.link("/my/employment"));
    }

    void confirmMailbox(AccountView owner, Mailbox to) {
        String token =
                links.issue(MAILBOX, owner.id() + " " + owner.mailbox() + " " + to, MAILBOX_VALID);
        mail(
                "employment.mail.mailbox",
                to,
                owner.name(),
                owner.mailbox().address(),
                hub.link("/employment/mailbox?token=" + token),
                MAILBOX_VALID.toHours());
    }

    void tellOldMailbox(AccountView owner, Mailbox from) {
        mail("employment.mail.mailbox-changed", from, owner.name(), owner.mailbox().address());
    }

    private void mail(String words, Mailbox to, Object... values) {
        send(
                words,
                null,
                messages.getMessage("identity.mail.sender", null, GERMAN),
                to,
                GERMAN,
                values);
    }

    private void send(
            String words,
            @Nullable NetworkId network,
            String sender,
            Mailbox to,
            Locale locale,
            Object... values) {
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        sender,
                        null,
                        messages.getMessage(words + ".subject", told(values, locale), locale),
                        BothLanguages.text(
                                locale,
                                in -> messages.getMessage(words + ".text", told(values, in), in)),
                        List.of()));
    }

    /** The values, days as the language writes them. */
    private Object[] told(Object[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> value instanceof Instant instant ? day(instant, locale) : value)
                .toArray();
    }

    private String nameOf(RegionalKey key) {
        return administrations.find(key).map(Administration::title).orElse(key.value());
    }

    private String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(clock.getZone())
                .format(instant);
    }
}
