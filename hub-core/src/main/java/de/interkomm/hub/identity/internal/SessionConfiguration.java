package de.interkomm.hub.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** Sessions live in the database, so any node serves anyone. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "hub.spring_session",
        maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS,
        cleanupCron = SessionConfiguration.BY_OUR_OWN_JOB)
class SessionConfiguration {

    /**
     * Two hours: long enough for a meeting between two clicks. {@link SessionLife} gives some more.
     */
    static final int IDLE_SECONDS = 7_200;

    static final Duration IDLE = Duration.ofSeconds(IDLE_SECONDS);

    static final String BY_OUR_OWN_JOB = "-";

    /** As Base64 the 36 characters of the column session_id. */
    private static final int ID_BYTES = 27;

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** A random UUID has 122 bits, too few for a secret; these fill the column. */
    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        };
    }

    @Bean
    CookieSerializer sessionCookie(Cookies cookies) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookies.session());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(cookies.areSecure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Error pages too must know who is signed in. */
    @Bean
    <S extends Session> FilterRegistrationBean<SessionRepositoryFilter<S>> sessionFilter(
            SessionRepositoryFilter<S> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<S>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    RecurringTask<Void> endIdleSessions(JdbcIndexedSessionRepository sessions) {
        return Tasks.recurring("end-idle-sessions", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> sessions.cleanUpExpiredSessions());
    }
}
