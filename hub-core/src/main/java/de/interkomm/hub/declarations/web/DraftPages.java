package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

/** What the pages about drafts share. */
final class DraftPages {

    static final String DRAFT = DeclarationController.DECLARATION + "/draft";
    static final String CLAUSE = DRAFT + "/clauses/{clause}";
    static final String FORM = "form";

    private DraftPages() {}

    static ClauseId clause(String typed) {
        return ClauseId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String toDraft(NetworkId network, String more) {
        return "redirect:/networks/" + network + "/declaration/draft" + more;
    }

    static String toClause(NetworkId network, ClauseId clause, String more) {
        return toDraft(network, "/clauses/" + clause + more);
    }
}
