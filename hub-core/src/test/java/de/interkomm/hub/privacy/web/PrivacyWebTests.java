package de.interkomm.hub.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.privacy.Objections;
import de.interkomm.hub.privacy.Objections.Objection;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@SpringBootTest
class PrivacyWebTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Objections objections;
    @Autowired ConfirmationLinks links;
    @Autowired Words words;
    @Autowired Administrations administrations;

    private final Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my/data",
                "/my/data?lang=en",
                "/my/data/file.html",
                "/my/data/erasure",
                "/my/data/objections"
            })
    void whoeverIsSignedInSeesTheOwnData(String path) throws Exception {
        mvc.perform(get(path).with(signedIn(standing(HERE, Role.GUEST))))
                .andExpect(status().isOk());
    }

    @Test
    void theDownloadIsReadByPrograms() throws Exception {
        mvc.perform(get("/my/data/file.json").with(signedIn(standing(HERE, Role.GUEST))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.format").value("interkomm-personal-data"))
                .andExpect(jsonPath("$.places[0].kinds[?(@.kind == 'identity.account')]").exists());
    }

    @Test
    void codesAreReadAsWordsByPeople() {
        assertThat(
                        Map.of(
                                        DataField.ADMINISTRATION, "073335002000",
                                        DataField.NETWORK, HERE.value(),
                                        DataField.DEVICE, "CHROME, LINUX",
                                        DataField.ROLE, "LEAD",
                                        DataField.ACTED_AS, "COORDINATOR",
                                        DataField.CHOICE, "ABSTAIN",
                                        DataField.ACTION, "declaration.RETITLED")
                                .entrySet()
                                .stream()
                                .map(
                                        one ->
                                                words.value(
                                                        one.getKey(),
                                                        one.getValue(),
                                                        Locale.GERMANY)))
                .containsExactlyInAnyOrder(
                        administrations.find(new RegionalKey("073335002000")).orElseThrow().title(),
                        words.place(HERE, Locale.GERMANY),
                        "Chrome, Linux",
                        "Leitung",
                        "Koordination",
                        "Enthaltung",
                        "Titel geändert");
        assertThat(words.place(HERE, Locale.GERMANY)).isNotEqualTo(HERE.value());
    }

    /** The rule of each network is said where the person decides. */
    @Test
    void whoeverIsErasedReadsTheRuleOfEachNetwork() throws Exception {
        signedIn(standing(HERE, Role.GUEST));
        RequestPostProcessor erika = signedIn(standing(TestNetworks.COUNCIL, Role.GUEST));
        mvc.perform(
                        post("/my/data/objections")
                                .param("network", HERE.value())
                                .param("about", "LISTING")
                                .param("reason", "Nicht zeigen")
                                .with(erika)
                                .with(csrf()))
                .andExpect(redirectedUrl("/my/data/objections?done=made"));
        mvc.perform(
                        post("/my/data/objections")
                                .param("network", TestNetworks.COUNCIL.value())
                                .param("about", "LISTING")
                                .param("reason", "Nicht zeigen")
                                .with(erika)
                                .with(csrf()))
                .andExpect(redirectedUrl("/my/data/objections?done=made"));
        mvc.perform(get("/my/data/erasure").with(erika))
                .andExpect(content().string(containsString("Beiträge bleiben als")))
                .andExpect(content().string(containsString("Beiträge werden ganz gelöscht")));
    }

    @Test
    void whoeverWasTakenOffTheListMayComeBack() throws Exception {
        mvc.perform(
                        post("/my/profile/listing")
                                .param("network", HERE.value())
                                .with(signedIn(standing(HERE, Role.MEMBER)))
                                .with(csrf()))
                .andExpect(redirectedUrl("/my/profile?done=listed"));
        mvc.perform(
                        post("/my/profile/listing")
                                .param("network", "!")
                                .with(signedIn(standing(HERE, Role.MEMBER)))
                                .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/data/sent", "/data/erased"})
    void theWayWithoutAnAccountIsOpen(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/file", "/data/file.json", "/data/erasure"})
    void aLinkShowsWhatTheOwnerOfTheMailboxMaySee(String path) throws Exception {
        accounts.ensure(mailbox, "Erika Muster");
        String token = links.issue("personal-data", mailbox.address(), Duration.ofDays(1));
        mvc.perform(get(path).param("token", token)).andExpect(status().isOk());
        mvc.perform(get(path).param("token", "x")).andExpect(status().isGone());
    }

    @Test
    void anErasureBeginsWithTheButton() throws Exception {
        accounts.ensure(mailbox, "Erika Muster");
        String token = links.issue("personal-data", mailbox.address(), Duration.ofDays(1));
        mvc.perform(post("/data/erasure").param("token", token).with(csrf()))
                .andExpect(redirectedUrl("/data/erased"));
        mvc.perform(post("/data/erasure").param("token", token).with(csrf()))
                .andExpect(status().isGone());
    }

    @Test
    void anObjectionIsSeenAndAnsweredInItsNetworkAlone() throws Exception {
        RequestPostProcessor erika = signedIn(standing(HERE, Role.GUEST));
        mvc.perform(post("/my/data/objections").with(erika).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post("/my/data/objections")
                                .param("network", HERE.value())
                                .param("about", "OTHER")
                                .param("reason", "Kein Foto von mir")
                                .with(erika)
                                .with(csrf()))
                .andExpect(redirectedUrl("/my/data/objections?done=made"));
        mvc.perform(
                        post("/my/data/objections")
                                .param("network", ELSEWHERE.value())
                                .param("about", "OTHER")
                                .param("reason", "Kein Foto von mir")
                                .with(erika)
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());

        Actor kora = actor(standing(HERE, Role.COORDINATOR));
        Objection objection =
                NetworkScope.call(HERE, () -> objections.in(kora, HERE)).stream()
                        .filter(one -> one.mailbox().equals(mailbox.address()))
                        .findFirst()
                        .orElseThrow();
        mvc.perform(get(queue(HERE)).with(as(kora)))
                .andExpect(content().string(containsString("Kein Foto von mir")));
        mvc.perform(get("/networks/" + HERE + "/coordination").with(as(kora)))
                .andExpect(content().string(containsString("href=\"" + queue(HERE) + "\"")))
                .andExpect(content().string(containsString("(nächste Frist: ")));
        Actor theirs = actor(standing(ELSEWHERE, Role.COORDINATOR));
        mvc.perform(get(queue(HERE)).with(as(theirs))).andExpect(status().isNotFound());
        mvc.perform(get(queue(ELSEWHERE)).with(as(theirs)))
                .andExpect(content().string(not(containsString(mailbox.address()))));
        mvc.perform(
                        post(queue(HERE) + "/" + objection.id())
                                .param("outcome", "UPHELD")
                                .param("answer", "Gut")
                                .with(as(kora))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(queue(HERE) + "/" + objection.id())
                                .param("outcome", "UPHELD")
                                .param("ends", "OTHER")
                                .param("answer", "Gut")
                                .with(as(kora))
                                .with(csrf()))
                .andExpect(redirectedUrl(queue(HERE) + "?done=by-hand"));
        mvc.perform(get(queue(HERE)).param("done", "by-hand").with(as(kora)))
                .andExpect(content().string(containsString("Von Hand umzusetzen")));
        assertThat(NetworkScope.call(HERE, () -> objections.in(kora, HERE)))
                .filteredOn(one -> one.id().equals(objection.id()))
                .extracting(Objection::answer)
                .containsExactly("Gut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing", "processing.csv", "retention", "objections"})
    void coordinatorsGiveAccount(String page) throws Exception {
        mvc.perform(
                        get("/networks/" + HERE + "/coordination/" + page)
                                .with(signedIn(standing(HERE, Role.COORDINATOR))))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing", "processing.csv", "retention"})
    void operatorsGiveAccount(String page) throws Exception {
        mvc.perform(
                        get("/operator/" + page)
                                .with(
                                        authentication(
                                                new TestingAuthenticationToken(
                                                        actor(Standing.inTheHub(Role.OPERATOR)),
                                                        "",
                                                        "ROLE_OPERATOR"))))
                .andExpect(status().isOk());
    }

    private static String queue(NetworkId network) {
        return "/networks/" + network + "/coordination/objections";
    }

    private static Standing standing(NetworkId network, Role role) {
        return Standing.in(network, role);
    }

    private RequestPostProcessor signedIn(Standing standing) {
        AccountId account = accounts.ensure(mailbox, "Erika Muster");
        roles.grant(account, standing, null);
        return as(new Actor(account, "Erika Muster", mailbox, Set.of(standing)));
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new TestingAuthenticationToken(actor, "", List.of()));
    }

    private static Actor actor(Standing standing) {
        return new Actor(
                AccountId.next(), "Kora", new Mailbox("kora@example.org"), Set.of(standing));
    }
}
