package de.interkomm.hub.projects.internal;

import de.interkomm.hub.projects.ProjectRules;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the bound network handles its projects. */
@Component("projectRuleRows")
class RuleRows {

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProjectRules rules() {
        return jdbc.sql("select review from project_rules")
                .query(
                        (row, _) ->
                                new ProjectRules(
                                        ProjectRules.Review.valueOf(row.getString("review"))))
                .optional()
                .orElse(ProjectRules.DEFAULT);
    }

    void save(ProjectRules rules) {
        jdbc.sql(
                        """
                        insert into project_rules (id, review) values (1, ?)
                        on conflict (id) do update set review = excluded.review
                        """)
                .param(rules.review().name())
                .update();
    }
}
