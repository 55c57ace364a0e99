package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.Notice;
import de.interkomm.hub.directory.NoticeLinks;
import de.interkomm.hub.directory.SavedSearchId;
import de.interkomm.hub.directory.SavedSearches;
import de.interkomm.hub.directory.SavedSearches.Kept;
import de.interkomm.hub.directory.SavedSearches.Saved;
import de.interkomm.hub.directory.SavedSearches.Saving;
import de.interkomm.hub.directory.SavedSearches.TooLong;
import de.interkomm.hub.directory.SavedSearches.TooMany;
import de.interkomm.hub.directory.SavedSearches.Wish;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.MyProfile.Details;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people save, and what they are told of it. */
@SpringBootTest
class SavedSearchesModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final Pattern TOKEN = Pattern.compile("/directory/notices\\?token=([\\w-]+)");

    @Autowired Directory directory;
    @Autowired SavedSearches searches;
    @Autowired SavedSearchData data;
    @Autowired NoticeRound round;
    @Autowired NoticeLinks links;
    @Autowired Groups groups;
    @Autowired Participations participations;
    @Autowired Somebody somebody;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Consents consents;
    @Autowired MyProfile profiles;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    /** Nothing else in the database has it. */
    private final String mark = MadeUpWord.next();

    private final DirectoryQuery query = DirectoryQuery.text(mark);

    private Actor kora;

    @BeforeEach
    void aCoordinator() {
        kora = somebody.in(HERE, Role.COORDINATOR);
    }

    // ---- what is new

    @Test
    void whatComesIsToldOnceAndWhatWasThereIsNot() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        founded("Alt", GroupVisibility.PUBLIC);
        someTimePasses();
        save(reader, Notice.DAILY);
        aWeekLater();
        assertThat(mails(reader)).isEmpty();

        GroupId fresh = founded("Neu", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(onlyMail(reader))
                .contains(
                        "Neu " + mark,
                        "Netz der Dörfer",
                        "/networks/" + HERE + "/groups/" + fresh,
                        "/directory?query=" + mark + "&sort=newest")
                .doesNotContain("Alt " + mark);
        assertThat(subjects(reader)).containsExactly("1 neuer Treffer im Verzeichnis");
        aWeekLater();
        assertThat(mails(reader)).hasSize(1);
    }

    @Test
    void aLastWordThatIsOnlyBegunIsLookedForAsTheSearchDoes() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        DirectoryQuery begun = DirectoryQuery.text(mark + " xy");
        keep(reader, begun, Notice.DAILY, Locale.GERMANY);
        founded("Xylophon", GroupVisibility.PUBLIC);
        founded("Geige", GroupVisibility.PUBLIC);
        assertThat(titles(reader, begun)).containsExactly("Xylophon " + mark);
        aWeekLater();
        assertThat(onlyMail(reader)).contains("Xylophon " + mark).doesNotContain("Geige");

        founded("XY", GroupVisibility.PUBLIC);
        founded("Xyrillisch", GroupVisibility.PUBLIC);
        assertThat(titles(reader, begun)).containsExactly("XY " + mark);
        aWeekLater();
        assertThat(mails(reader).getLast())
                .as("now that the word itself is there")
                .contains("XY " + mark)
                .doesNotContain("Xyrillisch");
    }

    private List<String> titles(Actor reader, DirectoryQuery asked) {
        return directory.search(reader, asked, PageRequest.of(0, 20)).hits().stream()
                .map(Hit::title)
                .toList();
    }

    @Test
    void whatIsHiddenFromTheReadersNetworkIsNeitherToldNorCounted() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        Actor member = somebody.in(HERE, Role.MEMBER);
        save(reader, Notice.DAILY);
        save(member, Notice.DAILY);
        founded("Offen", GroupVisibility.PUBLIC);
        founded("Intern", GroupVisibility.NETWORK);
        founded("Geheim", GroupVisibility.MEMBERS);
        aWeekLater();
        assertThat(onlyMail(reader))
                .contains("Offen", "1 neuer")
                .doesNotContain("Intern", "Geheim");
        assertThat(onlyMail(member)).contains("Offen", "Intern", "2 neue").doesNotContain("Geheim");
    }

    @Test
    void whoLosesTheirRightsBetweenSavingAndNoticeIsToldNothingOfIt() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        save(reader, Notice.DAILY);
        founded("Intern", GroupVisibility.NETWORK);
        transaction.executeWithoutResult(
                _ -> roles.withdraw(reader.account(), Standing.in(HERE, Role.MEMBER)));
        aWeekLater();
        assertThat(mails(reader)).isEmpty();
    }

    @Test
    void whatIsNarrowedBeforeTheNoticeIsNotToldAndNarrowingIsNoNews() {
        Actor stranger = somebody.in(ELSEWHERE, Role.MEMBER);
        Actor member = somebody.in(HERE, Role.MEMBER);
        save(stranger, Notice.DAILY);
        GroupId first = founded("Kurz offen", GroupVisibility.PUBLIC);
        edited(first, 0, "Kurz offen", GroupVisibility.NETWORK);
        GroupId second = founded("Lange offen", GroupVisibility.PUBLIC);
        someTimePasses();
        save(member, Notice.DAILY);
        edited(second, 0, "Lange offen", GroupVisibility.NETWORK);
        aWeekLater();
        assertThat(mails(stranger)).isEmpty();
        assertThat(mails(member)).isEmpty();
    }

    @Test
    void whatBecomesVisibleLaterIsNew() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        GroupId id = founded("Erst intern", GroupVisibility.NETWORK);
        someTimePasses();
        save(reader, Notice.WEEKLY);
        edited(id, 0, "Erst intern", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(onlyMail(reader)).contains("Erst intern");
    }

    @Test
    void whoGetsToSeeMoreIsToldOfItAsNewOnce() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        GroupId closed = founded("Geheim", GroupVisibility.MEMBERS);
        founded("Intern", GroupVisibility.NETWORK);
        founded("Offen", GroupVisibility.PUBLIC);
        someTimePasses();
        save(reader, Notice.DAILY);
        grant(reader.account(), Standing.in(HERE, Role.MEMBER));
        aWeekLater();
        assertThat(onlyMail(reader)).contains("Intern").doesNotContain("Geheim", "Offen");

        in(
                () ->
                        participations.add(
                                kora, HERE, closed, reader.account(), null, GroupFunction.MEMBER));
        aWeekLater();
        assertThat(mails(reader)).hasSize(2);
        assertThat(mails(reader).getLast()).contains("Geheim").doesNotContain("Intern", "Offen");
        aWeekLater();
        assertThat(mails(reader)).hasSize(2);
    }

    @Test
    void membersWhoComeAndWordsThatChangeAreNoNewsOfAGroup() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        GroupId id = founded("Gruppe", GroupVisibility.PUBLIC);
        someTimePasses();
        save(reader, Notice.DAILY);
        edited(id, 0, "Gruppe, umbenannt", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(mails(reader)).isEmpty();
    }

    @Test
    void aMailNamesNobody() {
        Actor reader = somebody.in(ELSEWHERE, Role.MEMBER);
        save(reader, Notice.DAILY);
        Actor anna = somebody.in(HERE, Role.MEMBER);
        profiles.change(anna, new Details("Leitung " + mark, "", ""));
        consents.give(anna, HERE, Set.of(Purpose.DIRECTORY.wording()));
        aWeekLater();
        assertThat(onlyMail(reader))
                .contains("- Person, Netz der Dörfer")
                .doesNotContain(anna.name(), "Leitung", anna.account().toString());
    }

    @Test
    void whatIsChosenNarrowsTheNewsToo() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        keep(reader, query.with(Facet.NETWORK, ELSEWHERE.value()), Notice.DAILY, Locale.GERMANY);
        keep(reader, query.with(Facet.KIND, "PROJECT"), Notice.DAILY, Locale.GERMANY);
        keep(reader, DirectoryQuery.text("&|!():*<-> " + mark), Notice.DAILY, Locale.GERMANY);
        founded("Neu", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(subjects(reader)).containsExactly("1 neuer Treffer im Verzeichnis");
    }

    // ---- mails

    @Test
    void oneMailTellsOfAllSearchesAndOfNoMoreThanTwentyResults() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        keep(reader, query, Notice.DAILY, Locale.GERMANY);
        keep(reader, query.with(Facet.KIND, "GROUP"), Notice.WEEKLY, Locale.GERMANY);
        IntStream.range(0, 22).forEach(i -> founded("Nummer " + i, GroupVisibility.PUBLIC));
        aWeekLater();
        assertThat(subjects(reader)).containsExactly("44 neue Treffer im Verzeichnis");
        String mail = onlyMail(reader);
        assertThat(mail.split("- Nummer ", -1)).hasSize(21);
        assertThat(mail).contains("2 weitere und die ganze", "22 weitere und die ganze");
    }

    @Test
    void mailsSpeakAsTheirReaderDoes() {
        Actor english = somebody.in(HERE, Role.MEMBER);
        Actor du = somebody.in(ELSEWHERE, Role.MEMBER);
        Actor both = somebody.in(ELSEWHERE, Role.MEMBER);
        grant(both.account(), Standing.in(HERE, Role.MEMBER));
        keep(english, query, Notice.DAILY, Locale.UK);
        keep(du, query, Notice.DAILY, Locale.GERMANY);
        keep(both, query, Notice.DAILY, Locale.GERMANY);
        founded("Neu", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(onlyMail(english)).contains("something new for your saved searches");
        assertThat(onlyMail(du)).contains("zu deinen gemerkten Suchen");
        assertThat(onlyMail(both)).contains("zu Ihren gemerkten Suchen");
    }

    @Test
    void aTitleCannotAddLinesToAMail() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        save(reader, Notice.DAILY);
        founded("{0} '{1}\n\nGehen Sie zu http://böse.example", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(onlyMail(reader).lines())
                .noneMatch(line -> line.startsWith("Gehen Sie zu"))
                .anyMatch(line -> line.contains("{0} '{1} Gehen Sie zu"));
    }

    @Test
    void nobodyIsToldBeforeItIsTimeOrWithoutWantingIt() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        Actor quiet = somebody.in(HERE, Role.MEMBER);
        save(reader, Notice.WEEKLY);
        save(quiet, Notice.NONE);
        founded("Neu", GroupVisibility.PUBLIC);
        round.turn();
        assertThat(mails(reader)).isEmpty();
        aWeekLater();
        assertThat(mails(reader)).hasSize(1);
        assertThat(mails(quiet)).isEmpty();
    }

    @Test
    void twoNodesAtOnceTellEverybodyOnce() throws Exception {
        List<Actor> readers =
                IntStream.range(0, 10).mapToObj(_ -> somebody.in(HERE, Role.MEMBER)).toList();
        readers.forEach(reader -> save(reader, Notice.DAILY));
        founded("Neu", GroupVisibility.PUBLIC);
        shift(8);
        atOnce(
                () -> {
                    round.turn();
                    return true;
                });
        assertThat(readers).allSatisfy(reader -> assertThat(mails(reader)).hasSize(1));
    }

    @Test
    void theLinkInTheMailEndsTheNoticesAndLeavesTheSearches() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        Actor other = somebody.in(HERE, Role.MEMBER);
        save(reader, Notice.DAILY);
        save(other, Notice.DAILY);
        founded("Neu", GroupVisibility.PUBLIC);
        aWeekLater();
        String token = token(onlyMail(reader));
        assertThat(
                        jdbc.sql("select unsubscribe from hub.outgoing_mail where recipient = ?")
                                .param(reader.mailbox().address())
                                .query(String.class)
                                .single())
                .as("what mail programs are told")
                .endsWith("/directory/notices?token=" + token);
        assertThat(links.isGood(token)).isTrue();
        assertThat(searches.of(reader)).extracting(Saved::notice).containsExactly(Notice.DAILY);

        assertThat(links.end(token)).isTrue();
        assertThat(links.isGood(token)).isFalse();
        assertThat(links.end(token)).isFalse();
        assertThat(links.end("erfunden")).isFalse();
        assertThat(searches.of(reader)).extracting(Saved::notice).containsExactly(Notice.NONE);
        assertThat(searches.of(other)).extracting(Saved::notice).containsExactly(Notice.DAILY);
        founded("Noch eins", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(mails(reader)).hasSize(1);
        assertThat(mails(other)).hasSize(2);
    }

    @Test
    void whatCameWhileNobodyWantedToKnowIsNotToldLater() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        SavedSearchId id = save(reader, Notice.NONE);
        founded("Dazwischen", GroupVisibility.PUBLIC);
        someTimePasses();
        searches.change(reader, id, new Wish("Mit Mail", Notice.DAILY), Locale.GERMANY);
        aWeekLater();
        assertThat(mails(reader)).isEmpty();
        founded("Danach", GroupVisibility.PUBLIC);
        searches.change(reader, id, new Wish("Umbenannt", Notice.WEEKLY), Locale.GERMANY);
        aWeekLater();
        assertThat(onlyMail(reader)).contains("„Umbenannt“", "Danach").doesNotContain("Dazwischen");
    }

    // ---- what is kept

    @Test
    void everybodyHasTheirOwnSearchesAndReachesNoOthers() {
        Actor owner = somebody.in(HERE, Role.MEMBER);
        Actor other = somebody.in(HERE, Role.COORDINATOR);
        SavedSearchId id = save(owner, Notice.NONE);
        assertThat(searches.of(other)).isEmpty();
        assertThat(searches.find(other, id)).isEmpty();
        assertThat(searches.change(other, id, new Wish("x", Notice.DAILY), Locale.UK)).isFalse();
        searches.remove(other, id);
        assertThat(searches.find(owner, id))
                .hasValueSatisfying(
                        saved -> {
                            assertThat(saved.query()).isEqualTo(query);
                            assertThat(saved.notice()).isEqualTo(Notice.NONE);
                        });
        searches.remove(owner, id);
        assertThat(searches.of(owner)).isEmpty();
    }

    @Test
    void theSameSearchIsKeptOnce() {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        SavedSearchId first = save(reader, Notice.NONE);
        Saving again =
                searches.save(reader, query, new Wish("Anders", Notice.DAILY), Locale.GERMANY);
        assertThat(again).isEqualTo(new Kept(first));
        assertThat(searches.of(reader))
                .singleElement()
                .satisfies(
                        saved -> {
                            assertThat(saved.name()).isEqualTo("Anders");
                            assertThat(saved.notice()).isEqualTo(Notice.DAILY);
                        });
    }

    @Test
    void thereIsALimitAndNoSecondTabGoesBeyondIt() throws Exception {
        Actor reader = somebody.in(HERE, Role.MEMBER);
        for (int i = 1; i < SavedSearches.MOST; i++) {
            keep(reader, DirectoryQuery.text(mark + i), Notice.NONE, Locale.GERMANY);
        }
        List<Saving> answers =
                atOnce(
                        () ->
                                searches.save(
                                        reader,
                                        DirectoryQuery.text(UUID.randomUUID().toString()),
                                        new Wish("Letzte", Notice.NONE),
                                        Locale.GERMANY));
        assertThat(answers).filteredOn(TooMany.class::isInstance).hasSize(answers.size() - 1);
        assertThat(searches.of(reader)).hasSize(SavedSearches.MOST);
        assertThat(save(reader, DirectoryQuery.text(mark + 1)))
                .as("one that is there already")
                .isInstanceOf(Kept.class);
    }

    @Test
    void whatNoAddressCouldHoldIsRefused() {
        assertThat(save(somebody.in(HERE, Role.MEMBER), query.with(Facet.TOPIC, "x".repeat(3_000))))
                .isInstanceOf(TooLong.class);
    }

    @Test
    void whoIsErasedOrMayNotSignInAnyMoreHasNothingSaved() {
        Actor erased = somebody.in(HERE, Role.MEMBER);
        Actor disabled = somebody.in(HERE, Role.MEMBER);
        Actor left = somebody.in(HERE, Role.MEMBER);
        save(erased, Notice.DAILY);
        save(disabled, Notice.DAILY);
        save(left, Notice.NONE);
        Person person = new Person(erased.account().value(), erased.mailbox().address(), "");
        assertThat(data.inHub(person))
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(record.entries())
                                        .containsEntry(DataField.NAME, "Meine Suche")
                                        .containsEntry(DataField.TEXT, "/directory?query=" + mark)
                                        .containsEntry(DataField.STATE, "DAILY"));

        data.eraseInHub(person, clock.instant());
        assertThat(data.inHub(person)).isEmpty();
        disable(disabled);
        founded("Neu", GroupVisibility.PUBLIC);
        aWeekLater();
        assertThat(mails(erased)).isEmpty();
        assertThat(mails(disabled)).isEmpty();
        assertThat(searches.of(disabled)).isEmpty();
        disable(left);
        data.expireInHub(clock.instant());
        assertThat(searches.of(left)).isEmpty();
    }

    // ---- what is used here

    private SavedSearchId save(Actor actor, Notice notice) {
        return keep(actor, query, notice, Locale.GERMANY);
    }

    private Saving save(Actor actor, DirectoryQuery what) {
        return searches.save(actor, what, new Wish("Meine Suche", Notice.NONE), Locale.GERMANY);
    }

    private SavedSearchId keep(Actor actor, DirectoryQuery what, Notice notice, Locale language) {
        return ((Kept) searches.save(actor, what, new Wish("Meine Suche", notice), language)).id();
    }

    /** What is there now has been for long. */
    private void someTimePasses() {
        jdbc.sql(
                        """
                        update hub.directory_entry set news_at = news_at - interval '1 hour'
                        where title like '%' || ?
                        """)
                .param(mark)
                .update();
    }

    private void aWeekLater() {
        shift(8);
        round.turn();
    }

    /** All that has happened was that many days ago. */
    private void shift(int days) {
        jdbc.sql(
                        """
                        update hub.saved_search
                        set told_until = told_until - make_interval(days => :days),
                            next_at = next_at - make_interval(days => :days)
                        """)
                .param("days", days)
                .update();
        transaction.executeWithoutResult(
                _ -> {
                    // Jobs of other tests write here, too, in an order of their own.
                    jdbc.sql("lock table hub.directory_entry in share row exclusive mode").update();
                    jdbc.sql(
                                    """
                                    update hub.directory_entry
                                    set news_at = news_at - make_interval(days => :days)
                                    """)
                            .param("days", days)
                            .update();
                });
    }

    private <T> List<T> atOnce(Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<T> one : nodes.invokeAll(List.of(work, work, work, work))) {
                results.add(one.get());
            }
        }
        return results;
    }

    private String onlyMail(Actor to) {
        assertThat(mails(to)).hasSize(1);
        return mails(to).getFirst();
    }

    private List<String> mails(Actor to) {
        return mailed("body", to);
    }

    private List<String> subjects(Actor to) {
        return mailed("subject", to);
    }

    /** Of the notices: groups write mails too. */
    private List<String> mailed(String column, Actor to) {
        return jdbc.sql(
                        "select "
                                + column
                                + " from hub.outgoing_mail where recipient = ? and body like"
                                + " '%/directory/notices%' order by id")
                .param(to.mailbox().address())
                .query(String.class)
                .list();
    }

    private static String token(String mail) {
        Matcher token = TOKEN.matcher(mail);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private GroupId founded(String name, GroupVisibility visibility) {
        return in(
                () ->
                        ((FoundResult.Founded) groups.found(kora, HERE, draft(name, visibility)))
                                .id());
    }

    private void edited(GroupId id, int version, String name, GroupVisibility visibility) {
        in(() -> groups.edit(kora, HERE, id, version, draft(name, visibility)));
    }

    private GroupDraft draft(String name, GroupVisibility visibility) {
        return AGroup.of(name + " " + mark, visibility, WayIn.OPEN, GuestPolicy.ADMITTED, "Wissen");
    }

    private void disable(Actor actor) {
        transaction.executeWithoutResult(_ -> accounts.disable(actor.account()));
    }

    private void grant(AccountId account, Standing standing) {
        transaction.executeWithoutResult(_ -> roles.grant(account, standing, null));
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
