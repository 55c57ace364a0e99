package de.interkomm.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.privacy.PersonalFile.Section;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

@SpringBootTest
class PersonalFilesModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;
    private static final NetworkId ELSEWHERE = TestNetworks.TOWNS;
    private static final RegionalKey VILLAGE = new RegionalKey("073335003000");

    @Autowired PersonalFiles files;
    @Autowired Applications applications;
    @Autowired Accounts accounts;

    @Test
    void anAccountAndItsApplicationsAreFoundInEveryNetwork() {
        Mailbox mailbox = mailbox();
        AccountId account = accounts.ensure(mailbox, "Erika Muster");
        apply(HERE, mailbox);
        apply(ELSEWHERE, mailbox);

        PersonalFile file =
                files.of(new Person(account.value(), mailbox.address(), "Erika Muster"));

        assertThat(values(file, null, "identity.data.account", DataField.NAME))
                .containsExactly("Erika Muster");
        for (NetworkId network : List.of(HERE, ELSEWHERE)) {
            assertThat(values(file, network, "membership.data.draft", DataField.NAME))
                    .containsExactly("Erika Muster");
        }
        assertThat(values(file, null, "mail.data.outgoing", DataField.MAILBOX))
                .hasSize(2)
                .containsOnly(mailbox.address());
    }

    @Test
    void nobodyGetsWhatIsAboutSomebodyElse() {
        Mailbox mine = mailbox();
        Mailbox theirs = mailbox();
        accounts.ensure(theirs, "Erika Muster");
        apply(HERE, theirs);

        // Even somebody of the same name.
        AccountId account = accounts.ensure(mine, "Erika Muster");
        PersonalFile file = files.of(new Person(account.value(), mine.address(), "Erika Muster"));

        assertThat(file.sections())
                .extracting(one -> one.kind().key())
                .containsExactly("identity.data.account");
    }

    @Test
    void aLetterIsHandedOutToItsApplicantAlone() {
        Mailbox mine = mailbox();
        ApplicationId application = apply(HERE, mine);
        NetworkScope.run(
                HERE,
                () -> {
                    applications.confirmMailbox(HERE, application, mine);
                    applications.send(HERE, application, Dispatch.ELECTRONIC);
                });
        Person applicant = new Person(null, mine.address(), "");
        String letter =
                section(files.of(applicant), HERE, "membership.data.letter").getFirst().id();

        assertThat(files.letter(applicant, HERE, letter))
                .hasValueSatisfying(
                        file -> assertThat(file.mediaType()).isEqualTo("application/pdf"));
        assertThat(files.letter(new Person(null, mailbox().address(), ""), HERE, letter)).isEmpty();
        assertThat(files.letter(applicant, ELSEWHERE, letter)).isEmpty();
    }

    private ApplicationId apply(NetworkId network, Mailbox mailbox) {
        ApplicationForm form =
                new ApplicationForm(
                        VILLAGE, "Erika Muster", "Bürgermeisterin", mailbox, null, "Guten Tag");
        return NetworkScope.call(
                network,
                () -> ((StartResult.Kept) applications.start(network, form, Locale.GERMAN)).id());
    }

    private static List<PersonalRecord> section(
            PersonalFile file, @Nullable NetworkId network, String kind) {
        return file.sections().stream()
                .filter(one -> one.kind().key().equals(kind))
                .filter(one -> java.util.Objects.equals(one.network(), network))
                .map(Section::records)
                .findFirst()
                .orElse(List.of());
    }

    private static List<@Nullable String> values(
            PersonalFile file, @Nullable NetworkId network, String kind, DataField field) {
        return section(file, network, kind).stream()
                .<@Nullable String>map(record -> record.entries().get(field))
                .toList();
    }

    private static Mailbox mailbox() {
        return new Mailbox("amt@" + UUID.randomUUID() + ".example");
    }
}
