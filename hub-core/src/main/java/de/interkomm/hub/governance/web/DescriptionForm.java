package de.interkomm.hub.governance.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.Groups.View;
import de.interkomm.hub.shell.Typing;

import org.springframework.validation.Errors;

/**
 * What those who lead a group type of it.
 *
 * @param version of the group the page showed
 * @param topics one a line
 */
record DescriptionForm(String version, String purpose, String charter, String topics) {

    static final Typing TYPING = Typing.inWordsOf("governance");

    DescriptionForm {
        version = requireNonNullElse(version, "");
        purpose = requireNonNullElse(purpose, "");
        charter = requireNonNullElse(charter, "");
        topics = requireNonNullElse(topics, "");
    }

    static DescriptionForm of(View view) {
        return new DescriptionForm(
                Integer.toString(view.version()),
                view.card().purpose(),
                view.charter(),
                String.join("\n", view.card().topics()));
    }

    /** What was typed, to be saved over what is there now. */
    DescriptionForm over(int current) {
        return new DescriptionForm(Integer.toString(current), purpose, charter, topics);
    }

    int shownVersion() {
        return Typing.version(version);
    }

    GroupDescription toDescription(Errors errors) {
        return description(purpose, charter, topics, errors);
    }

    static GroupDescription description(
            String purpose, String charter, String topics, Errors errors) {
        String unixPurpose = purpose.replace("\r\n", "\n");
        String unixCharter = charter.replace("\r\n", "\n");
        GroupDescription description =
                new GroupDescription(unixPurpose, unixCharter, topics.lines().toList());
        TYPING.line(errors, "purpose", description.purpose(), GroupDescription.LONGEST_PURPOSE);
        TYPING.limit(errors, "charter", description.charter(), GroupDescription.LONGEST_CHARTER);
        if (description.topics().size() > GroupDescription.MOST_TOPICS
                || description.topics().stream()
                        .anyMatch(topic -> topic.length() > GroupDescription.LONGEST_TOPIC)) {
            errors.rejectValue(
                    "topics",
                    "governance.form.topics.too-many",
                    new Object[] {GroupDescription.MOST_TOPICS, GroupDescription.LONGEST_TOPIC},
                    null);
        }
        return description;
    }
}
