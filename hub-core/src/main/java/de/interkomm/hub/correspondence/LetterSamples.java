package de.interkomm.hub.correspondence;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Set;

/**
 * Letters to try a wording on. Provided by the module that knows what letters are about; exactly
 * one bean.
 */
public interface LetterSamples {

    /** The kinds of letters that come up in the network as people join and leave it now. */
    Set<LetterKind> kinds(NetworkId network);

    /**
     * A letter in that wording, never kept nor sent. It is about the latest case of the network in
     * that language if the actor may read it, else about a made-up one; what the case does not say
     * yet, such as a reason, is made up as well.
     */
    LetterContent letter(
            Actor actor, NetworkId network, LetterTemplate template, LetterLanguage language);
}
