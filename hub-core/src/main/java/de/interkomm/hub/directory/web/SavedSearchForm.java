package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.Notice;
import de.interkomm.hub.directory.SavedSearches;
import de.interkomm.hub.directory.SavedSearches.Saved;
import de.interkomm.hub.directory.SavedSearches.Wish;

import org.springframework.validation.Errors;

import java.util.Objects;

/** How somebody wants a search to be kept. */
record SavedSearchForm(String name, String notice) {

    SavedSearchForm {
        name = Objects.requireNonNullElse(name, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        notice = Objects.requireNonNullElse(notice, "");
    }

    /** As it is offered first: nobody gets mails without having asked for them. */
    static SavedSearchForm named(String words) {
        String name =
                words.length() > SavedSearches.LONGEST_NAME
                        ? words.substring(0, SavedSearches.LONGEST_NAME - 1) + "…"
                        : words;
        return new SavedSearchForm(name, Notice.NONE.name());
    }

    static SavedSearchForm of(Saved saved) {
        return new SavedSearchForm(saved.name(), saved.notice().name());
    }

    void validate(Errors errors) {
        if (name.isEmpty()) {
            errors.rejectValue("name", "directory.searches.name.missing");
        } else if (name.length() > SavedSearches.LONGEST_NAME) {
            errors.rejectValue("name", "directory.searches.name.too-long");
        }
        if (Notice.parse(notice).isEmpty()) {
            errors.rejectValue("notice", "directory.searches.notice.missing");
        }
    }

    /** Once nothing is wrong with it. */
    Wish wish() {
        return new Wish(name, Notice.parse(notice).orElseThrow());
    }
}
