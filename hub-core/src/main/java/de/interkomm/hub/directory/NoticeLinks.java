package de.interkomm.hub.directory;

/** The links by which whoever got a mail about new results wants no more of them. */
public interface NoticeLinks {

    /** Whether the link still does anything. */
    boolean isGood(String token);

    /**
     * Ends the notices of all searches its owner has saved; the searches stay.
     *
     * @return whether the link did it
     */
    boolean end(String token);
}
