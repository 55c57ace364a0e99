package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the layout shows around a page. Templates know it as {@code shell}; its methods are public
 * because their expressions call them.
 */
class PageFrame {

    /** The name of the request's attribute that templates see as a variable. */
    static final String ATTRIBUTE = "shell";

    private static final int SWITCHABLE = 12;

    private final Visitor visitor;
    private final @Nullable NetworkFrame network;
    private final Language language;
    private final Address address;
    private final Themes themes;
    private final SingletonSupplier<List<NavigationItem>> items;
    private final Function<NetworkId, Optional<NetworkFrame>> frames;

    /**
     * @param items asked once a page, as some of them are in the database
     */
    PageFrame(
            Visitor visitor,
            @Nullable NetworkFrame network,
            Language language,
            Address address,
            Themes themes,
            Supplier<List<NavigationItem>> items,
            Function<NetworkId, Optional<NetworkFrame>> frames) {
        this.visitor = visitor;
        this.network = network;
        this.language = language;
        this.address = address;
        this.themes = themes;
        this.items = SingletonSupplier.of(items);
        this.frames = frames;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** None on the hub's own pages. */
    public @Nullable NetworkFrame network() {
        return network;
    }

    /** Whether nothing is changed in the network whose frame this is. */
    public boolean closed() {
        return network != null && network.look().notice() != null;
    }

    /** For the {@code lang} attribute. */
    public String language() {
        return language.code();
    }

    /** The network's name and claim in the reader's language. */
    public @Nullable String networkName() {
        return network == null ? null : network.name().in(locale());
    }

    public @Nullable String networkClaim() {
        return network == null ? null : network.claim().in(locale());
    }

    /** What is said in place of the network's logo. */
    public @Nullable String logoText() {
        return network == null ? null : network.look().logoText().in(locale());
    }

    /**
     * The network's own word, where it stands by itself; within a sentence it would not bend.
     *
     * @param term what it stands for
     * @param otherwise the hub's word
     */
    public String word(String term, String otherwise) {
        LocalizedText own = network == null ? null : network.look().words().get(term);
        return own == null ? otherwise : own.in(locale());
    }

    /** Where the frame's own pages begin: the network's, or the hub's. */
    public String home() {
        return network == null ? "/" : "/networks/" + network.id();
    }

    /**
     * Where a page lies that both the hub and every network have.
     *
     * @param page {@code imprint}, {@code privacy}, {@code accessibility}
     */
    public String legal(String page) {
        return network == null ? "/" + page : home() + "/" + page;
    }

    /** The style sheet of the network whose frame this is. */
    public @Nullable String theme() {
        return network == null ? null : themes.of(network);
    }

    /** The style sheet a part of a hub page needs that shows a network in its own colours. */
    public @Nullable String themeOf(NetworkId network) {
        return themes.of(network);
    }

    /**
     * All entries in their order, one for each group; the one that leads closest to this page is
     * marked.
     */
    public List<NavigationLink> navigation() {
        List<NavigationItem> all = items.obtain();
        NavigationItem closest = closest(all);
        Set<String> shown = new HashSet<>();
        return all.stream()
                .filter(item -> item.group() == null || shown.add(item.group()))
                .map(item -> NavigationLink.of(item, closest, address.path()))
                .toList();
    }

    /** The group this page belongs to, if it does. */
    public @Nullable NavigationGroup group() {
        List<NavigationItem> all = items.obtain();
        NavigationItem closest = closest(all);
        if (closest == null || closest.group() == null) {
            return null;
        }
        return new NavigationGroup(
                closest.group(),
                all.stream()
                        .filter(item -> closest.group().equals(item.group()))
                        .map(item -> new NavigationItem(item.messageKey(), item.href(), 0))
                        .map(item -> NavigationLink.of(item, closest, address.path()))
                        .toList());
    }

    private @Nullable NavigationItem closest(List<NavigationItem> all) {
        return all.stream()
                .filter(item -> nearness(item) > 0)
                .max(Comparator.comparingInt(this::nearness))
                .orElse(null);
    }

    /** How much of this page's address an entry stands for; 0 for none of it. */
    private int nearness(NavigationItem item) {
        return Stream.concat(Stream.of(item.href()), item.beside().stream())
                .filter(address::isAtOrBelow)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The languages this page can be read in, each with the address that switches to it. */
    public List<LanguageLink> languages() {
        return Language.offeredBy(network).stream()
                .map(
                        offered ->
                                new LanguageLink(
                                        offered.code(),
                                        address.with(Language.PARAMETER, offered.code()),
                                        offered == language))
                .toList();
    }

    /** This page with another part of its list, everything else it was asked for kept. */
    public String pageLink(int number) {
        return address.with("page", Integer.toString(number));
    }

    /**
     * For people with several networks; more than a list can hold are found on a page of its own.
     */
    public boolean hasSwitcher() {
        return visitor.networks().size() > 1;
    }

    /** The visitor's networks by name; none if there are more than {@value #SWITCHABLE}. */
    public List<NetworkLink> switchable() {
        Set<NetworkId> mine = visitor.networks();
        return mine.size() > SWITCHABLE
                ? List.of()
                : mine.stream()
                        .flatMap(id -> frames.apply(id).stream())
                        .map(this::link)
                        .sorted(Comparator.comparing(NetworkLink::name))
                        .toList();
    }

    private NetworkLink link(NetworkFrame frame) {
        return new NetworkLink(
                frame.name().in(locale()),
                "/networks/" + frame.id(),
                network != null && network.id().equals(frame.id()));
    }

    private Locale locale() {
        return Locale.of(language.code());
    }

    /** Where the visitor is, as addresses in links have it. */
    record Address(String path, @Nullable String query) {

        boolean isAtOrBelow(String href) {
            return path.equals(href) || path.startsWith(href + "/");
        }

        String with(String parameter, String value) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            if (query != null) {
                address.query(query);
            }
            return address.replaceQueryParam(parameter, value).build().toUriString();
        }
    }

    /**
     * An entry as the navigation shows it.
     *
     * @param current for {@code aria-current}: {@code page} here, {@code true} above here
     */
    record NavigationLink(String messageKey, String href, @Nullable String current) {

        /** An item of a group stands for all of it, and leads to its first page. */
        static NavigationLink of(
                NavigationItem item, @Nullable NavigationItem closest, String path) {
            boolean group = item.group() != null;
            boolean here =
                    closest != null
                            && (group
                                    ? Objects.equals(item.group(), closest.group())
                                    : item.href().equals(closest.href()));
            String current = !here ? null : item.href().equals(path) ? "page" : "true";
            return new NavigationLink(
                    group ? Objects.requireNonNull(item.group()) : item.messageKey(),
                    item.href(),
                    current);
        }
    }

    /** Entries that are shown together where one of them leads. */
    record NavigationGroup(String messageKey, List<NavigationLink> links) {}

    /** One of the visitor's networks. */
    record NetworkLink(String name, String href, boolean current) {}

    record LanguageLink(String code, String href, boolean current) {}
}
