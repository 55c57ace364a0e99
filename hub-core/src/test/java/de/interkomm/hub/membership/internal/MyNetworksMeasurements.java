package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MyNetworks.MyNetwork;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.Figures;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long it takes to see 600 of 1,000 networks with what waits in each. */
@SpringBootTest
class MyNetworksMeasurements {

    private static final int KNOWN = 1_000;
    private static final int MINE = 600;
    private static final int WAITING = 20;
    private static final int TIMES = 200;

    @Autowired WaitingApplications waiting;
    @Autowired Administrations administrations;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired ObjectProvider<OverviewSource> sources;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Autowired Vouching vouching;

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from hub.waiting_application where network_schema like 'net_measured_%'")
                .update();
    }

    @Test
    void sixHundredNetworksAtAGlance() {
        List<NetworkProfile> all =
                IntStream.range(0, KNOWN).mapToObj(MyNetworksMeasurements::profile).toList();
        jdbc.sql(
                        """
                        insert into hub.waiting_application (network_schema, application_id)
                        select 'net_measured_n' || network, gen_random_uuid()
                        from generate_series(0, :last) as network, generate_series(1, :waiting)
                        """)
                .param("last", KNOWN - 1)
                .param("waiting", WAITING)
                .update();
        MyNetworksOverview overview =
                new MyNetworksOverview(
                        only(all), waiting, vouching, administrations, accounts, roles, sources);
        Actor actor = coordinatorOf(all.subList(0, MINE));
        long[] nanos = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            Page<MyNetwork> page =
                    transaction.execute(_ -> overview.of(actor, "", "0", Locale.GERMANY));
            nanos[time] = System.nanoTime() - begin;
            assertThat(page.getTotalElements()).isEqualTo(MINE);
            assertThat(page).allMatch(one -> Integer.valueOf(WAITING).equals(one.waiting()));
        }
        Figures.print("600 of 1,000 networks, what waits in each", nanos);
    }

    private static Actor coordinatorOf(List<NetworkProfile> networks) {
        Set<Standing> standings =
                networks.stream()
                        .map(one -> Standing.in(one.id(), Role.COORDINATOR))
                        .collect(Collectors.toSet());
        return new Actor(
                AccountId.next(), "Viele Hände", new Mailbox("viele@haende.example"), standings);
    }

    private static NetworkProfile profile(int number) {
        LocalizedText words = LocalizedText.same("Netzwerk " + number);
        return new NetworkProfile(
                new NetworkId("measured-n" + number),
                words,
                "N" + number,
                words,
                words,
                words,
                HostOrganisation.of(words, List.of(), "netz@pruefung.example"),
                Tone.SIE,
                MemberKind.ADMINISTRATION,
                List.of(),
                List.of());
    }

    /** Of the networks only their list is asked for. */
    private static Networks only(List<NetworkProfile> all) {
        return (Networks)
                Proxy.newProxyInstance(
                        Networks.class.getClassLoader(),
                        new Class<?>[] {Networks.class},
                        (_, method, _) -> {
                            if (method.getName().equals("all")) {
                                return all;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        });
    }
}
