package de.interkomm.hub.oparl.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Invents groups and what they have, straight into the tables: in whatever state a test wants. */
@Component
class OparlThings {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Noticing noticing;

    OparlThings(
            JdbcClient jdbc,
            Documents documents,
            TransactionTemplate transaction,
            Noticing noticing) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.transaction = transaction;
        this.noticing = noticing;
    }

    /** As the job does every few minutes. */
    void look(NetworkId network) {
        noticing.bodies();
        NetworkScope.run(network, () -> noticing.in(network));
    }

    UUID group(NetworkId network, String name, String visibility, @Nullable UUID parent) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        change(
                network,
                """
                insert into network_group
                    (id, version, kind, kind_name, name, purpose, charter, topics, parent_id,
                     visibility, way_in, guests)
                values (?, 0, 'WORKING_GROUP', '', ?, 'Wir prüfen.', '', '{Bauen}', ?, ?, 'OPEN', 'NONE')
                """,
                id,
                name + " " + id,
                parent,
                visibility);
        return id;
    }

    UUID meeting(NetworkId network, UUID group, String title) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        change(
                network,
                """
                insert into meeting
                    (id, version, group_id, title, starts_local, ends_local, starts_at, ends_at,
                     form, place, link, accessibility, state, cancel_reason)
                values (?, 0, ?, ?, '2026-05-08 10:00', '2026-05-08 12:00',
                        '2026-05-08 08:00Z', '2026-05-08 10:00Z', 'ON_SITE', 'Rathaus',
                        'https://geheim.example/raum', '', 'HELD', '')
                """,
                id,
                group,
                title);
        return id;
    }

    UUID item(
            NetworkId network, UUID meeting, @Nullable UUID above, String title, String audience) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        change(
                network,
                """
                insert into agenda_item
                    (id, meeting_id, above_id, position, title, details, kind, speaker, minutes,
                     audience, state)
                values (?, ?, ?, (select count(*) from agenda_item), ?, '', 'DECISION',
                        'Geheime Rednerin', 10, ?, 'DONE')
                """,
                id,
                meeting,
                above,
                title,
                audience);
        return id;
    }

    UUID paper(NetworkId network, UUID item, String name) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    var stored =
                                            documents.storeOwn(
                                                    name,
                                                    "application/pdf",
                                                    ("%PDF " + name)
                                                            .getBytes(StandardCharsets.UTF_8));
                                    jdbc.sql(
                                                    "insert into agenda_paper values (?, ?, ?, ?,"
                                                            + " ?, ?)")
                                            .params(
                                                    id,
                                                    item,
                                                    stored.id().value(),
                                                    stored.fileName(),
                                                    stored.mediaType(),
                                                    stored.size())
                                            .update();
                                }));
        return id;
    }

    /** Adopted, by three votes to one. */
    UUID resolution(
            NetworkId network,
            UUID group,
            @Nullable UUID meeting,
            @Nullable UUID item,
            String title) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        change(
                network,
                """
                insert into resolution
                    (id, version, group_id, title, text, reasons, candidates, meeting_id,
                     agenda_item_id, state, number, resolved_on, execution, execution_note,
                     execution_who, put_at)
                values (?, 0, ?, ?, 'Wir bauen.', 'Geheime Gründe', '{}', ?, ?, 'ADOPTED', ?,
                        '2026-05-08', 'UNDER_WAY', 'Geheime Notiz', 'Geheime Person', now())
                """,
                id,
                group,
                title,
                meeting,
                item,
                "B-" + id);
        change(
                network,
                """
                insert into ballot
                    (id, version, resolution_id, state, place, way, majority, base, abstentions,
                     quorum, voters, most_proxies, candidates, opened_at, closed_at, entitled,
                     entitled_votes, present, present_votes, voted, votes)
                values (gen_random_uuid(), 0, ?, 'CLOSED', 'MEETING', 'OPEN', 'SIMPLE',
                        'VOTES_CAST', 'LEFT_OUT', 50, 'ADMINISTRATIONS', 0, '{}', now(), now(), 6,
                        6, 5, 5, 4, '{3,1,0}')
                """,
                id);
        return id;
    }

    void seat(NetworkId network, UUID group, UUID account, String name) {
        change(
                network,
                """
                insert into group_participation
                    (id, group_id, regional_key, administration_name, account_id, person_name,
                     mailbox, function, from_day, added_by)
                values (?, ?, '081110000000', 'Stuttgart', ?, ?, 'geheim@stadt.example', 'LEAD',
                        '2026-01-02', 'Geheime Person')
                """,
                UuidCreator.getTimeOrderedEpoch(),
                group,
                account,
                name);
    }

    void approveMinutes(NetworkId network, UUID meeting) {
        change(
                network,
                """
                update meeting set minutes_state = 'APPROVED', approval = 'NEXT_MEETING',
                    approved_on = '2026-06-01' where id = ?
                """,
                meeting);
    }

    void change(NetworkId network, String sql, @Nullable Object... values) {
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    var statement = jdbc.sql(sql);
                                    for (Object value : values) {
                                        statement = statement.param(value);
                                    }
                                    statement.update();
                                }));
    }
}
