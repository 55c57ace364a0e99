package de.interkomm.hub.tenancy;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import javax.sql.DataSource;

/**
 * Connections of the role that may change schemas. Not a bean of type DataSource: nothing else gets
 * them.
 */
@Component
class OwnerDatabase {

    /** Any number, as long as all nodes of a hub use the same. */
    private static final long MIGRATION_LOCK = 4_871_220_190L;

    private final JdbcConnectionDetails application;
    private final DriverManagerDataSource owner;

    OwnerDatabase(JdbcConnectionDetails application, OwnerProperties properties) {
        this.application = application;
        this.owner = new DriverManagerDataSource(application.getJdbcUrl());
        boolean ownLogin = properties.username() != null;
        owner.setUsername(ownLogin ? properties.username() : application.getUsername());
        owner.setPassword(ownLogin ? properties.password() : application.getPassword());
    }

    /** The login of the pool. */
    String applicationLogin() {
        return Objects.requireNonNull(application.getUsername(), "set spring.datasource.username");
    }

    /** The login that migrates, or at least looks. */
    String login() {
        return Objects.requireNonNull(owner.getUsername(), "set spring.datasource.username");
    }

    /**
     * Whether that login may make schemas, as the database's owner may.
     *
     * @throws CannotGetJdbcConnectionException if the database cannot be reached by it
     */
    boolean mayMigrate() {
        try (Connection connection = connect()) {
            return Boolean.TRUE.equals(
                    template(connection)
                            .queryForObject(
                                    "select has_database_privilege(current_database(), 'create')",
                                    Boolean.class));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Looks on one connection, whoever migrates meanwhile. */
    void reading(Migration look) {
        try (Connection connection = connect()) {
            look.on(connection);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /**
     * Does the work on one connection while no other node migrates. The lock is that connection's:
     * it ends with it, whichever way that happens.
     *
     * @throws CannotGetJdbcConnectionException if the database cannot be reached as its owner
     */
    void exclusively(Migration work) {
        try (Connection connection = connect()) {
            template(connection).execute("select pg_advisory_lock(" + MIGRATION_LOCK + ")");
            work.on(connection);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(SQLException cause) {
        return new IllegalStateException("The connection of the database's owner broke", cause);
    }

    private Connection connect() {
        try {
            return owner.getConnection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException(
                    "The database cannot be reached as its owner", e);
        }
    }

    static JdbcTemplate template(Connection connection) {
        DataSource one = new SingleConnectionDataSource(connection, true);
        return new JdbcTemplate(one);
    }

    /** What is done while the lock is held. */
    @FunctionalInterface
    interface Migration {
        void on(Connection connection) throws SQLException;
    }
}
