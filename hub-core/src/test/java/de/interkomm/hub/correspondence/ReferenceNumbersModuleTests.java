package de.interkomm.hub.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

@SpringBootTest
class ReferenceNumbersModuleTests {

    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired NetworkSchemas schemas;
    @Autowired ReferenceNumbers numbers;
    @Autowired TransactionTemplate transaction;

    @Test
    void fiftyAtOnceLeaveNoGapEvenIfSomeRollBack() throws Exception {
        NetworkId network = founded("numbers-crowded");
        List<Future<Optional<ReferenceNumber>>> given = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 50; caller++) {
                boolean givesBack = caller % 3 == 0;
                given.add(crowd.submit(() -> next(network, givesBack)));
            }
        }

        List<Integer> kept = new ArrayList<>();
        for (Future<Optional<ReferenceNumber>> one : given) {
            one.get().map(ReferenceNumber::number).ifPresent(kept::add);
        }

        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 33).boxed().toList());
    }

    @Test
    void everyYearBeginsWithOne() {
        NetworkId network = founded("numbers-years");

        assertThat(next(network, THIS_YEAR)).hasToString("T-2026-0001");
        assertThat(next(network, THIS_YEAR)).hasToString("T-2026-0002");
        assertThat(next(network, NEXT_YEAR)).hasToString("T-2027-0001");
        assertThat(next(network, THIS_YEAR)).hasToString("T-2026-0003");
    }

    @Test
    void networksCountForThemselves() {
        NetworkId one = founded("numbers-one");
        NetworkId other = founded("numbers-other");

        assertThat(next(one, THIS_YEAR)).hasToString("T-2026-0001");
        assertThat(next(other, THIS_YEAR)).hasToString("T-2026-0001");
        assertThat(next(one, THIS_YEAR)).hasToString("T-2026-0002");
    }

    @Test
    void aNumberIsGivenOnlyWithinTheCallersTransaction() {
        NetworkId network = founded("numbers-bare");

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> NetworkScope.run(network, () -> numbers.next("T", THIS_YEAR)));
    }

    private Optional<ReferenceNumber> next(NetworkId network, boolean givesBack) {
        return in(
                network,
                status -> {
                    ReferenceNumber number = numbers.next("T", THIS_YEAR);
                    if (givesBack) {
                        status.setRollbackOnly();
                        return Optional.empty();
                    }
                    return Optional.of(number);
                });
    }

    private ReferenceNumber next(NetworkId network, LocalDate on) {
        return in(network, _ -> numbers.next("T", on));
    }

    private <T> T in(NetworkId network, Function<TransactionStatus, T> work) {
        return NetworkScope.call(
                network, () -> Objects.requireNonNull(transaction.execute(work::apply)));
    }

    private NetworkId founded(String name) {
        NetworkId network = new NetworkId(name);
        schemas.found(network);
        return network;
    }
}
