package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;

import java.util.List;

/** The page behind an applicant's own link. */
final class ApplicantPage {

    private final Visitor visitor;
    private final String path;

    private ApplicantPage(Visitor visitor) {
        this.visitor = visitor;
        this.path = visitor.path();
    }

    /**
     * @param link as it was mailed
     */
    static ApplicantPage open(Visitor visitor, String link) {
        visitor.open(link);
        return new ApplicantPage(visitor);
    }

    String path() {
        return path;
    }

    Visitor visitor() {
        return visitor;
    }

    ApplicantPage reload() {
        visitor.open(path);
        return this;
    }

    ApplicantPage says(String heading) {
        assertThat(visitor.heading()).hasText(heading);
        visitor.inspect();
        return this;
    }

    ApplicantPage confirm() {
        visitor.submit("/confirm");
        return this;
    }

    APIResponse letterToBe() {
        return visitor.fetch(path + "/letter.pdf");
    }

    ApplicantPage send(String dispatch) {
        visitor.page().locator("#dispatch-" + dispatch).check();
        visitor.submit("/send");
        return this;
    }

    ApplicantPage upload(String file, byte[] content) {
        visitor.choose("scan", file, content);
        visitor.submit("/scan");
        return this;
    }

    ApplicantPage answer(String text) {
        visitor.type("answer", text);
        visitor.submit("/answer");
        return this;
    }

    ApplicantPage sign() {
        visitor.page().locator("#agreed").check();
        visitor.submit("/declaration");
        return this;
    }

    ApplicantPage withdraw() {
        visitor.open(path + "/withdraw");
        visitor.submit("/withdraw");
        return this;
    }

    /** Paths of all letters listed, oldest first. */
    List<String> letters() {
        return visitor.links("section[aria-labelledby=letters-title] a");
    }
}
