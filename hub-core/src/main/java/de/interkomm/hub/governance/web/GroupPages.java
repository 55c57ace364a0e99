package de.interkomm.hub.governance.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.Groups.Card;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.network.Term;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the pages about groups share: their addresses, and the network's words for their kinds. */
@Component
class GroupPages {

    static final String GROUPS = "/networks/{network}/groups";
    static final String DESK = "/networks/{network}/coordination/groups";

    private final Networks networks;
    private final MessageSource messages;

    GroupPages(Networks networks, MessageSource messages) {
        this.networks = networks;
        this.messages = messages;
    }

    NetworkProfile profile(NetworkId network) {
        return networks.find(network).orElseThrow(PageNotFound::new);
    }

    /** The words for every kind but the network's own ones, in their order. */
    Map<GroupKind, String> kinds(NetworkId network, Locale locale) {
        NetworkSettings settings = networks.settings(network).orElseThrow(PageNotFound::new);
        Map<GroupKind, String> words = new LinkedHashMap<>();
        for (GroupKind kind : GroupKind.values()) {
            words.put(kind, word(kind, settings, locale));
        }
        return words;
    }

    /** What a group is called by its kind. */
    static String kind(Card card, Map<GroupKind, String> kinds) {
        return card.kind() == GroupKind.OWN
                ? card.kindName()
                : kinds.getOrDefault(card.kind(), card.kind().name());
    }

    private String word(GroupKind kind, NetworkSettings settings, Locale locale) {
        Term term = term(kind);
        LocalizedText own = term == null ? null : settings.wording().get(term);
        String word =
                own != null
                        ? own.in(locale)
                        : term == null
                                ? ""
                                : messages.getMessage("governance.term." + term, null, locale);
        return messages.getMessage("governance.kind." + kind, new Object[] {word}, locale);
    }

    private static @Nullable Term term(GroupKind kind) {
        return switch (kind) {
            case PLENUM -> Term.PLENUM;
            case WORKING_GROUP -> Term.WORKING_GROUP;
            case PROJECT_GROUP_EXCHANGE, PROJECT_GROUP_IMPLEMENTATION -> Term.PROJECT_GROUP;
            case OWN -> null;
        };
    }

    static GroupId id(String typed) {
        return GroupId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String backTo(NetworkId network, GroupId group, String done) {
        return "redirect:/networks/" + network + "/groups/" + group + "?done=" + done;
    }

    static String backToPeople(NetworkId network, GroupId group, String done) {
        return "redirect:/networks/" + network + "/groups/" + group + "/people?done=" + done;
    }
}
