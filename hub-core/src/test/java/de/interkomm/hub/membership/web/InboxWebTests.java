package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.COUNCIL;
import static de.interkomm.hub.testing.TestNetworks.TOWNS;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Locale;
import java.util.UUID;

/** The list of applications, and what it says of mail that failed. */
@SpringBootTest
class InboxWebTests extends DeskTests {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void theInboxComesInPagesWithWhatWaitsLongestFirst() throws Exception {
        Candidate first = apply(COUNCIL);
        for (int more = 0; more < 50; more++) {
            apply(COUNCIL);
        }
        sendStraight(apply(COUNCIL), ApplicationStep.ACKNOWLEDGE);
        waitSince(first, "2020-01-01T10:00:00Z");

        Document page = page(COUNCIL, "applications?group=us&text=Muster");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("tbody tr").getFirst().text())
                .contains(String.valueOf(view(first).reference()), "Tagen");
        Element next = page.expectFirst("a[rel=next]");
        assertThat(next.attr("href")).contains("group=us", "text=Muster", "page=1");
        assertThat(page(COUNCIL, "applications?group=us&page=1").select("tbody tr")).isNotEmpty();
        assertThat(page(COUNCIL, "applications?group=us&page=99x").select("tbody tr")).hasSize(50);
        assertThat(page(COUNCIL, "applications?text=Nirgendwo").select(".hub-empty").text())
                .contains("kürzeren Wort");
    }

    /** Applications that are done are there or not, by what other tests do. */
    @Test
    void ofAStateThatTheGroupDoesNotHaveThereIsNothing() throws Exception {
        apply(COUNCIL);

        Document page = page(COUNCIL, "applications?group=done&status=SUBMITTED");

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(page.select(".hub-empty").text()).contains("Noch ist kein Antrag erledigt");
    }

    @Test
    void theInboxIsSearchedByNamesAndReferences() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String reference = String.valueOf(view(candidate).reference());

        String typed = reference.toLowerCase(Locale.ROOT);
        assertThat(page(VILLAGES, "applications?text=" + typed).select("tbody tr")).hasSize(1);
        assertThat(page(VILLAGES, "applications?text=ERIKA").select("tbody tr")).isNotEmpty();
        assertThat(page(VILLAGES, "applications?text=%25_").select("tbody tr")).isEmpty();
        assertThat(page(VILLAGES, "applications?text=%5C").select("tbody tr")).isEmpty();
    }

    private void waitSince(Candidate candidate, String since) {
        NetworkScope.run(
                candidate.network(),
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(
                                                        "update application_history set at ="
                                                            + " ?::timestamptz where application_id"
                                                            + " = ?")
                                                .params(since, candidate.id().value())
                                                .update()));
    }

    @Test
    void aDraftThatWasWithdrawnUnsentIsNotShown() throws Exception {
        Candidate candidate = draft(VILLAGES);
        String reference = String.valueOf(view(candidate).reference());

        NetworkScope.run(VILLAGES, () -> applications.withdraw(VILLAGES, candidate.id()));

        assertThat(page(VILLAGES, "applications").select("main").text()).doesNotContain(reference);
    }

    @Test
    void mailThatFailedIsAnnouncedAndCanBeTriedAgain() throws Exception {
        UUID mail = UUID.randomUUID();
        insertFailedMail(mail);

        assertThat(page(TOWNS, "applications").select(".kern-alert--danger").text())
                .contains("Eine E-Mail ist nicht angekommen");
        Document failed = page(TOWNS, "mail");
        assertThat(failed.select("main").text())
                .contains("amt@stadt.example", "Ihr Antrag " + SCRIPT, "550 no such user");
        assertThat(failed.select("main script")).isEmpty();
        String retry = failed.expectFirst("main form").attr("action");
        page(hand(VILLAGES), post(retry.replace("town-net", "village-net")), 404);

        assertThat(redirect(hand(TOWNS), post(retry))).endsWith("?done=scheduled");
        assertThat(page(TOWNS, "applications").select(".kern-alert--danger")).isEmpty();
        assertThat(redirect(hand(TOWNS), post(retry))).endsWith("?done=not-failed");
        assertThat(page(TOWNS, "mail?done=not-failed").select(".kern-alert--info").text())
                .contains("schon wieder unterwegs");
    }

    private void insertFailedMail(UUID id) {
        jdbc.sql(
                        """
                        insert into hub.outgoing_mail (id, network, recipient, sender_name, subject,
                            body, message_id, enqueued_at, state, round, attempts, last_error,
                            finished_at, version)
                        values (?, 'town-net', 'amt@stadt.example', 'Netz der Städte', ?, 'Text', ?,
                            now(), 'FAILED', 1, 7, '550 no such user', now(), 0)
                        """)
                .params(id, "Ihr Antrag " + SCRIPT, "<" + id + "@test>")
                .update();
    }
}
