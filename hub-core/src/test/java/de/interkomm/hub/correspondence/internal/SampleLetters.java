package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.Address;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterData;
import de.interkomm.hub.correspondence.LetterHead;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.correspondence.spi.LetterBundle;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Letters to test with, and what makes them, without an application around. */
final class SampleLetters {

    static final Locale SIE = Locale.GERMANY;
    static final Locale DU = Locale.of("de", "DE", "DU");
    static final Locale ENGLISH = Locale.ENGLISH;

    static final NetworkId NETWORK = new NetworkId("beispiel");
    static final LocalDate DATE = LocalDate.of(2026, 11, 22);
    static final ReferenceNumber REFERENCE = new ReferenceNumber("DD", 2026, 7);

    /** What nobody should type, and somebody will. */
    static final String HOSTILE =
            "<script>alert(\"1\")</script> &amp; ${7*7} [[#{x}]] {applicant} Jürgen Größe-Müßig"
                    + " Zażółć Ştefan \u1E9E 👩\u200D👩\u200D👧 漢字 a\u0308 \u202Egnal\u202C"
                    + " \u0007\u0000 x\u2011y ";

    static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaft".repeat(8);

    private SampleLetters() {}

    static LetterRenderer renderer() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new PdfLetterRenderer(
                engine, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    static LetterTexts texts(LetterBundle... bundles) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (LetterBundle bundle : bundles) {
            beans.addBean(bundle.toString() + beans.getBeanDefinitionCount(), bundle);
        }
        ObjectProvider<LetterBundle> provider = beans.getBeanProvider(LetterBundle.class);
        return new BundledLetterTexts(provider);
    }

    static LetterContent usual(LetterKind kind, Locale locale) {
        LetterText text = text(kind, locale, values(""));
        return content(text, locale, text.paragraphs(), "");
    }

    /** With everything a person can type being hostile. */
    static LetterContent hostile(LetterKind kind, Locale locale) {
        LetterText text = text(kind, locale, values(HOSTILE));
        List<String> paragraphs =
                Stream.concat(text.paragraphs().stream(), Stream.of(LONG_WORD)).toList();
        return content(text, locale, paragraphs, HOSTILE);
    }

    static LetterContent withParagraphs(int count) {
        LetterText text = text(LetterKind.ADMISSION, SIE, values(""));
        List<String> paragraphs =
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                number ->
                                        "Absatz %d. ".formatted(number)
                                                + "Wir freuen uns auf die Zusammenarbeit mit Ihnen"
                                                + " und"
                                                + " allen Verwaltungen im Netzwerk. ".repeat(4))
                        .toList();
        return content(text, SIE, paragraphs, "");
    }

    static LetterContent to(Address recipient, LetterHead head) {
        return to(recipient, head, text(LetterKind.ADMISSION, SIE, values("")).paragraphs());
    }

    static LetterContent to(Address recipient, LetterHead head, List<String> paragraphs) {
        LetterText text = text(LetterKind.ADMISSION, SIE, values(""));
        return new LetterContent(
                head,
                recipient,
                DATE,
                REFERENCE,
                null,
                text.subject(),
                text.salutation(),
                paragraphs,
                text.closing(),
                List.of("Erika Mustermann"),
                List.of(),
                SIE,
                LetterData.of("membership"));
    }

    private static LetterText text(
            LetterKind kind, Locale locale, Map<Placeholder, String> values) {
        LetterTexts texts = texts();
        return texts.fill(texts.template(NETWORK, kind, locale), values);
    }

    static Map<Placeholder, String> values(String suffix) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            values.put(placeholder, placeholder.token() + suffix);
        }
        values.put(Placeholder.ADMINISTRATION, "Verbandsgemeinde Göllheim" + suffix);
        values.put(Placeholder.RECIPIENT, "Frau Bürgermeisterin Müller" + suffix);
        values.put(Placeholder.NETWORK, "Beispielnetz" + suffix);
        values.put(Placeholder.DATE, "22. November 2026");
        return values;
    }

    private static LetterContent content(
            LetterText text, Locale locale, List<String> paragraphs, String suffix) {
        return new LetterContent(
                LetterHead.of(
                        "Netzwerk Beispiel beim Ministerium des Innern" + suffix,
                        List.of("Schillerplatz 3–5", "55116 Mainz" + suffix),
                        "Kim Beispiel" + suffix,
                        "beispielnetz@ministerium.example" + suffix),
                new Address(
                        Stream.of(
                                        "Verbandsgemeinde Göllheim",
                                        "Frau Bürgermeisterin",
                                        "Dr. Friederike Müller-Lüdenscheidt",
                                        "Freiherr-vom-Stein-Straße 1–3",
                                        "67307 Göllheim")
                                .map(line -> cut(line + suffix))
                                .toList()),
                DATE,
                REFERENCE,
                "VG-2026/11" + suffix,
                text.subject(),
                text.salutation(),
                paragraphs,
                text.closing() + suffix,
                List.of("Kim Beispiel" + suffix, "Netzwerkkoordination" + suffix),
                List.of("Satzung" + suffix, "Terminplan"),
                locale,
                LetterData.of(
                        "membershipApplication",
                        LetterData.value("administration", "073330000000" + suffix),
                        LetterData.value("message", null),
                        LetterData.group(
                                "contactPerson",
                                LetterData.value("name", "Robin Öztürk" + suffix),
                                LetterData.value("mailbox", "r.oeztuerk@example.org"))));
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), Address.MAX_LINE_LENGTH));
    }
}
