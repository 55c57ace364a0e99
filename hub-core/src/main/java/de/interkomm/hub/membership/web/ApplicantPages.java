package de.interkomm.hub.membership.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page an applicant's link leads to. */
@Controller
class ApplicantPages {

    private final ApplicantPage page;

    ApplicantPages(ApplicantPage page) {
        this.page = page;
    }

    @GetMapping("/networks/{network}/applications/{token}")
    String show(@ModelAttribute(name = "link", binding = false) ApplicantLink link, Model model) {
        return page.show(link, model);
    }

    @GetMapping("/networks/{network}/applications/{token}/withdraw")
    String askBeforeWithdrawal(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link, Model model) {
        page.show(link, model);
        return "membership/application-withdraw";
    }
}
