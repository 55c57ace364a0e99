package de.interkomm.hub.correspondence.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.LetterSamples;
import de.interkomm.hub.correspondence.LetterTemplates;
import de.interkomm.hub.correspondence.TemplateDraft;
import de.interkomm.hub.correspondence.TemplateProblem;
import de.interkomm.hub.correspondence.internal.StoredTemplates.Stored;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Wording;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@Service
@Transactional
class LetterTemplateService implements LetterTemplates {

    private static final Wording WORDING = Wording.bundle("messages/correspondence");

    private final StoredTemplates stored;
    private final BundledLetterTexts bundles;
    private final LetterSamples samples;
    private final LetterRenderer renderer;
    private final Networks networks;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterTemplateService(
            StoredTemplates stored,
            BundledLetterTexts bundles,
            LetterSamples samples,
            LetterRenderer renderer,
            Networks networks,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.bundles = bundles;
        this.samples = samples;
        this.renderer = renderer;
        this.networks = networks;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> all(Actor actor, NetworkId network) {
        require(actor, network);
        Map<Template, Stored> own =
                stored.inForce().stream()
                        .collect(
                                toUnmodifiableMap(
                                        one -> new Template(network, one.kind(), one.language()),
                                        one -> one));
        Set<LetterKind> shown = EnumSet.copyOf(samples.kinds(network));
        own.keySet().forEach(template -> shown.add(template.kind()));
        return shown.stream()
                .flatMap(
                        kind ->
                                Arrays.stream(LetterLanguage.values())
                                        .map(language -> new Template(network, kind, language)))
                .map(
                        template ->
                                new Entry(
                                        template.kind(),
                                        template.language(),
                                        edition(template, own.get(template))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Edition> editions(
            Actor actor, NetworkId network, LetterKind kind, LetterLanguage language) {
        require(actor, network);
        Template template = new Template(network, kind, language);
        return Stream.concat(
                        stored.of(kind, language).stream().map(one -> edition(template, one)),
                        Stream.of(edition(template, null)))
                .toList();
    }

    private Edition edition(Template template, @Nullable Stored version) {
        if (version == null) {
            return new Edition(0, Origin.DEFAULT, usual(template), null, null);
        }
        TemplateDraft own = version.wording();
        return new Edition(
                version.version(),
                own == null ? Origin.DEFAULT : Origin.OWN,
                own == null ? usual(template) : own,
                accounts.nameIn(template.network(), version.author()).orElse(null),
                version.at());
    }

    private TemplateDraft usual(Template template) {
        NetworkProfile profile = networks.find(template.network()).orElseThrow(PageNotFound::new);
        Locale locale = template.language().locale(profile.tone());
        return TemplateDraft.of(bundles.template(template.network(), template.kind(), locale));
    }

    @Override
    public List<TemplateProblem> problems(LetterKind kind, TemplateDraft draft) {
        return TemplateCheck.problems(kind, draft, renderer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(
            Actor actor,
            NetworkId network,
            LetterKind kind,
            LetterLanguage language,
            TemplateDraft draft) {
        require(actor, network);
        return problems(kind, draft).isEmpty()
                ? Optional.of(
                        renderer.render(
                                samples.letter(actor, network, draft.toTemplate(kind), language)))
                : Optional.empty();
    }

    @Override
    public SaveResult save(
            Actor actor,
            NetworkId network,
            LetterKind kind,
            LetterLanguage language,
            TemplateDraft draft,
            int basedOn) {
        Role role = require(actor, network);
        List<TemplateProblem> problems = problems(kind, draft);
        return problems.isEmpty()
                ? put(actor, role, new Template(network, kind, language), draft, basedOn)
                : new SaveResult.Refused(problems);
    }

    @Override
    public SaveResult backToDefault(
            Actor actor, NetworkId network, LetterKind kind, LetterLanguage language, int basedOn) {
        Role role = require(actor, network);
        return put(actor, role, new Template(network, kind, language), null, basedOn);
    }

    /**
     * @param draft {@code null} for the default
     */
    private SaveResult put(
            Actor actor, Role role, Template template, @Nullable TemplateDraft draft, int basedOn) {
        Edition current = current(template);
        if (current.version() != basedOn) {
            return new SaveResult.Stale(current);
        }
        if (draft == null ? current.origin() == Origin.DEFAULT : current.wording().equals(draft)) {
            return new SaveResult.Unchanged();
        }
        Stored next =
                new Stored(
                        template.kind(),
                        template.language(),
                        basedOn + 1,
                        draft,
                        actor.account(),
                        clock.instant());
        if (!stored.add(next)) {
            return new SaveResult.Stale(current(template));
        }
        Edition after = edition(template, next);
        events.publishEvent(
                ActionTaken.in(
                                template.network(),
                                actor,
                                role,
                                "letter-template.changed",
                                template.kind() + "/" + template.language().code(),
                                label(template, next.version()))
                        .with(TemplateChanges.between(current, after)));
        return new SaveResult.Saved(next.version());
    }

    private Edition current(Template template) {
        return edition(template, stored.inForce(template.kind(), template.language()).orElse(null));
    }

    private static String label(Template template, int version) {
        return "%s (%s), Version %d"
                .formatted(
                        WORDING.text(template.kind().messageKey()).german(),
                        WORDING.text(template.language().messageKey()).german(),
                        version);
    }

    private static Role require(Actor actor, NetworkId network) {
        Role role = actor.require(Permission.EDIT_LETTERS, network);
        NetworkScope.requireBound(network);
        return role;
    }

    private record Template(NetworkId network, LetterKind kind, LetterLanguage language) {}
}
