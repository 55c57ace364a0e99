package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.PersonMessages;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.FindablePeople;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Service
@Transactional
class MessageService implements PersonMessages {

    private static final Duration DAY = Duration.ofDays(1);

    /** Messages one person writes in a day. */
    private static final int BY_ONE = 10;

    /** Messages one person writes to another in a day, who may answer first. */
    private static final int BY_ONE_TO_ONE = 2;

    /** Messages one person gets in a day: they have other things to do. */
    private static final int TO_ONE = 10;

    private final JdbcClient jdbc;
    private final BelongingGroups groups;
    private final DirectorySearch search;
    private final Accounts accounts;
    private final RateLimits limits;
    private final MessageMails mails;

    MessageService(
            JdbcClient jdbc,
            BelongingGroups groups,
            DirectorySearch search,
            Accounts accounts,
            RateLimits limits,
            MessageMails mails) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.search = search;
        this.accounts = accounts;
        this.limits = limits;
        this.mails = mails;
    }

    /** Every page of results asks this, and few show people. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<Hit> reachable(@Nullable Actor reader, List<Hit> hits) {
        List<Hit> people = hits.stream().filter(hit -> hit.kind() == EntryKind.PERSON).toList();
        if (reader == null || people.isEmpty()) {
            return Set.of();
        }
        Set<Entry.Key> reachable =
                reachable(
                        reader,
                        Reader.of(reader, groups),
                        people.stream().map(MessageService::key).toList());
        return people.stream()
                .filter(hit -> reachable.contains(key(hit)))
                .collect(toUnmodifiableSet());
    }

    private static Entry.Key key(Hit hit) {
        return new Entry.Key(String.valueOf(hit.network()), hit.object());
    }

    /** Nobody writes to themselves. By directory_entry_pkey, and person by person. */
    private Set<Entry.Key> reachable(Actor writer, Reader reader, List<Entry.Key> people) {
        Map<String, @Nullable Object> values = reader.parameters();
        values.put(
                "people",
                people.stream().map(key -> new Object[] {key.network(), key.object()}).toList());
        values.put("writer", writer.account().value());
        return Set.copyOf(
                jdbc.sql(
                                """
                                select e.network, e.object from hub.directory_entry e
                                where (e.network, e.object) in (:people) and e.person <> :writer
                                  and
                                """
                                        + Reader.SEES
                                        + " and "
                                        + FindablePeople.stillReachable("e.person", "e.network"))
                        .params(values)
                        .query((row, _) -> new Entry.Key(row.getString(1), row.getString(2)))
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Hit recipient(Actor writer, NetworkId network, AccountId person) {
        Reader reader = Reader.of(writer, groups);
        List<Entry.Key> key = List.of(new Entry.Key(network.value(), person.toString()));
        if (reachable(writer, reader, key).isEmpty()) {
            throw new PageNotFound();
        }
        return search.hits(reader, key).stream().findFirst().orElseThrow(PageNotFound::new);
    }

    @Override
    public Sending send(Actor writer, NetworkId network, AccountId person, String text) {
        recipient(writer, network, person);
        AccountView to = accounts.find(person).orElseThrow(PageNotFound::new);
        String one = writer.account().toString();
        String other = person.toString();
        List<Limit> counted = new ArrayList<>();
        for (Limit limit :
                List.of(
                        new Limit(
                                "directory-message-between",
                                one + " " + other,
                                BY_ONE_TO_ONE,
                                Sending.ENOUGH),
                        new Limit("directory-message", one, BY_ONE, Sending.TOO_MANY),
                        new Limit(
                                "directory-message-to", other, TO_ONE, Sending.TOO_MANY_TO_THEM))) {
            counted.add(limit);
            if (limits.attempt(limit.what(), limit.who(), limit.times(), DAY)
                    instanceof RateLimits.Refused) {
                counted.forEach(each -> limits.takeBack(each.what(), each.who()));
                return limit.beyond();
            }
        }
        mails.passOn(writer, network, to, text);
        return Sending.SENT;
    }

    /**
     * @param times how many messages there may be in a day
     * @param beyond what comes of one more
     */
    private record Limit(String what, String who, int times, Sending beyond) {}
}
