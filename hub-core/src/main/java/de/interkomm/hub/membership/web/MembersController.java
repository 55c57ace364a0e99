package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Objects;

/** Who belongs to a network, for everybody to see. */
@Controller
class MembersController {

    private static final int PAGE_SIZE = 50;

    private final Memberships memberships;
    private final Administrations administrations;
    private final JoinableNetworks networks;

    MembersController(
            Memberships memberships, Administrations administrations, JoinableNetworks networks) {
        this.memberships = memberships;
        this.administrations = administrations;
        this.networks = networks;
    }

    @GetMapping("/networks/{network}/members")
    String list(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        NetworkProfile profile = networks.profile(network);
        List<PublicMember> all = memberships.list(network);
        model.addAttribute("network", profile);
        model.addAttribute("person", profile.members() == MemberKind.PERSON);
        model.addAttribute("joinable", networks.canBeJoined(network));
        model.addAttribute("page", Pages.nearest(all, page, PAGE_SIZE).map(this::row));
        model.addAttribute("persons", atLeast(all));
        model.addAttribute("dated", all.stream().anyMatch(member -> member.since() != null));
        model.addAttribute("smallest", Memberships.SMALLEST_COUNT);
        model.addAttribute("asOf", administrations.asOf().orElse(null));
        return "membership/members";
    }

    /**
     * How many persons there are for sure, from what the list shows; 0 if it shows no number. The
     * true number would tell how many there are where only few are.
     */
    private static int atLeast(List<PublicMember> shown) {
        List<Integer> told =
                shown.stream().map(PublicMember::persons).filter(Objects::nonNull).toList();
        int few = shown.size() - told.size();
        return told.isEmpty() ? 0 : few + told.stream().mapToInt(Integer::intValue).sum();
    }

    private Row row(PublicMember member) {
        return new Row(member, administrations.find(member.administration()).orElse(null));
    }

    /**
     * @param administration {@code null} if the register does not know it
     */
    record Row(PublicMember member, @Nullable Administration administration) {}
}
