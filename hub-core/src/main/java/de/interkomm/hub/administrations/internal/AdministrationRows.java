package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The columns of an administration with the names of what it lies in. */
final class AdministrationRows {

    static final String COLUMNS =
            """
            a.regional_key, a.kind, a.name, a.official_name, s.name as state_name, a.county_key, c.name as county_name,
            a.association_key, v.name as association_name, a.inhabitants, a.area_hectares, a.seat, a.postal_code,
            a.as_of, a.ended_on\
            """;

    static final String JOINS =
            """
             join hub.administration s on s.regional_key = a.state_key
             left join hub.administration c on c.regional_key = a.county_key
             left join hub.administration v on v.regional_key = a.association_key\
            """;

    static final String SELECT = "select " + COLUMNS + " from hub.administration a" + JOINS;

    private AdministrationRows() {}

    static Administration administration(ResultSet row) throws SQLException {
        return new Administration(
                new RegionalKey(row.getString("regional_key")),
                AdministrationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("official_name"),
                row.getString("state_name"),
                RegisterStore.key(row.getString("county_key")),
                row.getString("county_name"),
                RegisterStore.key(row.getString("association_key")),
                row.getString("association_name"),
                row.getInt("inhabitants"),
                BigDecimal.valueOf(row.getLong("area_hectares")),
                row.getString("seat"),
                row.getString("postal_code"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
