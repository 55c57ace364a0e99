package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks all bundles once, at start. */
@Component
class BundledLetterTexts implements LetterTexts {

    private static final int LONGEST_PREFIX = 12;

    private final WordingBundle german = WordingBundle.read("letters/default.properties");
    private final WordingBundle familiar =
            WordingBundle.read("letters/default_de_DE_DU.properties");
    private final WordingBundle english = WordingBundle.read("letters/default_en.properties");
    private final Map<NetworkId, NetworkWording> networks = new HashMap<>();

    BundledLetterTexts(ObjectProvider<LetterBundle> bundles) {
        german.requireComplete();
        english.requireComplete();
        Set<String> prefixes = new HashSet<>();
        for (LetterBundle bundle : bundles) {
            if (networks.put(bundle.network(), NetworkWording.read(bundle)) != null
                    || !prefixes.add(bundle.referencePrefix())) {
                throw new IllegalStateException("Network or prefix has letters already: " + bundle);
            }
        }
    }

    @Override
    public LetterTemplate template(NetworkId network, LetterKind kind, Locale locale) {
        List<WordingBundle> sources = sources(network, locale);
        return new LetterTemplate(
                kind,
                WordingBundle.text(sources, kind, "subject"),
                WordingBundle.text(sources, kind, "salutation"),
                WordingBundle.paragraphs(WordingBundle.text(sources, kind, "body")),
                WordingBundle.text(sources, kind, "closing"));
    }

    @Override
    public LetterText fill(LetterTemplate template, Map<Placeholder, String> values) {
        return LetterWording.fill(template, values);
    }

    @Override
    public String referencePrefix(NetworkId network) {
        NetworkWording own = networks.get(network);
        if (own != null) {
            return own.prefix();
        }
        String name = network.value().replace("-", "").toUpperCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_PREFIX));
    }

    /** The most special first. */
    private List<WordingBundle> sources(NetworkId network, Locale locale) {
        boolean inEnglish = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        Optional<NetworkWording> own = Optional.ofNullable(networks.get(network));
        if (inEnglish) {
            return own.map(texts -> List.of(texts.english(), english)).orElse(List.of(english));
        }
        List<WordingBundle> defaults =
                locale.getVariant().equals("DU") ? List.of(familiar, german) : List.of(german);
        return own.map(texts -> joined(texts.german(), defaults)).orElse(defaults);
    }

    private static List<WordingBundle> joined(WordingBundle first, List<WordingBundle> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** What a network says in its own words. */
    private record NetworkWording(String prefix, WordingBundle german, WordingBundle english) {

        static NetworkWording read(LetterBundle bundle) {
            WordingBundle german = WordingBundle.read(bundle.baseName() + ".properties");
            WordingBundle english = WordingBundle.read(bundle.baseName() + "_en.properties");
            german.requireSameKeys(english);
            return new NetworkWording(bundle.referencePrefix(), german, english);
        }
    }
}
