package de.interkomm.hub.network;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NetworkFrame.Languages;
import de.interkomm.hub.shell.Tone;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

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
 * @param formerHosts the latest first
 * @param contributions what becomes of contributions of those who are erased
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
        List<FormerName> formerNames,
        List<FormerName> formerHosts,
        Contributions contributions) {

    public NetworkSettings {
        // What has been stored, or comes from another hub, may lack anything.
        for (Object needed :
                new Object[] {
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
                    senderName
                }) {
            Objects.requireNonNull(needed);
        }
        Map<Term, LocalizedText> ordered = new EnumMap<>(Term.class);
        ordered.putAll(wording);
        wording = Collections.unmodifiableMap(ordered);
        formerNames = List.copyOf(formerNames);
        // What was stored before hosts were kept has none.
        formerHosts = formerHosts == null ? List.of() : List.copyOf(formerHosts);
        // Settings from before there was a choice.
        contributions = Objects.requireNonNullElse(contributions, Contributions.STAY);
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
                List.of(),
                List.of(),
                profile.contributions());
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
        return changed(
                draft -> {
                    draft.name = called;
                    draft.shortName = inShort;
                    draft.claim = claimed;
                    draft.description = described;
                    draft.joining = joined;
                    draft.senderName =
                            senderName.equals(name.german()) ? called.german() : senderName;
                });
    }

    public NetworkSettings withHost(
            HostOrganisation organisation,
            LocalizedText saidInImprint,
            LocalizedText saidOfPrivacy) {
        return changed(
                draft -> {
                    draft.host = organisation;
                    draft.imprint = saidInImprint;
                    draft.privacy = saidOfPrivacy;
                });
    }

    public NetworkSettings withTone(Tone spoken, Languages offered) {
        return changed(
                draft -> {
                    draft.tone = spoken;
                    draft.languages = offered;
                });
    }

    public NetworkSettings withColours(@Nullable Colours chosen) {
        return changed(draft -> draft.colours = chosen);
    }

    public NetworkSettings withLogo(@Nullable Logo chosen) {
        return changed(draft -> draft.logo = chosen);
    }

    public NetworkSettings withMail(String sender, @Nullable Mailbox answers) {
        return changed(
                draft -> {
                    draft.senderName = sender;
                    draft.replyTo = answers;
                });
    }

    public NetworkSettings withWording(Map<Term, LocalizedText> words) {
        return changed(draft -> draft.wording = words);
    }

    public NetworkSettings withContributions(Contributions rule) {
        return changed(draft -> draft.contributions = rule);
    }

    /** The same, with one more name it had before. */
    public NetworkSettings after(FormerName former) {
        List<FormerName> names = new ArrayList<>(formerNames);
        names.addFirst(former);
        return changed(draft -> draft.formerNames = names);
    }

    /** The same, with one more host it had before. */
    public NetworkSettings afterHost(FormerName former) {
        List<FormerName> hosts = new ArrayList<>(formerHosts);
        hosts.addFirst(former);
        return changed(draft -> draft.formerHosts = hosts);
    }

    private NetworkSettings changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Everything as it was, until a change says otherwise. */
    private static final class Draft {

        LocalizedText name;
        String shortName;
        LocalizedText claim;
        LocalizedText description;
        LocalizedText joining;
        HostOrganisation host;
        LocalizedText imprint;
        LocalizedText privacy;
        Tone tone;
        Languages languages;
        @Nullable Colours colours;
        @Nullable Logo logo;
        String senderName;
        @Nullable Mailbox replyTo;
        Map<Term, LocalizedText> wording;
        List<FormerName> formerNames;
        List<FormerName> formerHosts;
        Contributions contributions;

        Draft(NetworkSettings before) {
            name = before.name;
            shortName = before.shortName;
            claim = before.claim;
            description = before.description;
            joining = before.joining;
            host = before.host;
            imprint = before.imprint;
            privacy = before.privacy;
            tone = before.tone;
            languages = before.languages;
            colours = before.colours;
            logo = before.logo;
            senderName = before.senderName;
            replyTo = before.replyTo;
            wording = before.wording;
            formerNames = before.formerNames;
            formerHosts = before.formerHosts;
            contributions = before.contributions;
        }

        NetworkSettings settings() {
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
                    formerNames,
                    formerHosts,
                    contributions);
        }
    }
}
