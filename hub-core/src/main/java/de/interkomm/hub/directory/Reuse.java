package de.interkomm.hub.directory;

/** How often something was taken over by others, and they confirmed it. */
public enum Reuse {
    /** At least once. */
    ONCE,
    /** At least {@value #MANY} times. */
    OFTEN;

    /** What is often. */
    public static final int MANY = 5;
}
