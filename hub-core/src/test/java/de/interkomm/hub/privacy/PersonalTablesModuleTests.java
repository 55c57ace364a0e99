package de.interkomm.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** No table without a rule: a new one is declared by a keeper, or listed here as nobody's data. */
@SpringBootTest
class PersonalTablesModuleTests {

    private static final Set<String> NOBODYS_IN_THE_HUB =
            Set.of(
                    "administration",
                    "administration_domain",
                    "audit_chain",
                    "databasechangelog",
                    "databasechangeloglock",
                    "directory_build",
                    "directory_member",
                    // Single words, and no word of whose they are.
                    "directory_word",
                    "member_administration",
                    "network",
                    "network_address",
                    "network_revision",
                    "network_schema",
                    "noticed_network",
                    "published_body",
                    "register_import",
                    "retention_result",
                    "retention_run",
                    // Tasks are named after ids.
                    "scheduled_tasks",
                    "schema_fingerprint",
                    "shared_note",
                    "topic",
                    "topic_word",
                    "waiting_application");

    private static final Set<String> NOBODYS_IN_NETWORKS =
            Set.of(
                    "agenda_item",
                    "agenda_item_before",
                    "agenda_item_unvoted",
                    "agenda_paper",
                    "ballot",
                    "ballot_paper",
                    // Names entries, and those of persons have a keeper.
                    "ballot_voted",
                    "databasechangelog",
                    "databasechangeloglock",
                    "declaration_clause",
                    "declaration_edition",
                    "meeting",
                    "meeting_administration",
                    "meeting_rules",
                    "meeting_series",
                    "minutes_motion",
                    "network_group",
                    "note",
                    "note_read",
                    "project",
                    "project_file",
                    "project_rules",
                    "project_status",
                    "project_topic",
                    // Ids of persons in it lead to nobody (ADR 20).
                    "published_object",
                    "reference_counter",
                    "report_figure",
                    "report_row",
                    "report_section",
                    "resolution",
                    "resolution_paper",
                    // Administrations; who did it is in the trail.
                    "vote_loan",
                    "voting_rules",
                    "voting_weight",
                    "wanted_topic",
                    "yearly_report");

    @Autowired List<PersonalDataKeeper> keepers;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;
    @Autowired MessageSource messages;

    @Test
    void everyTableOfTheHubHasARule() {
        assertThat(tables("hub"))
                .containsExactlyInAnyOrderElementsOf(union(NOBODYS_IN_THE_HUB, claimed(Place.HUB)));
    }

    @Test
    void everyTableOfANetworkHasARule() {
        NetworkId network =
                new NetworkId("t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        networks.found(network);
        assertThat(tables(network.schema()))
                .containsExactlyInAnyOrderElementsOf(
                        union(NOBODYS_IN_NETWORKS, claimed(Place.NETWORK)));
    }

    @Test
    void everyKindIsDescribedInBothLanguages() {
        for (PersonalDataKeeper keeper : keepers) {
            for (String part : List.of("", ".purpose", ".contents", ".people", ".kept")) {
                for (Locale locale : List.of(Locale.GERMANY, Locale.ENGLISH)) {
                    assertThat(messages.getMessage(keeper.kind().key() + part, null, locale))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void noTwoKindsGoByTheSameName() {
        assertThat(keepers).extracting(keeper -> keeper.kind().key()).doesNotHaveDuplicates();
    }

    private Set<String> claimed(Place place) {
        Set<String> names = new TreeSet<>();
        keepers.stream()
                .map(PersonalDataKeeper::kind)
                .filter(kind -> kind.place() == place)
                .map(DataKind::tables)
                .forEach(tables -> tables.stream().map(PersonalTable::name).forEach(names::add));
        return names;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        assertThat(some).doesNotContainAnyElementsOf(others);
        all.addAll(others);
        return all;
    }

    private List<String> tables(String schema) {
        return jdbc.sql("select tablename from pg_catalog.pg_tables where schemaname = ?")
                .param(schema)
                .query(String.class)
                .list();
    }
}
