package de.interkomm.hub.meetings;

/** How somebody takes part. */
public enum PresenceWay {
    HERE,
    REMOTE
}
