package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectRecipients;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.reuse.ReuseQuestions;
import de.interkomm.hub.reuse.Reuses.Certainty;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.reuse.internal.QuestionRows.Question;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Service("reuseQuestionService")
@Transactional
class QuestionService implements ReuseQuestions {

    private static final Duration DAY = Duration.ofDays(1);

    /** Questions one mailbox asks in a day. */
    private static final int BY_ONE = 3;

    /** Questions about one project in a day: who is asked has other things to do. */
    private static final int ABOUT_ONE = 10;

    /** More would answer the same. */
    private static final int MOST_RECIPIENTS = 30;

    private final Projects projects;
    private final PublishedProjects published;
    private final ProjectRecipients people;
    private final ReuseRepository repository;
    private final QuestionRows rows;
    private final Speakers speakers;
    private final ReuseMails mails;
    private final ConfirmationLinks links;
    private final Clock clock;

    QuestionService(
            Projects projects,
            PublishedProjects published,
            ProjectRecipients people,
            ReuseRepository repository,
            QuestionRows rows,
            Speakers speakers,
            ReuseMails mails,
            ConfirmationLinks links,
            Clock clock) {
        this.projects = projects;
        this.published = published;
        this.people = people;
        this.repository = repository;
        this.rows = rows;
        this.speakers = speakers;
        this.mails = mails;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Asking ask(Actor actor, NetworkId network, ProjectId project, String text) {
        String title = title(actor, network, project);
        Declarer asker = new Declarer(actor.name(), actor.mailbox());
        Set<Mailbox> recipients = recipients(network, project, asker);
        int asked = rows.sentBy(actor.mailbox(), yesterday());
        Why why = against(network, project, asked, recipients);
        if (why != null) {
            return new Asking.Refused(why);
        }
        UUID id = rows.keep(network, project, asker, text);
        deliver(new Question(id, network, project, asker, text), title, recipients);
        return new Asking.Sent(recipients.size());
    }

    @Override
    public Asking request(NetworkId network, ProjectId project, Declarer asker, String text) {
        String title = title(null, network, project);
        if (speakers.isPrivate(asker.mailbox())) {
            return new Asking.Refused(Why.PRIVATE_MAILBOX);
        }
        int asked = rows.askedBy(asker.mailbox(), yesterday());
        Why why = against(network, project, asked, recipients(network, project, asker));
        if (why != null) {
            return new Asking.Refused(why);
        }
        UUID question = rows.keep(network, project, asker, text);
        mails.confirmQuestion(network, asker.mailbox(), question, project, title);
        return new Asking.LinkSent();
    }

    private Instant yesterday() {
        return clock.instant().minus(DAY);
    }

    private @Nullable Why against(
            NetworkId network, ProjectId project, int asked, Set<Mailbox> recipients) {
        if (asked >= BY_ONE) {
            return Why.TOO_MANY;
        }
        if (rows.sentAbout(network, project, yesterday()) >= ABOUT_ONE) {
            return Why.ASKED_OFTEN;
        }
        return recipients.isEmpty() ? Why.NOBODY : null;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer look(NetworkId network, String token) {
        return kept(network, links.peek(ReuseMails.QUESTION, token))
                .map(this::open)
                .orElseGet(Answer.Dead::new);
    }

    private Answer open(Question question) {
        NetworkId network = question.network();
        ProjectId project = question.project();
        return projects.isShownTo(null, network, project)
                ? new Answer.Open(project, title(null, network, project), question.text())
                : new Answer.Hidden(question.text());
    }

    @Override
    public Answer send(NetworkId network, String token) {
        Answer before = look(network, token);
        if (!(before instanceof Answer.Open(ProjectId _, String title, String _))) {
            return before;
        }
        Question question = kept(network, links.redeem(ReuseMails.QUESTION, token)).orElse(null);
        if (question == null) {
            return new Answer.Dead();
        }
        Set<Mailbox> recipients = recipients(network, question.project(), question.asker());
        deliver(question, title, recipients);
        return new Answer.Sent(question.project(), title, recipients.size());
    }

    private Optional<Question> kept(NetworkId network, Redemption redemption) {
        NetworkScope.requireBound(network);
        if (!(redemption instanceof Redemption.Valid(String subject))) {
            return Optional.empty();
        }
        return rows.find(UUID.fromString(subject)).filter(one -> one.network().equals(network));
    }

    private void deliver(Question question, String title, Set<Mailbox> recipients) {
        List<String> from = speakers.comingFrom(question.asker().mailbox());
        recipients.forEach(to -> mails.passOn(question, from, title, to));
        rows.sent(question.id());
    }

    /** The contacts, or else the authors; and who speaks for those that use it for certain. */
    private Set<Mailbox> recipients(NetworkId network, ProjectId project, Declarer asker) {
        Set<Mailbox> found = new LinkedHashSet<>();
        List<AccountView> contacts = people.contacts(network, project);
        (contacts.isEmpty() ? people.authors(network, project) : contacts)
                .forEach(one -> found.add(one.mailbox()));
        repository.findByNetworkAndProjectId(network.value(), project.value()).stream()
                .filter(one -> one.state().isReuse() && one.certainty() == Certainty.CONFIRMED)
                .limit(MOST_RECIPIENTS)
                .forEach(one -> found.addAll(speakers.knowing(one)));
        found.remove(asker.mailbox());
        return found.stream()
                .limit(MOST_RECIPIENTS)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** The project's title, for whoever may see it. */
    private String title(@Nullable Actor reader, NetworkId network, ProjectId project) {
        if (!projects.isShownTo(reader, network, project)) {
            throw new PageNotFound();
        }
        return published.find(network, project).orElseThrow().content().title();
    }
}
