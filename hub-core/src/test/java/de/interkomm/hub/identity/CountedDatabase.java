package de.interkomm.hub.identity;

import de.interkomm.hub.testing.CountedStatements;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Lets tests ask how often the database was. */
@TestConfiguration(proxyBeanMethods = false)
class CountedDatabase {

    private static final CountedStatements STATEMENTS = new CountedStatements();

    /** Those the running thread has sent so far. */
    static int statements() {
        return STATEMENTS.ofThisThread();
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real ? new Counted(real) : bean;
            }
        };
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return STATEMENTS.on(super.getConnection());
        }
    }
}
