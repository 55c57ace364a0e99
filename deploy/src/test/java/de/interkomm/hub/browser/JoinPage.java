package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The form by which one joins a network. */
final class JoinPage {

    private final Visitor visitor;

    private JoinPage(Visitor visitor) {
        this.visitor = visitor;
    }

    static JoinPage open(Visitor visitor, String network) {
        visitor.open("/networks/" + network + "/join");
        return new JoinPage(visitor);
    }

    /** Types into the search, as one types, and takes the administration with that key. */
    JoinPage choose(String query, String key) {
        if (visitor.hasScripts()) {
            visitor.page().locator("#administrationQuery").pressSequentially(query);
            visitor.page().locator("#administration-" + key).check();
            visitor.page().locator("button[name=search][value=other]").waitFor();
            assertThat(visitor.page().locator("input[name=administration]").count()).isOne();
            visitor.page().locator("#verdict .hub-verdict").waitFor();
        } else {
            visitor.type("administrationQuery", query);
            visitor.leavesThePage(() -> visitor.page().locator("button[name=search]").click());
            visitor.page().locator("#administration-" + key).check();
            visitor.leavesThePage(
                    () -> visitor.page().locator("button[name=search][value=chosen]").click());
            visitor.page().locator("#verdict .hub-verdict").waitFor();
        }
        visitor.inspect();
        return this;
    }

    JoinPage head(String name, String office, String mailbox) {
        visitor.type("name", name);
        visitor.type("office", office);
        visitor.type("mailbox", mailbox);
        return this;
    }

    JoinPage contact(String name, String function, String mailbox) {
        visitor.type("contactName", name);
        visitor.type("contactFunction", function);
        visitor.type("contactMailbox", mailbox);
        return this;
    }

    JoinPage message(String text) {
        visitor.type("message", text);
        return this;
    }

    void submit() {
        visitor.submit("/join");
    }
}
