package de.interkomm.hub;

import de.interkomm.hub.network.FoundCommand;
import de.interkomm.hub.tenancy.MigrateCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.util.Arrays;

/**
 * The hub with every network that is on the class path. Started with {@code migrate} it only brings
 * the database up to date, with {@code found <file>} it founds a network.
 */
@SpringBootApplication
public class HubApplication {

    static void main(String[] args) {
        if (args.length > 0 && args[0].equals("migrate")) {
            System.exit(MigrateCommand.run(System.out, Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("found")) {
            System.exit(
                    FoundCommand.run(
                            HubApplication.class,
                            System.out,
                            Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(HubApplication.class, args);
    }
}
