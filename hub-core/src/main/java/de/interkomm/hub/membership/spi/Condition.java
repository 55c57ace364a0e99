package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** What the catalogue's rules ask for. */
public sealed interface Condition {

    /** What the administration itself must be; answered by the official register. */
    sealed interface OfRegister extends Condition {}

    /** What must be done to be admitted; it holds for everybody or for nobody. */
    sealed interface Step extends Condition {
        AdmissionStep step();
    }

    /**
     * It lies in a state.
     *
     * @param state two digits of the regional key
     */
    record InState(String state) implements OfRegister {}

    /** It is of one of these kinds. */
    record OfKind(List<AdministrationKind> kinds) implements OfRegister {
        public OfKind {
            kinds = kinds.stream().distinct().sorted().toList();
        }
    }

    /**
     * It has so many inhabitants, both ends included.
     *
     * @param from {@code null} without a lower end
     * @param to {@code null} without an upper end
     */
    record Inhabitants(@Nullable Integer from, @Nullable Integer to) implements OfRegister {}

    /**
     * It lies in one of these areas.
     *
     * @param areas leading digits of regional keys
     */
    record InRegion(List<String> areas) implements OfRegister {
        public InRegion {
            areas = areas.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        }
    }

    /** It is one of these. */
    record Named(List<RegionalKey> administrations) implements OfRegister {
        public Named {
            administrations =
                    administrations.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        }
    }

    /** People work there. */
    record HasAdministration() implements OfRegister {}

    /**
     * What only this network's own code can tell.
     *
     * @param name of the rule
     * @param says what it asks for, in words
     */
    record Special(String name, LocalizedText says) implements OfRegister {}

    /** Whoever applies writes from an official mailbox. */
    record VerifiedMailbox() implements Condition {}

    /** Whoever applies writes from no private mailbox. */
    record NoPrivateMailbox() implements Condition {}

    /** Somebody is named who speaks for the administration. */
    record ContactRequired() implements Condition {}

    /** Somebody may be named who speaks for the administration, and is asked for. */
    record ContactDesired() implements Condition {}

    /** A person of the network decides. */
    record Decision() implements Condition {}

    /** The head of the administration writes a letter. */
    record LetterRequired() implements Step {
        @Override
        public AdmissionStep step() {
            return AdmissionStep.LETTER;
        }
    }

    /** An organ of the network resolves. */
    record OrganResolution() implements Step {
        @Override
        public AdmissionStep step() {
            return AdmissionStep.RESOLUTION;
        }
    }

    /** The administration signs the declaration of intent. */
    record DeclarationSigned() implements Step {
        @Override
        public AdmissionStep step() {
            return AdmissionStep.DECLARATION;
        }
    }
}
