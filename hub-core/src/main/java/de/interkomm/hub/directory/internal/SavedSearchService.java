package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.SavedSearchId;
import de.interkomm.hub.directory.SavedSearches;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.directory.internal.DirectorySearch.Told;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

@Service
class SavedSearchService implements SavedSearches {

    private static final int LONGEST_QUESTION = 2_000;

    private final SavedSearchRows rows;
    private final BelongingGroups groups;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SavedSearchService(
            SavedSearchRows rows,
            BelongingGroups groups,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Saved> of(Actor actor) {
        return rows.of(actor.account());
    }

    @Override
    public Optional<Saved> find(Actor actor, SavedSearchId id) {
        return rows.find(actor.account(), id);
    }

    @Override
    public Saving save(Actor actor, DirectoryQuery query, Wish wish, Locale language) {
        String question = SearchAddress.question(query);
        if (question.length() > LONGEST_QUESTION) {
            return new TooLong();
        }
        Told told = told(actor);
        return Objects.requireNonNull(
                transaction.execute(_ -> save(actor.account(), question, wish, language, told)));
    }

    private Saving save(AccountId account, String question, Wish wish, Locale language, Told told) {
        rows.lock(account);
        SavedSearchId id = rows.find(account, question).orElse(null);
        if (id == null) {
            if (rows.count(account) >= MOST) {
                return new TooMany();
            }
            id = SavedSearchId.next();
            rows.add(id, account, question, wish.name(), clock.instant());
        }
        change(account, id, wish, language, told);
        return new Kept(id);
    }

    @Override
    public boolean change(Actor actor, SavedSearchId id, Wish wish, Locale language) {
        Told told = told(actor);
        return Boolean.TRUE.equals(
                transaction.execute(_ -> change(actor.account(), id, wish, language, told)));
    }

    private boolean change(
            AccountId account, SavedSearchId id, Wish wish, Locale language, Told told) {
        return rows.change(
                account,
                id,
                wish,
                language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "de",
                NoticeTimes.next(wish.notice(), clock.instant()),
                told);
    }

    /** From now on; what was written just before may come as news, rather than never. */
    private Told told(Actor actor) {
        Instant until = clock.instant().minus(NoticeTimes.SETTLED);
        return new Told(until, Reader.of(actor, groups).parameters());
    }

    @Override
    public void remove(Actor actor, SavedSearchId id) {
        rows.remove(actor.account(), id);
    }
}
