package de.interkomm.hub.shell;

/** How German texts address the reader. */
public enum Tone {
    SIE,
    DU
}
