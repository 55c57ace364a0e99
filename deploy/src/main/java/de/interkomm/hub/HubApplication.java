package de.interkomm.hub;

import de.interkomm.hub.network.NetworksOnClassPath;
import de.interkomm.hub.tenancy.MigrateCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.util.Arrays;

/**
 * The hub with every network that is on the class path. Started with {@code migrate} it only brings
 * the database up to date.
 */
@SpringBootApplication
public class HubApplication {

    static void main(String[] args) {
        if (args.length > 0 && args[0].equals("migrate")) {
            System.exit(migrate(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(HubApplication.class, args);
    }

    private static int migrate(String... settings) {
        return MigrateCommand.run(
                System.out,
                NetworksOnClassPath.below(HubApplication.class.getPackageName()),
                settings);
    }
}
