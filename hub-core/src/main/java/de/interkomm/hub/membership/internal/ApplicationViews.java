package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.membership.ApplicationDesk.Note;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.ApplicationView.Event;
import de.interkomm.hub.membership.spi.MembershipPolicy;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Shows applications to the outside. */
@Component
class ApplicationViews {

    private final Letters letters;

    ApplicationViews(Letters letters) {
        this.letters = letters;
    }

    ApplicationView of(Application application, MembershipPolicy policy) {
        return new ApplicationView(
                application.id(),
                application.version(),
                application.status(),
                application.administrationName(),
                application.form(),
                application.language(),
                application.reference(),
                application.dispatch(),
                application.judgement(),
                application.createdAt(),
                application.submittedAt(),
                application.decidedAt(),
                application.resolution(),
                application.stepsOpen(policy),
                letters.of(application.id().value()),
                application.history().stream().flatMap(ApplicationViews::event).toList());
    }

    static List<Note> notes(Application application) {
        return application.history().stream()
                .filter(entry -> entry.step() == null)
                .map(entry -> new Note(entry.actor(), entry.note(), entry.at()))
                .toList();
    }

    private static Stream<Event> event(HistoryEntry entry) {
        return entry.step() == null
                ? Stream.empty()
                : Stream.of(new Event(entry.step(), entry.actor(), entry.note(), entry.at()));
    }
}
