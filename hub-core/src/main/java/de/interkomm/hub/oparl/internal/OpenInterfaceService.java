package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.PaperId;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.ListQuery;
import de.interkomm.hub.oparl.ListQuery.Internal;
import de.interkomm.hub.oparl.OpenInterface;
import de.interkomm.hub.oparl.internal.Ledger.Row;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Service
class OpenInterfaceService implements OpenInterface {

    private final Networks networks;
    private final NetworkSchemas schemas;
    private final Map<Kind, Source> sources = new EnumMap<>(Kind.class);
    private final Ledger ledger;
    private final Bodies bodies;
    private final BodyText bodyText;
    private final Agendas agendas;
    private final MinutesBooks minutes;
    private final Links links;
    private final Terms terms;
    private final TransactionTemplate reading;
    private final Clock clock;

    OpenInterfaceService(
            Networks networks,
            NetworkSchemas schemas,
            List<Source> sources,
            Ledger ledger,
            Bodies bodies,
            BodyText bodyText,
            Agendas agendas,
            MinutesBooks minutes,
            Links links,
            Terms terms,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.networks = networks;
        this.schemas = schemas;
        sources.forEach(source -> this.sources.put(source.unit(), source));
        this.ledger = ledger;
        this.bodies = bodies;
        this.bodyText = bodyText;
        this.agendas = agendas;
        this.minutes = minutes;
        this.links = links;
        this.terms = terms;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public Map<String, Object> system() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", links.system());
        written.put("type", Rendering.type("System"));
        written.put("oparlVersion", Rendering.type(""));
        written.put("body", links.bodies());
        written.put("name", terms.of("system"));
        written.put("website", links.page("/"));
        written.put("web", links.page("/networks"));
        Rendering.sign(written, bodies.all().orElseGet(() -> new Stamp(now(), now(), false)));
        return written;
    }

    @Override
    public Map<String, Object> bodies(ListQuery query) {
        List<Bodies.Row> rows = bodies.list(query);
        List<Bodies.Row> page = rows.subList(0, Math.min(rows.size(), query.limit()));
        Map<NetworkId, NetworkProfile> open = new HashMap<>();
        networks.all().forEach(network -> open.put(network.id(), network));
        List<Map<String, Object>> data =
                page.stream()
                        .map(row -> body(row, open.get(row.network()), query.internal()))
                        .filter(one -> query.modifiedSince() != null || !isGone(one))
                        .toList();
        String next = rows.size() > page.size() ? page.getLast().network().value() : null;
        return Listings.page(links.bodies(), query, next, data);
    }

    @Override
    public Map<String, Object> body(NetworkId network) {
        return body(
                bodies.find(network).orElseThrow(PageNotFound::new),
                open(network).orElse(null),
                Internal.SHOWN);
    }

    private Map<String, Object> body(
            Bodies.Row row, @Nullable NetworkProfile network, Internal internal) {
        if (network == null) {
            Map<String, Object> gone = bodyText.head(row.network());
            Rendering.sign(gone, gone(row.stamp()));
            gone.put("deleted", true);
            return gone;
        }
        Map<String, Object> written = bodyText.of(network);
        if (internal == Internal.OMITTED) {
            written.remove("legislativeTerm");
        }
        Rendering.sign(written, row.stamp());
        return written;
    }

    @Override
    public Map<String, Object> list(NetworkId network, Kind kind, ListQuery query) {
        UUID after = query.after().isEmpty() ? null : UUID.fromString(query.after());
        return in(network, open -> list(network, open, kind, query, after));
    }

    private Map<String, Object> list(
            NetworkId network, boolean open, Kind kind, ListQuery query, @Nullable UUID after) {
        List<Row> rows = ledger.list(kind, query, after);
        List<Row> page = rows.subList(0, Math.min(rows.size(), query.limit()));
        List<Map<String, Object>> data =
                written(network, open, kind, page, query.internal()).stream()
                        .filter(one -> query.modifiedSince() != null || !isGone(one))
                        .toList();
        String next = rows.size() > page.size() ? page.getLast().key().id().toString() : null;
        return Listings.page(links.list(network, kind), query, next, data);
    }

    @Override
    public Map<String, Object> object(NetworkId network, Kind kind, UUID id) {
        return in(
                network,
                open -> {
                    Row row = ledger.find(new ObjectKey(kind, id)).orElseThrow(PageNotFound::new);
                    return written(network, open, kind, List.of(row), Internal.SHOWN).getFirst();
                });
    }

    private List<Map<String, Object>> written(
            NetworkId network, boolean open, Kind kind, List<Row> rows, Internal internal) {
        Map<ObjectKey, Published> now = open ? now(network, kind, rows) : Map.of();
        Map<ObjectKey, Stamp> stamps =
                ledger.living(
                        rows.stream()
                                .map(row -> now.get(row.key()))
                                .filter(Objects::nonNull)
                                .flatMap(object -> object.keys().stream())
                                .distinct()
                                .toList());
        Rendering rendering = new Rendering(network, links, stamps::get, internal);
        return rows.stream()
                .map(
                        row -> {
                            Published object = now.get(row.key());
                            return object == null || row.stamp().deleted()
                                    ? rendering.gone(row.key(), gone(row.stamp()))
                                    : rendering.whole(object, row.stamp());
                        })
                .toList();
    }

    /** As everybody may see them at this moment. */
    private Map<ObjectKey, Published> now(NetworkId network, Kind kind, List<Row> rows) {
        List<UUID> units =
                rows.stream()
                        .filter(row -> !row.stamp().deleted())
                        .map(Row::unit)
                        .distinct()
                        .toList();
        Source source = sources.get(kind.unit());
        if (units.isEmpty() || source == null) {
            return Map.of();
        }
        Map<ObjectKey, Published> now = new HashMap<>();
        source.read(network, KeyRange.among(units)).stream()
                .flatMap(unit -> unit.objects().stream())
                .filter(object -> object.key().kind() == kind)
                .forEach(object -> now.put(object.key(), object));
        return now;
    }

    @Override
    public Content content(NetworkId network, UUID file) {
        Row row =
                in(network, _ -> ledger.find(new ObjectKey(Kind.FILE, file)))
                        .orElseThrow(PageNotFound::new);
        if (row.stamp().deleted() || open(network).isEmpty()) {
            throw new Gone();
        }
        try {
            return NetworkScope.call(network, () -> content(network, row));
        } catch (PageNotFound _) {
            throw new Gone();
        }
    }

    /** Minutes go by the id of their meeting. */
    private Content content(NetworkId network, Row row) {
        UUID id = row.key().id();
        if (id.equals(row.unit())) {
            MeetingInvitations.File pdf = minutes.pdf(null, network, new MeetingId(id));
            return new Content(pdf.name(), pdf.mediaType(), pdf.content());
        }
        Agendas.File paper = agendas.paper(null, network, new PaperId(id));
        return new Content(
                paper.document().fileName(), paper.document().mediaType(), paper.content());
    }

    /**
     * What is not public any more, although nobody has noticed yet, is gone from now on. An
     * archived network is still asked: for what it no longer shows. Whether it is open is asked
     * before the transaction begins, for within one the answer may be a moment old.
     */
    private <T> T in(NetworkId network, Function<Boolean, T> question) {
        if (bodies.find(network).isEmpty()
                || schemas.find(network).filter(NetworkSchemas.State::isOpen).isEmpty()) {
            throw new PageNotFound();
        }
        boolean open = open(network).isPresent();
        return NetworkScope.call(
                network, () -> Objects.requireNonNull(reading.execute(_ -> question.apply(open))));
    }

    private Optional<NetworkProfile> open(NetworkId network) {
        return networks.all().stream().filter(one -> one.id().equals(network)).findFirst();
    }

    private Stamp gone(Stamp stamp) {
        return stamp.deleted() ? stamp : new Stamp(stamp.created(), now(), true);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean isGone(Map<String, Object> written) {
        return written.containsKey("deleted");
    }
}
