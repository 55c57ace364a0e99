package de.interkomm.hub.governance.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.Card;
import de.interkomm.hub.governance.Groups.Query;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.shell.PageOf;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;

import io.swagger.v3.oas.annotations.Operation;
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
import java.util.List;
import java.util.UUID;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Governance")
class GroupsApi {

    private final Groups groups;

    GroupsApi(Groups groups) {
        this.groups = groups;
    }

    @GetMapping("/api/networks/{network}/groups")
    @Operation(
            summary = "Public groups of a network",
            description =
                    "Organs, working groups and project groups that everybody may see, by kind and"
                            + " name; never people.")
    ResponseEntity<PageOf<Group>> groups(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        // Kept by everybody for a while: the answer is the same for all, signed in or not.
        return Pages.cacheable(
                Pages.of(groups.list(null, network, Query.ALL), page, size, Group::of));
    }

    /**
     * A group.
     *
     * @param kindName left out unless the kind is the network's own
     * @param parent left out where there is none
     * @param administrations how many take part; left out where all members do by rule
     */
    record Group(
            UUID id,
            GroupKind kind,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String kindName,
            String name,
            String purpose,
            List<String> topics,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID parent,
            WayIn wayIn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate startsOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate endsOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer administrations) {

        static Group of(Card card) {
            var parent = card.parent();
            return new Group(
                    card.id().value(),
                    card.kind(),
                    card.kindName().isEmpty() ? null : card.kindName(),
                    card.name(),
                    card.purpose(),
                    card.topics(),
                    parent == null ? null : parent.value(),
                    card.wayIn(),
                    card.startsOn(),
                    card.endsOn(),
                    card.administrations());
        }
    }
}
