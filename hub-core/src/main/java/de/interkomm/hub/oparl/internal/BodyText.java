package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.internal.Published.Properties;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Networks as bodies. */
@Component
class BodyText {

    private final Links links;
    private final Terms terms;

    BodyText(Links links, Terms terms) {
        this.links = links;
        this.terms = terms;
    }

    /** Without its stamp. */
    Map<String, Object> of(NetworkProfile network) {
        Map<String, Object> written = head(network.id());
        written.putAll(
                new Properties()
                        .put("system", links.system())
                        .put("shortName", network.shortName())
                        .put("name", network.name().in(Locale.GERMANY))
                        .put("website", links.networkPage(network.id()))
                        .put("contactName", network.host().name().in(Locale.GERMANY))
                        .put("contactEmail", mail(network.host().contact()))
                        .put("organization", links.list(network.id(), Kind.ORGANIZATION))
                        .put("person", links.list(network.id(), Kind.PERSON))
                        .put("meeting", links.list(network.id(), Kind.MEETING))
                        .put("paper", links.list(network.id(), Kind.PAPER))
                        .put("agendaItem", links.list(network.id(), Kind.AGENDA_ITEM))
                        .put("consultation", links.list(network.id(), Kind.CONSULTATION))
                        .put("file", links.list(network.id(), Kind.FILE))
                        .put("locationList", links.list(network.id(), Kind.LOCATION))
                        .put("legislativeTermList", links.list(network.id(), Kind.LEGISLATIVE_TERM))
                        .put("membership", links.list(network.id(), Kind.MEMBERSHIP))
                        .put("classification", terms.of("body"))
                        .put("web", links.networkPage(network.id()))
                        .values());
        // Obligatory, so it is shown empty.
        written.put("legislativeTerm", List.of());
        return written;
    }

    Map<String, Object> head(NetworkId network) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", links.body(network));
        written.put("type", Rendering.type("Body"));
        return written;
    }

    private static String mail(String contact) {
        return contact.contains("@") && !contact.contains(" ") ? contact : "";
    }
}
