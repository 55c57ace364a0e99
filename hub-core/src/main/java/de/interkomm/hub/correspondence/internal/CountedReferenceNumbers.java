package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.correspondence.ReferenceNumbers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;

/**
 * Counts in a row per prefix and year. The row, not a sequence: a sequence keeps the numbers of
 * those who roll back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CountedReferenceNumbers implements ReferenceNumbers {

    private final JdbcClient jdbc;

    CountedReferenceNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ReferenceNumber next(String prefix, LocalDate on) {
        int number =
                jdbc.sql(
                                """
                                insert into reference_counter as counter (prefix, year, last_number)
                                values (?, ?, 1)
                                on conflict (prefix, year)
                                do update set last_number = counter.last_number + 1
                                returning last_number
                                """)
                        .params(prefix, on.getYear())
                        .query(Integer.class)
                        .single();
        return new ReferenceNumber(prefix, on.getYear(), number);
    }
}
