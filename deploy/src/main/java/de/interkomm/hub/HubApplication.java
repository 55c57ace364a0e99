package de.interkomm.hub;

import de.interkomm.hub.audit.VerifyAuditCommand;
import de.interkomm.hub.network.FoundCommand;
import de.interkomm.hub.network.NetworksOnClassPath;
import de.interkomm.hub.tenancy.MigrateCommand;
import de.interkomm.hub.transfer.ExportCommand;
import de.interkomm.hub.transfer.ImportCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.util.Arrays;

/**
 * The hub with every network that is on the class path. Started with {@code migrate} it only brings
 * the database up to date, with {@code verify-audit} it only looks for tampered entries of the
 * audit trail, with {@code found <file>} it only founds a network, with {@code export <network>
 * <file>} and {@code import <file>} it only takes one out or lets one in.
 */
@SpringBootApplication
public class HubApplication {

    static void main(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "migrate" -> System.exit(migrate(settings(args)));
            case "verify-audit" -> System.exit(VerifyAuditCommand.run(System.out, settings(args)));
            case "found" -> System.exit(found(settings(args)));
            case "export" -> System.exit(export(settings(args)));
            case "import" -> System.exit(importArchive(settings(args)));
            default -> SpringApplication.run(HubApplication.class, args);
        }
    }

    private static String[] settings(String[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }

    private static int found(String[] fileAndSettings) {
        return FoundCommand.run(HubApplication.class, System.out, fileAndSettings);
    }

    private static int export(String[] networkFileAndSettings) {
        return ExportCommand.run(HubApplication.class, System.out, networkFileAndSettings);
    }

    private static int importArchive(String[] fileAndSettings) {
        return ImportCommand.run(HubApplication.class, System.out, fileAndSettings);
    }

    private static int migrate(String[] settings) {
        return MigrateCommand.run(
                System.out,
                NetworksOnClassPath.below(HubApplication.class.getPackageName()),
                settings);
    }
}
