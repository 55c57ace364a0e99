package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Vanished;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.ContactPeriod;
import de.interkomm.hub.membership.Memberships.Member;
import de.interkomm.hub.shell.Csv;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The members as the coordinators see them. */
@Controller
@RequestMapping("/networks/{network}/coordination")
class DeskMembersController {

    private static final int PAGE_SIZE = 50;
    private static final Set<String> DEEDS = Set.of("suspend", "end", "resume", "contact", "head");

    private static final List<String> COLUMNS =
            List.of(
                    "key",
                    "name",
                    "person",
                    "mailbox",
                    "status",
                    "status-since",
                    "since",
                    "suspended",
                    "ended",
                    "reason",
                    "reference",
                    "vanished",
                    "successor");

    private static final List<String> CONTACT_COLUMNS =
            List.of("contact", "contact-function", "contact-mailbox");

    private final Memberships memberships;
    private final DeskMemberPage memberPage;
    private final MessageSource messages;

    DeskMembersController(
            Memberships memberships, DeskMemberPage memberPage, MessageSource messages) {
        this.memberships = memberships;
        this.memberPage = memberPage;
        this.messages = messages;
    }

    @GetMapping("/members")
    String list(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor Actor actor,
            Model model) {
        List<Member> all = memberships.list(actor, network);
        LocalDate day = DeskMembersFilter.day(on);
        List<Member> found =
                all.stream()
                        .filter(member -> finds(member, text) && wasThere(member, day))
                        .toList();
        DeskMembersFilter chosen = DeskMembersFilter.of(status);
        model.addAttribute("chosen", chosen);
        model.addAttribute("text", text);
        model.addAttribute("on", day);
        model.addAttribute("known", all.size());
        model.addAttribute("found", found.size());
        model.addAttribute("counts", counts(found));
        model.addAttribute("members", Pages.nearest(rows(found, chosen), page, PAGE_SIZE));
        return "membership/desk/members";
    }

    @GetMapping("/members.csv")
    ResponseEntity<byte[]> export(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String on,
            @ModelAttribute("ofPersons") boolean ofPersons,
            @CurrentActor Actor actor,
            Locale locale) {
        LocalDate day = DeskMembersFilter.day(on);
        List<Member> found =
                memberships.list(actor, network).stream()
                        .filter(member -> finds(member, text) && wasThere(member, day))
                        .toList();
        return Csv.download(
                network + "-" + messages.getMessage("desk.members.file", null, locale) + ".csv",
                Stream.concat(COLUMNS.stream(), ofPersons ? Stream.of() : CONTACT_COLUMNS.stream())
                        .map(column -> messages.getMessage("desk.csv." + column, null, locale))
                        .toList(),
                rows(found, DeskMembersFilter.of(status)).stream()
                        .map(row -> cells(row, ofPersons, locale))
                        .toList());
    }

    @GetMapping("/members/{id}")
    String member(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        Member member = memberships.open(actor, network, id(id));
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        return memberPage.show(actor, network, member, model);
    }

    static MembershipId id(String text) {
        return MembershipId.parse(text).orElseThrow(PageNotFound::new);
    }

    private static boolean finds(Member member, String text) {
        String wanted = text.strip().toLowerCase(Locale.GERMAN);
        return Stream.concat(
                        Stream.of(
                                member.administrationName(),
                                member.personName(),
                                member.reference()),
                        member.contacts().stream().map(ContactPeriod::name))
                .filter(Objects::nonNull)
                .anyMatch(part -> part.toLowerCase(Locale.GERMAN).contains(wanted));
    }

    private static boolean wasThere(Member member, @Nullable LocalDate day) {
        return day == null
                || (!member.since().isAfter(day)
                        && (member.endedOn() == null || member.endedOn().isAfter(day)));
    }

    /** How many each choice would show; what has vanished is only offered where something has. */
    private static Map<DeskMembersFilter, Long> counts(List<Member> members) {
        Map<DeskMembersFilter, Long> counts = new LinkedHashMap<>();
        for (DeskMembersFilter filter : DeskMembersFilter.values()) {
            counts.put(filter, members.stream().filter(filter::takes).count());
        }
        counts.remove(DeskMembersFilter.VANISHED, 0L);
        return counts;
    }

    private static List<Row> rows(List<Member> members, @Nullable DeskMembersFilter chosen) {
        return members.stream()
                .filter(member -> chosen == null || chosen.takes(member))
                .map(member -> new Row(member, DeskMemberPage.speaker(member)))
                .toList();
    }

    private List<String> cells(Row row, boolean ofPersons, Locale locale) {
        Stream<String> contact = ofPersons ? Stream.of() : cells(row.contact());
        return Stream.concat(cells(row.member(), locale), contact).toList();
    }

    private Stream<String> cells(Member member, Locale locale) {
        Vanished vanished = member.vanished();
        Administration successor = vanished == null ? null : vanished.successor();
        return Stream.of(
                member.administration().value(),
                member.administrationName(),
                text(member.personName()),
                text(member.mailbox()),
                messages.getMessage("desk.member.status." + member.shown(), null, locale),
                member.statusSince().toString(),
                member.since().toString(),
                text(member.suspendedOn()),
                text(member.endedOn()),
                text(member.reason()),
                text(member.reference()),
                text(vanished == null ? null : vanished.edition()),
                successor == null ? "" : successor.title());
    }

    private static Stream<String> cells(@Nullable ContactPeriod contact) {
        return contact == null
                ? Stream.of("", "", "")
                : Stream.of(contact.name(), contact.function(), contact.mailbox());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /**
     * @param contact who speaks for it now; {@code null} if nobody does
     */
    record Row(Member member, @Nullable ContactPeriod contact) {}
}
