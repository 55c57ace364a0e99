package de.interkomm.hub.reports.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AskedElsewhere;
import de.interkomm.hub.reports.ReportTexts.Contribution;
import de.interkomm.hub.reports.internal.ContributionRows.Kept;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;

/** Says to those who lead groups which texts for reports they are asked for. */
@Component
class AskedTexts implements AskedElsewhere {

    private final ContributionRows contributions;
    private final GroupPeople people;
    private final MessageSource messages;

    AskedTexts(ContributionRows contributions, GroupPeople people, MessageSource messages) {
        this.contributions = contributions;
        this.people = people;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Asked> of(Actor actor, NetworkId network, Locale locale) {
        NetworkScope.requireBound(network);
        return contributions.waiting().stream()
                .map(Kept::contribution)
                .filter(one -> isLedBy(actor, network, one.group()))
                .map(one -> asked(one, network, locale))
                .toList();
    }

    /** Whoever runs the network may write it, too, but is not the one who was asked. */
    private boolean isLedBy(Actor actor, NetworkId network, @Nullable GroupId group) {
        return group != null
                && people.of(network, group).stream()
                        .filter(one -> one.account().equals(actor.account()))
                        .anyMatch(one -> GroupRight.DESCRIBE.functions().contains(one.function()));
    }

    private Asked asked(Contribution one, NetworkId network, Locale locale) {
        return new Asked(
                messages.getMessage(
                        "reports.asked.for",
                        new Object[] {Integer.toString(one.year()), one.groupName()},
                        locale),
                "/networks/%s/groups/%s/reports/%s".formatted(network, one.group(), one.report()),
                one.deadline());
    }
}
