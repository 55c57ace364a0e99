package de.interkomm.hub.membership.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.Vanished;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.shell.PageOf;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Membership")
class MembersApi {

    private final Memberships memberships;

    MembersApi(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping("/api/networks/{network}/members")
    @Operation(
            summary = "Members of a network",
            description =
                    "Administrations by name. In a network of persons: administrations whose staff"
                            + " are members; never who, and how many and since when only from "
                            + Memberships.SMALLEST_COUNT
                            + " persons on, because less would speak of single persons.")
    ResponseEntity<PageOf<Member>> members(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return Pages.cacheable(Pages.of(memberships.list(network), page, size, Member::of));
    }

    /**
     * An administration that is a member, or whose staff are.
     *
     * @param since left out where it would speak of single persons
     * @param persons how many of its staff are members; left out where administrations are, and
     *     where it would speak of single persons
     * @param endedOn the register's edition that no longer has it; left out while it has
     * @param successorRegionalKey what went on in its place; left out where that is not known
     */
    record Member(
            RegionalKey regionalKey,
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate since,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer persons,
            @Schema(
                            description =
                                    "Only where the official register has it no longer: the first"
                                            + " edition without it")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable LocalDate endedOn,
            @Schema(
                            description =
                                    "Only beside endedOn: what it has become part of, if that is"
                                            + " known")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable RegionalKey successorRegionalKey) {

        static Member of(PublicMember member) {
            Vanished vanished = member.vanished();
            Administration successor = vanished == null ? null : vanished.successor();
            return new Member(
                    member.administration(),
                    member.name(),
                    member.since(),
                    member.persons(),
                    vanished == null ? null : vanished.edition(),
                    successor == null ? null : successor.key());
        }
    }
}
