package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterFileName;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.network.NetworkProfile;

import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** Writes the network's letters to applicants, keeps them, and mails them. */
@Component
class LettersToApplicants {

    private final ApplicationLetters content;
    private final Letters letters;
    private final ApplicantMails mails;

    LettersToApplicants(ApplicationLetters content, Letters letters, ApplicantMails mails) {
        this.content = content;
        this.letters = letters;
        this.mails = mails;
    }

    /** A letter nobody needs to edit, dated and effective today. */
    void send(NetworkProfile network, Application application, LetterKind kind) {
        Locale locale = content.locale(network, application);
        LetterText text =
                content.text(
                        network,
                        application,
                        kind,
                        Map.of(
                                Placeholder.EFFECTIVE_DATE,
                                ApplicationLetters.date(content.today(), locale)));
        send(network, application, kind, text, "");
    }

    /**
     * @param signedBy the coordinator; empty when the hub sends it by itself
     */
    void send(
            NetworkProfile network,
            Application application,
            LetterKind kind,
            LetterText text,
            String signedBy) {
        Letter letter =
                letters.write(
                        application.id().value(),
                        Direction.OUTGOING,
                        kind.name(),
                        content.toTheApplicant(network, application, text, signedBy));
        Locale locale = content.locale(network, application);
        String networkName = network.name().in(locale);
        mails.sendLetter(
                network,
                application,
                letter.reference().toString(),
                text,
                LetterFileName.of(letter.reference(), kind.name(), locale),
                letters.pdf(letter.id()).orElseThrow(),
                signedBy.isEmpty() ? networkName : signedBy + "\n" + networkName);
    }
}
