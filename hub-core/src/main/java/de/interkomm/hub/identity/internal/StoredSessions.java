package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Sessions;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The sessions as Spring Session keeps them, found by the account they belong to. */
@Component
class StoredSessions implements Sessions {

    private final FindByIndexNameSessionRepository<? extends org.springframework.session.Session>
            sessions;

    private final Clock clock;

    StoredSessions(
            FindByIndexNameSessionRepository<? extends org.springframework.session.Session>
                    sessions,
            Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Session> of(Actor actor, String current) {
        return alive(actor).values().stream()
                .map(session -> view(session, current))
                .sorted(Comparator.comparing(Session::lastUsed).reversed())
                .toList();
    }

    @Override
    public boolean end(Actor actor, String handle) {
        List<String> meant =
                alive(actor).keySet().stream().filter(id -> handle(id).equals(handle)).toList();
        meant.forEach(sessions::deleteById);
        return !meant.isEmpty();
    }

    @Override
    public void endOthers(Actor actor, String current) {
        alive(actor).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }

    private Map<String, ? extends org.springframework.session.Session> alive(Actor actor) {
        Map<String, ? extends org.springframework.session.Session> found =
                sessions.findByPrincipalName(actor.account().toString());
        SessionLife life = SessionLife.of(actor);
        found.values()
                .removeIf(
                        session ->
                                session.isExpired()
                                        || life.isOver(
                                                SessionAccount.signedInAt(session),
                                                clock.instant()));
        return found;
    }

    private static Session view(org.springframework.session.Session session, String current) {
        return new Session(
                handle(session.getId()),
                SessionAccount.deviceOf(session),
                SessionAccount.signedInAt(session),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    static String handle(String id) {
        return HexFormat.of().formatHex(DigestUtils.sha256(id), 0, 16);
    }
}
