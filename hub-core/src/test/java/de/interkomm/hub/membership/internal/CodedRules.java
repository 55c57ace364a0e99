package de.interkomm.hub.membership.internal;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the test networks belong to all tests of the suite. */
public final class CodedRules {

    private CodedRules() {}

    /** What tests have saved is gone, and at once. */
    public static void bringBack(ApplicationContext context) {
        context.getBean(JdbcClient.class).sql("delete from hub.membership_policy").update();
        context.getBean(Policies.class).forget();
    }
}
