package de.interkomm.hub.resolutions;

/**
 * What an abstention does to the base of a majority. A majority of all there are is one of their
 * number, whoever abstains or stays away, as the majority of members is in article 121 of the Basic
 * Law; only of the votes that are cast an abstention can be left out, as the Federal Court of
 * Justice does for associations (judgement of 25 January 1982, II ZR 164/81).
 */
public enum Abstentions {
    /** It makes the base smaller, as if that vote did not exist; but not {@link Base#ENTITLED}. */
    LEFT_OUT,
    /** It is part of the base and thereby works like a no. */
    COUNTED
}
