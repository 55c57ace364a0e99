package de.interkomm.hub.network.web;

import static de.interkomm.hub.network.web.Typed.orEmpty;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkDeclaration;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an operator types to found a network; its coordinators say the rest. */
record FoundingForm(
        String id,
        String nameGerman,
        String nameEnglish,
        String shortName,
        String claimGerman,
        String descriptionGerman,
        String joiningGerman,
        String hostGerman,
        String address,
        String contact,
        @Nullable Tone tone,
        @Nullable MemberKind members,
        String coordinatorName,
        String coordinatorMailbox) {

    FoundingForm(
            @Nullable String id,
            @Nullable String nameGerman,
            @Nullable String nameEnglish,
            @Nullable String shortName,
            @Nullable String claimGerman,
            @Nullable String descriptionGerman,
            @Nullable String joiningGerman,
            @Nullable String hostGerman,
            @Nullable String address,
            @Nullable String contact,
            @Nullable Tone tone,
            @Nullable MemberKind members,
            @Nullable String coordinatorName,
            @Nullable String coordinatorMailbox) {
        this.id = orEmpty(id);
        this.nameGerman = orEmpty(nameGerman);
        this.nameEnglish = orEmpty(nameEnglish);
        this.shortName = orEmpty(shortName);
        this.claimGerman = orEmpty(claimGerman);
        this.descriptionGerman = orEmpty(descriptionGerman);
        this.joiningGerman = orEmpty(joiningGerman);
        this.hostGerman = orEmpty(hostGerman);
        this.address = orEmpty(address);
        this.contact = orEmpty(contact);
        this.tone = tone;
        this.members = members;
        this.coordinatorName = orEmpty(coordinatorName);
        this.coordinatorMailbox = orEmpty(coordinatorMailbox);
    }

    static FoundingForm empty() {
        return new FoundingForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    void validate(Errors errors) {
        if (NetworkId.parse(id).isEmpty()) {
            errors.rejectValue("id", "network.founding.missing.id");
        }
        require(errors, "nameGerman", nameGerman);
        require(errors, "shortName", shortName);
        require(errors, "claimGerman", claimGerman);
        require(errors, "descriptionGerman", descriptionGerman);
        require(errors, "joiningGerman", joiningGerman);
        require(errors, "hostGerman", hostGerman);
        require(errors, "address", address);
        if (Mailbox.parse(contact).isEmpty()) {
            errors.rejectValue("contact", "network.settings.contact.malformed");
        }
        if (tone == null) {
            errors.rejectValue("tone", "network.settings.missing.tone");
        }
        if (members == null) {
            errors.rejectValue("members", "network.founding.missing.members");
        }
        if (coordinatorName.isEmpty()) {
            errors.rejectValue("coordinatorName", "network.founding.missing.coordinatorName");
        }
        if (Mailbox.parse(coordinatorMailbox).isEmpty()) {
            errors.rejectValue("coordinatorMailbox", "network.founding.missing.coordinatorMailbox");
        }
        Typed.limit(
                errors,
                Typed.LINE,
                "nameGerman",
                "nameEnglish",
                "shortName",
                "claimGerman",
                "hostGerman",
                "coordinatorName");
        Typed.limit(errors, Typed.PARAGRAPHS, "descriptionGerman", "joiningGerman", "address");
    }

    private static void require(Errors errors, String field, String value) {
        Typed.require(errors, field, value);
    }

    /** Only after it was found valid. */
    NetworkDeclaration declaration() {
        NetworkId network = new NetworkId(id);
        NetworkProfile profile =
                new NetworkProfile(
                        network,
                        Typed.text(nameGerman, nameEnglish),
                        shortName,
                        LocalizedText.same(claimGerman),
                        LocalizedText.same(descriptionGerman),
                        LocalizedText.same(joiningGerman),
                        HostOrganisation.of(
                                LocalizedText.same(hostGerman),
                                address.lines().map(String::strip).toList(),
                                contact),
                        Objects.requireNonNull(tone),
                        Objects.requireNonNull(members),
                        List.of(),
                        List.of());
        return new NetworkDeclaration(
                network,
                NetworkSettings.of(profile),
                profile.members(),
                List.of(),
                List.of(),
                List.of(
                        new NetworkDeclaration.Coordinator(
                                coordinatorName, new Mailbox(coordinatorMailbox))),
                Map.of());
    }
}
