package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The coordinators' pages of a network. */
final class Desk {

    private final Visitor visitor;
    private final String base;

    Desk(Visitor visitor, String network) {
        this.visitor = visitor;
        this.base = "/networks/" + network + "/coordination";
    }

    Visitor visitor() {
        return visitor;
    }

    Desk inbox(String query) {
        visitor.open(
                base + "/applications?text=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return this;
    }

    /** Opens the only application found by that name. */
    Dossier open(String administration) {
        inbox(administration);
        visitor.leavesThePage(() -> visitor.main().locator("tbody th a").click());
        return new Dossier(visitor, visitor.path());
    }

    /** One application. */
    record Dossier(Visitor visitor, String path) {

        Dossier says(String text) {
            visitor.sees(text);
            return this;
        }

        /** Opens the page of a step. */
        Dossier begin(String step) {
            visitor.open(path + "/" + step);
            visitor.inspect();
            return this;
        }

        /** Goes on to the letter, once the step has what it needs. */
        Dossier compose(String step) {
            visitor.submit("/" + step + "/compose");
            visitor.inspect();
            return this;
        }

        Dossier add(String sentence) {
            visitor.type("body", visitor.typed("body") + "\n\n" + sentence);
            return this;
        }

        Dossier send(String step) {
            visitor.submit("/" + step);
            visitor.inspect();
            assertThat(visitor.page().locator("main .kern-alert--success")).isVisible();
            return this;
        }

        Dossier acknowledge() {
            return begin("acknowledge").send("acknowledge");
        }

        Dossier admit() {
            return begin("admit").send("admit");
        }

        /** Takes responsibility for what neither a rule nor a letter says. */
        Dossier makeSureAndAdmit() {
            begin("admit");
            visitor.submit("/admit");
            visitor.inspect();
            assertThat(visitor.page().locator(".hub-error-summary a[href='#madeSure']"))
                    .isVisible();
            visitor.page().locator("#madeSure").check();
            return send("admit");
        }

        Dossier askFor(String what) {
            begin("request-completion");
            visitor.type("missing", what);
            return compose("request-completion").send("request-completion");
        }

        Dossier decline(String reason) {
            begin("decline");
            visitor.type("reason", reason);
            return compose("decline").send("decline");
        }

        Dossier resolve(String result, String note, LocalDate on) {
            begin("record-resolution");
            visitor.type("on", on.toString());
            visitor.page().locator("#result-" + result).check();
            visitor.type("note", note);
            return compose("record-resolution").send("record-resolution");
        }

        Dossier arrived(String file, byte[] scan) {
            begin("record-arrival");
            visitor.choose("scan", file, scan);
            return send("record-arrival");
        }
    }
}
