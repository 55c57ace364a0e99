package de.interkomm.hub.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the statements sent over connections, by the thread that sends them. */
public final class CountedStatements {

    private final Map<Thread, AtomicInteger> statements = new ConcurrentHashMap<>();

    /** The connection, counted from now on. */
    public Connection on(Connection connection) {
        return proxy(Connection.class, connection);
    }

    /** What all threads have sent. */
    public int total() {
        return statements.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** What this thread has sent: whatever runs in the background does not count. */
    public int ofThisThread() {
        return counter().get();
    }

    private AtomicInteger counter() {
        return statements.computeIfAbsent(Thread.currentThread(), _ -> new AtomicInteger());
    }

    private <T> T proxy(Class<T> type, Object real) {
        InvocationHandler counting =
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        counter().incrementAndGet();
                    }
                    try {
                        return wrapped(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(
                        CountedStatements.class.getClassLoader(), new Class<?>[] {type}, counting));
    }

    @SuppressWarnings("NullAway") // methods without a result give null
    private Object wrapped(Object result) {
        return switch (result) {
            case PreparedStatement prepared -> proxy(PreparedStatement.class, prepared);
            case Statement statement -> proxy(Statement.class, statement);
            case null -> null;
            default -> result;
        };
    }
}
