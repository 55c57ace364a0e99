package de.interkomm.hub.administrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.mail.Mailbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class OfficialMailboxesModuleTests {

    private static final RegionalKey MUNICIPALITY = new RegionalKey("071325009020");
    private static final RegionalKey ASSOCIATION = new RegionalKey("071325009000");
    private static final RegionalKey COUNTY = new RegionalKey("071320000000");
    private static final RegionalKey ELSEWHERE = new RegionalKey("071325010000");

    @Autowired OfficialMailboxes mailboxes;
    @Autowired JdbcClient jdbc;

    @Test
    void ofADomainNobodyHasNamedNothingIsKnown() {
        assertThat(originOf("a@unheard-of.example")).isEqualTo(MailboxOrigin.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@amt.example", "a@rathaus.amt.example", "a@x.y.amt.example"})
    void aDomainLearntIsOfficialWithItsSubdomains(String mailbox) {
        mailboxes.learn(MUNICIPALITY, " Amt.Example ", DomainOrigin.COORDINATOR);
        assertThat(originOf(mailbox)).isEqualTo(MailboxOrigin.OFFICIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@kein-amt.example", "a@amt.example.evil.example"})
    void whatOnlyLooksLikeItIsNot(String mailbox) {
        mailboxes.learn(MUNICIPALITY, "amt.example", DomainOrigin.COORDINATOR);
        assertThat(mailboxes.originOf(new Mailbox(mailbox), MUNICIPALITY))
                .isEqualTo(MailboxOrigin.UNKNOWN);
    }

    @Test
    void theAssociationAndTheCountyMayRunTheMail() {
        mailboxes.learn(ASSOCIATION, "vg.example", DomainOrigin.OPERATOR);
        mailboxes.learn(COUNTY, "kreis.example", DomainOrigin.OPERATOR);
        assertThat(originOf("a@vg.example")).isEqualTo(MailboxOrigin.OFFICIAL);
        assertThat(originOf("a@kreis.example")).isEqualTo(MailboxOrigin.OFFICIAL);
    }

    @Test
    void aDomainSaysNothingOfOthersNorOfThoseAbove() {
        mailboxes.learn(MUNICIPALITY, "amt.example", DomainOrigin.COORDINATOR);
        for (RegionalKey other : new RegionalKey[] {ASSOCIATION, COUNTY, ELSEWHERE}) {
            assertThat(mailboxes.originOf(new Mailbox("a@amt.example"), other))
                    .isEqualTo(MailboxOrigin.ELSEWHERE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@gmx.de", "a@web.de", "a@gmail.com", "a@mailinator.com", "a@mail.gmx.de"})
    void aProviderOfPrivateMailboxesIsNeverOfficial(String mailbox) {
        assertThat(originOf(mailbox)).isEqualTo(MailboxOrigin.PRIVATE);
        String domain = new Mailbox(mailbox).domain();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mailboxes.learn(MUNICIPALITY, domain, DomainOrigin.COORDINATOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "a b.de", "-a.de", "a..de", "a@b.de", "https://a.de"})
    void whatIsNoDomainIsNotLearnt(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mailboxes.learn(MUNICIPALITY, domain, DomainOrigin.OPERATOR));
    }

    @Test
    void learningAgainChangesNothing() {
        mailboxes.learn(MUNICIPALITY, "amt.example", DomainOrigin.COORDINATOR);
        mailboxes.learn(MUNICIPALITY, "AMT.example", DomainOrigin.OPERATOR);
        assertThat(
                        jdbc.sql(
                                        "select origin from hub.administration_domain where domain"
                                                + " = 'amt.example'")
                                .query(String.class)
                                .list())
                .containsExactly("COORDINATOR");
    }

    private MailboxOrigin originOf(String mailbox) {
        return mailboxes.originOf(new Mailbox(mailbox), MUNICIPALITY);
    }
}
