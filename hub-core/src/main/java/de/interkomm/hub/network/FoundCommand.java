package de.interkomm.hub.network;

import de.interkomm.hub.network.NetworkFounding.Founding;
import de.interkomm.hub.network.spi.DeclarationProblem;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.QuietHub;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Founds a network from a file, for operators at a command line. Reads the same settings as the
 * application; running nodes see the network within two seconds.
 */
public final class FoundCommand {

    /** The network is there. */
    public static final int DONE = 0;

    /** Nothing was done: the file is not right, or the id is taken. */
    public static final int REFUSED = 1;

    /** Nothing was done: no file or no database was named, or there is none. */
    public static final int MISUSED = QuietHub.NOT_STARTED;

    private FoundCommand() {}

    /**
     * Prints what came of it; of a file that is not right, a line for each problem.
     *
     * @param application the hub's main class
     * @param arguments the file, then settings as {@code --name=value}
     * @return the exit status of the process
     */
    public static int run(Class<?> application, PrintStream out, String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            out.println("Name the file: found <file>");
            return MISUSED;
        }
        String yaml;
        try {
            yaml = Files.readString(Path.of(arguments[0]));
        } catch (IOException _) {
            out.println("Cannot read " + arguments[0]);
            return MISUSED;
        }
        return QuietHub.run(
                application,
                out,
                Arrays.copyOfRange(arguments, 1, arguments.length),
                hub ->
                        tell(
                                hub.getBean(NetworkFounding.class).found(null, yaml),
                                arguments[0],
                                hub,
                                out));
    }

    private static int tell(
            Founding founding,
            String file,
            ConfigurableApplicationContext context,
            PrintStream out) {
        switch (founding) {
            case Founding.Founded(NetworkDeclaration declaration) -> {
                String link =
                        context.getBean(HubAddress.class).link("/networks/" + declaration.id());
                out.println(declaration.id() + ": founded, " + link);
                return DONE;
            }
            case Founding.Exists _ -> out.println(file + ": there is a network of this id already");
            case Founding.NotFromThisNode _ ->
                    out.println(
                            "Only the owner of the database founds: set HUB_DATABASE_OWNER_USERNAME"
                                    + " and _PASSWORD.");
            case Founding.Invalid invalid ->
                    invalid.problems()
                            .forEach(problem -> out.println(line(file, problem, context)));
        }
        return REFUSED;
    }

    private static String line(String file, DeclarationProblem problem, MessageSource messages) {
        return "%s:%d: %s%s"
                .formatted(
                        file,
                        problem.line(),
                        problem.path().isEmpty() ? "" : problem.path() + ": ",
                        messages.getMessage(
                                problem.messageKey(), problem.arguments().toArray(), Locale.UK));
    }
}
