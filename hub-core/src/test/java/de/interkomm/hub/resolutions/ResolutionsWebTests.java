package de.interkomm.hub.resolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import javax.imageio.ImageIO;

/** The pages about motions and votes, as each side sees them. */
@SpringBootTest
class ResolutionsWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final String ALL = "/networks/" + HERE + "/resolutions";

    @Autowired BallotPeople people;
    @Autowired Clock clock;

    private Actor kora;
    private GroupId group;
    private String ofGroup;
    private Town town;

    @BeforeEach
    void groupOfOneTown() {
        kora = people.coordinator(HERE);
        group = people.group(kora, HERE, GroupKind.WORKING_GROUP, GroupVisibility.PUBLIC);
        ofGroup = "/networks/" + HERE + "/groups/" + group;
        town = people.town(HERE, group);
    }

    @Test
    void aMotionIsPutVotedOnAndFollowed() throws Exception {
        Document missing = page(kora, post(ofGroup + "/resolutions/new"), 422);
        assertThat(missing.select(".hub-error-summary a")).hasSize(2);
        String title = "Antrag <b>" + UUID.randomUUID();
        String base = put(title);
        assertThat(page(kora, base, 200).select("h1").text()).isEqualTo(title);
        page(null, base, 404);
        page(kora, base + "/edit", 200);
        Document overtaken = page(kora, motion(base + "/edit", title).param("version", "7"), 409);
        assertThat(overtaken.select("input#title").val()).isEqualTo(title);

        assertThat(page(kora, base + "/opening", 200).select("#way input[checked]").val())
                .isEqualTo("OPEN");
        Document tooLate = page(kora, opening(base, "OPEN").param("day", "2020-01-01"), 422);
        assertThat(tooLate.select("#day-error").text()).contains("Zukunft");
        redirect(kora, opening(base, "OPEN").param("day", inAWeek()));
        page(kora, get(base + "/opening"), 409);

        Document ballot = page(town.head(), base + "/ballot", 200);
        String action = ballot.select("form[action*=/ballot/]").attr("action");
        assertThat(ballot.select("main").text()).contains("Deine Stimme", town.name());
        assertThat(page(town.head(), post(action), 422).select(".kern-alert").text())
                .contains("Wähl zuerst aus");
        redirect(town.head(), post(action).param("choice", "YES"));
        assertThat(
                        page(town.head(), base + "/ballot?done=cast", 200)
                                .select("input[checked]")
                                .val())
                .isEqualTo("YES");
        redirect(town.head(), post(action).param("choice", "ABSTAIN"));
        redirect(town.head(), post(action).param("choice", "YES"));
        assertThat(redirect(kora, post(base + "/closing"))).endsWith("?done=closed");

        Document closed = page(town.head(), post(action).param("choice", "NO"), 409);
        assertThat(closed.select(".kern-alert").text()).contains("nicht mehr gezählt");
        assertThat(page(kora, base, 200).select("main summary").eachText())
                .contains("Wer wie gestimmt hat: 1 Stimmberechtigte");
        Document resolved = page(null, base, 200);
        assertThat(resolved.select("main").text())
                .contains("Der Antrag ist angenommen.", "STADT-B-");
        assertThat(resolved.select("form")).isEmpty();
        redirect(
                kora,
                post(base + "/execution")
                        .param("version", version(page(kora, base, 200)))
                        .param("state", "UNDER_WAY")
                        .param("who", "Amt 10")
                        .param("until", "2035-01-31"));
        Document found =
                page(null, ALL + "?execution=UNDER_WAY&group=" + group + "&text=antrag", 200);
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(page(null, ALL + "?year=1999", 200).select("tbody tr")).isEmpty();
        page(kora, ALL + "?lang=en", 200);
        assertThat(page(null, ofGroup, 200).select("main").text()).contains(title);
        assertThat(send(null, get(ALL + ".csv?group=" + group)).getContentAsString())
                .contains(title, "Amt 10");
    }

    @Test
    void papersAreSeenByWhoeverSeesTheMotionAndStayOnceItIsVotedOn() throws Exception {
        String base = put("Mit Unterlage");
        assertThat(redirect(kora, multipart(base + "/papers"))).contains("refused=paper-empty");
        assertThat(redirect(kora, multipart(base + "/papers").file(paper("text/html", "<p>"))))
                .contains("refused=paper-");
        MockMultipartFile picture = paper("image/png", null);
        assertThat(redirect(kora, multipart(base + "/papers").file(picture)))
                .contains("done=paper-added");
        String file = page(kora, base, 200).select("a[href*=/papers/]").attr("href");
        assertThat(send(kora, get(file)).getContentAsByteArray()).isEqualTo(picture.getBytes());
        assertThat(send(null, get(file)).getStatus()).isEqualTo(404);
        assertThat(send(town.head(), post(file + "/removal")).getStatus()).isEqualTo(404);

        redirect(kora, opening(base, "OPEN").param("day", inAWeek()));
        assertThat(page(town.head(), base + "/ballot", 200).select("a[href=" + file + "]"))
                .hasSize(1);
        assertThat(redirect(kora, post(file + "/removal"))).contains("refused=stale");
        assertThat(redirect(kora, multipart(base + "/papers").file(picture)))
                .contains("refused=stale");
        assertThat(page(town.head(), "/my/meetings", 200).text()).contains("Mit Unterlage");
        String action =
                page(town.head(), base + "/ballot", 200)
                        .select("form[action*=/ballot/]")
                        .attr("action");
        redirect(town.head(), post(action).param("choice", "YES"));
        redirect(kora, post(base + "/closing"));
        // What is resolved is for everybody who sees the group, and so is what it rests on.
        assertThat(send(null, get(file)).getStatus()).isEqualTo(200);
    }

    private static MockMultipartFile paper(String type, @Nullable String text) throws IOException {
        if (text != null) {
            return new MockMultipartFile(
                    "file", "karte.pdf", type, text.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return new MockMultipartFile("file", "karte.png", type, picture.toByteArray());
    }

    @Test
    void whoeverVotesSecretlySaysSoAndCallingOffDeletesIt() throws Exception {
        String base = put("Geheim");
        redirect(kora, opening(base, "SECRET").param("day", inAWeek()));
        String action =
                page(town.head(), base + "/ballot", 200)
                        .select("form[action*=/ballot/]")
                        .attr("action");

        Document unsure = page(town.head(), post(action).param("choice", "NO"), 422);
        assertThat(unsure.select("input[name=choice][checked]").val()).isEqualTo("NO");
        assertThat(unsure.select(".kern-alert").text()).contains("dass du sicher bist");
        MockHttpServletRequestBuilder yes = post(action).param("choice", "NO").param("sure", "yes");
        redirect(town.head(), yes);
        Document again =
                page(town.head(), post(action).param("choice", "YES").param("sure", "yes"), 409);
        assertThat(again.select(".kern-alert").text()).contains("schon abgestimmt");
        assertThat(redirect(kora, post(base + "/calling-off"))).endsWith("?done=called-off");
        assertThat(redirect(kora, post(base + "/calling-off"))).endsWith("?refused=stale");
        String version = version(page(kora, base, 200));
        assertThat(redirect(kora, post(base + "/withdrawal").param("version", version)))
                .endsWith("?done=withdrawn");
    }

    @Test
    void whoeverOpensABallotSeesForWhomNobodyVotes() throws Exception {
        String base = put("Wer stimmt?");
        assertThat(page(kora, base + "/opening", 200).select("main").text())
                .doesNotContain("stimmt gerade niemand");

        String voiceless = people.voicelessTown(HERE, group);

        assertThat(page(kora, base + "/opening", 200).select("main").text())
                .contains("Für diese stimmt gerade niemand: " + voiceless + ".");
    }

    @Test
    void rulesAreKeptAsTypedUntilTheyAreRight() throws Exception {
        String rules = ofGroup + "/voting-rules";
        assertThat(page(kora, rules, 200).select("#majority input[checked]").val())
                .isEqualTo("SIMPLE");
        String weight = "weight-" + town.key();
        Document wrong = page(kora, rules(rules, "0").param(weight, "5000"), 422);
        assertThat(wrong.select("input[name=" + weight + "]").val()).isEqualTo("5000");
        assertThat(wrong.select(".hub-error-summary a[href=#" + weight + "]").text())
                .contains(town.name());
        assertThat(wrong.select("details[open] input[aria-invalid]").attr("id")).isEqualTo(weight);
        assertThat(wrong.getElementById(weight + "-error")).isNotNull();
        redirect(kora, rules(rules, "0").param(weight, "3"));
        assertThat(page(kora, rules, 200).select("input[name=" + weight + "]").val())
                .isEqualTo("3");
        page(kora, rules(rules, "0").param(weight, "4"), 409);
        page(town.head(), rules, 404);
    }

    private static MockHttpServletRequestBuilder rules(String path, String version) {
        return post(path)
                .param("version", version)
                .param("way", "BY_NAME")
                .param("majority", "ABSOLUTE")
                .param("base", "ENTITLED")
                .param("abstentions", "COUNTED")
                .param("quorum", "60")
                .param("voters", "ADMINISTRATIONS")
                .param("proxies", "2");
    }

    private String put(String title) throws Exception {
        String to = redirect(kora, motion(ofGroup + "/resolutions/new", title));
        return to.substring(0, to.indexOf('?'));
    }

    private static MockHttpServletRequestBuilder motion(String path, String title) {
        return post(path).param("title", title).param("text", "Wir tun es.");
    }

    private static MockHttpServletRequestBuilder opening(String base, String way) {
        return post(base + "/opening")
                .param("way", way)
                .param("majority", "SIMPLE")
                .param("time", "18:00");
    }

    private String inAWeek() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"))
                .plusDays(7)
                .toString();
    }

    private static String version(Document page) {
        return Objects.requireNonNull(page.select("input[name=version]").first()).val();
    }
}
