package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Locale;
import java.util.Map;

/**
 * What a network's people have written, laid over the bundles. Read anew for every letter, within
 * the transaction that writes it: no node ever uses words another one has replaced.
 */
@Primary
@Component
class NetworkLetterTexts implements LetterTexts {

    private final BundledLetterTexts bundles;
    private final StoredTemplates stored;

    NetworkLetterTexts(BundledLetterTexts bundles, StoredTemplates stored) {
        this.bundles = bundles;
        this.stored = stored;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LetterTemplate template(NetworkId network, LetterKind kind, Locale locale) {
        NetworkScope.requireBound(network);
        return stored.inForce(kind, LetterLanguage.of(locale))
                .map(StoredTemplates.Stored::wording)
                .map(own -> own.toTemplate(kind))
                .orElseGet(() -> bundles.template(network, kind, locale));
    }

    @Override
    public LetterText fill(LetterTemplate template, Map<Placeholder, String> values) {
        return bundles.fill(template, values);
    }

    @Override
    public String referencePrefix(NetworkId network) {
        return bundles.referencePrefix(network);
    }
}
