package de.interkomm.hub.load;

import de.interkomm.hub.HubApplication;
import de.interkomm.hub.testing.ThousandNetworks;
import de.interkomm.hub.testing.ThousandNetworks.Size;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A hub with its samples and a database that is thrown away, in the process of the load. */
final class OwnHub implements AutoCloseable {

    private final String address;
    private final ConfigurableApplicationContext hub;

    OwnHub() {
        int port = freePort();
        this.address = "http://localhost:" + port;
        this.hub =
                SpringApplication.run(
                        HubApplication.class,
                        "--server.port=" + port,
                        "--hub.base-url=" + address,
                        // The hub counts requests by address, and each visitor comes from another.
                        "--server.forward-headers-strategy=native");
    }

    /**
     * Enters a thousand networks and waits until the directory has all of it, unless the database
     * was kept from a run before.
     */
    void fill(Size size) {
        ThousandNetworks networks =
                hub.getAutowireCapableBeanFactory().createBean(ThousandNetworks.class);
        if (networks.areEntered()) {
            return;
        }
        networks.enter(size);
        JdbcClient jdbc = hub.getBean(JdbcClient.class);
        jdbc.sql("update hub.directory_build set asked_at = now(), finished_at = null").update();
        while (waiting(jdbc)) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private static boolean waiting(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select exists (
                            select from hub.network_schema s
                            left join hub.directory_build b on b.network = s.id
                            where b.finished_at is null)
                        or exists (select from hub.directory_build where finished_at is null)
                        """)
                .query(Boolean.class)
                .single();
    }

    /** What is in use after a collection. */
    String heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000
                + " MB";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        hub.close();
    }
}
