package de.interkomm.hub.load;

import de.interkomm.hub.HubApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

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
