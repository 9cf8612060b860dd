package org.khet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Debian's Chromium, driven by Playwright, at the two widths every page is made for. The variable CHROMIUM names another
 * binary. Nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

    /** A busy machine is no failure. */
    private static final double PATIENCE_MS = 20_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Kinds of elements and where they stand, whatever they say and however many there are. */
    private static final String MADE_OF = """
            [...new Set([...document.querySelectorAll('*')].map(e =>
                e.parentElement?.tagName + '.' + e.parentElement?.className + '>' + e.tagName + '.' + e.className + ' '
                + [...e.attributes].map(a => a.name + (a.name.startsWith('aria-') || a.name == 'role' ? a.value.length > 0 : '')).join()
                + (e.textContent.trim() == '')))].sort().join('|')""";

    private static final Set<String> CLEAN = ConcurrentHashMap.newKeySet();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(binary())
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    /** Widths a page is looked at. */
    public enum Size {
        DESK(1366, 768),
        /** The desk at 200 per cent zoom. */
        ZOOMED(683, 384),
        PHONE(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A fresh visitor with cookies of their own; addresses are relative to the base. */
    public Page visitor(String baseUrl, Size size) {
        return context(baseUrl, size, true).newPage();
    }

    /** A visitor whose browser runs no script. */
    public Page visitorWithoutScript(String baseUrl, Size size) {
        return context(baseUrl, size, false).newPage();
    }

    private BrowserContext context(String baseUrl, Size size, boolean script) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok")
                .setViewportSize(size.width, size.height)
                .setHasTouch(size == Size.PHONE)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(3 * PATIENCE_MS);
        return context;
    }

    /**
     * Fails with every violation and its place when the page has one. axe is a script: pages without script are not asked.
     * It takes seconds, so a page made of nothing that was not found clean at this width before is let pass.
     */
    public static void axe(Page page) {
        var made = page.viewportSize().width + " " + page.evaluate(MADE_OF);
        if (CLEAN.contains(made)) {
            return;
        }
        var found = new AxeRunOptions();
        found.setResultTypes(List.of("violations")); // what passed is not described: that takes as long as the checking
        // Pages have no frames: without them axe need not open a page of its own to put results together.
        var violations = new AxeBuilder(page)
                .setLegacyMode(true).options(found).withTags(WCAG).analyze().getViolations().stream();
        assertThat(violations.map(Browser::described).toList())
                .as("axe at " + page.url())
                .isEmpty();
        CLEAN.add(made);
    }

    private static String described(Rule rule) {
        var places = rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml() + "\n      "
                        + String.valueOf(node.getFailureSummary()).replace("\n", "\n      "));
        return rule.getId() + ": " + rule.getHelp() + String.join("", places.toList());
    }

    /** Ticks a box by the keyboard: a click misses it on a page whose pictures are still coming. */
    static void tick(Locator box) {
        if (!box.isChecked()) {
            box.focus();
            box.press("Space");
        }
        PlaywrightAssertions.assertThat(box).isChecked();
    }

    /** The page from top to bottom, kept below target/screenshots when somebody wants to look: {@code -Dscreenshots}. */
    public static void screenshot(Page page, String name) {
        if (System.getProperty("screenshots") != null) {
            var file = Path.of("target", "screenshots", name + ".png");
            page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    /** Nothing sticks out at the side: a page is never scrolled sideways. */
    public static void fits(Page page) {
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels too wide at " + page.url())
                .isLessThanOrEqualTo(0);
    }

    private static Path binary() {
        var named = System.getenv("CHROMIUM");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found. Install Debian's chromium, or name one in the variable CHROMIUM."));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
