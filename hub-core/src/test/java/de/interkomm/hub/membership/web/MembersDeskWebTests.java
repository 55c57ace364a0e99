package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/** What a coordinator changes of a membership. */
@SpringBootTest
class MembersDeskWebTests extends DeskTests {

    @Autowired Memberships memberships;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void aMemberIsSuspendedResumedAndEndedWithALetterEach() throws Exception {
        Candidate candidate = admitted();
        Member member = member(candidate);

        change(member, "suspend", "Wahljahr " + SCRIPT);
        assertThat(member(candidate).status()).isEqualTo(MembershipStatus.SUSPENDED);
        change(member(candidate), "resume", "Wahl vorbei");
        assertThat(member(candidate).status()).isEqualTo(MembershipStatus.ACTIVE);
        change(member(candidate), "end", "Gebietsreform");

        assertThat(member(candidate).status()).isEqualTo(MembershipStatus.ENDED);
        assertThat(view(candidate).letters())
                .extracting(Letter::kind)
                .endsWith("MEMBERSHIP_SUSPENDED", "MEMBERSHIP_RESUMED", "MEMBERSHIP_ENDED");
        Document late =
                page(
                        hand(VILLAGES),
                        post(address(member) + "/end")
                                .param("version", version(member))
                                .param("on", today().toString())
                                .param("reason", "Zu spät")
                                .param("body", "Zu spät"),
                        409);
        assertThat(late.html()).contains("Zu spät");
    }

    @Test
    void aNewContactPersonTakesOverAndTheFormerOneIsKept() throws Exception {
        Candidate candidate = admitted();

        for (String name : List.of("Erste Person", "Zweite Person")) {
            send(
                    post(address(member(candidate)) + "/contact")
                            .param("version", version(member(candidate)))
                            .param("name", name)
                            .param("function", "Digitales")
                            .param("mailbox", "digital@gemeinde.example"));
        }

        assertThat(member(candidate).contacts())
                .extracting(contact -> contact.name() + (contact.until() == null))
                .containsExactly("Erste Personfalse", "Zweite Persontrue");
    }

    @Test
    void aMemberFromBeforeTheHubEndsWithoutALetter() throws Exception {
        MembershipId id = MembershipId.next();
        Administration administration = unused(VILLAGES);
        NetworkScope.run(VILLAGES, () -> insertMember(id, administration));

        Document composed =
                page(
                        hand(VILLAGES),
                        post(members(VILLAGES) + "/" + id + "/end/compose")
                                .param("version", "0")
                                .param("on", "2026-01-01")
                                .param("reason", "Ausgetreten"),
                        200);
        assertThat(composed.select("textarea")).isEmpty();
        String ended =
                redirect(
                        hand(VILLAGES),
                        post(members(VILLAGES) + "/" + id + "/end")
                                .param("version", "0")
                                .param("on", "2026-01-01")
                                .param("reason", "Ausgetreten"));

        assertThat(ended).endsWith("?done=end");
    }

    @Test
    void noCellOfAnExportIsAFormula() throws Exception {
        Candidate candidate = admitted();
        send(
                post(address(member(candidate)) + "/contact")
                        .param("version", version(member(candidate)))
                        .param("name", "=HYPERLINK(\"http://x\")")
                        .param("function", "@SUM(1)")
                        .param("mailbox", "digital@gemeinde.example"));

        String csv = csv(VILLAGES, "members.csv");

        assertThat(csv).startsWith("\uFEFF").contains("\"'=HYPERLINK", ";'@SUM(1);");
    }

    private void change(Member member, String kind, String reason) throws Exception {
        Document composed =
                page(
                        hand(VILLAGES),
                        post(address(member) + "/" + kind + "/compose")
                                .param("version", version(member))
                                .param("on", today().toString())
                                .param("reason", reason),
                        200);
        assertThat(composed.select("main script")).isEmpty();
        var sending = post(address(member) + "/" + kind);
        fields(composed).forEach(sending::param);
        assertThat(redirect(hand(VILLAGES), sending)).endsWith("?done=" + kind);
    }

    private Member member(Candidate candidate) {
        return NetworkScope.call(
                VILLAGES,
                () ->
                        memberships.list(actor("Leserin", VILLAGES), VILLAGES).stream()
                                .filter(one -> candidate.id().equals(one.application()))
                                .findFirst()
                                .orElseThrow());
    }

    private void insertMember(MembershipId id, Administration administration) {
        transaction.executeWithoutResult(
                _ ->
                        jdbc.sql(
                                        """
                                        insert into membership (id, version, holder, regional_key,
                                            administration_name, status, since)
                                        values (?, 0, 'ADMINISTRATION', ?, ?, 'ACTIVE', '2019-05-01')
                                        """)
                                .params(
                                        id.value(),
                                        administration.key().value(),
                                        administration.officialName())
                                .update());
    }

    private static String version(Member member) {
        return Integer.toString(member.version());
    }

    private static String members(NetworkId network) {
        return desk(network) + "/members";
    }

    private static String address(Member member) {
        return members(VILLAGES) + "/" + member.id();
    }
}
