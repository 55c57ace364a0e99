package de.interkomm.hub.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

/** Something a network owns; knows which, so that a test can tell when it turns up elsewhere. */
@Entity
class Note {

    @Id private UUID id;
    private String network;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(NetworkId network, String text) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.network = network.value();
        this.text = text;
    }

    UUID id() {
        return id;
    }

    String network() {
        return network;
    }

    String text() {
        return text;
    }
}
