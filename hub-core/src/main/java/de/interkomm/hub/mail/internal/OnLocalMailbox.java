package de.interkomm.hub.mail.internal;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

class OnLocalMailbox implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return MailRoute.of(context.getEnvironment()) == MailRoute.LOCAL_MAILBOX;
    }
}
