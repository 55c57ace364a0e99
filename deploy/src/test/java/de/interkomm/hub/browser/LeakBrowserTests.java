package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to one network cannot be had by way of another, and nobody learns that it exists.
 */
class LeakBrowserTests extends BrowserTest {

    private static final String KEY = "071325009020";
    private static final List<String> STEPS =
            List.of(
                    "acknowledge",
                    "request-completion",
                    "record-resolution",
                    "admit",
                    "decline",
                    "record-arrival",
                    "record-declaration");

    @Test
    void theIdsOfOneNetworkOpenNothingInAnother() {
        String mailbox = "rathaus@" + KEY + ".example";
        JoinPage.open(visitor(), VILLAGES)
                .choose("Dickendorf", KEY)
                .head("Bernd Muster", "Ortsbürgermeister", mailbox)
                .submit();
        ApplicantPage application =
                ApplicantPage.open(visitor(), mails().applicantLink(mailbox, VILLAGES))
                        .confirm()
                        .send("ELECTRONIC");
        String token = lastPart(application.path());
        String letter = lastPart(application.letters().getFirst());
        Desk.Dossier dossier = desk(VILLAGES).open("Dickendorf");
        String id = lastPart(dossier.path());
        Visitor villager = dossier.visitor();
        villager.open("/networks/" + VILLAGES + "/coordination/members");
        String member = lastPart(villager.links("tbody th a").getFirst());

        Visitor stranger = visitor();
        Visitor coordinator = signedIn(coordinatorOf(TOWNS));
        for (String network : List.of(VILLAGES, TOWNS, COLLEAGUES)) {
            for (String path : ofCoordinators(network, id, letter, member)) {
                assertThat(status(coordinator, path)).as(path).isEqualTo(404);
                assertThat(whereItLeads(stranger, path)).as(path).startsWith("/sign-in");
            }
        }
        for (String network : List.of(TOWNS, COLLEAGUES)) {
            for (String path : ofApplicants(network, token, letter)) {
                assertThat(status(coordinator, path)).as(path).isEqualTo(404);
                assertThat(status(stranger, path)).as(path).isEqualTo(404);
            }
        }
        coordinator.open("/networks/" + TOWNS + "/members");
        String secret =
                coordinator.page().locator("input[name=_csrf]").first().getAttribute("value");
        for (String path : changes(id, member, token)) {
            assertThat(
                            coordinator
                                    .send(
                                            path,
                                            RequestOptions.create()
                                                    .setForm(
                                                            FormData.create()
                                                                    .set("_csrf", secret)
                                                                    .set("version", "1")
                                                                    .set("text", "fremd")))
                                    .status())
                    .as(path)
                    .isEqualTo(404);
        }
        villager.open(dossier.path());
        villager.sees("Eingegangen");
        villager.seesNot("fremd");
    }

    private static List<String> ofCoordinators(
            String network, String id, String letter, String member) {
        String base = "/networks/" + network + "/coordination";
        List<String> paths = new ArrayList<>();
        paths.add(base + "/applications/" + id);
        paths.add(base + "/applications/" + id + "/letters/" + letter);
        STEPS.forEach(step -> paths.add(base + "/applications/" + id + "/" + step));
        paths.add(base + "/members/" + member);
        paths.add(base + "/members/" + member + "/suspend");
        paths.add(base + "/members/" + member + "/end");
        return paths;
    }

    private static List<String> ofApplicants(String network, String token, String letter) {
        String base = "/networks/" + network + "/applications/" + token;
        return List.of(
                base,
                base + "/letter.pdf",
                base + "/declaration.pdf",
                base + "/letters/" + letter,
                base + "/withdraw",
                base + "/change");
    }

    private static List<String> changes(String id, String member, String token) {
        List<String> paths = new ArrayList<>();
        for (String network : List.of(VILLAGES, TOWNS)) {
            String base = "/networks/" + network + "/coordination";
            paths.add(base + "/applications/" + id + "/notes");
            STEPS.stream()
                    .filter(step -> !step.startsWith("record-a") && !step.endsWith("declaration"))
                    .forEach(step -> paths.add(base + "/applications/" + id + "/" + step));
            paths.add(base + "/members/" + member + "/contact");
            paths.add(base + "/members/" + member + "/resume");
            paths.add(base + "/members/" + member + "/end");
        }
        paths.add("/networks/" + TOWNS + "/applications/" + token + "/confirm");
        paths.add("/networks/" + TOWNS + "/applications/" + token + "/withdraw");
        return paths;
    }

    private static int status(Visitor visitor, String path) {
        return visitor.fetch(path).status();
    }

    private static String whereItLeads(Visitor visitor, String path) {
        APIResponse response = visitor.fetch(path);
        return response.url().substring(hub().length());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
