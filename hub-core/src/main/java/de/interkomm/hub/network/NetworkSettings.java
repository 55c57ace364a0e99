package de.interkomm.hub.network;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NetworkFrame.Languages;
import de.interkomm.hub.shell.Tone;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that a network's coordinators may change without a developer.
 *
 * @param shortName for narrow places and mail subjects
 * @param claim one line below the name
 * @param joining how one joins, in one or two sentences
 * @param imprint what the imprint says beyond the host's address; empty for nothing more
 * @param privacy what the privacy notice says beyond what is true for every network; empty for
 *     nothing more
 * @param languages in which its pages can be read
 * @param colours {@code null} for those its module brings, or the hub's
 * @param logo {@code null} for the first letter of its short name
 * @param senderName as which its mails come
 * @param replyTo where answers to its mails go; {@code null} for its host's contact address
 * @param wording its own words, for the terms it calls differently
 * @param formerNames the latest first
 */
public record NetworkSettings(
        LocalizedText name,
        String shortName,
        LocalizedText claim,
        LocalizedText description,
        LocalizedText joining,
        HostOrganisation host,
        LocalizedText imprint,
        LocalizedText privacy,
        Tone tone,
        Languages languages,
        @Nullable Colours colours,
        @Nullable Logo logo,
        String senderName,
        @Nullable Mailbox replyTo,
        Map<Term, LocalizedText> wording,
        List<FormerName> formerNames) {

    public NetworkSettings {
        Map<Term, LocalizedText> ordered = new EnumMap<>(Term.class);
        ordered.putAll(wording);
        wording = Collections.unmodifiableMap(ordered);
        formerNames = List.copyOf(formerNames);
    }

    /** What a profile says, and nothing beyond. */
    public static NetworkSettings of(NetworkProfile profile) {
        return new NetworkSettings(
                profile.name(),
                profile.shortName(),
                profile.claim(),
                profile.description(),
                profile.joining(),
                profile.host(),
                LocalizedText.same(""),
                LocalizedText.same(""),
                profile.tone(),
                Languages.GERMAN_AND_ENGLISH,
                null,
                null,
                profile.name().german(),
                Mailbox.parse(profile.host().contact()).orElse(null),
                Map.of(),
                List.of());
    }

    /** Where answers to its mails go in any case. */
    public @Nullable Mailbox answersTo() {
        return replyTo == null ? Mailbox.parse(host.contact()).orElse(null) : replyTo;
    }

    /** With another name its mails come under the new one, unless they never bore its name. */
    public NetworkSettings withTexts(
            LocalizedText called,
            String inShort,
            LocalizedText claimed,
            LocalizedText described,
            LocalizedText joined) {
        return new NetworkSettings(
                called,
                inShort,
                claimed,
                described,
                joined,
                host,
                imprint,
                privacy,
                tone,
                languages,
                colours,
                logo,
                senderName.equals(name.german()) ? called.german() : senderName,
                replyTo,
                wording,
                formerNames);
    }

    public NetworkSettings withHost(
            HostOrganisation organisation,
            LocalizedText saidInImprint,
            LocalizedText saidOfPrivacy) {
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                organisation,
                saidInImprint,
                saidOfPrivacy,
                tone,
                languages,
                colours,
                logo,
                senderName,
                replyTo,
                wording,
                formerNames);
    }

    public NetworkSettings withTone(Tone spoken, Languages offered) {
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                imprint,
                privacy,
                spoken,
                offered,
                colours,
                logo,
                senderName,
                replyTo,
                wording,
                formerNames);
    }

    public NetworkSettings withColours(@Nullable Colours chosen) {
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                imprint,
                privacy,
                tone,
                languages,
                chosen,
                logo,
                senderName,
                replyTo,
                wording,
                formerNames);
    }

    public NetworkSettings withLogo(@Nullable Logo chosen) {
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                imprint,
                privacy,
                tone,
                languages,
                colours,
                chosen,
                senderName,
                replyTo,
                wording,
                formerNames);
    }

    public NetworkSettings withMail(String sender, @Nullable Mailbox answers) {
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                imprint,
                privacy,
                tone,
                languages,
                colours,
                logo,
                sender,
                answers,
                wording,
                formerNames);
    }

    public NetworkSettings withWording(Map<Term, LocalizedText> words) {
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                imprint,
                privacy,
                tone,
                languages,
                colours,
                logo,
                senderName,
                replyTo,
                words,
                formerNames);
    }

    /** The same, with one more name it had before. */
    public NetworkSettings after(FormerName former) {
        List<FormerName> names = new ArrayList<>(formerNames);
        names.addFirst(former);
        return new NetworkSettings(
                name,
                shortName,
                claim,
                description,
                joining,
                host,
                imprint,
                privacy,
                tone,
                languages,
                colours,
                logo,
                senderName,
                replyTo,
                wording,
                names);
    }
}
