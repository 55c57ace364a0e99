package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.MyProfile.Details;

import org.springframework.validation.Errors;

import java.util.Objects;
import java.util.regex.Pattern;

/** What somebody wants to say about themselves. All of it may be left out. */
record ProfileForm(String function, String phone, String topics) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    ProfileForm {
        function = Objects.requireNonNullElse(function, "").strip();
        phone = Objects.requireNonNullElse(phone, "").strip();
        // Browsers send two characters for a line break and count one.
        topics =
                LINE_BREAK.matcher(Objects.requireNonNullElse(topics, "")).replaceAll("\n").strip();
    }

    static ProfileForm of(Details details) {
        return new ProfileForm(details.function(), details.phone(), details.topics());
    }

    void validate(Errors errors) {
        if (function.length() > MyProfile.LONGEST_FUNCTION) {
            errors.rejectValue("function", "profile.function.too-long");
        }
        if (phone.length() > MyProfile.LONGEST_PHONE) {
            errors.rejectValue("phone", "profile.phone.too-long");
        } else if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            errors.rejectValue("phone", "profile.phone.malformed");
        }
        if (topics.length() > MyProfile.LONGEST_TOPICS) {
            errors.rejectValue("topics", "profile.topics.too-long");
        }
    }

    Details details() {
        return new Details(function, phone, topics);
    }
}
