package de.interkomm.hub.membership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentRequestId;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Role.Reach;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.membership.Memberships;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Walks every route of the hub as everybody who has no business there: nobody, and each role of one
 * network with the ids of another.
 */
@SpringBootTest
class RouteSweepWebTests {

    private static final NetworkId OURS = TestNetworks.TOWNS;
    private static final NetworkId THEIRS = TestNetworks.VILLAGES;
    private static final RegionalKey OUR_TOWN = new RegionalKey("073335003000");

    /** Who may walk a route. A route that none of these fits has not been thought about. */
    private enum Access {
        PUBLIC,
        /** Whoever has the link, in whose network it was issued. */
        SECRET_LINK,
        SIGNED_IN,
        /** The people of a network, whatever they are there. */
        PEOPLE,
        COORDINATION,
        OPERATOR
    }

    private static final Map<Pattern, Access> DECLARED = declared();

    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^{}]*})?[^{}]*)?}");

    /** Variables of a path whose values mean something in every network. */
    private static final Set<String> EVERYWHERE =
            Set.of("network", "kind", "language", "section", "figure");

    /** Entered once, for whoever comes first. */
    private static @Nullable Ids theirs;

    @Autowired MockMvc mvc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired Applications applications;
    @Autowired ApplicationDesk desk;
    @Autowired Memberships memberships;
    @Autowired Groups groups;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Resolutions resolutions;
    @Autowired ReportDesk reports;
    @Autowired ProjectDrafts projects;
    @Autowired Administrations administrations;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Employments employments;
    @Autowired Vouching vouching;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;

    private static Map<Pattern, Access> declared() {
        Map<Pattern, Access> rules = new LinkedHashMap<>();
        rules.put(Pattern.compile("/networks/\\{network}/coordination(/.*)?"), Access.COORDINATION);
        rules.put(Pattern.compile("/networks/\\{network}/people(/.*)?"), Access.PEOPLE);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/administrations/\\{key}/contact(/withdrawal)?"),
                Access.COORDINATION);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/groups/\\{group}/(description|join|request|leave"
                                + "|people|administrations|requests|guests)(/.*)?"),
                Access.COORDINATION);
        rules.put(
                Pattern.compile("/networks/\\{network}/groups/\\{group}/resolutions/new"),
                Access.COORDINATION);
        rules.put(
                Pattern.compile("/networks/\\{network}/groups/\\{group}/voting-rules"),
                Access.PEOPLE);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/resolutions(\\.csv|/\\{resolution}(/papers/\\{paper})?)?"),
                Access.PUBLIC);
        rules.put(
                Pattern.compile("/networks/\\{network}/resolutions/\\{resolution}/.*"),
                Access.COORDINATION);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/groups/\\{group}/meetings(/\\{meeting}"
                            + "(/papers/\\{paper}|/agenda\\.pdf|/calendar\\.ics|/minutes|/minutes\\.pdf)?)?"),
                Access.PUBLIC);
        rules.put(
                Pattern.compile("/networks/\\{network}/groups/\\{group}/meetings/.*"),
                Access.COORDINATION);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/(meetings/reply|invitation|handover|arrival(/refusal)?)"),
                Access.SECRET_LINK);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/reports(/\\{report}(/report\\.pdf|/figures/\\{figure})?)?"),
                Access.PUBLIC);
        rules.put(
                Pattern.compile("/networks/\\{network}/groups/\\{group}/reports/\\{report}"),
                Access.COORDINATION);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/declaration(/\\{edition:[^/]*}(/declaration\\.(pdf|txt)|/changes)?)?"),
                Access.PUBLIC);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/projects(\\.csv|/\\{project}"
                                + "(/files/\\{document}|/publiccode\\.yml)?)?"),
                Access.PUBLIC);
        rules.put(
                Pattern.compile(
                        "/networks/\\{network}/projects/\\{project}/reuse(/sent|/question)?"),
                Access.PUBLIC);
        rules.put(
                Pattern.compile("/networks/\\{network}/reuse/(request|confirmation|question)"),
                Access.SECRET_LINK);
        rules.put(Pattern.compile("/networks/\\{network}/projects/.*"), Access.COORDINATION);
        rules.put(
                Pattern.compile("/networks/\\{network}/declaration/signature"), Access.SECRET_LINK);
        rules.put(Pattern.compile("/networks/\\{network}/declaration/.*"), Access.COORDINATION);
        rules.put(Pattern.compile("/employment/(renewal|vouching|mailbox)"), Access.SECRET_LINK);
        rules.put(Pattern.compile("/calendar/\\{token}\\.ics"), Access.SECRET_LINK);
        rules.put(Pattern.compile("/directory/notices"), Access.SECRET_LINK);
        rules.put(
                Pattern.compile("/directory/people/\\{network}/\\{account}/message"),
                Access.PEOPLE);
        rules.put(Pattern.compile("/operator(/.*)?"), Access.OPERATOR);
        rules.put(Pattern.compile("/my(/.*)?"), Access.SIGNED_IN);
        rules.put(
                Pattern.compile("/networks/\\{network}/applications/\\{token}(/.*)?"),
                Access.SECRET_LINK);
        rules.put(Pattern.compile("/data/(file(\\.json)?|erasure)"), Access.SECRET_LINK);
        Stream.of(
                        "/",
                        "/data(/sent|/erased)?",
                        "/networks",
                        "/networks/\\{network}",
                        "/networks/\\{network}/members",
                        "/networks/\\{network}/groups(/overview|/\\{group})?",
                        "/networks/\\{network}/(theme\\.css|logo/\\{document})",
                        "/networks/\\{network}/join(/verdict|/sent)?",
                        "/networks/\\{network}/applications(/sent)?",
                        "(/networks/\\{network})?/\\{page:imprint\\|privacy\\|accessibility}",
                        "/eligibility",
                        "/administrations(/suggestions|/\\{key:.*})?",
                        "/directory(/suggestions|\\.csv|\\.atom|\\.jsonld)?",
                        "/roles",
                        "/sign-in(/sent|/confirm|/refused)?",
                        "/stale-page",
                        "/local-mailbox(/\\{id}(/attachments/\\{position})?)?",
                        "/robots\\.txt|/favicon\\.ico",
                        "\\$?/error",
                        "/api/.*",
                        "/oparl(/.*)?",
                        "/showcase.*|.*/probe.*|/shell-test.*|/test/.*")
                .forEach(route -> rules.put(Pattern.compile(route), Access.PUBLIC));
        return rules;
    }

    @Test
    void everyRouteHasADeclaredRule() {
        assertThat(routes()).filteredOn(route -> accessTo(route.path()) == null).isEmpty();
    }

    @Test
    void nobodySeesAnythingWithoutSigningIn() throws Exception {
        Ids theirs = theirs();
        for (Route route :
                routesOf(Access.COORDINATION, Access.PEOPLE, Access.OPERATOR, Access.SIGNED_IN)) {
            MockHttpServletResponse answer = walk(route, THEIRS, theirs, anonymous());
            if (answer.getStatus() == 302) {
                assertThat(answer.getRedirectedUrl()).as("%s", route).startsWith("/sign-in");
            } else {
                assertThat(answer.getStatus()).as("%s", route).isIn(401, 403, 404);
            }
        }
    }

    @Test
    void noRoleOfOneNetworkOpensAnother() throws Exception {
        Ids theirs = theirs();
        for (Role role : Role.values()) {
            for (Route route : routesOf(Access.COORDINATION, Access.PEOPLE)) {
                assertThat(walk(route, THEIRS, theirs, as(role)).getStatus())
                        .as("%s as %s of another network", route, role)
                        .isIn(401, 403, 404);
            }
        }
    }

    @Test
    void idsOfAnotherNetworkLeadNowhereInTheOwn() throws Exception {
        Ids theirs = theirs();
        for (Role role : Role.values()) {
            for (Route route : routesOf(Access.COORDINATION, Access.PEOPLE)) {
                if (route.hasIds()) {
                    assertThat(walk(route, OURS, theirs, as(role)).getStatus())
                            .as("%s as %s with another network's ids", route, role)
                            .isIn(401, 403, 404);
                }
            }
        }
    }

    @Test
    void onlyOperatorsOperate() throws Exception {
        Ids theirs = theirs();
        for (Role role : Role.values()) {
            for (Route route : routesOf(Access.OPERATOR)) {
                if (role.reach() != Reach.HUB) {
                    assertThat(walk(route, THEIRS, theirs, as(role)).getStatus())
                            .as("%s as %s", route, role)
                            .isIn(401, 403, 404);
                }
            }
        }
    }

    @Test
    void aLinkNobodyIssuedOpensNothing() throws Exception {
        Ids theirs = theirs();
        for (Route route : routesOf(Access.SECRET_LINK)) {
            assertThat(walk(route, OURS, theirs, anonymous()).getStatus())
                    .as("%s", route)
                    .isIn(403, 404, 410);
        }
    }

    /** What the other network has, and every name under which a route may ask for it. */
    private synchronized Ids theirs() {
        if (theirs == null) {
            theirs = entered();
        }
        return theirs;
    }

    private Ids entered() {
        ApplicationId application = admitted();
        Actor kora = coordinator(THEIRS);
        return NetworkScope.call(
                THEIRS,
                () -> {
                    var dossier = desk.open(kora, THEIRS, application);
                    var member =
                            memberships.list(kora, THEIRS).stream()
                                    .filter(one -> application.equals(one.application()))
                                    .findFirst()
                                    .orElseThrow();
                    var mail =
                            transaction.execute(
                                    _ ->
                                            outbox.enqueue(
                                                    new OutgoingMail(
                                                            THEIRS,
                                                            new Mailbox("x@example.org"),
                                                            "Netz",
                                                            null,
                                                            "Betreff",
                                                            "Text",
                                                            List.of())));
                    String letter = dossier.application().letters().getFirst().id().toString();
                    return new Ids(
                            application.toString(),
                            member.id().toString(),
                            letter,
                            String.valueOf(mail),
                            kora.account().toString(),
                            member.administration().value(),
                            employment().toString(),
                            asked(kora).toString(),
                            group(kora),
                            meeting(kora));
                });
    }

    private MeetingIds meeting(Actor kora) {
        GroupId group = GroupId.parse(group(kora)).orElseThrow();
        LocalDateTime day = LocalDateTime.of(2035, 5, 8, 10, 0);
        MeetingDraft draft =
                new MeetingDraft(
                        "Treffen",
                        new MeetingTime(day, day.plusHours(1)),
                        MeetingForm.ON_SITE,
                        "Rathaus",
                        "",
                        "");
        MeetingId meeting = meetings.plan(kora, THEIRS, group, draft);
        AgendaItemDraft item =
                new AgendaItemDraft("Punkt", "", ItemKind.REPORT, "", 5, Audience.PUBLIC);
        Agendas.AddResult.Added added =
                (Agendas.AddResult.Added) agendas.add(kora, THEIRS, meeting, null, item);
        ResolutionId motion =
                resolutions.put(
                        kora,
                        THEIRS,
                        group,
                        MotionDraft.of("Antrag", "Wir tun es.", ""),
                        new Source.Writing());
        return new MeetingIds(
                meeting.toString(),
                added.id().toString(),
                motion.toString(),
                reports.draft(kora, THEIRS, 2019).toString(),
                projects.begin(kora, THEIRS, ProjectContent.titled("Projekt"), Deed.BEGUN)
                        .toString());
    }

    /** One that everybody may see and join, so that nothing but the network keeps others out. */
    private String group(Actor kora) {
        GroupDraft draft =
                AGroup.of(
                        "Gruppe " + UUID.randomUUID(),
                        GroupVisibility.PUBLIC,
                        WayIn.OPEN,
                        GuestPolicy.ADMITTED);
        return ((Groups.FoundResult.Founded) groups.found(kora, THEIRS, draft)).id().toString();
    }

    /** Of somebody who belongs to the other network and waits for its coordinators. */
    private EmploymentId employment() {
        return employments.begin(waiting().account(), new RegionalKey("051130000000")).id();
    }

    private EmploymentRequestId asked(Actor kora) {
        vouching.askCoordinators(waiting(), employment(), THEIRS);
        return vouching.waiting(kora, THEIRS).stream()
                .filter(one -> one.account().equals(waiting().account()))
                .map(Vouching.Waiting::id)
                .findFirst()
                .orElseThrow();
    }

    private Actor waiting() {
        Mailbox mailbox = new Mailbox("wartend@unbekannt.example");
        AccountId account = accounts.ensure(mailbox, "Wanda Wartend");
        Standing guest = Standing.in(THEIRS, Role.GUEST);
        roles.grant(account, guest, null);
        return new Actor(account, "Wanda Wartend", mailbox, Set.of(guest));
    }

    private ApplicationId admitted() {
        Actor kora = coordinator(THEIRS);
        Mailbox mailbox = new Mailbox("amt@" + UUID.randomUUID() + ".example");
        ApplicationForm form =
                new ApplicationForm(
                        freeVillage(), "Erika Muster", "Bürgermeisterin", mailbox, null, "");
        return NetworkScope.call(
                THEIRS,
                () -> {
                    StartResult.Kept kept =
                            (StartResult.Kept) applications.start(THEIRS, form, Locale.GERMAN);
                    applications.confirmMailbox(THEIRS, kept.id(), mailbox);
                    applications.send(THEIRS, kept.id(), Dispatch.ELECTRONIC);
                    take(kora, kept.id(), new DeskStep.Acknowledge());
                    take(kora, kept.id(), new DeskStep.Admit());
                    return kept.id();
                });
    }

    private void take(Actor actor, ApplicationId id, DeskStep step) {
        ApplicationDesk.Proposal proposal = desk.propose(actor, THEIRS, id, step);
        assertThat(
                        desk.take(
                                actor,
                                THEIRS,
                                id,
                                proposal.version(),
                                step,
                                LetterDraft.of(proposal.letter())))
                .isInstanceOf(ApplicationDesk.DeskResult.Done.class);
    }

    /** From the far end of the list, where no other test looks. */
    private RegionalKey freeVillage() {
        AdministrationQuery villages =
                new AdministrationQuery(null, "07", AdministrationKind.MUNICIPALITY, null);
        int last = administrations.search(villages, PageRequest.of(0, 1)).getTotalPages() - 1;
        return administrations
                .search(villages, PageRequest.of(last, 1))
                .getContent()
                .getFirst()
                .key();
    }

    private MockHttpServletResponse walk(
            Route route, NetworkId network, Ids ids, RequestPostProcessor who) throws Exception {
        return mvc.perform(
                        request(route.method(), ids.fill(route.path(), network))
                                .with(csrf())
                                .with(who))
                .andReturn()
                .getResponse();
    }

    /** Somebody with this role, and no other, in our network or in the hub. */
    private static RequestPostProcessor as(Role role) {
        Standing standing =
                switch (role.reach()) {
                    case HUB -> Standing.inTheHub(role);
                    case NETWORK -> Standing.in(OURS, role);
                    case ADMINISTRATION -> Standing.of(OURS, OUR_TOWN, role);
                };
        Actor actor =
                new Actor(
                        AccountId.next(),
                        "Fremd",
                        new Mailbox("fremd@example.org"),
                        Set.of(standing));
        return authentication(new TestingAuthenticationToken(actor, "", List.of()));
    }

    private Actor coordinator(NetworkId network) {
        Mailbox mailbox = new Mailbox("kora@example.org");
        return new Actor(
                accounts.ensure(mailbox, "Kora"),
                "Kora",
                mailbox,
                Set.of(Standing.in(network, Role.COORDINATOR)));
    }

    private List<Route> routesOf(Access... wanted) {
        List<Access> all = List.of(wanted);
        List<Route> found =
                routes().stream().filter(route -> all.contains(accessTo(route.path()))).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                            for (String path : mapping.getPatternValues()) {
                                for (RequestMethod method :
                                        methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                                    routes.add(new Route(HttpMethod.valueOf(method.name()), path));
                                }
                            }
                        });
        return routes;
    }

    private static @Nullable Access accessTo(String path) {
        return DECLARED.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private record Route(HttpMethod method, String path) {

        /** Whether it asks for more than the network and for what every network has. */
        boolean hasIds() {
            return VARIABLE.matcher(path)
                    .results()
                    .anyMatch(variable -> !EVERYWHERE.contains(variable.group(1)));
        }
    }

    private record MeetingIds(
            String meeting, String item, String resolution, String report, String project) {}

    private record Ids(
            String application,
            String member,
            String letter,
            String mail,
            String account,
            String administration,
            String employment,
            String request,
            String group,
            MeetingIds meeting) {

        String fill(String path, NetworkId network) {
            return VARIABLE.matcher(path)
                    .replaceAll(variable -> value(variable.group(1), path, network));
        }

        private String value(String variable, String path, NetworkId network) {
            return switch (variable) {
                case "network" -> network.value();
                case "id" -> idIn(path);
                case "letter" -> letter;
                case "group" -> group;
                case "meeting" -> meeting.meeting();
                case "item" -> meeting.item();
                case "resolution" -> meeting.resolution();
                case "report" -> meeting.report();
                case "project" -> meeting.project();
                case "home" -> network.value();
                case "figure" -> "EVENTS";
                case "participation",
                        "guest",
                        "paper",
                        "task",
                        "entry",
                        "clause",
                        "comment",
                        "proposal",
                        "signature" ->
                        letter;
                case "account" -> account;
                case "key" -> administration;
                case "role" -> Role.COORDINATOR.name();
                case "token" -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
                case "handle" -> "0".repeat(32);
                case "step" -> "acknowledge";
                case "change" -> "end";
                case "duty" -> "chair";
                case "page" -> "imprint";
                case "kind" -> "admission";
                case "language" -> "de";
                // Every network counts from 1, and none as far as this.
                case "version", "number" -> "999999999";
                case "section" -> "texts";
                case "document", "objection" -> letter;
                case "employment" -> employment;
                case "request" -> request;
                case "purpose" -> "PHONE";
                default ->
                        throw new IllegalArgumentException(
                                "say here what another network has for {"
                                        + variable
                                        + "}: "
                                        + path);
            };
        }

        private String idIn(String path) {
            if (path.contains("/members/")) {
                return member;
            }
            return path.contains("/mail/") ? mail : application;
        }
    }
}
