package de.interkomm.hub;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub without any network of its own, for the tests of this module. */
@SpringBootApplication
public class HubCoreApplication {}
