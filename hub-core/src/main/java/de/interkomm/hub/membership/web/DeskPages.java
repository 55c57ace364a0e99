package de.interkomm.hub.membership.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answers of the coordinators' forms. */
final class DeskPages {

    private DeskPages() {}

    /** Something typed is wrong. */
    static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What was decided no longer fits. */
    static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
