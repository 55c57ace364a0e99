package de.interkomm.hub.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.tenancy.NetworkRows;
import de.interkomm.hub.tenancy.OwnTable;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nothing a network owns can be forgotten when it moves. */
@SpringBootTest
class CarriedTablesModuleTests {

    /** Tables of the hub that stay when a network goes, each with the reason. */
    private static final Map<String, String> STAYS =
            Map.ofEntries(
                    Map.entry("account", "people's own; archives name them in persons.jsonl"),
                    Map.entry("account_role", "goes as roles.jsonl, by the ids of persons"),
                    Map.entry("administration", "the official register"),
                    Map.entry("administration_domain", "known about administrations, by the hub"),
                    Map.entry("confirmation_link", "secrets that lead to this hub"),
                    Map.entry("consent", "given to this hub; people are asked anew in another"),
                    Map.entry("directory_build", "work in progress of this hub"),
                    Map.entry("directory_entry", "made anew from the network's own tables"),
                    Map.entry("directory_member", "made anew from the network's own tables"),
                    Map.entry("directory_unsuggested", "people's own"),
                    Map.entry("directory_word", "made anew with the directory"),
                    Map.entry("employment", "people's own, and verified anew in another hub"),
                    Map.entry("employment_request", "its links lead to this hub"),
                    Map.entry("erasure", "work in progress of this hub"),
                    Map.entry("event_publication", "work in progress of this hub"),
                    Map.entry("group_guest", "invitations to people of this hub's other networks"),
                    Map.entry("imported_person", "goes as persons.jsonl"),
                    Map.entry("imported_role", "goes as roles.jsonl"),
                    Map.entry("calendar_address", "people's own"),
                    Map.entry("invitation", "its link leads to this hub; people are invited anew"),
                    Map.entry("known_device", "people's own"),
                    Map.entry("network_revision", "counts the changes of this hub"),
                    Map.entry("network_schema", "where this hub keeps the network"),
                    Map.entry("outgoing_mail", "sent by the hub that wrote it"),
                    Map.entry("outgoing_mail_attachment", "sent by the hub that wrote it"),
                    Map.entry("passkey", "people's own, and only good for this hub's address"),
                    Map.entry("profile", "people's own"),
                    Map.entry("provider_identity", "people's own"),
                    Map.entry("noticed_network", "counted anew by another database"),
                    Map.entry("published_body", "what this hub's interface has given out"),
                    Map.entry("rate_limit", "protects this hub"),
                    Map.entry("register_import", "the official register"),
                    Map.entry("retention_result", "what this hub's job has removed"),
                    Map.entry("retention_run", "what this hub's job has removed"),
                    Map.entry("scheduled_tasks", "work in progress of this hub"),
                    Map.entry("reuse_question", "counts for a week against asking too much here"),
                    Map.entry("reuse_request", "its link leads to this hub"),
                    Map.entry("saved_search", "people's own"),
                    Map.entry("schema_fingerprint", "of this hub's schema"),
                    Map.entry("shared_note", "belongs to a test"),
                    Map.entry("spring_session", "people's own"),
                    Map.entry("spring_session_attributes", "people's own"),
                    Map.entry("topic", "the same in every hub"),
                    Map.entry("topic_word", "the same in every hub"));

    /** Ids in a network's own tables that name no account. */
    private static final Set<String> OTHER_IDS =
            Set.of(
                    "letter.subject_id",
                    "letter.document_id",
                    "agenda_paper.document_id",
                    "declaration_clause.clause_id",
                    "declaration_comment.clause_id",
                    "declaration_edition.document_id",
                    "declaration_edition.group_id",
                    "declaration_edition.meeting_id",
                    "declaration_edition.motion_id",
                    "declaration_proposal.clause_id",
                    "declaration_signature.document_id",
                    "meeting.current_item",
                    "meeting.minutes_document_id",
                    "resolution_paper.document_id",
                    "ballot.meeting_id",
                    "ballot.agenda_item_id",
                    "published_object.unit_id",
                    "resolution.meeting_id",
                    "resolution.agenda_item_id",
                    "resolution.application_id",
                    "vote_loan.meeting_id",
                    "yearly_report.document_id");

    @Autowired JdbcClient jdbc;
    @Autowired List<NetworkRows> declared;
    @Autowired List<OwnTable> own;
    @Autowired CarriedTables tables;

    @Test
    void everyTableOfTheHubGoesWithItsNetworkOrStaysForAReason() {
        Set<String> known = new HashSet<>(STAYS.keySet());
        declared.forEach(rows -> known.add(rows.table()));
        assertThat(known).hasSize(STAYS.size() + declared.size());
        assertThat(
                        jdbc.sql(
                                        """
                                        select tablename from pg_tables where schemaname = 'hub'
                                          and tablename not like 'databasechangelog%'
                                        """)
                                .query(String.class)
                                .list())
                .as(
                        "a table that is new here belongs to a network: declare it as NetworkRows;"
                                + " or it does not: say why in STAYS")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyIdInANetworksTableIsKnownToNameAnAccountOrNot() {
        List<String> known = new ArrayList<>(OTHER_IDS);
        own.forEach(
                table ->
                        table.accounts()
                                .forEach(column -> known.add(table.table() + "." + column)));
        assertThat(
                        jdbc.sql(
                                        """
                                        select c.relname || '.' || a.attname
                                        from pg_class c
                                        join pg_namespace n on n.oid = c.relnamespace
                                        join pg_attribute a on a.attrelid = c.oid
                                        where n.nspname = :schema and c.relkind = 'r'
                                          and a.attnum > 0 and not a.attisdropped
                                          and a.atttypid = 'uuid'::regtype
                                          and not exists (
                                              select from pg_constraint k where k.conrelid = c.oid
                                                and a.attnum = any(k.conkey) and k.contype in ('p', 'f'))
                                        """)
                                .param("schema", TestNetworks.VILLAGES.schema())
                                .query(String.class)
                                .list())
                .as("an account: declare it as OwnTable.naming; else list it in OTHER_IDS")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** They would not come along. */
    @Test
    void noNetworkCountsBySequences() {
        assertThat(
                        jdbc.sql("select count(*) from pg_sequences where schemaname = :schema")
                                .param("schema", TestNetworks.VILLAGES.schema())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whatATableRefersToComesBeforeIt() {
        assertThat(tables.of(TestNetworks.VILLAGES))
                .extracting(CarriedTable::entry)
                .containsSubsequence(
                        "network/application.jsonl",
                        "network/membership.jsonl",
                        "network/contact_person.jsonl")
                .containsSubsequence("hub/network.jsonl", "hub/network_settings.jsonl")
                .containsSubsequence("hub/audit_entry.jsonl", "hub/audit_detail.jsonl")
                .noneMatch(entry -> entry.contains("databasechangelog"));
    }
}
