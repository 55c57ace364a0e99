package de.interkomm.hub.tenancy;

import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Points a session's connection at the schema of the bound network, or at the empty schema.
 *
 * <p>A connection is checked out with auto-commit on, so the search path it is given belongs to no
 * transaction that could be rolled back; the pool puts the empty schema back when it is returned.
 */
@Component
class SchemaRouting
        implements MultiTenantConnectionProvider<String>,
                CurrentTenantIdentifierResolver<String>,
                HibernatePropertiesCustomizer {

    private static final long serialVersionUID = 1L;

    private final transient DataSource dataSource;

    SchemaRouting(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, this);
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return NetworkScope.current().map(NetworkId::schema).orElse(Schemas.NOWHERE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public Connection getConnection(String schema) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setSchema(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void releaseConnection(String schema, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> unwrapType) {
        return unwrapType.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> unwrapType) {
        @Nullable T self = unwrapType.isInstance(this) ? unwrapType.cast(this) : null;
        if (self == null) {
            throw new UnknownUnwrapTypeException(unwrapType);
        }
        return self;
    }
}
