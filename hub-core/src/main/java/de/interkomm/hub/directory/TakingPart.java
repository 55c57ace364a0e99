package de.interkomm.hub.directory;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.identity.Actor;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Which administrations take part in what was found. */
public interface TakingPart {

    /**
     * Their names, the leading one first; what none leads, and what the reader may not see any
     * more, is left out. Called outside a transaction.
     *
     * @param reader {@code null} for those who have not signed in
     */
    Map<Hit, List<String>> in(@Nullable Actor reader, List<Hit> hits);
}
