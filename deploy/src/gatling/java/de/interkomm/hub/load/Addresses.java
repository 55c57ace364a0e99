package de.interkomm.hub.load;

import java.util.concurrent.ThreadLocalRandom;

/** Where visitors come from: the hub counts requests by address. */
final class Addresses {

    private Addresses() {}

    static String any() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::1".formatted(random.nextInt(0x10000), random.nextInt(0x10000));
    }
}
