package de.interkomm.hub.membership.internal;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tells those a membership is about what has become of it, where no letter tells them. */
@Component
class MembershipMails {

    private final ApplicantMails mails;
    private final HubAddress address;
    private final MessageSource messages;

    MembershipMails(ApplicantMails mails, HubAddress address, MessageSource messages) {
        this.mails = mails;
        this.address = address;
        this.messages = messages;
    }

    /**
     * @param what as {@code suspended}
     * @param people who are told, each once
     * @param language that the application was written in
     * @param reason empty if there is none to give
     */
    void tell(
            NetworkProfile network,
            Membership membership,
            String what,
            People people,
            Locale language,
            LocalDate on,
            String reason) {
        Locale locale = ApplicationLetters.letterLocale(network, language);
        String words =
                "membership.mail."
                        + what
                        + (membership.holder() == MemberKind.PERSON ? ".person" : "");
        people.names()
                .forEach(
                        (mailbox, name) -> {
                            Object[] values = {
                                name,
                                membership.administrationName(),
                                network.name().in(locale),
                                ApplicationLetters.date(on, locale),
                                reason,
                                address.link("/networks/" + network.id())
                            };
                            mails.send(
                                    network,
                                    new Mailbox(mailbox),
                                    messages.getMessage(words + ".subject", values, locale),
                                    messages.getMessage(words + ".text", values, locale),
                                    List.of());
                        });
    }

    /**
     * Who is to be told of a membership.
     *
     * @param names of the people, by their mailboxes
     */
    record People(Map<String, String> names) {

        /** Its head or holder and its contact person, as they are now. */
        static People of(Membership membership) {
            Map<String, String> names = new LinkedHashMap<>();
            String head = membership.mailbox();
            if (head != null) {
                names.put(head, Objects.requireNonNullElse(membership.personName(), head));
            }
            membership.contact().ifPresent(one -> names.putIfAbsent(one.mailbox(), one.name()));
            return new People(names);
        }

        /** All of them but one who learns it otherwise. */
        People without(@Nullable String mailbox) {
            Map<String, String> others = new LinkedHashMap<>(names);
            others.remove(mailbox);
            return new People(others);
        }
    }
}
