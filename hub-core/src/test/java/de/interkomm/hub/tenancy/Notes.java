package de.interkomm.hub.tenancy;

import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/** Writes and reads notes in both of the ways the hub has. */
@Component
@Transactional
class Notes {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Notes(EntityManager entities, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
    }

    Note write(NetworkId network, String text) {
        Note note = new Note(network, text);
        entities.persist(note);
        entities.flush();
        return note;
    }

    Note writeBySql(NetworkId network, String text) {
        Note note = new Note(network, text);
        jdbc.sql("insert into note (id, network, text) values (?, ?, ?)")
                .params(note.id(), note.network(), note.text())
                .update();
        return note;
    }

    /** Writes, and tells those who listen. */
    Note announce(NetworkId network, String text) {
        Note note = write(network, text);
        tell(note);
        return note;
    }

    void tell(Note note) {
        events.publishEvent(new NoteWritten(new NetworkId(note.network()), note.id()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void writeShared(String text) {
        jdbc.sql("insert into hub.shared_note (id, text) values (gen_random_uuid(), ?)")
                .param(text)
                .update();
    }

    List<String> texts() {
        return entities.createQuery("select n.text from Note n order by n.text", String.class)
                .getResultList();
    }

    List<String> networks() {
        return entities.createQuery("select distinct n.network from Note n", String.class)
                .getResultList();
    }

    List<String> networksBySql() {
        return jdbc.sql("select distinct network from note").query(String.class).list();
    }

    /** The notes a listener has read. */
    List<UUID> read() {
        return jdbc.sql("select note_id from note_read").query(UUID.class).list();
    }
}
