package de.interkomm.hub.network.web;

import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Term;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.EnumMap;
import java.util.Map;

/** The network's own words; empty where it uses the common one. */
record WordingForm(Words plenum, Words workingGroup, Words projectGroup, Words contactPerson)
        implements SettingsSection.Form {

    private static final int LONGEST = 60;

    WordingForm(
            @Nullable Words plenum,
            @Nullable Words workingGroup,
            @Nullable Words projectGroup,
            @Nullable Words contactPerson) {
        this.plenum = orNone(plenum);
        this.workingGroup = orNone(workingGroup);
        this.projectGroup = orNone(projectGroup);
        this.contactPerson = orNone(contactPerson);
    }

    static WordingForm of(NetworkSettings settings) {
        return new WordingForm(
                Words.of(settings, Term.PLENUM),
                Words.of(settings, Term.WORKING_GROUP),
                Words.of(settings, Term.PROJECT_GROUP),
                Words.of(settings, Term.CONTACT_PERSON));
    }

    @Override
    public void validate(Errors errors) {
        for (String term :
                new String[] {"plenum", "workingGroup", "projectGroup", "contactPerson"}) {
            Typed.limit(errors, LONGEST, term + ".german", term + ".english");
        }
    }

    @Override
    public NetworkSettings applyTo(NetworkSettings settings) {
        Map<Term, LocalizedText> words = new EnumMap<>(Term.class);
        plenum.putInto(words, Term.PLENUM);
        workingGroup.putInto(words, Term.WORKING_GROUP);
        projectGroup.putInto(words, Term.PROJECT_GROUP);
        contactPerson.putInto(words, Term.CONTACT_PERSON);
        return settings.withWording(words);
    }

    private static Words orNone(@Nullable Words words) {
        return words == null ? new Words("", "") : words;
    }

    /** A term in both languages. */
    record Words(String german, String english) {

        Words(@Nullable String german, @Nullable String english) {
            this.german = Typed.orEmpty(german);
            this.english = Typed.orEmpty(english);
        }

        static Words of(NetworkSettings settings, Term term) {
            LocalizedText own = settings.wording().get(term);
            return own == null ? new Words("", "") : new Words(own.german(), Typed.english(own));
        }

        void putInto(Map<Term, LocalizedText> words, Term term) {
            if (!german.isEmpty()) {
                words.put(term, Typed.text(german, english));
            }
        }
    }
}
