package de.interkomm.hub.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import de.interkomm.hub.HubCoreApplication;
import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.audit.VerifyAuditCommand;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.TakingOver;
import de.interkomm.hub.identity.TakingOver.Answer;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkMoving;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.shell.QuietHub;
import de.interkomm.hub.tenancy.NetworkAddresses;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;
import de.interkomm.hub.testing.TestNetworks;
import de.interkomm.hub.transfer.ArchiveProblem;
import de.interkomm.hub.transfer.NetworkExport;
import de.interkomm.hub.transfer.NetworkImport;
import de.interkomm.hub.transfer.NetworkImport.Import;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A network goes from one hub to another, whole, or not at all. */
@SpringBootTest
class TransferModuleTests {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("/arrival\\?token=([\\w-]+)");
    private static final Mailbox KARIN = new Mailbox("karin.beispiel@beispielstadt.example");

    private static Login otherDatabase;
    private static ConfigurableApplicationContext other;

    @Autowired NetworkExport export;
    @Autowired NetworkFounding founding;
    @Autowired NetworkMoving moving;
    @Autowired NetworkClosing closing;
    @Autowired Administrations administrations;
    @Autowired Applications applications;
    @Autowired ApplicationDesk desk;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Documents documents;
    @Autowired ProjectDrafts drafts;
    @Autowired Directory directory;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @TempDir Path folder;

    private final NetworkId network = someId();
    private final Mailbox mayor = new Mailbox("ob@" + UUID.randomUUID() + ".example");
    private final Mailbox guest = new Mailbox("gast@" + UUID.randomUUID() + ".example");

    /** Another hub, with its own database and nothing in it. */
    @BeforeAll
    static void startTheOtherHub() {
        otherDatabase = TestDatabaseServer.newDatabase();
        other = QuietHub.start(HubCoreApplication.class, settings(otherDatabase));
    }

    @AfterAll
    static void stopTheOtherHub() {
        other.close();
    }

    private static String[] settings(Login database) {
        return new String[] {
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password()
        };
    }

    private static NetworkId someId() {
        return new NetworkId("t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }

    @BeforeEach
    void aNetworkWithSomethingOfEverything() throws IOException {
        found(network);
        admitTown(network, mayor);
        assertThat(moving.move(karin(network), network, network.value() + "-neu"))
                .isEqualTo(NetworkMoving.Moving.MOVED);
        roles.grant(
                accounts.ensure(guest, "Gero Gast"),
                Standing.in(network, Role.GUEST),
                karin(network).account());
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    documents.storeOwn(
                                            "größer.bin", "application/octet-stream", large());
                                    jdbc.sql(
                                                    """
                                                    insert into letter_template
                                                        (kind, language, version, author, at)
                                                    values ('admission', 'GERMAN', 1, :karin, now())
                                                    """)
                                            .param("karin", karin(network).account().value())
                                            .update();
                                }));
    }

    /** Other tests count the networks they know. */
    @AfterEach
    void takeItOffTheLists() {
        closing.closeForChanges(operator(), network);
        closing.archive(operator(), network);
    }

    /** Larger than what is read from the database at once. */
    private static byte[] large() {
        byte[] bytes = new byte[3 * 1024 * 1024 + 17];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 1000);
        }
        return bytes;
    }

    @Test
    void exportedImportedElsewhereAndExportedAgainItIsTheSame() {
        Accounts there = other.getBean(Accounts.class);
        // Somebody has an account in the other hub already, by another id.
        AccountId karinThere = there.ensure(KARIN, "Karin Beispiel");
        Unpacked first = exported(network);

        assertThat(take(first)).isEqualTo(new Import.Done(network, 3));

        Unpacked second = exportedThere(network);
        assertThat(second.contents()).isEqualTo(first.contents());
        assertThat(second.manifest().entries()).isEqualTo(first.manifest().entries());
        assertThat(second.manifest().network()).isEqualTo(first.manifest().network());
        assertThat(other.getBean(Networks.class).state(network)).hasValue(NetworkState.OPEN);
        assertThat(other.getBean(NetworkAddresses.class).at(network.value() + "-neu"))
                .hasValue(network);
        assertThat(members(network)).hasSize(1);
        assertThat(neverLookedAt(network)).isZero();
        assertThat(there.nameIn(network, accountHere(KARIN))).hasValue("Karin Beispiel");
        assertThat(intactTrails()).contains("network " + network + ": intact");

        // Nobody is anybody before they agree.
        Roles rolesThere = other.getBean(Roles.class);
        assertThat(rolesThere.holdersIn(network)).isEmpty();
        assertThat(there.find(mayor)).isEmpty();
        TakingOver takingOver = other.getBean(TakingOver.class);
        String mayorsToken = tokenOf(mayor);
        assertThat(takingOver.look(network, mayorsToken)).isInstanceOf(Answer.Open.class);
        assertThat(takingOver.look(TestNetworks.TOWNS, mayorsToken))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(rolesThere.holdersIn(network)).isEmpty();

        // The mayor, new there, keeps the id.
        assertThat(takingOver.accept(network, mayorsToken)).isInstanceOf(Answer.Accepted.class);
        assertThat(takingOver.accept(network, mayorsToken))
                .isInstanceOf(Answer.AnsweredBefore.class);
        assertThat(there.find(mayor).orElseThrow().id()).isEqualTo(accountHere(mayor));
        assertThat(butForTheTrail(exportedThere(network))).isEqualTo(butForTheTrail(first));

        // Karin acts there by the account she has, and is named in the archive as before.
        String karinsToken = tokenOf(KARIN, network);
        assertThat(takingOver.accept(network, karinsToken)).isInstanceOf(Answer.Accepted.class);
        assertThat(rolesThere.holdersIn(network))
                .filteredOn(holder -> holder.standing().role() == Role.COORDINATOR)
                .extracting(holder -> holder.account().id())
                .containsExactly(karinThere);
        Unpacked third = exportedThere(network);
        assertThat(third.text("roles.jsonl")).isEqualTo(first.text("roles.jsonl"));
        assertThat(third.text("persons.jsonl").lines())
                .containsAll(first.text("persons.jsonl").lines().toList())
                .hasSize(4);

        // The guest would rather not.
        String guestsToken = tokenOf(guest);
        assertThat(takingOver.decline(network, guestsToken)).isInstanceOf(Answer.Declined.class);
        assertThat(takingOver.accept(network, guestsToken))
                .isInstanceOf(Answer.AnsweredBefore.class);
        assertThat(exportedThere(network).contents().values())
                .noneMatch(content -> content.contains(guest.address()));
        assertThat(takingOver.progress(operator(), network))
                .isEqualTo(new TakingOver.Progress(2, 2));
        assertThat(intactTrails()).contains("network " + network + ": intact");

        // Its id is never given twice.
        assertThat(problems(take(first))).containsExactly("transfer.problem.ID_TAKEN");
    }

    /** Tables the other database has to guess about. */
    private static int neverLookedAt(NetworkId network) {
        return Objects.requireNonNull(
                otherDatabase
                        .jdbc()
                        .queryForObject(
                                """
                                select count(*)::int from pg_class
                                where relnamespace = ?::regnamespace and relkind = 'r'
                                  and reltuples < 0
                                """,
                                Integer.class,
                                network.schema()));
    }

    @Test
    void whatEndedMeanwhileIsNotTakenOver() {
        assertThat(take(exported(network))).isInstanceOf(Import.Done.class);
        // Whose role has ended is not written to: the mail has to be out before.
        String token = tokenOf(mayor);
        String town = administrationOf(mayor);
        other.getBean(Roles.class).represent(network, new RegionalKey(town), Set.of());

        other.getBean(TakingOver.class).accept(network, token);

        assertThat(other.getBean(Roles.class).holdersIn(network)).isEmpty();
    }

    @Test
    void aCodedNetworkFillsItsUnusedPlaceOnce() {
        Unpacked villages = exported(TestNetworks.VILLAGES);

        assertThat(take(villages)).isInstanceOf(Import.Done.class);
        assertThat(exportedThere(TestNetworks.VILLAGES).contents()).isEqualTo(villages.contents());
        assertThat(problems(take(villages))).containsExactly("transfer.problem.IN_USE");
    }

    @Test
    void whatANetworkBringsIsFoundThereAndGoneWithIt() {
        String title = "Wandert " + network;
        Actor karin = karin(network);
        NetworkScope.run(
                network,
                () -> {
                    ProjectId id =
                            drafts.begin(
                                    karin,
                                    network,
                                    AProject.of(title, ProjectVisibility.PUBLIC, List.of()),
                                    ProjectDrafts.Deed.BEGUN);
                    assertThat(drafts.publish(karin, network, id, 1))
                            .isInstanceOf(ProjectDrafts.PublishResult.Published.class);
                });
        assertThat(titlesFound(other.getBean(Directory.class))).isEmpty();

        assertThat(take(exported(network))).isInstanceOf(Import.Done.class);

        await().untilAsserted(
                        () -> {
                            renewDirectoryThere();
                            assertThat(titlesFound(other.getBean(Directory.class)))
                                    .containsExactly(title);
                        });
        NetworkClosing there = other.getBean(NetworkClosing.class);
        there.closeForChanges(operator(), network);
        there.archive(operator(), network);
        assertThat(titlesFound(other.getBean(Directory.class))).isEmpty();
        assertThat(titlesFound(directory)).containsExactly(title);
    }

    /** As its nodes do every few seconds; this one has no jobs. */
    @SuppressWarnings("unchecked")
    private static void renewDirectoryThere() {
        RecurringTask<Void> job = other.getBean("renewDirectory", RecurringTask.class);
        job.executeRecurringly(new TaskInstance<>(job.getName(), RecurringTask.INSTANCE), null);
    }

    private List<String> titlesFound(Directory where) {
        return where
                .search(null, DirectoryQuery.text(network.value()), PageRequest.of(0, 20))
                .hits()
                .stream()
                .filter(hit -> hit.kind() == EntryKind.PROJECT)
                .map(Hit::title)
                .toList();
    }

    @Test
    void aClosedNetworkIsExportedAndArrivesClosed() {
        closing.closeForChanges(karin(network), network);
        closing.archive(karin(network), network);

        assertThat(take(exported(network))).isInstanceOf(Import.Done.class);

        assertThat(other.getBean(Networks.class).state(network)).hasValue(NetworkState.ARCHIVED);
    }

    @Test
    void anArchiveHoldsNothingOfAnotherNetwork() throws IOException {
        NetworkId neighbour = someId();
        Mailbox neighbours = new Mailbox("ob@" + UUID.randomUUID() + ".example");
        found(neighbour);
        admitTown(neighbour, neighbours);

        exported(network)
                .contents()
                .forEach(
                        (name, content) ->
                                assertThat(content)
                                        .as(name)
                                        .doesNotContain(neighbour.value())
                                        .doesNotContain(neighbours.domain()));
        closing.closeForChanges(operator(), neighbour);
        closing.archive(operator(), neighbour);
    }

    @Test
    void whateverIsWrongWithAnArchiveNothingOfItIsStored() {
        Unpacked whole = exported(network);
        byte[] broken = Objects.requireNonNull(whole.entries().get("network/letter.jsonl")).clone();
        broken[10] ^= 1;
        String document =
                whole.entries().keySet().stream()
                        .filter(name -> name.startsWith("documents/"))
                        .findFirst()
                        .orElseThrow();

        refused(whole.with("network/letter.jsonl", broken), "changed");
        refused(whole.with("../x", new byte[1]), "unexpected");
        refused(whole.with("network/spare.jsonl", new byte[0]), "unexpected");
        refused(whole.without(document), "missing");
        refused(whole.without(document).with("../" + document, new byte[1]), "missing");
        refused(whole.with(document, new byte[40 * 1024 * 1024]), "changed");
        refused(
                whole.with(document, new byte[40 * 1024 * 1024])
                        .sealed(UnaryOperator.identity(), UnaryOperator.identity()),
                "too-large");
        refused(
                whole.with("network/letter.jsonl", new byte[70 * 1024 * 1024])
                        .sealed(UnaryOperator.identity(), UnaryOperator.identity()),
                "too-large");
        refused(whole.without(Manifest.NAME), "no-manifest");
        refused(
                whole.with(
                        Manifest.NAME,
                        whole.text(Manifest.NAME)
                                .replace("DECLARED", "CODED")
                                .getBytes(StandardCharsets.UTF_8)),
                "manifest-changed");
        refused(
                whole.with(
                        Manifest.NAME,
                        whole.text(Manifest.NAME)
                                .replaceFirst("\"format\" ?: ?1", "\"format\" : 2")
                                .getBytes(StandardCharsets.UTF_8)),
                "format");
        refused(
                whole.sealed(
                        UnaryOperator.identity(),
                        schema -> new Manifest.Schema(schema.hub(), "0123456789abcdef")),
                "schema");
        refused(
                whole.sealed(before -> kind(before, "CODED"), UnaryOperator.identity()),
                "NO_MODULE");
        refused(
                whole.sealed(
                        before -> named(before, TestNetworks.TOWNS.value()),
                        UnaryOperator.identity()),
                "ADDRESS_TAKEN");
    }

    private static Manifest.Network kind(Manifest.Network before, String kind) {
        return new Manifest.Network(
                before.id(),
                kind,
                before.state(),
                before.name(),
                before.address(),
                before.formerAddresses());
    }

    private static Manifest.Network named(Manifest.Network before, String address) {
        return new Manifest.Network(
                before.id(),
                before.kind(),
                before.state(),
                before.name(),
                before.address(),
                List.of(address));
    }

    @Test
    void aForgedArchiveReachesNothingBeyondItsNetwork() {
        Unpacked whole = exported(network);
        String id = network.value();
        forged(whole, "hub/membership_policy.jsonl", text -> text.replace(id, "town-net"));
        forged(whole, "hub/audit_chain.jsonl", text -> text.replace(id, "*"));
        forged(whole, "hub/network.jsonl", text -> text.replace('"' + id + '"', "\"elsewhere\""));
        forged(whole, "hub/network_address.jsonl", text -> text.replace(id + "-neu", "town-net"));
        forged(whole, "hub/network_settings.jsonl", text -> text.replace("\"tone\"", "\"stone\""));
        forged(whole, "roles.jsonl", text -> text.replace("COORDINATOR", "OPERATOR"));
        forged(
                whole,
                "roles.jsonl",
                text -> text.replaceFirst("\"person\":\"...", "\"person\":\"fff"));
        forged(whole, "persons.jsonl", text -> text.replace("@", " "));
        forged(whole, "network/letter.jsonl", text -> text + "{]\n");
        assertThat(
                        rowsThere(
                                "select count(*) from hub.membership_policy where network_id ="
                                        + " 'town-net'"))
                .isZero();
        // What was founded on the way is filled by the next attempt.
        assertThat(take(whole)).isInstanceOf(Import.Done.class);
    }

    private void forged(Unpacked whole, String entry, UnaryOperator<String> edit) {
        Unpacked forged = whole.sealedWith(entry, edit);
        assertThat(forged.text(entry)).as(entry).isNotEqualTo(whole.text(entry));
        assertThat(take(forged)).as(entry).isInstanceOf(Import.Refused.class);
        assertThat(rowsThere("select count(*) from hub.network where id = '" + network + "'"))
                .as(entry)
                .isZero();
        assertThat(
                        rowsThere(
                                "select count(*) from hub.imported_person where network = '"
                                        + network
                                        + "'"))
                .isZero();
        assertThat(rowsThere("select count(*) from " + network.schema() + ".letter")).isZero();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
        assertThat(problems(other.getBean(NetworkImport.class).take(null, text)))
                .containsExactly("transfer.problem.no-archive");
    }

    @Test
    void onlyWhoMayExportsAndImports() {
        Actor neighbour =
                new Actor(
                        AccountId.next(),
                        "Fremd",
                        guest,
                        Set.of(
                                Standing.in(TestNetworks.TOWNS, Role.COORDINATOR),
                                Standing.in(network, Role.DEPUTY)));
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        assertThatThrownBy(() -> export.write(neighbour, network, nothing))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> export.look(neighbour, network)).isInstanceOf(NotPermitted.class);
        assertThat(nothing.size()).isZero();
        assertThatThrownBy(
                        () ->
                                other.getBean(NetworkImport.class)
                                        .take(karin(network), folder.resolve("none")))
                .isInstanceOf(NotPermitted.class);
        assertThat(export.look(karin(network), network)).isPresent();
        assertThat(export.look(operator(), network)).isPresent();
    }

    @Test
    void theTrailSaysWhoTookTheArchive() throws IOException {
        export.write(karin(network), network, new ByteArrayOutputStream());

        assertThat(
                        jdbc.sql(
                                        """
                                        select actor from hub.audit_entry
                                        where chain = :network and action = 'network.exported'
                                        """)
                                .param("network", network.value())
                                .query(UUID.class)
                                .list())
                .containsExactly(karin(network).account().value());
    }

    private void refused(Unpacked tampered, String problem) {
        Set<String> before = new HashSet<>(tablesThere());
        assertThat(problems(take(tampered))).contains("transfer.problem." + problem);
        assertThat(new HashSet<>(tablesThere())).isEqualTo(before);
        assertThat(rowsThere("select count(*) from hub.network where id = '" + network + "'"))
                .isZero();
    }

    private static List<String> tablesThere() {
        return otherDatabase
                .jdbc()
                .queryForList("select nspname::text from pg_namespace", String.class);
    }

    private static long rowsThere(String sql) {
        return Objects.requireNonNull(otherDatabase.jdbc().queryForObject(sql, Long.class));
    }

    private static List<String> problems(Import came) {
        return came instanceof Import.Refused(List<ArchiveProblem> problems)
                ? problems.stream().map(ArchiveProblem::messageKey).toList()
                : List.of(came.toString());
    }

    private Unpacked exported(NetworkId which) {
        return Unpacked.of(bytes(export, which));
    }

    private static Unpacked exportedThere(NetworkId which) {
        return Unpacked.of(bytes(other.getBean(NetworkExport.class), which));
    }

    private static byte[] bytes(NetworkExport from, NetworkId which) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(from.write(null, which, out)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Import take(Unpacked archive) {
        try {
            return other.getBean(NetworkImport.class)
                    .take(null, archive.write(folder.resolve(UUID.randomUUID() + ".zip")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> butForTheTrail(Unpacked archive) {
        return archive.contents().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("hub/audit_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String intactTrails() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        assertThat(
                        VerifyAuditCommand.run(
                                new PrintStream(output, true, StandardCharsets.UTF_8),
                                settings(otherDatabase)))
                .isEqualTo(VerifyAuditCommand.INTACT);
        return output.toString(StandardCharsets.UTF_8);
    }

    private String tokenOf(Mailbox mailbox) {
        return tokenOf(mailbox, network);
    }

    /** From the mail, which is written after the import. */
    private static String tokenOf(Mailbox mailbox, NetworkId from) {
        JdbcTemplate there = otherDatabase.jdbc();
        String text =
                await().until(
                                () ->
                                        there
                                                .queryForList(
                                                        """
                                                        select body from hub.outgoing_mail
                                                        where recipient = ? and network = ?
                                                        """,
                                                        String.class,
                                                        mailbox.address(),
                                                        from.value())
                                                .stream()
                                                .findFirst()
                                                .orElse(""),
                                body -> !body.isEmpty());
        Matcher token = TOKEN.matcher(text);
        assertThat(token.find()).as(text).isTrue();
        return token.group(1);
    }

    private static List<Memberships.PublicMember> members(NetworkId which) {
        return NetworkScope.call(which, () -> other.getBean(Memberships.class).list(which));
    }

    private AccountId accountHere(Mailbox mailbox) {
        return accounts.find(mailbox).orElseThrow().id();
    }

    private String administrationOf(Mailbox mailbox) {
        return Objects.requireNonNull(
                        roles.holdersIn(network).stream()
                                .filter(holder -> holder.account().mailbox().equals(mailbox))
                                .findFirst()
                                .orElseThrow()
                                .standing()
                                .administration())
                .value();
    }

    private void found(NetworkId which) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "founding.md")));
        assertThat(example.find()).isTrue();
        assertThat(
                        founding.found(
                                null,
                                example.group(1).replace("network: ikone-ds", "network: " + which)))
                .isInstanceOf(NetworkFounding.Founding.Founded.class);
    }

    private void admitTown(NetworkId where, Mailbox mailbox) {
        Administration town =
                administrations
                        .search(
                                new AdministrationQuery(
                                        null, "07", AdministrationKind.INDEPENDENT_CITY, null),
                                PageRequest.of(0, 20))
                        .stream()
                        .filter(one -> one.inhabitants() >= 20_000)
                        .findFirst()
                        .orElseThrow();
        NetworkScope.run(
                where,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept)
                                    applications.start(
                                            where,
                                            new ApplicationForm(
                                                    town.key(),
                                                    "Erika Muster",
                                                    "Oberbürgermeisterin",
                                                    mailbox,
                                                    null,
                                                    ""),
                                            Locale.GERMAN);
                    applications.confirmMailbox(where, kept.id(), mailbox);
                    applications.send(where, kept.id(), Dispatch.ELECTRONIC);
                    step(where, kept.id(), new DeskStep.Acknowledge());
                    step(where, kept.id(), new DeskStep.Admit());
                });
    }

    private void step(NetworkId where, ApplicationId id, DeskStep step) {
        ApplicationDesk.Proposal proposal = desk.propose(karin(where), where, id, step);
        assertThat(
                        desk.take(
                                karin(where),
                                where,
                                id,
                                proposal.version(),
                                step,
                                LetterDraft.of(proposal.letter())))
                .isInstanceOf(ApplicationDesk.DeskResult.Done.class);
    }

    private Actor karin(NetworkId where) {
        return new Actor(
                accountHere(KARIN),
                "Karin Beispiel",
                KARIN,
                Set.of(Standing.in(where, Role.COORDINATOR)));
    }

    private static Actor operator() {
        return new Actor(
                AccountId.next(),
                "Olga",
                new Mailbox("olga@example.org"),
                Set.of(Standing.inTheHub(Role.OPERATOR)));
    }
}
