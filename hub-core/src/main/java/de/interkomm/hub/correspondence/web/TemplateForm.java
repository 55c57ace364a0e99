package de.interkomm.hub.correspondence.web;

import de.interkomm.hub.correspondence.EditedLetter;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterTemplates.Edition;
import de.interkomm.hub.correspondence.TemplateDraft;
import de.interkomm.hub.correspondence.TemplateProblem;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A wording as it is typed.
 *
 * @param version the one that was in force when the page was made
 */
record TemplateForm(
        String version, String subject, String salutation, String body, String closing) {

    TemplateForm {
        version = Objects.requireNonNullElse(version, "");
        subject = Objects.requireNonNullElse(subject, "");
        salutation = Objects.requireNonNullElse(salutation, "");
        body = Objects.requireNonNullElse(body, "");
        closing = Objects.requireNonNullElse(closing, "");
    }

    /** The words of one version, to be saved after another. */
    static TemplateForm of(Edition words, Edition inForce) {
        TemplateDraft wording = words.wording();
        return new TemplateForm(
                Integer.toString(inForce.version()),
                wording.subject(),
                wording.salutation(),
                wording.body(),
                wording.closing());
    }

    TemplateForm basedOn(int current) {
        return new TemplateForm(Integer.toString(current), subject, salutation, body, closing);
    }

    /** What never was if somebody changed it by hand. */
    int shownVersion() {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    TemplateDraft draft() {
        return new TemplateDraft(subject, salutation, body, closing);
    }

    /** Says at each field what is wrong with it, and where. */
    static void refuse(List<TemplateProblem> problems, Errors errors) {
        for (TemplateProblem problem : problems) {
            TemplateDraft.Part part = problem.part();
            int longest =
                    part == TemplateDraft.Part.BODY
                            ? EditedLetter.MAX_LENGTH
                            : LetterDraft.LONGEST_LINE;
            errors.rejectValue(
                    part.name().toLowerCase(Locale.ROOT),
                    problem.reason().messageKey(),
                    new Object[] {
                        problem.found(),
                        problem.paragraph(),
                        new DefaultMessageSourceResolvable(part.messageKey()),
                        longest
                    },
                    null);
        }
    }
}
