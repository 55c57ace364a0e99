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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    @Autowired JdbcClient jdbc;

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
        assertThat(redirect(kora, get(base + "/opening"))).endsWith(base + "?refused=stale");
        assertThat(redirect(kora, opening(base, "OPEN").param("day", inAWeek())))
                .endsWith(base + "?refused=stale");

        Document ballot = page(town.head(), base + "/ballot", 200);
        String action = ballot.select("form[action*=/ballot/]").attr("action");
        assertThat(ballot.select("main").text())
                .contains("Deine Stimme, im Namen von " + town.name())
                .contains("Angenommen ist, was mehr Ja als Nein bekommt. Enthaltungen zählen")
                .contains("wenn 1 von 1 Stimme abgegeben wird");
        assertThat(ballot.select("input[name=choice]:not([required])")).isEmpty();
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
        assertThat(closed.select(".kern-alert").text())
                .contains("Es zählt die Stimme, die vorher abgegeben wurde");
        assertThat(page(town.head(), base + "/ballot?done=cast", 200).select(".kern-alert"))
                .isEmpty();
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
    void afterTheDeadlineNothingIsOfferedUntilItIsCounted() throws Exception {
        people.voicelessTown(HERE, group);
        String base = put("Bis gestern");
        redirect(kora, opening(base, "OPEN").param("day", inAWeek()));
        String action =
                page(town.head(), base + "/ballot", 200)
                        .select("form[action*=/ballot/]")
                        .attr("action");
        UUID motion = UUID.fromString(base.substring(base.lastIndexOf('/') + 1));
        people.in(
                HERE,
                () ->
                        jdbc.sql(
                                        "update ballot set deadline = now() - interval '1 second'"
                                                + " where resolution_id = ?")
                                .param(motion)
                                .update());
        Document late = page(town.head(), post(action).param("choice", "YES"), 409);
        assertThat(late.select(".kern-alert").text()).contains("nicht mehr gezählt");
        assertThat(late.select("main").text()).contains("Die Frist ist vorbei");
        assertThat(late.select("main form")).isEmpty();
        Document seen = page(kora, base, 200);
        assertThat(seen.select("main").text()).contains("Die Frist ist vorbei");
        assertThat(seen.select("a[href$=/ballot]")).isEmpty();
        assertThat(seen.select("form[action$=/calling-off]")).isEmpty();
        assertThat(redirect(kora, post(base + "/calling-off"))).endsWith("?refused=stale");
        assertThat(seen.select("form[action$=/closing]")).hasSize(1);
        assertThat(page(kora, base + "/closing", 200).select("main").text())
                .contains("Die Frist ist vorbei")
                .doesNotContain("Anwesend", "Alle anderen haben abgestimmt");
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
        assertThat(page(kora, base + "/opening", 200).select("main a[href$=/people]")).hasSize(1);
        redirect(kora, opening(base, "OPEN").param("day", inAWeek()));
        assertThat(page(kora, base + "?done=opened", 200).select("main").text())
                .doesNotContain("Alle Stimmberechtigten bekommen")
                .contains("Für diese stimmt gerade niemand: " + voiceless + ".");
        assertThat(page(kora, base, 200).select("#unheard a[href$=/people]")).hasSize(1);
        assertThat(redirect(kora, post(base + "/closing").param("sure", "true")))
                .endsWith("?refused=too-early");

        vote(town, base, "YES");
        assertThat(redirect(kora, post(base + "/closing"))).endsWith("/closing");
        assertThat(page(kora, base + "/closing", 200).select("#unheard ~ ul").text())
                .isEqualTo(voiceless);
        assertThat(redirect(kora, post(base + "/closing").param("sure", "true")))
                .endsWith("?done=closed");
    }

    @Test
    void whoeverHoldsABallotInWritingReadsWhoseVotesAreMissing() throws Exception {
        // Nobody of it sits in the group; its head votes all the same.
        Town second = people.town(HERE, group);
        String base = put("Wer fehlt?");
        redirect(kora, opening(base, "SECRET").param("day", inAWeek()));

        Document open = page(kora, base, 200);
        assertThat(open.select("#awaited").text()).contains(town.name(), second.name());
        assertThat(open.select("form[action$=/closing]")).isEmpty();
        String refused = redirect(kora, get(base + "/closing"));
        assertThat(refused).endsWith("?refused=too-early");
        assertThat(page(kora, refused, 200).select("[role=alert]").text())
                .contains("die Frist läuft noch");
        assertThat(page(town.head(), base, 200).select("#awaited")).isEmpty();

        vote(town, base, "YES");
        assertThat(page(kora, base, 200).select("#awaited").text())
                .contains(second.name())
                .doesNotContain(town.name());
        assertThat(page(kora, base, 200).select("form[action$=/closing]")).isEmpty();

        vote(second, base, "NO");
        Document all = page(kora, base, 200);
        assertThat(all.select("#awaited")).isEmpty();
        assertThat(all.select("form[action$=/closing]")).hasSize(1);
        Document question = page(kora, base + "/closing", 200);
        assertThat(question.select("main").text())
                .contains("Alle, für die jemand abstimmen kann, haben abgestimmt.")
                .doesNotContain("Anwesend");
        assertThat(redirect(kora, post(base + "/closing"))).endsWith("?done=closed");
    }

    @Test
    void whoeverWouldChangeAMotionThatIsVotedOnReadsWhyNotWhereItStands() throws Exception {
        String base = put("Wird abgestimmt");
        redirect(kora, opening(base, "OPEN").param("day", inAWeek()));
        String refused = redirect(kora, get(base + "/edit"));
        assertThat(refused).startsWith(base);
        assertThat(page(kora, refused, 200).select("[role=alert]").text())
                .contains("wird gerade abgestimmt", "abgebrochen");
        Document typed = page(kora, motion(base + "/edit", "Anders"), 409);
        assertThat(typed.select("input#title").val()).isEqualTo("Anders");
        assertThat(typed.select(".kern-alert").text()).contains("wird gerade abgestimmt");
    }

    @Test
    void theTitleOfAnElectionCanSayAll() throws Exception {
        String put = ofGroup + "/resolutions/new";
        page(kora, post(put).param("title", "Wer leitet?"), 422);
        String base =
                redirect(
                        kora,
                        post(put).param("title", "Wer leitet?").param("candidates", "Ada\nBert"));
        assertThat(page(kora, base, 200).select("#text ~ p").text()).contains("Wer leitet?");
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
        Document read = page(town.head(), rules, 200);
        assertThat(read.select("main form")).isEmpty();
        assertThat(read.select("main").text())
                .contains("Absolute Mehrheit", town.name() + ": 3 Stimmen");
        assertThat(page(town.head(), ofGroup, 200).select("a[href=" + rules + "]")).hasSize(1);
        page(town.head(), rules(rules, "1"), 404);
        Actor elsewhere = people.coordinator(TestNetworks.VILLAGES);
        page(elsewhere, rules, 404);
        assertThat(page(kora, rules, 200).select("details[open] input[name=" + weight + "]"))
                .hasSize(1);
    }

    @Test
    void anElectionSaysWhoIsElectedWhereverItStands() throws Exception {
        String won = election("Leitung", "Ada\nBela");
        assertThat(page(kora, won + "/opening", 200).select("main").text())
                .contains("nach der Zahl der abgegebenen Stimmen gerechnet");
        voteAndClose(won, "C1");
        String lost = election("Vertretung", "Ada\nBela");
        voteAndClose(lost, "ABSTAIN");

        assertThat(page(null, won, 200).select(".hub-status").text()).isEqualTo("Gewählt: Bela");
        assertThat(page(null, lost, 200).select(".hub-status").text()).isEqualTo("Niemand gewählt");
        assertThat(page(null, ALL + "?group=" + group, 200).select("tbody .hub-status").eachText())
                .containsExactly("Niemand gewählt", "Gewählt: Bela");
        assertThat(send(null, get(ALL + ".csv?group=" + group)).getContentAsString())
                .contains("Gewählt: Bela", "Niemand gewählt")
                .doesNotContain("Angenommen", "Abgelehnt");
    }

    @Test
    void whereNobodyIsElectedAnotherRoundTakesOverThoseWhoWereTied() throws Exception {
        Town second = people.town(HERE, group);
        String first = election("Leitung", "Ada\nBela\nCem");
        redirect(kora, opening(first, "OPEN").param("day", inAWeek()));
        vote(town, first, "C0");
        vote(second, first, "C2");
        page(town.head(), first + "/round", 404);
        assertThat(redirect(kora, get(first + "/round"))).endsWith("?refused=stale");
        redirect(kora, post(first + "/closing"));

        assertThat(page(town.head(), first, 200).select("a[href$=/round]")).isEmpty();
        assertThat(page(kora, first, 200).select("a[href$=/round]")).hasSize(1);
        Document form = page(kora, first + "/round", 200);
        assertThat(form.select("#title").val()).isEqualTo("2. Wahlgang: Leitung");
        assertThat(form.select("#candidates").text().split("\\s")).containsExactly("Ada", "Cem");
        page(kora, post(first + "/round").param("title", "2. Wahlgang: Leitung"), 422);
        String again = election(first + "/round", "2. Wahlgang: Leitung", "Ada\nCem");
        assertThat(election(first + "/round", "2. Wahlgang: Leitung", "Ada\nCem")).isEqualTo(first);

        for (String round : List.of(first, again)) {
            assertThat(page(kora, round, 200).select("#rounds + ol a").eachText())
                    .containsExactly("Leitung", "2. Wahlgang: Leitung");
        }
        // Whoever sees only what is resolved does not learn of it yet.
        assertThat(page(null, first, 200).select("#rounds")).isEmpty();
        redirect(kora, opening(again, "OPEN").param("day", inAWeek()));
        vote(town, again, "ABSTAIN");
        vote(second, again, "ABSTAIN");
        redirect(kora, post(again + "/closing"));
        assertThat(page(kora, again + "/round", 200).select("#title").val())
                .isEqualTo("3. Wahlgang: Leitung");
        assertThat(redirect(kora, get(first + "/round"))).endsWith("?refused=stale");
        assertThat(page(null, first, 200).select("#rounds + ol a")).hasSize(2);
    }

    @Test
    void oneNameAloneIsNoElection() throws Exception {
        Document refused =
                page(
                        kora,
                        motion(ofGroup + "/resolutions/new", "Leitung").param("candidates", "Ada"),
                        422);
        assertThat(refused.select("#candidates-error").text()).contains("mit Ja oder Nein");
    }

    @Test
    void nobodyStandsTwiceUnderOneName() throws Exception {
        String put = ofGroup + "/resolutions/new";
        for (String candidates : List.of("Anna Alt\nanna alt", "Anna Alt\nAnna  Alt")) {
            Document refused =
                    page(kora, motion(put, "Leitung").param("candidates", candidates), 422);
            assertThat(refused.select("#candidates-error").text()).contains("nur einmal");
        }
        String base = election("Leitung", "Anna  Alt\nAnna Neu");
        assertThat(page(kora, base, 200).select("#text ~ ul li").eachText())
                .containsExactly("Anna Alt", "Anna Neu");
    }

    @Test
    void whoeverCouldBeToldByTheirWeightIsWarnedBeforeVotingSecretly() throws Exception {
        people.town(HERE, group);
        people.town(HERE, group);
        redirect(kora, rules(ofGroup + "/voting-rules", "0").param("weight-" + town.key(), "3"));
        String base = put("Geheim mit Gewicht");
        redirect(kora, opening(base, "SECRET").param("day", inAWeek()));
        assertThat(page(town.head(), base + "/ballot", 200).select("main").text())
                .contains("Niemand sonst hat so viele Stimmen");

        String open = put("Offen mit Gewicht");
        redirect(kora, opening(open, "OPEN").param("day", inAWeek()));
        assertThat(page(town.head(), open + "/ballot", 200).select("main").text())
                .doesNotContain("Niemand sonst hat so viele Stimmen");
    }

    private String election(String title, String candidates) throws Exception {
        return election(ofGroup + "/resolutions/new", title, candidates);
    }

    /** Where it leads. */
    private String election(String path, String title, String candidates) throws Exception {
        String to = redirect(kora, motion(path, title).param("candidates", candidates));
        return to.substring(0, to.indexOf('?'));
    }

    private void voteAndClose(String base, String choice) throws Exception {
        redirect(kora, opening(base, "OPEN").param("day", inAWeek()));
        vote(town, base, choice);
        redirect(kora, post(base + "/closing"));
    }

    private void vote(Town who, String base, String choice) throws Exception {
        String action =
                page(who.head(), base + "/ballot", 200)
                        .select("form[action*=/ballot/]")
                        .attr("action");
        redirect(who.head(), post(action).param("choice", choice).param("sure", "yes"));
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
