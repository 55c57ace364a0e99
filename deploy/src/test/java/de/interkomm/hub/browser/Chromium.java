package de.interkomm.hub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lends one Chromium to all tests of a process, and keeps pictures of the pages a failed test was
 * at in {@code target/failed-pages}.
 */
class Chromium implements ParameterResolver, AfterTestExecutionCallback {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        String test =
                context.getRequiredTestClass().getSimpleName()
                        + "-"
                        + context.getRequiredTestMethod().getName();
        ((BrowserTest) context.getRequiredTestInstance())
                .takePictures(Path.of("target", "failed-pages", test));
    }

    /** JUnit closes it after the last test; left open, it would keep the process waiting. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions()
                            .setArgs(
                                    List.of(
                                            "--no-sandbox",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"));
            if (Files.isExecutable(INSTALLED)) {
                options.setExecutablePath(INSTALLED);
            }
            // A busy machine takes longer than the five seconds one would wait by default.
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
