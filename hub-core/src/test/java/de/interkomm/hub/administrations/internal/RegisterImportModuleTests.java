package de.interkomm.hub.administrations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterImported;
import de.interkomm.hub.administrations.RegisterRefusal;
import de.interkomm.hub.administrations.RegisterRefusal.Reason;
import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterReport.Change;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;
import de.interkomm.hub.administrations.RegisterReport.Endings;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterRun.Phase;
import de.interkomm.hub.mail.Mailbox;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Imports into one state; everything is rolled back, the register is shared by all tests. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class RegisterImportModuleTests {

    @Autowired RegisterImport register;
    @Autowired Administrations administrations;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @Test
    void importingTheSameEditionAgainWritesNothing() {
        report(base("20240101"));
        List<Map<String, Object>> before = versions();
        RegisterReport again = report(base("20240101"));
        assertThat(again.counts()).containsOnlyKeys(ChangeSort.UNCHANGED);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void itIsToldOnlyWhereSomethingHasChanged() {
        report(base("20240101"));
        assertThat(events.stream(RegisterImported.class))
                .containsExactly(new RegisterImported(LocalDate.of(2024, 1, 1)));
        report(base("20240101"));
        assertThat(events.stream(RegisterImported.class)).hasSize(1);
    }

    @Test
    void whatVanishedIsMarkedAndStillFoundByItsKey() {
        report(base("20240101"));
        RegisterReport report = report(base("20250101").without("Abtal"));
        assertThat(report.changes(ChangeSort.DISSOLVED))
                .extracting(Change::name)
                .containsExactly("Abtal");
        Administration gone = administration("100415001003");
        assertThat(gone.endedOn()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(gone.asOf()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(administrations.suggest("Abtal", 5)).isEmpty();
        assertThat(administrations.all()).noneMatch(a -> a.key().equals(gone.key()));
        assertThat(administrations.successorOf(gone.key())).isEmpty();
    }

    @Test
    void whatReturnsExistsAgain() {
        report(base("20240101"));
        report(base("20250101").without("Abtal"));
        RegisterReport report = report(base("20260101"));
        assertThat(report.changes(ChangeSort.NEW))
                .extracting(Change::name)
                .containsExactly("Abtal");
        assertThat(administration("100415001003").endedOn()).isNull();
    }

    @Test
    void aMunicipalityWhoseAreaWentToOneOtherMergedIntoIt() {
        report(base("20240101"));
        RegisterReport report =
                report(
                        base("20250101")
                                .without("Abtal")
                                .without("Bühlheim")
                                .municipality("10041002", "5001", "64", "Bühlheim", 1503, 800));
        assertThat(report.changes(ChangeSort.MERGED))
                .singleElement()
                .satisfies(
                        merged -> {
                            assertThat(merged.name()).isEqualTo("Abtal");
                            assertThat(merged.successorName()).isEqualTo("Bühlheim");
                        });
        assertThat(administrations.successorOf(new RegionalKey("100415001003")))
                .contains(new RegionalKey("100415001002"));
    }

    @Test
    void aMunicipalityWhoseAreaWentToATownOfAnotherCountyMergedIntoIt() {
        report(withNeighbours(base("20240101"), 2000));
        RegisterReport report = report(withNeighbours(base("20250101").without("Abtal"), 2500));
        assertThat(report.changes(ChangeSort.MERGED))
                .extracting(Change::name, Change::successorName)
                .containsExactly(tuple("Abtal", "Nachbarstadt"));
    }

    private static RegisterLines withNeighbours(RegisterLines lines, int hectares) {
        return lines.county("10042", "44", "Nachbarkreis", "Nachbarstadt")
                .unassociated("10042001", "63", "Nachbarstadt", hectares, 9000)
                .unassociated("10042002", "64", "Nachbardorf", 600, 300);
    }

    @Test
    void aMunicipalityThatChangesItsAssociationStaysTheSame() {
        report(base("20240101"));
        mailboxes.learn(new RegionalKey("100415001003"), "abtal.de", DomainOrigin.OPERATOR);
        RegisterReport report =
                report(
                        base("20250101")
                                .without("Abtal")
                                .municipality("10041003", "5002", "64", "Abtal", 500, 300));
        assertThat(report.changes(ChangeSort.REKEYED))
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.successor())
                                        .isEqualTo(new RegionalKey("100415002003")));
        assertThat(report.count(ChangeSort.NEW)).isZero();
        assertThat(
                        mailboxes.originOf(
                                new Mailbox("post@abtal.de"), new RegionalKey("100415002003")))
                .isEqualTo(MailboxOrigin.OFFICIAL);
    }

    @Test
    void anAssociationMergedIfItsMembersAreAllInOneOther() {
        report(base("20240101"));
        RegisterReport report =
                report(
                        base("20250101")
                                .without("Obertal")
                                .without("Bühlheim")
                                .without("Abtal")
                                .municipality("10041002", "5002", "64", "Bühlheim", 1000, 500)
                                .municipality("10041003", "5002", "64", "Abtal", 500, 300));
        assertThat(report.changes(ChangeSort.MERGED))
                .singleElement()
                .satisfies(
                        merged -> {
                            assertThat(merged.name()).isEqualTo("Obertal");
                            assertThat(merged.successorName()).isEqualTo("Untertal");
                        });
        assertThat(report.count(ChangeSort.REKEYED)).isEqualTo(2);
    }

    @Test
    void aNewNameIsReportedWithTheFormerOne() {
        report(base("20240101"));
        RegisterReport report =
                report(
                        base("20250101")
                                .without("Abtal")
                                .municipality("10041003", "5001", "63", "Abtal, Stadt", 500, 300));
        assertThat(report.changes(ChangeSort.RENAMED))
                .extracting(Change::name, Change::formerName)
                .containsExactly(tuple("Abtal, Stadt", "Abtal"));
        assertThat(administration("100415001003").name()).isEqualTo("Abtal");
    }

    @Test
    void newInhabitantsAreAChangeAlsoOfWhatLiesAbove() {
        report(base("20240101"));
        RegisterReport report =
                report(
                        base("20250101")
                                .without("Abtal")
                                .municipality("10041003", "5001", "64", "Abtal", 500, 301));
        assertThat(report.changes(ChangeSort.CHANGED))
                .extracting(Change::name)
                .containsExactlyInAnyOrder("Saarland", "Regionalverband", "Obertal", "Abtal");
    }

    @Test
    void anOlderEditionIsRefused() {
        report(base("20240101"));
        RegisterRun run = register.run("old.txt", base("20231231").bytes());
        assertThat(run.phase()).isEqualTo(Phase.REFUSED);
        assertThat(run.refusal())
                .isEqualTo(new RegisterRefusal(Reason.OLDER_THAN_STORED, "2024-01-01"));
    }

    @Test
    void aWrongFileChangesNothing() {
        List<Map<String, Object>> before = versions();
        RegisterRun run =
                register.run("photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0x10});
        assertThat(run.phase()).isEqualTo(Phase.REFUSED);
        assertThat(Objects.requireNonNull(run.refusal()).reason())
                .isEqualTo(Reason.NOT_THE_REGISTER);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void statesThatAFileDoesNotContainStayUntouched() {
        String counting =
                "select count(*) from hub.administration where state_key <> '100000000000' and"
                        + " ended_on is null and as_of = '2023-11-30'";
        long before = jdbc.sql(counting).query(Long.class).single();
        report(base("20240101"));
        assertThat(jdbc.sql(counting).query(Long.class).single()).isEqualTo(before).isPositive();
    }

    @Test
    void aDamagedLineEndsNobody() {
        report(base("20240101"));
        RegisterReport report = report(base("20250101").damaging("Abtal").damaging("Obertal"));
        assertThat(report.damagedLines()).isEqualTo(2);
        assertThat(report.endings()).isEqualTo(Endings.JUDGED);
        assertThat(administration("100415001003").endedOn()).isNull();
        assertThat(administration("100415001002").associationName()).isEqualTo("Obertal");
    }

    @Test
    void aDamagedLineLowersNoTotals() {
        report(base("20240101"));
        int before = administration("100000000000").inhabitants();

        report(base("20250101").damaging("Abtal"));

        assertThat(administration("100000000000").inhabitants()).isEqualTo(before);
        assertThat(administration("100410000000").inhabitants()).isEqualTo(before);
        assertThat(administration("100415001000"))
                .satisfies(
                        above -> {
                            assertThat(above.inhabitants()).isEqualTo(800);
                            assertThat(above.areaHectares()).isEqualByComparingTo("1500");
                        });
        assertThat(administration("100415002000").inhabitants()).isEqualTo(850);
    }

    @Test
    void aLineWithoutKeyLowersNoTotalsEither() {
        report(base("20240101"));
        report(base("20250101").without("Abtal").line("?? 10041"));
        assertThat(administration("100415001000").inhabitants()).isEqualTo(800);
    }

    @Test
    void aDamagedLineWithAKeyNobodyKnowsForbidsToConcludeEndings() {
        report(base("20240101"));
        RegisterReport report =
                report(
                        base("20250101")
                                .without("Abtal")
                                .municipality("10041093", "5001", "64", "Verschoben", 500, 300)
                                .damaging("Verschoben"));
        assertThat(report.endings()).isEqualTo(Endings.NOT_JUDGED);
        assertThat(administration("100415001003").endedOn()).isNull();
    }

    @Test
    void aLineWithoutKeyForbidsToConcludeEndings() {
        report(base("20240101"));
        RegisterReport report = report(base("20250101").without("Abtal").line("?? 10041"));
        assertThat(report.endings()).isEqualTo(Endings.NOT_JUDGED);
        assertThat(administration("100415001003").endedOn()).isNull();
    }

    @Test
    void olderFilesInLatinOneKeepTheirUmlauts() {
        RegisterRun run =
                register.run("latin1.txt", base("20240101").bytes(StandardCharsets.ISO_8859_1));
        assertThat(run.phase()).isEqualTo(Phase.DONE);
        assertThat(administration("100415001002").name()).isEqualTo("Bühlheim");
    }

    private Administration administration(String key) {
        return administrations.find(new RegionalKey(key)).orElseThrow();
    }

    private RegisterReport report(RegisterLines lines) {
        RegisterRun run = register.run("register.txt", lines.bytes());
        assertThat(run.phase()).isEqualTo(Phase.DONE);
        return Objects.requireNonNull(run.report());
    }

    /** Where each row's current version lies: an update moves it, even to the same values. */
    private List<Map<String, Object>> versions() {
        return jdbc.sql(
                        "select regional_key, ctid::text, xmin::text from hub.administration order"
                                + " by regional_key")
                .query()
                .listOfRows();
    }

    private static RegisterLines base(String day) {
        RegisterLines lines =
                RegisterLines.asOf(day)
                        .state("10", "Saarland")
                        .county("10041", "45", "Regionalverband", "Abtal")
                        .association("10041", "5001", "53", "Obertal", "Abtal")
                        .municipality("10041002", "5001", "64", "Bühlheim", 1000, 500)
                        .municipality("10041003", "5001", "64", "Abtal", 500, 300)
                        .association("10041", "5002", "53", "Untertal", "Cedorf")
                        .municipality("10041004", "5002", "64", "Cedorf", 700, 400)
                        .municipality("10041005", "5002", "64", "Dedorf", 800, 450);
        for (int i = 0; i < 10; i++) {
            lines.unassociated("1004120" + i, "64", "Eort " + i, 100 + i, 50);
        }
        return lines;
    }
}
