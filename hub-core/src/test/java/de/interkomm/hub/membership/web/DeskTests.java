package de.interkomm.hub.membership.web;

import static de.interkomm.hub.testing.TestNetworks.COUNCIL;
import static de.interkomm.hub.testing.TestNetworks.STAFF;
import static de.interkomm.hub.testing.TestNetworks.VILLAGES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies to networks, and takes the steps that coordinators take at their desk. */
abstract class DeskTests extends PageTests {

    static final String SCRIPT = "<script>alert(1)</script>";
    static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static int used;
    private static int usedAnywhere;

    @Autowired Applications applications;
    @Autowired private Accounts accounts;
    @Autowired Administrations administrations;

    Candidate apply(NetworkId network) {
        Candidate candidate = draft(network);
        if (network.equals(STAFF)) {
            return candidate;
        }
        NetworkScope.run(
                network, () -> applications.send(network, candidate.id(), Dispatch.ELECTRONIC));
        return candidate;
    }

    Candidate draft(NetworkId network) {
        Administration administration = unused(network);
        Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");
        ApplicationForm form =
                new ApplicationForm(
                        administration.key(),
                        "Erika Muster",
                        "Bürgermeisterin",
                        mailbox,
                        null,
                        "Wir freuen uns.");
        return NetworkScope.call(
                network,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(network, form, Locale.GERMAN);
                    applications.confirmMailbox(network, kept.id(), mailbox);
                    return new Candidate(network, kept.id(), administration, mailbox);
                });
    }

    /** Each candidate is another administration: none of them can be a member twice. */
    synchronized Administration unused(NetworkId network) {
        // The one network that takes whole lists of them takes them from anywhere.
        boolean anywhere = network.equals(COUNCIL);
        return administrations
                .search(
                        anywhere
                                ? new AdministrationQuery(null, "05", null, null)
                                : new AdministrationQuery(
                                        null, "07", AdministrationKind.MUNICIPALITY, null),
                        PageRequest.of(anywhere ? usedAnywhere++ : used++, 1))
                .getContent()
                .getFirst();
    }

    Candidate admitted() throws Exception {
        Candidate candidate = apply(VILLAGES);
        sendStraight(candidate, ApplicationStep.ACKNOWLEDGE);
        sendStraight(candidate, ApplicationStep.ADMIT);
        return candidate;
    }

    void sendStraight(Candidate candidate, ApplicationStep step) throws Exception {
        Document composed = page(hand(candidate.network()), step(candidate, step), 200);
        submit(candidate, step, composed);
    }

    void sendWith(Candidate candidate, ApplicationStep step, Map<String, String> inputs)
            throws Exception {
        submit(candidate, step, compose(candidate, step, inputs));
    }

    Document compose(Candidate candidate, ApplicationStep step, Map<String, String> inputs)
            throws Exception {
        var compose = post(step(candidate, step) + "/compose").param("version", version(candidate));
        inputs.forEach(compose::param);
        return page(hand(candidate.network()), compose, 200);
    }

    void submit(Candidate candidate, ApplicationStep step, Document composed) throws Exception {
        var sending = post(step(candidate, step));
        fields(composed).forEach(sending::param);
        if (step == ApplicationStep.ADMIT && candidate.network().equals(STAFF)) {
            sending.param("madeSure", "true");
        }
        assertThat(redirect(hand(candidate.network()), sending)).endsWith("?done=" + step.slug());
    }

    static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        Element form = page.expectFirst("main form");
        form.select("input[type=hidden], input[type=text]")
                .forEach(f -> fields.put(f.attr("name"), f.val()));
        form.select("textarea").forEach(f -> fields.put(f.attr("name"), f.wholeText()));
        fields.remove("_csrf");
        return fields;
    }

    AbstractMockHttpServletRequestBuilder<?> uploading(
            Candidate candidate, ApplicationStep step, byte[] content, String name) {
        return uploading(candidate, step, content, name, today());
    }

    AbstractMockHttpServletRequestBuilder<?> uploading(
            Candidate candidate, ApplicationStep step, byte[] content, String name, LocalDate on) {
        return multipart(step(candidate, step))
                .file(new MockMultipartFile("scan", name, "application/pdf", content))
                .param("version", version(candidate))
                .param("on", on.toString());
    }

    static LocalDate today() {
        return LocalDate.now(DeskModel.GERMANY);
    }

    ApplicationView view(Candidate candidate) {
        return NetworkScope.call(
                candidate.network(), () -> applications.view(candidate.network(), candidate.id()));
    }

    String version(Candidate candidate) {
        return Integer.toString(view(candidate).version());
    }

    Document dossier(Candidate candidate) throws Exception {
        return page(hand(candidate.network()), address(candidate), 200);
    }

    Document page(NetworkId network, String page) throws Exception {
        return page(hand(network), desk(network) + "/" + page, 200);
    }

    String csv(NetworkId network, String page) throws Exception {
        return answer(hand(network), get(desk(network) + "/" + page), 200)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return send(hand(VILLAGES), request);
    }

    /** The coordinator who does everything in which another does not matter. */
    Actor hand(NetworkId network) {
        return actor("Erste Hand", network);
    }

    Actor actor(String name, NetworkId... networks) {
        Mailbox mailbox = new Mailbox(name.hashCode() + "@k.example");
        return new Actor(
                accounts.ensure(mailbox, name),
                name,
                mailbox,
                Stream.of(networks)
                        .map(network -> Standing.in(network, Role.COORDINATOR))
                        .collect(Collectors.toSet()));
    }

    static String desk(NetworkId network) {
        return "/networks/" + network + "/coordination";
    }

    static String address(Candidate candidate) {
        return desk(candidate.network()) + "/applications/" + candidate.id();
    }

    static String step(Candidate candidate, ApplicationStep step) {
        return address(candidate) + "/" + step.slug();
    }

    /** Somebody who has applied. */
    record Candidate(
            NetworkId network, ApplicationId id, Administration administration, Mailbox mailbox) {}
}
