package de.interkomm.hub.reports.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPagePart;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.reports.ReportTexts;
import de.interkomm.hub.reports.ReportTexts.Contribution;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** On a group's page: for those who lead it, what a report waits for. */
@Component
class AskedOfGroup implements GroupPagePart {

    private final ReportTexts texts;
    private final GroupPeople people;

    AskedOfGroup(ReportTexts texts, GroupPeople people) {
        this.texts = texts;
        this.people = people;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, GroupId group) {
        if (reader == null
                || !people.rights(reader, network, group).contains(GroupRight.DESCRIBE)) {
            return Optional.empty();
        }
        List<Contribution> asked = texts.of(reader, network, group);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PagePart("reports/group-part", new Content(network, group, asked)));
    }

    record Content(NetworkId network, GroupId group, List<Contribution> asked) {}
}
