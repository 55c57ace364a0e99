package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.MyProfile.Details;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody of one network writes to somebody of another whom they found in the directory. */
@SpringBootTest
class PersonMessagesWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final RegionalKey TOWN = new RegionalKey("082150108108");

    @Autowired Somebody somebody;
    @Autowired Consents consents;
    @Autowired MyProfile profiles;
    @Autowired Roles roles;
    @Autowired Employments employments;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    /** Nothing else in the database has it. */
    private final String mark = MadeUpWord.next();

    private Actor anna;
    private Actor reader;

    @BeforeEach
    void annaIsFoundFromElsewhere() {
        anna = somebody.called("Anna " + mark, Standing.in(HERE, Role.MEMBER));
        profiles.change(anna, new Details("Amtsleitung " + mark, "+49 30 1234567", "Wikis"));
        consents.give(anna, HERE, Set.of(Purpose.DIRECTORY.wording()));
        reader = somebody.called("Rita", Standing.in(ELSEWHERE, Role.MEMBER));
    }

    @Test
    void whoIsFoundIsWrittenToOnlyOnceTheyAgreeToThatToo() throws Exception {
        assertThat(found(reader).select(".directory-hits h3").text()).isEqualTo(anna.name());
        assertThat(found(reader).select("a[href$=/message]")).isEmpty();
        page(reader, message(HERE, anna), 404);
        page(reader, post(message(HERE, anna)).param("text", "Hallo"), 404);

        mayBeWrittenTo();
        assertThat(found(reader).select("a[href$=/message]").attr("href"))
                .isEqualTo(message(HERE, anna));
        consents.withdraw(anna, HERE, Purpose.MESSAGES);
        page(reader, post(message(HERE, anna)).param("text", "Hallo"), 404);
        assertThat(mails(anna)).isEmpty();
    }

    @Test
    void theMailGoesOutWithoutShowingWhereAndIsAnsweredToWhoeverWrote() throws Exception {
        mayBeWrittenTo();
        Document form = page(reader, message(HERE, anna), 200);
        assertThat(form.select("main").text())
                .contains(anna.name(), reader.mailbox().address())
                .doesNotContain(anna.mailbox().address(), "1234567");

        String sent =
                redirect(reader, post(message(HERE, anna)).param("text", "Wie macht ihr das?"));
        assertThat(page(reader, sent, 200).html())
                .contains(reader.mailbox().address())
                .doesNotContain(anna.mailbox().address());
        Map<String, Object> mail = mails(anna).getFirst();
        assertThat(mail)
                .containsEntry("reply_to", reader.mailbox().address())
                .containsEntry("network", HERE.value());
        assertThat((String) mail.get("body"))
                .contains("Wie macht ihr das?", reader.name(), "/my/consents")
                .doesNotContain(anna.mailbox().address());
        assertThat(mails(reader)).as("nothing that would show the address").isEmpty();
    }

    @Test
    void nobodyWritesToWhomTheyDoNotFind() throws Exception {
        mayBeWrittenTo();
        Actor guest = somebody.in(ELSEWHERE, Role.GUEST);
        page(guest, message(HERE, anna), 404);
        page(anna, message(HERE, anna), 404);
        page(reader, message(ELSEWHERE, anna), 404);
        page(reader, message(HERE, reader), 404);
        page(reader, "/directory/people/NO/such/message", 404);
        redirect(null, get(message(HERE, anna)));

        consents.withdraw(anna, HERE, Purpose.DIRECTORY);
        page(reader, message(HERE, anna), 404);
        consents.give(anna, HERE, Set.of(Purpose.DIRECTORY.wording()));
        page(reader, message(HERE, anna), 200);
        transaction.executeWithoutResult(
                _ -> roles.withdraw(anna.account(), Standing.in(HERE, Role.MEMBER)));
        page(reader, post(message(HERE, anna)).param("text", "Hallo"), 404);
        assertThat(mails(anna)).isEmpty();
    }

    @Test
    void anAgreementInOneNetworkIsNoneInAnother() throws Exception {
        roles.grant(anna.account(), Standing.in(ELSEWHERE, Role.MEMBER), null);
        Actor both =
                new Actor(
                        anna.account(),
                        anna.name(),
                        anna.mailbox(),
                        Set.of(
                                Standing.in(HERE, Role.MEMBER),
                                Standing.in(ELSEWHERE, Role.MEMBER)));
        consents.give(both, ELSEWHERE, Set.of(Purpose.DIRECTORY.wording()));
        mayBeWrittenTo();

        assertThat(found(reader).select(".directory-hits h3")).hasSize(2);
        assertThat(found(reader).select("a[href$=/message]")).hasSize(1);
        page(reader, message(ELSEWHERE, anna), 404);
    }

    @Test
    void nothingAndTooMuchAreSaidAtTheField() throws Exception {
        mayBeWrittenTo();
        for (String wrong : List.of(" ", "x".repeat(PersonMessages.LONGEST_TEXT + 1))) {
            Document again = refused(reader, post(message(HERE, anna)).param("text", wrong));
            assertThat(again.select("#text-error").text()).isNotBlank();
        }
        assertThat(mails(anna)).isEmpty();
    }

    @Test
    void nobodyWritesOrIsWrittenToWithoutEnd() throws Exception {
        mayBeWrittenTo();
        for (int i = 0; i < 5; i++) {
            twoMessages(somebody.in(ELSEWHERE, Role.MEMBER), anna);
        }
        assertThat(
                        page(reader, post(message(HERE, anna)).param("text", "Noch eine"), 429)
                                .select("#text-error")
                                .text())
                .contains("Diese Person hat heute schon viele Nachrichten bekommen");
        assertThat(mails(anna)).hasSize(10);

        Actor writer = somebody.in(ELSEWHERE, Role.MEMBER);
        for (int i = 0; i < 5; i++) {
            twoMessages(writer, reachable("Person " + i));
        }
        assertThat(
                        page(
                                        writer,
                                        post(message(HERE, reachable("Noch wer")))
                                                .param("text", "Noch eine"),
                                        429)
                                .select("#text-error")
                                .text())
                .contains("hast du schon sehr viel geschrieben");
    }

    @Test
    void onlyWhatIsSentCounts() throws Exception {
        mayBeWrittenTo();
        for (int i = 0; i < 5; i++) {
            twoMessages(somebody.in(ELSEWHERE, Role.MEMBER), anna);
        }
        for (int i = 0; i < 11; i++) {
            assertThat(
                            page(reader, post(message(HERE, anna)).param("text", "Hallo"), 429)
                                    .select("#text-error")
                                    .text())
                    .contains("viele Nachrichten bekommen");
        }
        jdbc.sql("delete from hub.rate_limit where action = :action and key_hash = :key")
                .param("action", "directory-message-to")
                .param("key", DigestUtils.sha256(anna.account().toString()))
                .update();

        twoMessages(reader, anna);
        for (int i = 0; i < 10; i++) {
            assertThat(
                            page(reader, post(message(HERE, anna)).param("text", "Hallo"), 429)
                                    .select("#text-error")
                                    .text())
                    .contains("schon zweimal");
        }
        twoMessages(somebody.in(ELSEWHERE, Role.MEMBER), anna);
        twoMessages(reader, reachable("Bert"));
    }

    @Test
    void nobodyWritesToTheSamePersonMoreThanTwiceADay() throws Exception {
        mayBeWrittenTo();
        Actor bert = reachable("Bert");
        twoMessages(reader, anna);
        Document again = page(reader, post(message(HERE, anna)).param("text", "Noch eine"), 429);
        assertThat(again.select("textarea").text()).isEqualTo("Noch eine");
        assertThat(again.select("#text-error").text()).contains("schon zweimal");
        assertThat(mails(anna)).hasSize(2);

        redirect(reader, post(message(HERE, bert)).param("text", "An jemand anderen"));
        redirect(
                somebody.in(ELSEWHERE, Role.MEMBER),
                post(message(HERE, anna)).param("text", "Von jemand anderem"));
        assertThat(mails(anna)).hasSize(3);
    }

    @Test
    void theMailNamesTheWritersAdministrationOnlyWhereThatIsKnownForCertain() throws Exception {
        mayBeWrittenTo();
        Actor contact = somebody.with(Standing.of(ELSEWHERE, TOWN, Role.CONTACT_PERSON));
        Actor employee = somebody.in(ELSEWHERE, Role.MEMBER);
        transaction.executeWithoutResult(
                _ -> employments.verify(employee.account(), TOWN, Verification.COORDINATOR, null));
        Actor claiming = somebody.in(ELSEWHERE, Role.MEMBER);
        transaction.executeWithoutResult(_ -> employments.begin(claiming.account(), TOWN));
        String network = "Netz der Städte";
        for (Actor writer : List.of(contact, employee)) {
            redirect(writer, post(message(HERE, anna)).param("text", "Hallo"));
            assertThat((String) mails(anna).getLast().get("body"))
                    .contains(writer.name() + " (Stadt Rheinstetten; " + network + ")");
        }
        redirect(claiming, post(message(HERE, anna)).param("text", "Hallo"));
        assertThat((String) mails(anna).getLast().get("body"))
                .contains(claiming.name() + " (" + network + ")")
                .doesNotContain("Rheinstetten");
    }

    private void twoMessages(Actor from, Actor to) throws Exception {
        for (String text : List.of("Hallo", "Noch etwas")) {
            redirect(from, post(message(HERE, to)).param("text", text));
        }
    }

    private Actor reachable(String name) {
        Actor person = somebody.called(name, Standing.in(HERE, Role.MEMBER));
        consents.give(
                person, HERE, Set.of(Purpose.DIRECTORY.wording(), Purpose.MESSAGES.wording()));
        return person;
    }

    @Test
    void whoIsFoundAlreadyIsAskedOnceAndAnswersWithOneClick() throws Exception {
        Document mine = page(anna, "/my", 200);
        String words = mine.select("form[action^=/my/consents/] input[name=words]").attr("value");
        assertThat(mine.select("form[action^=/my/consents/]").attr("action"))
                .isEqualTo("/my/consents/" + HERE);
        redirect(anna, post("/my/consents/" + HERE).param("words", words));
        assertThat(consents.agreeing(HERE, Purpose.MESSAGES)).contains(anna.account());

        consents.withdraw(anna, HERE, Purpose.MESSAGES);
        assertThat(page(anna, "/my", 200).select("form[action^=/my/consents/]"))
                .as("who has said no is not asked again")
                .isEmpty();
        assertThat(page(reader, "/my", 200).select("form[action^=/my/consents/]"))
                .as("who is not found need not be asked")
                .isEmpty();
    }

    private void mayBeWrittenTo() {
        consents.give(anna, HERE, Set.of(Purpose.MESSAGES.wording()));
    }

    private Document found(@Nullable Actor actor) throws Exception {
        return page(actor, "/directory?kind=PERSON&query=" + mark, 200);
    }

    private List<Map<String, Object>> mails(Actor to) {
        return jdbc.sql(
                        "select network, reply_to, body from hub.outgoing_mail"
                                + " where recipient = :to order by id")
                .param("to", to.mailbox().address())
                .query()
                .listOfRows();
    }

    private static String message(NetworkId network, Actor person) {
        return "/directory/people/" + network + "/" + person.account() + "/message";
    }
}
