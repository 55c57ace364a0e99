package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.LetterSamples;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.Placeholder;
import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;
import de.interkomm.hub.membership.internal.ApplicationLetters.Signature;
import de.interkomm.hub.membership.spi.AdmissionStep;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.Wording;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries wordings on the latest application, or on one nobody ever sent. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ApplicationSamples implements LetterSamples {

    /** A county that no state has. */
    private static final RegionalKey NOWHERE = new RegionalKey("169990000000");

    private static final int DAYS_TO_ANSWER = 14;
    private static final Wording WORDING = Wording.bundle("messages/membership");

    private final ApplicationRepository applications;
    private final Policies policies;
    private final ApplicationLetters content;
    private final LetterTexts texts;
    private final Clock clock;

    ApplicationSamples(
            ApplicationRepository applications,
            Policies policies,
            ApplicationLetters content,
            LetterTexts texts,
            Clock clock) {
        this.applications = applications;
        this.policies = policies;
        this.content = content;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Set<LetterKind> kinds(NetworkId network) {
        Set<LetterKind> kinds = EnumSet.allOf(LetterKind.class);
        policies.find(network).ifPresent(policy -> kinds.removeAll(unneeded(policy)));
        kinds.remove(
                switch (policies.profile(network).members()) {
                    case ADMINISTRATION -> LetterKind.REGISTRATION_WELCOME;
                    case PERSON -> LetterKind.ADMISSION;
                });
        return kinds;
    }

    private static Set<LetterKind> unneeded(MembershipPolicy policy) {
        Set<LetterKind> kinds = EnumSet.noneOf(LetterKind.class);
        if (!policy.needs(AdmissionStep.LETTER)) {
            kinds.add(LetterKind.APPLICATION);
        }
        if (!policy.needs(AdmissionStep.RESOLUTION)) {
            kinds.add(LetterKind.RESOLUTION_ADOPTED);
            kinds.add(LetterKind.RESOLUTION_REJECTED);
        }
        if (!policy.needs(AdmissionStep.DECLARATION)) {
            kinds.add(LetterKind.DECLARATION);
        }
        return kinds;
    }

    @Override
    public LetterContent letter(
            Actor actor, NetworkId network, LetterTemplate template, LetterLanguage language) {
        NetworkScope.requireBound(network);
        NetworkProfile profile = policies.profile(network);
        Locale locale = language.locale(profile.tone());
        Application application =
                real(actor, network, locale).orElseGet(() -> madeUp(network, locale));
        LetterText text = content.text(profile, application, template, own(profile, locale));
        return switch (template.kind().direction()) {
            case INCOMING ->
                    content.toTheNetwork(profile, application, text, Signature.BY_HAND, List.of());
            case OUTGOING -> content.toTheApplicant(profile, application, text, actor.name());
        };
    }

    /** Not everybody who may change the wording may read what people wrote. */
    private Optional<Application> real(Actor actor, NetworkId network, Locale locale) {
        return actor.may(Permission.WORK_ON_APPLICATIONS, network)
                ? applications
                        .findFirstByReferenceNotNullAndSubmittedAtNotNullAndLanguageOrderBySubmittedAtDesc(
                                locale.getLanguage())
                : Optional.empty();
    }

    private Application madeUp(NetworkId network, Locale locale) {
        String town = told("town", locale);
        Administration administration =
                new Administration(
                        NOWHERE,
                        AdministrationKind.TOWN,
                        town,
                        town,
                        "",
                        null,
                        null,
                        null,
                        null,
                        0,
                        BigDecimal.ZERO,
                        null,
                        null,
                        content.today(),
                        null);
        ApplicationForm form =
                new ApplicationForm(
                        NOWHERE,
                        told("applicant", locale),
                        told("office", locale),
                        new Mailbox("rathaus@example.org"),
                        new ContactDetails(
                                told("contact", locale),
                                told("function", locale),
                                "kontakt@example.org"),
                        told("message", locale));
        Application application =
                new Application(
                        form,
                        administration,
                        policies.of(network),
                        new Judgement(Verdict.ELIGIBLE, List.of()),
                        locale,
                        clock.instant());
        application.confirmMailbox(
                new ReferenceNumber(texts.referencePrefix(network), content.today().getYear(), 1)
                        .toString(),
                clock.instant());
        return application;
    }

    /** What no application says: it is typed, or follows, when the letter is written. */
    private Map<Placeholder, String> own(NetworkProfile profile, Locale locale) {
        LocalDate today = content.today();
        Map<Placeholder, String> own = new EnumMap<>(Placeholder.class);
        own.put(Placeholder.MISSING, told("missing", locale));
        own.put(
                Placeholder.DEADLINE,
                ApplicationLetters.date(today.plusDays(DAYS_TO_ANSWER), locale));
        own.put(Placeholder.RESOLUTION_DATE, ApplicationLetters.date(today, locale));
        own.put(Placeholder.REASON, told("reason", locale));
        own.put(Placeholder.DECLARATION_LINK, content.statusLink(profile));
        own.put(Placeholder.EFFECTIVE_DATE, ApplicationLetters.date(today, locale));
        return own;
    }

    private static String told(String what, Locale locale) {
        return WORDING.text("membership.letter.sample." + what).in(locale);
    }
}
