package de.interkomm.hub.tenancy;

import java.util.UUID;

record NoteWritten(NetworkId network, UUID note) implements NetworkEvent {}
