package de.interkomm.hub.correspondence;

import java.time.LocalDate;

/** Hands out the reference numbers of the bound network. */
public interface ReferenceNumbers {

    /**
     * The next number of the prefix in the year of the date. Numbers have no gaps: who rolls back
     * gives the number back, and until then all others wait.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a
     *     transaction of the caller
     */
    ReferenceNumber next(String prefix, LocalDate on);
}
