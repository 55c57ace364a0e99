package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.Drafting.Deed;
import de.interkomm.hub.governance.GroupId;

import org.springframework.stereotype.Component;

import java.time.Clock;

/** Begins editions. */
@Component
class Beginnings {

    private final EditionRepository repository;
    private final EditionRows rows;
    private final DraftRows drafts;
    private final Clock clock;

    Beginnings(EditionRepository repository, EditionRows rows, DraftRows drafts, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The next edition, with the first state of its text. */
    Edition begin(GroupId group, DeclarationText text, Author author) {
        Edition edition = new Edition(rows.nextNumber(), group, clock.instant());
        int state = edition.nextState();
        Edition saved = repository.saveAndFlush(edition);
        drafts.write(saved.id(), state, text, Deed.BEGUN, null, author, clock.instant());
        return saved;
    }
}
