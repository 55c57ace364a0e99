package de.interkomm.hub.transfer;

import de.interkomm.hub.shell.QuietHub;
import de.interkomm.hub.tenancy.NetworkId;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a network's archive into a file, for operators at a command line. Reads the same settings
 * as the application.
 */
public final class ExportCommand {

    /** The archive is there. */
    public static final int DONE = 0;

    /** Nothing was written: there is no such network. */
    public static final int REFUSED = 1;

    /** Nothing was written: no file, one that is there already, or no database. */
    public static final int MISUSED = QuietHub.NOT_STARTED;

    private ExportCommand() {}

    /**
     * Prints what came of it.
     *
     * @param application the hub's main class
     * @param arguments network and file, then settings as {@code --name=value}
     * @return the exit status of the process
     */
    public static int run(Class<?> application, PrintStream out, String... arguments) {
        if (arguments.length < 2
                || arguments[0].startsWith("--")
                || arguments[1].startsWith("--")) {
            out.println("Name the network and the file: export <network> <file>");
            return MISUSED;
        }
        Optional<NetworkId> network = NetworkId.parse(arguments[0]);
        if (network.isEmpty()) {
            out.println("Not the id of a network: " + arguments[0]);
            return MISUSED;
        }
        Path file = Path.of(arguments[1]);
        if (Files.exists(file)) {
            out.println(file + " is there already: name another file, or remove it.");
            return MISUSED;
        }
        return QuietHub.run(
                application,
                out,
                Arrays.copyOfRange(arguments, 2, arguments.length),
                hub -> write(hub.getBean(NetworkExport.class), network.get(), file, out));
    }

    /** Half an archive is none: it is removed. */
    private static int write(NetworkExport export, NetworkId network, Path file, PrintStream out) {
        boolean written = false;
        try {
            try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                written = export.write(null, network, bytes);
            } finally {
                if (!written) {
                    Files.deleteIfExists(file);
                }
            }
            out.println(
                    written
                            ? network + ": exported to " + file + ", bytes: " + Files.size(file)
                            : "There is no network " + network);
            return written ? DONE : REFUSED;
        } catch (IOException e) {
            out.println("Cannot write " + file + ": " + e);
            return MISUSED;
        }
    }
}
