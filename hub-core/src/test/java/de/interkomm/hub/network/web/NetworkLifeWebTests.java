package de.interkomm.hub.network.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkFounding.Founding;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Networks from their founding to their end. Each test founds its own. */
@SpringBootTest
class NetworkLifeWebTests {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    /** What somebody could fill in or press in order to change something. */
    private static final String CHANGING =
            Stream.of("input", "select", "textarea", "button")
                    .map("#content form[method=post]:not(.hub-goes-on) "::concat)
                    .collect(joining(", "));

    /** One transparent pixel. */
    private static final byte[] PIXEL =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired Networks networks;
    @Autowired NetworkFounding founding;
    @Autowired NetworkClosing closing;
    @Autowired LocalMailbox mails;
    @Autowired HubAddress hub;

    NetworkId network;
    Mailbox karin;
    Actor coordinator;
    Actor operator;

    @BeforeEach
    void foundIkone() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        network = new NetworkId("ikone-ds-" + suffix);
        karin = new Mailbox("karin." + suffix + "@beispielstadt.example");
        operator = actor("Olga", "olga." + suffix, Standing.inTheHub(Role.OPERATOR));
        assertThat(founding.found(operator, declaration(network, karin)))
                .isInstanceOf(Founding.Founded.class);
        coordinator =
                new Actor(
                        accounts.find(karin).orElseThrow().id(),
                        "Karin Beispiel",
                        karin,
                        Set.of(Standing.in(network, Role.COORDINATOR)));
    }

    /** Other tests count the networks they know. */
    @AfterEach
    void takeThemOffTheLists() {
        for (NetworkId one : List.of(network, formFounded())) {
            closing.closeForChanges(operator, one);
            closing.archive(operator, one);
        }
    }

    private NetworkId formFounded() {
        return new NetworkId("form-" + network);
    }

    /** The example of the guide, so that the guide stays true. */
    private static String declaration(NetworkId network, Mailbox coordinator) {
        try {
            Matcher example =
                    EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "founding.md")));
            assertThat(example.find()).isTrue();
            return example.group(1)
                    .replace("network: ikone-ds ", "network: " + network + " ")
                    .replace("karin.beispiel@beispielstadt.example", coordinator.address());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theNetworkOfTheGuideIsThereAtOnceWithItsCoordinator() {
        Document page = open("/networks/" + network, null).document();
        assertThat(page.select("h1").text()).isEqualTo("IKONE-DS");
        assertThat(page.text())
                .contains("Städte ab 20 000 Einwohnern")
                .contains("Treffen der Ansprechpersonen")
                .contains("Beispielstadt, Stabsstelle Digitales");
        assertThat(networks.all()).anyMatch(one -> one.id().equals(network));
        assertThat(accounts.coordinatorsOf(network)).hasSize(1);
        toldKarin("Sie koordinieren „IKONE-DS“");
        assertThat(founding.found(operator, declaration(network, karin)))
                .isInstanceOf(Founding.Exists.class);
    }

    @Test
    void aFileWithMistakesIsShownToTheOperatorWithItsLines() {
        MockMultipartFile none = new MockMultipartFile("file", new byte[0]);
        Answer answer =
                perform(
                        multipart("/operator/networks/new/file")
                                .file(none)
                                .param("yaml", "network: half\nname: Halb\ntone: thou\n"),
                        operator);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select(".kern-alert--danger").text())
                .contains("Zeile 3")
                .contains("„thou“");
        assertThat(answer.document().select("textarea[name=yaml]").text()).contains("tone: thou");
        assertThat(networks.find(new NetworkId("half"))).isEmpty();
    }

    @Test
    void aFormIsEnoughToFound() {
        NetworkId other = formFounded();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("id", other.value());
        typed.put("nameGerman", "Netz aus dem Formular");
        typed.put("shortName", "Formular");
        typed.put("claimGerman", "Schnell da");
        typed.put("descriptionGerman", "Zum Prüfen.");
        typed.put("joiningGerman", "Mit Antrag.");
        typed.put("hostGerman", "Stadt");
        typed.put("address", "Weg 1\n12345 Stadt");
        typed.put("contact", "netz@stadt.example");
        typed.put("tone", "DU");
        typed.put("members", "PERSON");
        typed.put("coordinatorName", "Max");
        assertThat(send("/operator/networks/new", typed, operator).status()).isEqualTo(422);

        typed.put("coordinatorMailbox", "max." + network + "@stadt.example");
        assertThat(send("/operator/networks/new", typed, operator).location())
                .isEqualTo("/operator/networks/" + other);
        assertThat(open("/networks/" + other, null).document().select("h1").text())
                .isEqualTo("Netz aus dem Formular");
        assertThat(open("/operator/networks/new", operator).status()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoMaySeeTheSettings() {
        Actor stranger =
                actor(
                        "Fremd",
                        "fremd." + network,
                        Standing.in(new NetworkId("village-net"), Role.COORDINATOR));
        for (String page : new String[] {"", "/texts", "/look", "/mail"}) {
            assertThat(open(settings(page), null).status()).isEqualTo(302);
            assertThat(open(settings(page), stranger).status()).isEqualTo(404);
            assertThat(open(settings(page), coordinator).status()).isEqualTo(200);
        }
        assertThat(
                        send(settings("/mail"), Map.of("basedOn", "1", "senderName", "X"), stranger)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aChangeHoldsAtOnceAndIsListedWithAuthorAndDifference() {
        Map<String, String> typed = typedIn("texts");
        typed.put("claimGerman", "Städte lernen voneinander");
        assertThat(send(settings("/texts"), typed, coordinator).location())
                .isEqualTo(settings("?done=saved"));

        assertThat(open("/networks/" + network, null).document().text())
                .contains("Städte lernen voneinander");
        String history = open(settings(""), coordinator).document().select("ol").text();
        assertThat(history)
                .contains("Fassung 2, Karin Beispiel")
                .contains("Untertitel – deutsch")
                .contains("Große und mittlere Städte in Rheinland-Pfalz");
        String trail =
                open("/networks/" + network + "/coordination/audit", coordinator)
                        .document()
                        .select("main table")
                        .text();
        assertThat(trail).contains("Untertitel – deutsch", "Städte lernen voneinander");
    }

    @Test
    void theNetworksOwnWordsStandOnItsPagesAndOnNoOthers() {
        Map<String, String> typed = typedIn("wording");
        typed.put("contactPerson.german", "Verbindungsperson");
        typed.put("contactPerson.english", "Liaison");
        assertThat(send(settings("/wording"), typed, coordinator).location())
                .isEqualTo(settings("?done=saved"));

        String own = "/networks/" + network;
        assertThat(legends(own + "/join")).contains("Verbindungsperson");
        assertThat(legends(own + "/join?lang=en")).contains("Liaison");
        assertThat(
                        open(own + "/coordination/people", coordinator)
                                .document()
                                .select("option[value=CONTACT_PERSON]")
                                .text())
                .isEqualTo("Verbindungsperson");
        assertThat(legends("/networks/village-net/join")).contains("Ansprechperson");
    }

    @Test
    void coordinatorsSayWhetherContributionsOutliveAnErasure() {
        Map<String, String> typed = typedIn("data");
        assertThat(typed).containsEntry("contributions", "STAY");
        typed.remove("contributions");
        Answer nothing = send(settings("/data"), typed, coordinator);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.document().select("a[href=#contributions]")).hasSize(1);

        typed.put("contributions", "GO");
        assertThat(send(settings("/data"), typed, coordinator).location())
                .isEqualTo(settings("?done=saved"));
        assertThat(typedIn("data")).containsEntry("contributions", "GO");
        assertThat(open(settings(""), coordinator).document().select("ol").text())
                .contains("Beiträge gelöschter Personen");
    }

    private List<String> legends(String page) {
        return open(page, null).document().select("legend").eachText();
    }

    @Test
    void whoeverComesSecondKeepsWhatWasTyped() {
        Map<String, String> typed = typedIn("mail");
        typed.put("senderName", "Erste");
        send(settings("/mail"), typed, coordinator);
        typed.put("senderName", "Zweite");
        Answer second = send(settings("/mail"), typed, coordinator);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.document().select("#senderName").val()).isEqualTo("Zweite");
        assertThat(second.document().select("input[name=basedOn]").val()).isEqualTo("2");
    }

    @Test
    void aMistakeDoesNotHideThatSomebodyElseWasQuicker() {
        Map<String, String> typed = typedIn("mail");
        String seen = typed.get("basedOn");
        typed.put("senderName", "Erste");
        send(settings("/mail"), typed, coordinator);

        typed.put("senderName", " ");
        Answer refused = send(settings("/mail"), typed, coordinator);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("input[name=basedOn]").val()).isEqualTo(seen);
    }

    @Test
    void thePreviewIsAWholePageWithoutScriptsAndAPartOfItWithThem() {
        Map<String, String> typed = typedIn("texts");
        typed.put("claimGerman", "Noch nicht gespeichert");

        Document whole = send(settings("/texts/preview"), typed, coordinator).document();
        assertThat(whole.select("#preview").text()).contains("Noch nicht gespeichert");
        assertThat(whole.select("#claimGerman").val()).isEqualTo("Noch nicht gespeichert");

        var asTyped = post(settings("/texts/preview")).header("HX-Request", "true");
        typed.forEach(asTyped::param);
        Document part = perform(asTyped, coordinator).document();
        assertThat(part.select("#preview").text()).contains("Noch nicht gespeichert");
        assertThat(part.select("h1")).isEmpty();
        assertThat(open("/networks/" + network, null).body())
                .doesNotContain("Noch nicht gespeichert");
    }

    @Test
    void coloursThatCannotBeReadAreRefusedAndTheNearestIsOneClickAway() {
        Map<String, String> typed = typedIn("look");
        typed.put("palette", "OWN");
        typed.put("deep", "#777777");
        Answer refused = send(settings("/look"), typed, coordinator);
        assertThat(refused.status()).isEqualTo(422);
        Element offer =
                refused.document().select("form:has(input[name=deep][type=hidden])").getFirst();
        assertThat(refused.document().select(".kern-alert--danger").text()).contains("#777777");

        Map<String, String> offered = new LinkedHashMap<>();
        offer.select("input").forEach(input -> offered.put(input.attr("name"), input.val()));
        assertThat(send(settings("/look"), offered, coordinator).location())
                .isEqualTo(settings("?done=saved"));

        String theme =
                open("/networks/" + network, null)
                        .document()
                        .select("link[rel=stylesheet][href*=theme.css]")
                        .attr("href");
        Answer sheet = open(theme, null);
        assertThat(sheet.response().getContentType()).startsWith("text/css");
        assertThat(sheet.response().getHeader("Cache-Control")).contains("public", "immutable");
        assertThat(sheet.body()).contains("--hub-brand-deep: " + offered.get("deep"));
    }

    @Test
    void theLogoOfOneNetworkIsNoneOfAnother() {
        Answer taken =
                perform(
                        multipart(settings("/logo"))
                                .file(new MockMultipartFile("picture", "logo.png", null, PIXEL))
                                .param("basedOn", "1")
                                .param("textGerman", "Stadtsilhouette"),
                        coordinator);
        assertThat(taken.location()).isEqualTo(settings("?done=saved"));

        Element logo =
                open("/networks/" + network, null).document().select(".hub-brand__logo").getFirst();
        assertThat(logo.attr("alt")).isEqualTo("Stadtsilhouette");
        Answer picture = open(logo.attr("src"), null);
        assertThat(picture.response().getContentType()).isEqualTo("image/png");
        assertThat(picture.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(picture.response().getContentAsByteArray()).isEqualTo(PIXEL);

        String elsewhere = logo.attr("src").replace(network.value(), "village-net");
        assertThat(open(elsewhere, null).status()).isEqualTo(404);
        assertThat(open("/networks/village-net", null).body()).doesNotContain("IKONE-DS");
    }

    @Test
    void aPictureInDisguiseIsRefused() {
        Answer refused =
                perform(
                        multipart(settings("/logo"))
                                .file(
                                        new MockMultipartFile(
                                                "picture",
                                                "logo.png",
                                                "image/png",
                                                "<svg onload='x'/>"
                                                        .getBytes(StandardCharsets.UTF_8)))
                                .param("basedOn", "1")
                                .param("textGerman", "Bild"),
                        coordinator);
        assertThat(refused.location()).contains("logo=DISGUISED");
        assertThat(
                        open(refused.location().replaceFirst("#.*", ""), coordinator)
                                .document()
                                .select("[role=alert]")
                                .text())
                .contains("nicht, was ihr Name sagt");
    }

    @Test
    void aNewNameIsToldAndTheFormerOneStaysInTheHistory() {
        Map<String, String> typed = typedIn("texts");
        typed.put("nameGerman", "Netz der Städte Süd");
        // Nothing is chosen beforehand: a mail to everybody goes nowhere by itself.
        Answer unsaid = send(settings("/texts"), typed, coordinator);
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.document().select(".hub-error-summary").text())
                .contains("falsch geschrieben");
        assertThat(unsaid.document().select("[name=nameGerman]").val())
                .isEqualTo("Netz der Städte Süd");
        typed.put("nameChange", "RENAMED");
        send(settings("/texts"), typed, coordinator);

        Document page = open("/networks/" + network, null).document();
        assertThat(page.select("h1").text()).isEqualTo("Netz der Städte Süd");
        assertThat(page.select(".hub-timeline").text()).contains("war der Name „IKONE-DS“");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(mails.newest())
                                        .filteredOn(mail -> mail.to().equals(karin))
                                        .extracting(LocalMail::subject)
                                        .contains("IKONE-DS heißt jetzt Netz der Städte Süd"));
    }

    @Test
    void aNewAddressStandsInEveryLinkAndTheFormerOnesLeadThere() {
        String name = "moved-" + network;
        Answer moved = send(settings("/address"), Map.of("name", " " + name + " "), coordinator);
        assertThat(moved.location())
                .isEqualTo("/networks/" + name + "/coordination/settings?done=moved");

        Document page = open("/networks/" + name, null).document();
        assertThat(page.select("h1").text()).isEqualTo("IKONE-DS");
        assertThat(page.select("[href*=/networks/], [action*=/networks/], [src*=/networks/]"))
                .isNotEmpty()
                .allMatch(link -> link.outerHtml().contains("/networks/" + name));
        assertThat(hub.link("/networks/" + network + "/join"))
                .endsWith("/networks/" + name + "/join");

        Answer former = open("/networks/" + network + "/members?page=2", null);
        assertThat(former.status()).isEqualTo(308);
        assertThat(former.location()).isEqualTo("/networks/" + name + "/members?page=2");
        assertThat(former.response().getHeader("Content-Security-Policy")).isNotBlank();
        send(
                "/networks/" + name + "/coordination/settings/address",
                Map.of("name", network.value()),
                coordinator);
        assertThat(open("/networks/" + network, null).status()).isEqualTo(200);
        assertThat(open("/networks/" + name, null).location()).isEqualTo("/networks/" + network);
    }

    @Test
    void interfacesKnowANetworkByItsIdAndByItsAddress() {
        String name = "moved-" + network;
        send(settings("/address"), Map.of("name", name), coordinator);
        for (String path : List.of("/api/networks/" + network, "/api/networks/" + name)) {
            Answer answer = open(path, null);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"" + network + "\"");
        }
    }

    @Test
    void anAddressSomebodyElseHasOrHadIsRefusedWithWhatWasTypedKept() {
        String name = "moved-" + network;
        send(settings("/address"), Map.of("name", name), coordinator);
        send(
                "/networks/" + name + "/coordination/settings/address",
                Map.of("name", "again-" + network),
                coordinator);
        Map<String, String> form = new LinkedHashMap<>();
        NetworkId other = formFounded();
        assertThat(
                        founding.found(
                                operator,
                                declaration(other, new Mailbox("o@" + other + ".example"))))
                .isInstanceOf(Founding.Founded.class);
        Actor elsewhere = with(Standing.in(other, Role.COORDINATOR));
        String page = "/networks/" + other + "/coordination/settings/address";
        for (String taken : List.of(name, "again-" + network, network.value(), "new")) {
            form.put("name", taken);
            Answer refused = send(page, form, elsewhere);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select("#name").val()).isEqualTo(taken);
            assertThat(refused.document().select(".kern-error").text())
                    .contains("Wählen Sie einen anderen");
        }
        assertThat(
                        send(page, Map.of("name", "Kölner Netz"), elsewhere)
                                .document()
                                .select(".kern-error")
                                .text())
                .contains("Kleinbuchstaben");
        assertThat(founding.found(operator, declaration(new NetworkId(name), karin)))
                .isInstanceOf(Founding.Exists.class);
        assertThat(
                        send(
                                        "/networks/again-"
                                                + network
                                                + "/coordination/settings/address",
                                        Map.of("name", "x-y"),
                                        elsewhere)
                                .status())
                .isEqualTo(404);
    }

    private Actor with(Standing standing) {
        return new Actor(coordinator.account(), coordinator.name(), karin, Set.of(standing));
    }

    @Test
    void aNewHostIsToldAndTheFormerOneStaysInTheHistory() {
        Map<String, String> typed = typedIn("host");
        typed.put("hostGerman", "Beispielkreis");
        typed.put("hostEnglish", "Beispiel County");
        assertThat(
                        send(settings("/host"), typed, coordinator)
                                .document()
                                .select(".hub-error-summary")
                                .text())
                .contains("Der Träger ist ein anderer");
        typed.put("hostChange", "RENAMED");
        send(settings("/host"), typed, coordinator);

        assertThat(open("/networks/" + network, null).document().select(".hub-timeline").text())
                .contains("war der Träger „Beispielstadt, Stabsstelle Digitales“");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(mails.newest())
                                        .filteredOn(mail -> mail.to().equals(karin))
                                        .extracting(LocalMail::subject)
                                        .contains("IKONE-DS: neuer Träger ist Beispielkreis"));
    }

    @Test
    void aHostWrittenWronglyIsCorrectedQuietly() {
        Map<String, String> typed = typedIn("host");
        typed.put("hostGerman", "Beispielstadt, Stabsstelle für Digitales");
        typed.put("hostChange", "CORRECTED");
        send(settings("/host"), typed, coordinator);

        assertThat(open("/networks/" + network, null).body()).doesNotContain("war der Träger");
    }

    @Test
    void coloursThatCannotBeReadAreSaidAtTheTopOfTheForm() {
        Map<String, String> typed = typedIn("look");
        typed.put("palette", "OWN");
        typed.put("action", "#ffff00");
        Answer refused = send(settings("/look"), typed, coordinator);

        assertThat(refused.status()).isEqualTo(422);
        Element summary = refused.document().select(".hub-error-summary").getFirst();
        assertThat(summary.hasAttr("autofocus")).isTrue();
        assertThat(summary.text()).contains("Knöpfe und Links auf Weiß: #ffff00 hat nur 1,07 zu 1");
    }

    @Test
    void aMisspelledNameIsCorrectedQuietly() {
        Map<String, String> typed = typedIn("texts");
        typed.put("nameGerman", "IKONE DS");
        typed.put("nameChange", "CORRECTED");
        send(settings("/texts"), typed, coordinator);

        assertThat(open("/networks/" + network, null).body()).doesNotContain("war der Name");
    }

    @Test
    void ofAClosedNetworkAllIsReadAndNothingChanged() {
        String closing = "/networks/" + network + "/coordination/closing";
        assertThat(open(closing, coordinator).document().select("main form")).isEmpty();
        assertThat(open(closing + "?to=READ_ONLY", coordinator).document().select("main form"))
                .hasSize(1);
        assertThat(send(closing, Map.of("to", "READ_ONLY"), coordinator).location())
                .isEqualTo(closing + "?done=yes");

        assertThat(open("/networks/" + network, null).document().select(".hub-notice").text())
                .contains("geschlossen");
        Answer refused =
                send(settings("/mail"), Map.of("basedOn", "1", "senderName", "X"), coordinator);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text())
                .contains("Dieses Netzwerk ist geschlossen", "nichts mehr geändert")
                .doesNotContain("Inzwischen hat sich etwas geändert", "laden Sie die Seite neu");
        assertThat(
                        open(settings("/mail"), coordinator)
                                .document()
                                .select("fieldset[disabled] #senderName")
                                .val())
                .isEqualTo("IKONE-DS");
        Document front = open("/networks/" + network, null).document();
        assertThat(front.select("a[href$=/join]")).isEmpty();
        Document join = open("/networks/" + network + "/join", null).document();
        assertThat(join.select("main form")).isEmpty();
        assertThat(join.text()).contains("Anträge nimmt es nicht mehr an");
        assertThat(open("/networks/" + network + "/members", null).document().select("main a"))
                .noneMatch(link -> link.attr("href").endsWith("/join"));
        assertThat(join.select("body.hub-body--closed")).hasSize(1);
        assertThat(networks.settings(network).orElseThrow().senderName()).isEqualTo("IKONE-DS");
        assertThat(send(closing, Map.of("to", "OPEN"), coordinator).status()).isEqualTo(404);

        send(closing, Map.of("to", "ARCHIVED"), coordinator);
        assertThat(networks.all()).noneMatch(one -> one.id().equals(network));
        Answer gone = open("/networks/" + network, null);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.document().select("main .hub-actions a:contains(Startseite)").attr("href"))
                .isEqualTo("/");
        assertThat(open("/networks/" + network, coordinator).status()).isEqualTo(200);
        toldKarin("„IKONE-DS“ ist geschlossen");
        toldKarin("„IKONE-DS“ ist archiviert");
        Actor member = actor("Mia", "mia." + network, Standing.in(network, Role.MEMBER));
        assertThat(
                        open("/my", member)
                                .document()
                                .select("section[aria-labelledby=archived]")
                                .text())
                .contains("IKONE-DS", "archiviert am", "Karin Beispiel");

        assertThat(
                        open("/operator/networks", operator)
                                .document()
                                .select("tr:has(a[href$=" + network + "])")
                                .text())
                .contains("archiviert")
                .doesNotContain("nur lesbar");
        String outside = "/operator/networks/" + network + "/closing";
        Document reopening = open(outside, operator).document();
        assertThat(reopening.select("h1").text()).isEqualTo("Netzwerk wieder öffnen");
        assertThat(reopening.select("main").text()).doesNotContain("Den Betrieb des Hubs");
        assertThat(send(outside, Map.of("to", "OPEN"), operator).location())
                .isEqualTo(outside + "?done=yes");
        assertThat(networks.state(network)).contains(NetworkState.OPEN);
        assertThat(open("/networks/" + network, null).status()).isEqualTo(200);
        assertThat(send(outside, Map.of("to", "ARCHIVED"), operator).status()).isEqualTo(409);
    }

    /** Every page that can be reached from the network's own and its desk. */
    @Test
    void inAClosedNetworkNothingCanBeTypedOnAnyPage() {
        closing.closeForChanges(operator, network);
        String own = "/networks/" + network;
        Deque<String> ahead =
                new ArrayDeque<>(
                        List.of(
                                own,
                                own + "/coordination",
                                settings("/address"),
                                own + "/coordination/rules/edit"));
        Set<String> seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String page = ahead.remove();
            Answer answer = open(page, coordinator);
            if (answer.status() != 200
                    || !String.valueOf(answer.response().getContentType()).contains("html")) {
                continue;
            }
            Document document = answer.document();
            assertThat(document.select(CHANGING).not("[disabled], [type=hidden], [disabled] *"))
                    .as(page)
                    .isEmpty();
            assertThat(document.select("form[action$=/sign-out] button[disabled]")).isEmpty();
            for (Element link : document.select("a[href^=" + own + "]")) {
                String next = link.attr("href").replaceFirst("[?#].*", "");
                if (seen.add(next)) {
                    ahead.add(next);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
        Document person =
                open(own + "/coordination/people/" + coordinator.account(), coordinator).document();
        assertThat(person.select("#assign, a[href$=withdrawal], a[href$=deactivation]")).isEmpty();
        assertThat(open(settings("/address"), coordinator).document().select("form").text())
                .contains("Das Netzwerk ist geschlossen");
    }

    private void toldKarin(String subject) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(mails.newest())
                                        .filteredOn(mail -> mail.to().equals(karin))
                                        .extracting(LocalMail::subject)
                                        .contains(subject));
    }

    private String settings(String page) {
        return "/networks/" + network + "/coordination/settings" + page;
    }

    /** What a form of the settings holds when it is opened. */
    private Map<String, String> typedIn(String section) {
        Element form =
                open(settings("/" + section), coordinator)
                        .document()
                        .select("form[action=" + settings("/" + section) + "]")
                        .getFirst();
        Map<String, String> typed = new LinkedHashMap<>();
        for (Element input : form.select("input, textarea")) {
            if (!input.attr("type").equals("radio") || input.hasAttr("checked")) {
                typed.put(
                        input.attr("name"),
                        input.tagName().equals("textarea") ? input.wholeText() : input.val());
            }
        }
        return typed;
    }

    private Answer open(String path, @Nullable Actor actor) {
        return perform(get(URI.create(path)), actor);
    }

    private Answer send(String path, Map<String, String> fields, @Nullable Actor actor) {
        var request = post(path);
        fields.forEach(request::param);
        return perform(request, actor);
    }

    private Answer perform(
            AbstractMockHttpServletRequestBuilder<?> request, @Nullable Actor actor) {
        request.header("Accept-Language", "de").with(csrf());
        if (actor != null) {
            boolean operates = actor.standings().contains(Standing.inTheHub(Role.OPERATOR));
            request.with(
                    authentication(
                            new TestingAuthenticationToken(
                                    actor,
                                    "",
                                    operates
                                            ? List.of(
                                                    new SimpleGrantedAuthority("ROLE_OPERATOR"),
                                                    FactorGrantedAuthority.fromFactor("SIGN_IN"))
                                            : AuthorityUtils.NO_AUTHORITIES)));
        }
        try {
            return new Answer(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Actor actor(String name, String localPart, Standing standing) {
        Mailbox mailbox = new Mailbox(localPart + "@beispielstadt.example");
        AccountId account = accounts.ensure(mailbox, name);
        return new Actor(account, name, mailbox, Set.of(standing));
    }

    private record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String location() {
            return String.valueOf(response.getRedirectedUrl());
        }

        String body() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        Document document() {
            return Jsoup.parse(body());
        }
    }
}
