package de.interkomm.hub.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Notes down each note it is told of, unless the note is one it cannot read. */
@Component
class NoteReader {

    private final JdbcClient jdbc;
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

    NoteReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refuse(UUID note) {
        unreadable.add(note);
    }

    boolean hasRefused(UUID note) {
        return refused.contains(note);
    }

    void accept(UUID note) {
        unreadable.remove(note);
    }

    @ApplicationModuleListener
    void read(NoteWritten event) {
        NetworkScope.requireBound(event.network());
        int read =
                jdbc.sql(
                                """
                                insert into note_read (note_id, text)
                                select id, text from note where id = ?
                                on conflict do nothing
                                """)
                        .param(event.note())
                        .update();
        if (unreadable.contains(event.note())) {
            refused.add(event.note());
            throw new IllegalStateException("note " + event.note() + " cannot be read");
        }
        if (read == 0) {
            throw new IllegalStateException("no such note, or read before: " + event.note());
        }
    }
}
