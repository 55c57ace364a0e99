package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.membership.ApplicationStep;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two coordinators at one application, or one who clicks twice. */
@SpringBootTest
class TwoHandsWebTests extends DeskTests {

    @Autowired JdbcClient jdbc;

    @Test
    void whoeverIsLateKeepsTheTextAndLearnsWhoWasQuicker() throws Exception {
        Candidate candidate = apply(VILLAGES);
        String seen = version(candidate);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);

        Document page =
                page(
                        actor("Zweite Hand", VILLAGES),
                        post(step(candidate, ApplicationStep.DECLINE))
                                .param("version", seen)
                                .param("reason", "Mein Grund")
                                .param("body", "Mein Brief " + SCRIPT),
                        409);

        assertThat(page.select("main").text()).contains("Eingang bestätigt", "Erste Hand");
        assertThat(page.select("main input[readonly]").eachAttr("value"))
                .containsExactly("Mein Grund", "Mein Brief " + SCRIPT);
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void aSecondClickLeadsToWhatTheFirstDidButOnlyWithTheSameText() throws Exception {
        Candidate candidate = apply(VILLAGES);
        Map<String, String> seen =
                fields(page(hand(VILLAGES), step(candidate, ApplicationStep.ACKNOWLEDGE), 200));
        Map<String, String> other = new HashMap<>(seen);
        other.put("body", "Anders");

        send(acknowledging(candidate, seen));
        String again = redirect(hand(VILLAGES), acknowledging(candidate, seen));
        Document different = page(hand(VILLAGES), acknowledging(candidate, other), 409);

        assertThat(again).endsWith("?done=acknowledge");
        assertThat(different.select("main input").eachAttr("value")).contains("Anders");
        assertThat(view(candidate).letters()).hasSize(2);
    }

    private static MockHttpServletRequestBuilder acknowledging(
            Candidate candidate, Map<String, String> fields) {
        MockHttpServletRequestBuilder click = post(step(candidate, ApplicationStep.ACKNOWLEDGE));
        fields.forEach(click::param);
        return click;
    }

    @Test
    void ofTwoCoordinatorsAtOnceOneSendsAndTheOtherIsTold() throws Exception {
        Candidate candidate = apply(VILLAGES);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        String seen = version(candidate);
        int mailsBefore = mailsTo(candidate);
        CyclicBarrier start = new CyclicBarrier(2);

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> clicks =
                    List.of(
                            () -> click(candidate, seen, ApplicationStep.ADMIT, "Eins", start),
                            () -> click(candidate, seen, ApplicationStep.DECLINE, "Zwei", start));
            for (Future<Integer> click : hands.invokeAll(clicks)) {
                statuses.add(click.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(302, 409);
        assertThat(view(candidate).letters()).hasSize(3);
        assertThat(mailsTo(candidate)).isEqualTo(mailsBefore + 1);
    }

    private int click(
            Candidate candidate,
            String version,
            ApplicationStep step,
            String name,
            CyclicBarrier start)
            throws Exception {
        start.await();
        return send(
                        actor(name, VILLAGES),
                        post(step(candidate, step))
                                .param("version", version)
                                .param("reason", "Grund")
                                .param("subject", "Betreff")
                                .param("salutation", "Guten Tag,")
                                .param("body", "Brief"))
                .getStatus();
    }

    private int mailsTo(Candidate candidate) {
        return jdbc.sql("select count(*) from hub.outgoing_mail where recipient = ?")
                .param(candidate.mailbox().address())
                .query(Integer.class)
                .single();
    }
}
