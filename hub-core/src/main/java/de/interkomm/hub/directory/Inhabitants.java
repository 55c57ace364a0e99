package de.interkomm.hub.directory;

import java.util.Arrays;

/**
 * Sizes of administrations by how many people they serve. The bounds of towns are those of the
 * Federal Institute for Research on Building, Urban Affairs and Spatial Development (BBSR, types of
 * towns and municipalities).
 */
public enum Inhabitants {
    BELOW_5000(5_000),
    BELOW_20000(20_000),
    BELOW_50000(50_000),
    BELOW_100000(100_000),
    BELOW_500000(500_000),
    FROM_500000(Integer.MAX_VALUE);

    private final int below;

    Inhabitants(int below) {
        this.below = below;
    }

    public static Inhabitants of(int inhabitants) {
        return Arrays.stream(values())
                .filter(one -> inhabitants < one.below)
                .findFirst()
                .orElse(FROM_500000);
    }
}
