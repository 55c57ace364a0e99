package de.interkomm.hub.network;

import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Map;

/**
 * Where coordinators describe their network. Every method needs {@code EDIT_SETTINGS} in it, and
 * throws {@code NotPermitted} without. Call within the network's scope.
 */
public interface SettingsDesk {

    /** In bytes: every page shows it. */
    int LARGEST_LOGO = 512 * 1024;

    /** What holds now. */
    SettingsVersion current(Actor actor, NetworkId network);

    /** Every version there ever was, the latest first; what the module says comes last. */
    List<SettingsVersion> versions(Actor actor, NetworkId network);

    /**
     * Saves a new version, unless nothing changed.
     *
     * @param basedOn the version the editor saw
     * @param ifNamed what it means if the name differs
     */
    Saving save(
            Actor actor,
            NetworkId network,
            int basedOn,
            NetworkSettings settings,
            NameChange ifNamed);

    /** Keeps a picture and makes it the network's logo. */
    Saving saveLogo(
            Actor actor,
            NetworkId network,
            int basedOn,
            String fileName,
            byte[] content,
            LocalizedText alternative);

    /**
     * What differs between two settings of a network: the name of each value that does, with what
     * it was and what it became. Where the network had chosen nothing, that is the default that
     * held.
     */
    Map<String, Difference> differences(
            NetworkId network, NetworkSettings before, NetworkSettings after);

    /** In which colours the network's pages stand while it has chosen none. */
    Colours coloursBroughtBy(NetworkId network);

    /** What a different name means, of the network or of its host. */
    enum NameChange {
        /**
         * The network goes by another name, or has been handed over to another host: the former one
         * stays in its history, and everybody who has a role in it is told.
         */
        RENAMED,
        /** It was written wrongly. */
        CORRECTED
    }

    /** A value before and after; empty when there is none. */
    record Difference(String before, String after) {}

    /** What became of the wish to save. */
    sealed interface Saving {

        /** It holds from now on. */
        record Saved(SettingsVersion version) implements Saving {}

        /** There was nothing to save. */
        record Unchanged() implements Saving {}

        /** Somebody else has saved in the meantime. */
        record Outdated(SettingsVersion current) implements Saving {}

        /** Colours that cannot be read on one another, each with one that can. */
        record Unreadable(List<Contrasts.Failure> failures) implements Saving {}

        /** The picture is larger than {@link #LARGEST_LOGO}, or was not taken by the documents. */
        record PictureRefused(Refusal reason) implements Saving {}
    }
}
