package de.interkomm.hub.tenancy;

/**
 * Something that happened in one network. Its listeners run in that network's scope, whenever and
 * on whichever node they run.
 */
public interface NetworkEvent {

    NetworkId network();
}
