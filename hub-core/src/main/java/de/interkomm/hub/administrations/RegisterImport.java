package de.interkomm.hub.administrations;

import java.util.List;
import java.util.Optional;

/**
 * Brings an edition of the official register (GV100AD) into the hub.
 *
 * <p>An import is one transaction, and one runs at a time, however many nodes there are. What is
 * missing from a newer edition is marked as ended and never deleted.
 */
public interface RegisterImport {

    /** Largest file taken, in bytes. The edition of 2023 has 3.5 MB. */
    int LARGEST = 20 * 1024 * 1024;

    /**
     * Takes a file for import in the background; follow it with {@link #find}. A file that is
     * refused is refused there.
     */
    RegisterRunId request(String fileName, byte[] content);

    /** Imports a file now and waits for it. */
    RegisterRun run(String fileName, byte[] content);

    Optional<RegisterRun> find(RegisterRunId id);

    /** The latest imports, the newest first. */
    List<RegisterRun> history(int limit);

    /** What the hub knows at present. */
    RegisterState state();
}
