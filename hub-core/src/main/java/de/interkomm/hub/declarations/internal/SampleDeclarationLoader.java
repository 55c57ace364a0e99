package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.AdoptionWay;
import de.interkomm.hub.declarations.CanonicalText;
import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.SignatureWay;
import de.interkomm.hub.declarations.internal.SignatureRows.Signing;
import de.interkomm.hub.declarations.spi.SampleDeclarations;
import de.interkomm.hub.declarations.spi.SampleDeclarations.Signed;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.Memberships.PublicMember;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters the networks' sample declarations where there are none yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleDeclarationLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleDeclarationLoader.class);

    private final List<SampleDeclarations> samples;
    private final EditionRepository editions;
    private final SignatureRows signatures;
    private final Beginnings beginnings;
    private final Adoptions adoptions;
    private final Accounts accounts;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SampleDeclarationLoader(
            List<SampleDeclarations> samples,
            EditionRepository editions,
            SignatureRows signatures,
            Beginnings beginnings,
            Adoptions adoptions,
            Accounts accounts,
            Memberships memberships,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.samples = samples;
        this.editions = editions;
        this.signatures = signatures;
        this.beginnings = beginnings;
        this.adoptions = adoptions;
        this.accounts = accounts;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** After the sample members and groups are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(20)
    void load() {
        for (SampleDeclarations sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleDeclarations sample) {
        List<GroupId> groups =
                jdbc.sql("select id from network_group where name = ? and archived_on is null")
                        .param(sample.group())
                        .query((row, _) -> new GroupId(row.getObject("id", UUID.class)))
                        .list();
        if (editions.count() > 0 || groups.isEmpty()) {
            return;
        }
        DeclarationText text =
                new DeclarationText(
                        sample.title(),
                        sample.passages().stream()
                                .map(one -> new Clause(ClauseId.next(), one.level(), one.words()))
                                .toList());
        AccountView author = accounts.coordinatorsOf(sample.network()).getFirst();
        Edition edition =
                beginnings.begin(
                        groups.getFirst(),
                        text,
                        new Author(author.id(), author.mailbox(), author.name()));
        edition.adopt(
                text,
                AdoptionWay.MEETING,
                sample.adoptedOn(),
                sample.note(),
                null,
                SignatureService.noon(sample.adoptedOn()));
        adoptions.print(sample.network(), edition, text, sample.adoptedOn(), sample.note());
        sign(sample, edition, text, author.name());
        log.info("Entered the sample declaration of network {}", sample.network());
    }

    private void sign(SampleDeclarations sample, Edition edition, DeclarationText text, String by) {
        String sha256 = CanonicalText.sha256(CanonicalText.of(edition.number(), text));
        Map<RegionalKey, String> names =
                memberships.list(sample.network()).stream()
                        .collect(
                                Collectors.toMap(PublicMember::administration, PublicMember::name));
        for (Signed one : sample.signed()) {
            String name = names.get(one.administration());
            if (name != null) {
                signatures.sign(
                        edition.id(),
                        sha256,
                        new Signing(
                                one.administration(),
                                name,
                                one.person(),
                                one.function(),
                                SignatureWay.RECORDED,
                                SignatureService.noon(one.on()),
                                null,
                                null,
                                null,
                                "",
                                by));
            }
        }
    }
}
