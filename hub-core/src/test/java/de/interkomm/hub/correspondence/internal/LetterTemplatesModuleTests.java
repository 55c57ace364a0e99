package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterTemplates;
import de.interkomm.hub.correspondence.LetterTemplates.Edition;
import de.interkomm.hub.correspondence.LetterTemplates.Origin;
import de.interkomm.hub.correspondence.LetterTemplates.SaveResult;
import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.TemplateDraft;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

@SpringBootTest
@RecordApplicationEvents
class LetterTemplatesModuleTests {

    private static final NetworkId OURS = TestNetworks.COUNCIL;
    private static final NetworkId THEIRS = TestNetworks.VILLAGES;
    private static final LetterKind DECLINE = LetterKind.DECLINE;
    private static final LetterLanguage GERMAN = LetterLanguage.GERMAN;

    private static final TemplateDraft OWN =
            new TemplateDraft(
                    "Leider nicht, {administration}",
                    "Liebe Leute,",
                    "es geht nicht.\r\n\r\n\r\nWeil: {reason}",
                    "Bis bald");

    @Autowired LetterTemplates templates;
    @Autowired LetterTexts texts;
    @Autowired Accounts accounts;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @AfterEach
    void bringBackTheDefaults() {
        TemplateTables.empty(OURS, transaction, jdbc);
    }

    @Test
    void whatIsSavedHoldsForTheNextLetterOfThisNetworkAlone() {
        LetterTemplate theirs = inForce(THEIRS, DECLINE, Locale.GERMANY);

        assertThat(save(OWN, 0)).isEqualTo(new SaveResult.Saved(1));

        LetterTemplate ours = inForce(OURS, DECLINE, Locale.GERMANY);
        assertThat(ours.subject()).isEqualTo("Leider nicht, {administration}");
        assertThat(ours.paragraphs()).containsExactly("es geht nicht.", "Weil: {reason}");
        assertThat(inForce(OURS, DECLINE, Locale.of("de", "DE", "DU"))).isEqualTo(ours);
        assertThat(inForce(OURS, DECLINE, Locale.ENGLISH).closing()).isNotEqualTo("Bis bald");
        assertThat(inForce(THEIRS, DECLINE, Locale.GERMANY)).isEqualTo(theirs);
        assertThat(of(THEIRS).stream().map(Edition::origin)).containsExactly(Origin.DEFAULT);
    }

    @Test
    void everyVersionStaysAndTheDefaultCanBeBroughtBack() {
        Edition usual = of(OURS).getFirst();
        save(OWN, 0);

        SaveResult back =
                NetworkScope.call(
                        OURS, () -> templates.backToDefault(actor(OURS), OURS, DECLINE, GERMAN, 1));

        assertThat(back).isEqualTo(new SaveResult.Saved(2));
        List<Edition> all = of(OURS);
        assertThat(all).extracting(Edition::version).containsExactly(2, 1, 0);
        assertThat(all)
                .extracting(Edition::origin)
                .containsExactly(Origin.DEFAULT, Origin.OWN, Origin.DEFAULT);
        assertThat(all.getFirst().wording()).isEqualTo(usual.wording());
        assertThat(all.getFirst().author()).isEqualTo("Vera Vorlage");
        assertThat(all.get(1).wording()).isEqualTo(OWN);
        assertThat(inForce(OURS, DECLINE, Locale.GERMANY).subject())
                .isEqualTo(usual.wording().subject());
        assertThat(
                        NetworkScope.call(
                                OURS,
                                () ->
                                        templates.backToDefault(
                                                actor(OURS), OURS, DECLINE, GERMAN, 2)))
                .isEqualTo(new SaveResult.Unchanged());
    }

    @Test
    void whoComesLateReplacesNothing() {
        save(OWN, 0);
        TemplateDraft late = new TemplateDraft("Spät", "Hallo,", "Zu spät.", "Gruß");

        assertThat(save(late, 0))
                .isInstanceOfSatisfying(
                        SaveResult.Stale.class,
                        stale -> assertThat(stale.current().wording()).isEqualTo(OWN));
        assertThat(save(OWN, 1)).isEqualTo(new SaveResult.Unchanged());
    }

    @Test
    void whatIsBrokenIsNotKept() {
        TemplateDraft broken = new TemplateDraft("Leider {mayor}", "Hallo,", "{reason", "Gruß");

        assertThat(save(broken, 0)).isInstanceOf(SaveResult.Refused.class);
        assertThat(of(OURS)).hasSize(1);
    }

    @Test
    void theTrailSaysWhatChangedAndNoMore() {
        save(OWN, 0);
        save(
                new TemplateDraft(
                        OWN.subject(), OWN.salutation(), OWN.body() + " Schade.", OWN.closing()),
                1);

        ActionTaken taken = events.stream(ActionTaken.class).toList().getLast();
        assertThat(taken.network()).isEqualTo(OURS);
        assertThat(taken.role()).isEqualTo(Role.EDITOR);
        assertThat(taken.action()).isEqualTo("letter-template.changed");
        assertThat(taken.object()).isEqualTo("DECLINE/de");
        assertThat(taken.label()).isEqualTo("Ablehnung (Deutsch), Version 2");
        assertThat(taken.changes()).containsOnlyKeys("body");
        Change change = Objects.requireNonNull(taken.changes().get("body"));
        assertThat(change.before()).isEqualTo("es geht nicht.\n\nWeil: {reason}");
        assertThat(change.after()).isEqualTo("es geht nicht.\n\nWeil: {reason} Schade.");
    }

    @Test
    void nobodyOfAnotherNetworkReadsOrChangesThem() {
        NetworkScope.run(
                OURS,
                () -> {
                    assertThatExceptionOfType(NotPermitted.class)
                            .isThrownBy(
                                    () ->
                                            templates.save(
                                                    actor(THEIRS), OURS, DECLINE, GERMAN, OWN, 0));
                    assertThatExceptionOfType(NotPermitted.class)
                            .isThrownBy(() -> templates.all(actor(THEIRS), OURS));
                    assertThatExceptionOfType(NotPermitted.class)
                            .isThrownBy(
                                    () ->
                                            templates.preview(
                                                    actor(THEIRS), OURS, DECLINE, GERMAN, OWN));
                });
    }

    @Test
    void aLetterIsWordedWhereItIsWritten() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> texts.template(OURS, DECLINE, Locale.GERMANY));
    }

    private SaveResult save(TemplateDraft draft, int basedOn) {
        return NetworkScope.call(
                OURS, () -> templates.save(actor(OURS), OURS, DECLINE, GERMAN, draft, basedOn));
    }

    private List<Edition> of(NetworkId network) {
        return NetworkScope.call(
                network, () -> templates.editions(actor(network), network, DECLINE, GERMAN));
    }

    private LetterTemplate inForce(NetworkId network, LetterKind kind, Locale locale) {
        return NetworkScope.call(
                network,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ -> texts.template(network, kind, locale))));
    }

    private Actor actor(NetworkId network) {
        Mailbox mailbox = new Mailbox("vorlage@example.org");
        return new Actor(
                accounts.ensure(mailbox, "Vera Vorlage"),
                "Vera Vorlage",
                mailbox,
                Set.of(Standing.in(network, Role.EDITOR)));
    }
}
