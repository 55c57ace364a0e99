package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.correspondence.Address;
import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterData;
import de.interkomm.hub.correspondence.LetterHead;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;
import de.interkomm.hub.membership.Resolution;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.Wording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts an application into letters: from the applicant to the network, and back. */
@Component
class ApplicationLetters {

    /** Letters are dated where they are written. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final Wording WORDING = Wording.bundle("messages/membership");

    private final LetterTexts texts;
    private final Administrations administrations;
    private final HubAddress address;
    private final Clock clock;

    ApplicationLetters(
            LetterTexts texts, Administrations administrations, HubAddress address, Clock clock) {
        this.texts = texts;
        this.administrations = administrations;
        this.address = address;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), GERMANY);
    }

    /** The letter that tells what was resolved, which nobody needs to edit. */
    LetterText resolution(
            NetworkProfile network,
            Application application,
            MembershipPolicy policy,
            Resolution resolution) {
        return text(
                network,
                application,
                resolution.result() == Resolution.Result.ADOPTED
                        ? LetterKind.RESOLUTION_ADOPTED
                        : LetterKind.RESOLUTION_REJECTED,
                resolved(
                        network,
                        resolution,
                        policy.needs(AdmissionStep.DECLARATION),
                        locale(network, application)));
    }

    /** What a letter says of a resolution. */
    Map<Placeholder, String> resolved(
            NetworkProfile network, Resolution resolution, boolean declaring, Locale locale) {
        return Map.of(
                Placeholder.RESOLUTION_DATE,
                date(resolution.on(), locale),
                Placeholder.REASON,
                resolution.note(),
                Placeholder.DECLARATION_LINK,
                declaring ? statusLink(network) : "");
    }

    /** The letter's words, with everything the application knows filled in. */
    LetterText text(
            NetworkProfile network,
            Application application,
            LetterKind kind,
            Map<Placeholder, String> own) {
        Locale locale = locale(network, application);
        return text(network, application, texts.template(network.id(), kind, locale), own);
    }

    /** The same in a wording that need not be in force. */
    LetterText text(
            NetworkProfile network,
            Application application,
            LetterTemplate template,
            Map<Placeholder, String> own) {
        Locale locale = locale(network, application);
        ApplicationForm form = application.form();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.APPLICANT, form.name());
        values.put(Placeholder.OFFICE, form.office());
        AdministrationTitle title = new AdministrationTitle(application.administrationName());
        values.put(Placeholder.ADMINISTRATION, title.title());
        values.put(Placeholder.ADMINISTRATION_NOMINATIVE, title.nominative(locale));
        values.put(Placeholder.ADMINISTRATION_GENITIVE, title.genitive(locale));
        values.put(Placeholder.ADMINISTRATION_DATIVE, title.dative(locale));
        values.put(Placeholder.ADMINISTRATION_ACCUSATIVE, title.accusative(locale));
        values.put(Placeholder.CONTACT_PERSON, contactPerson(form, template.kind().direction()));
        values.put(
                Placeholder.RECIPIENT,
                switch (template.kind().direction()) {
                    case INCOMING -> network.host().name().in(locale);
                    case OUTGOING -> form.name();
                });
        values.put(Placeholder.NETWORK, network.name().in(locale));
        values.put(Placeholder.HOST, network.host().name().in(locale));
        values.put(Placeholder.DATE, date(today(), locale));
        values.put(Placeholder.REFERENCE, reference(application).toString());
        values.put(Placeholder.STATUS_LINK, statusLink(network));
        values.put(Placeholder.MESSAGE, form.message());
        values.put(Placeholder.RECEIVED, date(day(received(application)), locale));
        values.putAll(own);
        return texts.fill(template, values);
    }

    /** The applicant may name somebody by name alone; we write of those only who can be reached. */
    private static String contactPerson(ApplicationForm form, Direction direction) {
        ContactDetails contact = form.contactDetails();
        if (contact == null
                || contact.name().isEmpty()
                || (direction == Direction.OUTGOING && form.contact() == null)) {
            return "";
        }
        String reachedAs =
                Stream.of(contact.function(), contact.mailbox())
                        .filter(part -> !part.isEmpty())
                        .collect(joining(", "));
        return reachedAs.isEmpty()
                ? contact.name()
                : "%s (%s)".formatted(contact.name(), reachedAs);
    }

    /** Letters are kept and read by coordinators: the secret link is for the mail alone. */
    String statusLink(NetworkProfile network) {
        return address.link("/networks/%s/applications".formatted(network.id()));
    }

    /** From the applicant to the network. */
    LetterContent toTheNetwork(
            NetworkProfile network,
            Application application,
            LetterText text,
            Signature signature,
            List<String> enclosures) {
        Locale locale = locale(network, application);
        ApplicationForm form = application.form();
        List<String> signatureLines = new ArrayList<>(List.of(form.name(), form.office()));
        if (signature == Signature.ELECTRONIC) {
            signatureLines.add(
                    WORDING.text(
                                    "membership.letter.confirmedElectronically",
                                    date(today(), locale),
                                    form.mailbox().address())
                            .in(locale));
        }
        HostOrganisation host = network.host();
        return new LetterContent(
                LetterHead.of(
                        application.administrationName(),
                        townLines(application),
                        form.name(),
                        form.mailbox().address()),
                new Address(
                        Stream.concat(
                                        Stream.of(host.name().german(), network.name().german()),
                                        host.addressLines().stream())
                                .toList()),
                today(),
                reference(application),
                null,
                text.subject(),
                text.salutation(),
                text.paragraphs(),
                text.closing(),
                signatureLines,
                enclosures,
                locale,
                data(network, application));
    }

    /** From the network to the applicant, signed by the coordinator who sends it. */
    LetterContent toTheApplicant(
            NetworkProfile network, Application application, LetterText text, String signedBy) {
        Locale locale = locale(network, application);
        ApplicationForm form = application.form();
        HostOrganisation host = network.host();
        List<String> recipient = new ArrayList<>();
        recipient.add(application.administrationName());
        recipient.add(form.name());
        recipient.add(form.office());
        recipient.addAll(townLines(application));
        List<String> signature =
                signedBy.isEmpty()
                        ? List.of(network.name().in(locale))
                        : List.of(signedBy, network.name().in(locale));
        return new LetterContent(
                LetterHead.of(
                        host.name().in(locale), host.addressLines(), signedBy, host.contact()),
                new Address(recipient),
                today(),
                reference(application),
                null,
                text.subject(),
                text.salutation(),
                text.paragraphs(),
                text.closing(),
                signature,
                List.of(),
                locale,
                data(network, application));
    }

    Locale locale(NetworkProfile network, Application application) {
        return letterLocale(network, application.language());
    }

    /** The language somebody chose, in the network's tone. */
    static Locale letterLocale(NetworkProfile network, Locale language) {
        return LetterLanguage.of(language).locale(network.tone());
    }

    static String date(LocalDate day, Locale locale) {
        Locale shown = locale.getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(shown).format(day);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, GERMANY);
    }

    static ReferenceNumber reference(Application application) {
        String reference = application.reference();
        if (reference == null) {
            throw new IllegalStateException("has no reference before its mailbox is confirmed");
        }
        return ReferenceNumber.parse(reference)
                .orElseThrow(() -> new IllegalStateException("not a reference: " + reference));
    }

    private Instant received(Application application) {
        Instant submitted = application.submittedAt();
        return submitted == null ? clock.instant() : submitted;
    }

    private List<String> townLines(Application application) {
        return administrations
                .find(application.administration())
                .map(ApplicationLetters::town)
                .orElse(List.of());
    }

    private static List<String> town(Administration administration) {
        String town = administration.seat() == null ? administration.name() : administration.seat();
        return administration.postalCode() == null
                ? List.of()
                : List.of(administration.postalCode() + " " + town);
    }

    private static LetterData data(NetworkProfile network, Application application) {
        ApplicationForm form = application.form();
        ContactDetails contact =
                Objects.requireNonNullElse(form.contactDetails(), new ContactDetails("", "", ""));
        return LetterData.of(
                "membershipApplication",
                LetterData.value("network", network.id().value()),
                LetterData.value("reference", application.reference()),
                LetterData.group(
                        "administration",
                        LetterData.value("regionalKey", application.administration().value()),
                        LetterData.value("name", application.administrationName())),
                LetterData.group(
                        "applicant",
                        LetterData.value("name", form.name()),
                        LetterData.value("office", form.office()),
                        LetterData.value("mailbox", form.mailbox().address())),
                LetterData.group(
                        "contactPerson",
                        LetterData.value("name", orNull(contact.name())),
                        LetterData.value("function", orNull(contact.function())),
                        LetterData.value("mailbox", orNull(contact.mailbox()))),
                LetterData.value("message", form.message()));
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }

    /** How an applicant's letter is signed. */
    enum Signature {
        /** Confirmed through the mailbox. */
        ELECTRONIC,
        /** By hand, on the printed letter. */
        BY_HAND
    }
}
