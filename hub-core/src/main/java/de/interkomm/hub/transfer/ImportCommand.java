package de.interkomm.hub.transfer;

import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.QuietHub;
import de.interkomm.hub.transfer.NetworkImport.Import;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Lets in a network from an archive, for operators at a command line. Reads the same settings as
 * the application; running nodes see the network within two seconds.
 */
public final class ImportCommand {

    /** The network is there. */
    public static final int DONE = 0;

    /** Nothing was stored: the archive is not right, or its network has no place here. */
    public static final int REFUSED = 1;

    /** Nothing was stored: no file or no database was named, or there is none. */
    public static final int MISUSED = QuietHub.NOT_STARTED;

    private ImportCommand() {}

    /**
     * Prints what came of it; of an archive that is not right, a line for each problem.
     *
     * @param application the hub's main class
     * @param arguments the file, then settings as {@code --name=value}
     * @return the exit status of the process
     */
    public static int run(Class<?> application, PrintStream out, String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            out.println("Name the file: import <file>");
            return MISUSED;
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isReadable(file)) {
            out.println("Cannot read " + file);
            return MISUSED;
        }
        return QuietHub.run(
                application,
                out,
                Arrays.copyOfRange(arguments, 1, arguments.length),
                hub -> take(file, hub, out));
    }

    private static int take(Path file, ConfigurableApplicationContext hub, PrintStream out) {
        try {
            return tell(hub.getBean(NetworkImport.class).take(null, file), file, hub, out);
        } catch (IOException e) {
            out.println("Cannot read " + file + ": " + e);
            return MISUSED;
        }
    }

    private static int tell(
            Import came, Path file, ConfigurableApplicationContext hub, PrintStream out) {
        switch (came) {
            case Import.Done(var network, var people) -> {
                out.printf(
                        "%s: imported, %s, people asked: %d%n",
                        network,
                        hub.getBean(HubAddress.class).link("/networks/" + network),
                        people);
                return DONE;
            }
            case Import.NotFromThisNode _ ->
                    out.println(
                            "Only the owner of the database founds: set HUB_DATABASE_OWNER_USERNAME"
                                    + " and _PASSWORD.");
            case Import.Refused refused ->
                    refused.problems()
                            .forEach(
                                    problem ->
                                            out.println(
                                                    file
                                                            + ": "
                                                            + hub.getMessage(
                                                                    problem.messageKey(),
                                                                    problem.arguments().toArray(),
                                                                    Locale.UK)));
        }
        return REFUSED;
    }
}
