package de.interkomm.hub.tenancy;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Binds an event's network around its listener: after the call has moved to its own thread, before
 * the listener's transaction opens.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class EventNetworkBinding extends AbstractPointcutAdvisor implements MethodInterceptor {

    private static final long serialVersionUID = 1L;

    EventNetworkBinding() {
        // The transaction's advisor comes last, the one for asynchronous calls first.
        setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    }

    @Override
    public Pointcut getPointcut() {
        return new AnnotationMatchingPointcut(null, TransactionalEventListener.class, true);
    }

    @Override
    public MethodInterceptor getAdvice() {
        return this;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        for (Object argument : invocation.getArguments()) {
            if (argument instanceof NetworkEvent event) {
                return NetworkScope.call(event.network(), invocation::proceed);
            }
        }
        return invocation.proceed();
    }
}
