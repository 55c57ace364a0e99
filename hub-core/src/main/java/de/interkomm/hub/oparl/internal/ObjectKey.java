package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.Kind;

import java.util.UUID;

/** Names an object of a body. As a property's value it stands for the object's address. */
record ObjectKey(Kind kind, UUID id) {}
