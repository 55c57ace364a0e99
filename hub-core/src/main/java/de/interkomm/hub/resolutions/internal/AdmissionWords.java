package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.membership.AdmissionResolutions.Subject;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** The motion to admit a member. Like all that networks keep, it is German, in their tone. */
@Component
class AdmissionWords {

    private final MessageSource messages;
    private final Networks networks;

    AdmissionWords(MessageSource messages, Networks networks) {
        this.messages = messages;
        this.networks = networks;
    }

    MotionDraft motion(NetworkId network, Subject subject) {
        Locale german = networks.settings(network).orElseThrow().tone().german();
        Object[] values = {
            subject.name(),
            networks.find(network).orElseThrow().name().in(german),
            subject.reference()
        };
        return MotionDraft.of(
                messages.getMessage("resolutions.admission.title", values, german),
                messages.getMessage("resolutions.admission.text", values, german),
                messages.getMessage("resolutions.admission.reasons", values, german));
    }
}
