package de.interkomm.hub.tenancy;

import de.interkomm.hub.testing.CountedStatements;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/** Counts the statements sent over the connections of addresses that begin as its own do. */
class CountingDriver implements Driver {

    private static final String PREFIX = "jdbc:counting:";

    private final CountedStatements counted = new CountedStatements();

    static String counted(String url) {
        return url.replaceFirst("jdbc:", PREFIX);
    }

    int statements() {
        return counted.total();
    }

    @Override
    @SuppressWarnings("NullAway") // what the interface asks of a driver that is not meant
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return counted.on(DriverManager.getConnection(url.replaceFirst(PREFIX, "jdbc:"), info));
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
