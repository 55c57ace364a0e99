package de.interkomm.hub.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The login that owns the schemas. Without one the application's own login owns them, and its
 * pooled connections step down to the application role.
 */
@ConfigurationProperties("hub.database.owner")
record OwnerProperties(@Nullable String username, @Nullable String password) {}
