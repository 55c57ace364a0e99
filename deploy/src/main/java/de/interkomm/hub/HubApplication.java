package de.interkomm.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub with every network that is on the class path. */
@SpringBootApplication
public class HubApplication {

    static void main(String[] args) {
        SpringApplication.run(HubApplication.class, args);
    }
}
