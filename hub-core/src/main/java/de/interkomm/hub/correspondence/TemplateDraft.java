package de.interkomm.hub.correspondence;

/**
 * A wording as somebody edits it, with its placeholders open.
 *
 * @param subject one line, as are salutation and closing; line breaks and whatever else has no
 *     place in one become a blank
 * @param body paragraphs parted by blank lines
 */
public record TemplateDraft(String subject, String salutation, String body, String closing) {

    public TemplateDraft {
        subject = LetterDraft.line(subject);
        salutation = LetterDraft.line(salutation);
        body = EditedLetter.asText(Paragraphs.of(body));
        closing = LetterDraft.line(closing);
    }

    public static TemplateDraft of(LetterTemplate template) {
        return new TemplateDraft(
                template.subject(),
                template.salutation(),
                EditedLetter.asText(template.paragraphs()),
                template.closing());
    }

    public LetterTemplate toTemplate(LetterKind kind) {
        return new LetterTemplate(kind, subject, salutation, Paragraphs.of(body), closing);
    }

    public String part(Part part) {
        return switch (part) {
            case SUBJECT -> subject;
            case SALUTATION -> salutation;
            case BODY -> body;
            case CLOSING -> closing;
        };
    }

    /** What a wording is made of, from the top of the letter down. */
    public enum Part {
        SUBJECT,
        SALUTATION,
        BODY,
        CLOSING;

        /** The key of its name in the reader's language. */
        public String messageKey() {
            return "correspondence.template.part." + name();
        }
    }
}
