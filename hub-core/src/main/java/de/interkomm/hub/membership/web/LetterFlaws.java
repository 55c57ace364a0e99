package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationForm.Contact;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** What was typed and would not be seen in the letter, so that nobody finds out on paper. */
@Component
class LetterFlaws {

    private final LetterRenderer renderer;

    LetterFlaws(LetterRenderer renderer) {
        this.renderer = renderer;
    }

    List<Flaw> of(ApplicationForm form) {
        List<Flaw> flaws = new ArrayList<>();
        add(flaws, "applicant.details.head", form.name() + " " + form.office());
        Contact contact = form.contact();
        if (contact != null) {
            add(flaws, "applicant.join.contact", contact.introduction());
        }
        add(flaws, "applicant.join.message", form.message());
        return flaws;
    }

    private void add(List<Flaw> flaws, String field, String text) {
        List<String> characters = renderer.unprintable(text);
        if (!characters.isEmpty()) {
            flaws.add(new Flaw(field, String.join(" ", characters)));
        }
    }

    /**
     * @param field the key of its name
     */
    record Flaw(String field, String characters) {}
}
