package de.interkomm.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Somebody with a browser of their own. Notices what goes wrong beside the page: errors on the
 * console, violations of the content security policy, parts of a page that do not come.
 */
final class Visitor {

    /** How a visitor differs from most. */
    enum Habit {
        WITHOUT_SCRIPTS,
        READS_ENGLISH,
        HAS_A_PHONE
    }

    /** In milliseconds. */
    private static final double PATIENCE = 30_000;

    private static final double LOST = 10_000;

    static final int WIDE = 1280;
    static final int NARROW = 390;

    /** With {@code -Dhub.pages=<folder>} pictures of all pages are kept there. */
    private static final @Nullable String PICTURES = System.getProperty("hub.pages");

    private static final Set<String> INSPECTED = ConcurrentHashMap.newKeySet();
    private static final Set<String> SHAPES = ConcurrentHashMap.newKeySet();
    private static final Set<String> SHAPES_IN_COLOUR = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final BrowserContext context;
    private final Page page;
    private final String hub;
    private final boolean scripts;
    private final List<String> problems = new ArrayList<>();
    private int status;
    private int pagesAskedFor;
    private int pagesLoaded;

    private Visitor(BrowserContext context, String hub, boolean scripts) {
        this.context = context;
        this.hub = hub;
        this.scripts = scripts;
        this.page = context.newPage();
        page.onConsoleMessage(this::notice);
        page.onPageError(error -> problems.add(page.url() + ": " + error));
        page.onResponse(this::notice);
        page.onRequest(
                request -> {
                    if (isDocument(request)) {
                        pagesAskedFor++;
                    }
                });
        page.onLoad(_ -> pagesLoaded++);
    }

    /**
     * @param remembered what the browser kept from an earlier visit
     */
    static Visitor at(
            Browser browser, String hub, @Nullable String remembered, List<Habit> habits) {
        boolean scripts = !habits.contains(Habit.WITHOUT_SCRIPTS);
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setLocale(habits.contains(Habit.READS_ENGLISH) ? "en-GB" : "de-DE")
                        .setTimezoneId("Europe/Berlin")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(habits.contains(Habit.HAS_A_PHONE) ? NARROW : WIDE, 900)
                        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", nextAddress()));
        if (remembered != null) {
            options.setStorageState(remembered);
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return new Visitor(context, hub, scripts);
    }

    private static String nextAddress() {
        return "2001:db8:0:" + Integer.toHexString(ADDRESSES.incrementAndGet()) + "::1";
    }

    private void notice(ConsoleMessage message) {
        // A page of its own that says no is no error of the console; parts are seen as responses.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            problems.add(page.url() + ": " + message.text());
        }
    }

    private void notice(Response response) {
        if (isDocument(response.request())) {
            status = response.status();
        } else if (response.status() >= 400) {
            problems.add(page.url() + ": " + response.status() + " of " + response.url());
        }
    }

    private boolean isDocument(Request request) {
        return request.isNavigationRequest() && request.frame().equals(page.mainFrame());
    }

    Page page() {
        return page;
    }

    boolean hasScripts() {
        return scripts;
    }

    /** Of the page shown. */
    int status() {
        return status;
    }

    /**
     * @param address a whole one, or a path of the hub
     */
    void open(String address) {
        page.navigate(address.startsWith("/") ? hub + address : address);
    }

    String path() {
        return page.url().substring(hub.length());
    }

    Locator main() {
        return page.locator("main");
    }

    Locator heading() {
        return page.locator("h1");
    }

    void type(String field, String text) {
        page.locator("#" + field).fill(text);
    }

    /** The first option that has these words in it. */
    void select(String field, String words) {
        Locator options = page.locator("#" + field);
        Locator option = options.locator("option", new Locator.LocatorOptions().setHasText(words));
        options.selectOption(String.valueOf(option.first().getAttribute("value")));
    }

    /** Answers the only ballot shown. */
    void vote(String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
        press("Stimme abgeben");
        sees("Stimme abgegeben.");
    }

    void pick(String choice) {
        page.locator("#" + choice).check();
    }

    String typed(String field) {
        return page.locator("#" + field).inputValue();
    }

    void choose(String field, String file, byte[] content) {
        page.locator("#" + field).setInputFiles(saved(file, content));
    }

    /** The browser reads a file by itself; a content it is told takes it long. */
    private static Path saved(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("hub-upload");
            Path file = Files.write(folder.resolve(name), content);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Presses the first visible button of the form that goes there, and waits for the next page.
     *
     * @param action how the form's address ends
     */
    void submit(String action) {
        Locator button =
                page.locator(
                        "main form[action$='"
                                + action
                                + "'] button[type=submit]:not([name]):not([aria-hidden])");
        leavesThePage(() -> click(button.first()));
    }

    /** Without scripts Chromium cannot tell whether a button has come to rest. */
    private void click(Locator button) {
        button.click(new Locator.ClickOptions().setForce(!scripts));
    }

    /**
     * Does something that leads to another page, and waits for that. On a busy machine Chromium may
     * lose a click; where nothing has been asked for in so long it is done once more.
     */
    void leavesThePage(Runnable action) {
        int asked = pagesAskedFor;
        int loaded = pagesLoaded;
        action.run();
        if (!comes(() -> pagesAskedFor > asked || pagesLoaded > loaded, LOST)) {
            action.run();
        }
        if (!comes(() -> pagesLoaded > loaded, PATIENCE)) {
            throw new AssertionError(
                    "No page follows %s, though %d were asked for"
                            .formatted(page.url(), pagesAskedFor - asked));
        }
    }

    private boolean comes(BooleanSupplier what, double within) {
        try {
            page.waitForCondition(what, new Page.WaitForConditionOptions().setTimeout(within));
            return true;
        } catch (TimeoutError _) {
            return false;
        }
    }

    void press(String button) {
        Locator named =
                main().getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(button).setExact(true));
        leavesThePage(() -> click(named));
    }

    void follow(String link) {
        Locator named =
                main().getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(link).setExact(true));
        leavesThePage(() -> click(named.first()));
    }

    void sees(String text) {
        assertThat(main()).containsText(text);
    }

    /** What follows from something else is there a moment later. */
    void waitFor(String address, String words) {
        await(words + " on " + address)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            open(address);
                            return main().textContent().contains(words);
                        });
    }

    void seesNot(String text) {
        assertThat(main()).not().containsText(text);
    }

    APIResponse fetch(String address) {
        return context.request().get(address.startsWith("/") ? hub + address : address);
    }

    APIResponse send(String path, RequestOptions options) {
        return context.request().post(hub + path, options);
    }

    /** Where the links of a part of the page lead. */
    @SuppressWarnings("unchecked")
    List<String> links(String selector) {
        return (List<String>)
                page.locator(selector)
                        .evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }

    /** A second window of the same browser, which shares what it remembers. */
    Page secondWindow() {
        return context.newPage();
    }

    /** What a later visit by the same person starts from. */
    String remembered() {
        return context.storageState();
    }

    void resize(int width) {
        page.setViewportSize(width, 900);
    }

    void takePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /**
     * Looks at the page as people with a screen reader, and with a phone, come to meet it. The same
     * page is looked at once; of pages that differ in their words only axe sees one, and its
     * colours once for each network.
     */
    void inspect() {
        inspect("");
    }

    /**
     * Looks at a page once more that is called the same as before.
     *
     * @param state what it shows now
     */
    void inspect(String state) {
        if (!scripts) {
            return;
        }
        String name = PlaceNames.of(path(), page.title() + " " + state, language());
        if (!INSPECTED.add(name)) {
            return;
        }
        Accessibility.missingWords(page).forEach(words -> problems.add(path() + " lacks " + words));
        Function<Page, List<String>> axe = whatIsNewToAxe();
        for (int width : List.of(NARROW, WIDE)) {
            resize(width);
            Stream.of(axe.apply(page), Accessibility.sidewaysScrolling(page))
                    .flatMap(List::stream)
                    .map(what -> path() + " (" + page.title() + ") at " + width + ": " + what)
                    .forEach(problems::add);
            if (PICTURES != null) {
                takePicture(Path.of(PICTURES, name + "-" + width + ".png"));
            }
        }
    }

    private Function<Page, List<String>> whatIsNewToAxe() {
        String shape = PlaceNames.template(path()) + " " + Accessibility.shape(page);
        boolean newShape = SHAPES.add(shape);
        boolean newColours = SHAPES_IN_COLOUR.add(PlaceNames.network(path()) + " " + shape);
        if (newColours) {
            Accessibility.prepare(page);
            return newShape ? Accessibility::problems : Accessibility::colourProblems;
        }
        return _ -> List.of();
    }

    private String language() {
        return String.valueOf(page.locator("html").getAttribute("lang"));
    }

    /** Closes the browser and says what went wrong. */
    List<String> leave() {
        context.close();
        return problems;
    }
}
