package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationForm.ContactDetails;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.ContactPeriod;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one member, whatever was just tried there. */
@Component
class DeskMemberPage {

    private final Memberships memberships;
    private final ApplicationDesk desk;

    DeskMemberPage(Memberships memberships, ApplicationDesk desk) {
        this.memberships = memberships;
        this.desk = desk;
    }

    String show(Actor actor, NetworkId network, Member member, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("contact", speaker(member));
        model.addAttribute("contacts", member.contacts().reversed());
        model.addAttribute("history", memberships.history(actor, network, member.id()).reversed());
        ApplicationView origin = origin(actor, network, member.application());
        model.addAttribute("origin", origin);
        ContactDetails begun = begun(member, origin);
        model.addAttribute("contactLacks", ContactForm.of(begun).missing());
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    begun == null
                            ? MembersContactForm.empty(member.version())
                            : MembersContactForm.begun(member.version(), begun));
        }
        return "membership/desk/member";
    }

    /** The application it goes back to, with the letters of both; none from before the hub. */
    private @Nullable ApplicationView origin(
            Actor actor, NetworkId network, @Nullable ApplicationId application) {
        return application == null ? null : desk.open(actor, network, application).application();
    }

    /** Whom the application began to name, if nobody ever spoke for the member. */
    private static @Nullable ContactDetails begun(Member member, @Nullable ApplicationView origin) {
        return origin == null || !member.contacts().isEmpty()
                ? null
                : origin.form().contactDetails();
    }

    static @Nullable ContactPeriod speaker(Member member) {
        return member.contacts().stream()
                .filter(contact -> contact.until() == null)
                .findFirst()
                .orElse(null);
    }
}
