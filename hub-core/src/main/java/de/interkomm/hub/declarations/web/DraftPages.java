package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

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

    /** Shows a form again with other values than those that were sent. */
    static void refill(Model model, String name, Object form) {
        model.addAttribute(name, form);
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + name, new BeanPropertyBindingResult(form, name));
    }
}
