package de.interkomm.hub.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** Counts the statements sent over the connections of addresses that begin as its own do. */
class CountingDriver implements Driver {

    private static final String PREFIX = "jdbc:counting:";

    private final AtomicInteger statements = new AtomicInteger();

    static String counted(String url) {
        return url.replaceFirst("jdbc:", PREFIX);
    }

    int statements() {
        return statements.get();
    }

    @Override
    @SuppressWarnings("NullAway") // what the interface asks of a driver that is not meant
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection real = DriverManager.getConnection(url.replaceFirst(PREFIX, "jdbc:"), info);
        return proxy(Connection.class, real);
    }

    private <T> T proxy(Class<T> type, Object real) {
        InvocationHandler counting =
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return wrapped(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(
                        CountingDriver.class.getClassLoader(), new Class<?>[] {type}, counting));
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

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
