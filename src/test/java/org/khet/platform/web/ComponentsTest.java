package org.khet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.journeys.Browser;
import org.khet.journeys.Browser.Size;

/** Every component, looked at in the browser under the policy that pages are served with. */
class ComponentsTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");
    private static final String PAPER =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\" width=\"1240\" height=\"1754\"><rect width=\"210\" height=\"297\" fill=\"#fff\"/><path d=\"M30 40h140M30 60h150M30 70h120\" stroke=\"#888\"/></svg>";

    private static final Sheet SHEET = new Sheet();
    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ComponentsTest::answer);
        server.start();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_of_the_design_system_is_accessible_and_fits(Size size) {
        var page = browser.visitor(base(), size);
        var complaints = complaints(page);
        for (var name : List.of("sheet", "plain", "confirm", "sign-in", "error-404", "error-500")) {
            page.navigate("/" + name);
            Browser.screenshot(page, "ui-" + name + "-" + size.name().toLowerCase(java.util.Locale.ROOT));
            Browser.axe(page);
            Browser.fits(page);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void paper_shows_no_furniture() {
        var page = browser.visitor(base(), Size.DESK);
        page.navigate("/sheet");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var furniture : List.of(".k-top", ".k-nav", ".k-filter", ".k-pager", ".k-verb", ".k-drop")) {
            assertThat(page.isVisible(furniture)).as(furniture).isFalse();
        }
        assertThat(page.isVisible(".k-table")).isTrue();
        Browser.screenshot(page, "ui-print");
    }

    @Test
    void a_form_goes_out_once_however_often_it_is_pressed() {
        var page = browser.visitor(base(), Size.DESK);
        page.navigate("/sheet");
        var sent = new AtomicInteger();
        page.route("**/x", route -> {
            sent.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        page.evaluate(
                "const b = document.querySelector(\"form[action='/x'] .btn-primary\"); b.click(); b.click(); b.click()");
        page.waitForTimeout(300);
        assertThat(sent).hasValue(1);
    }

    @Test
    void chosen_files_are_named_below_the_drop_area() {
        var page = browser.visitor(base(), Size.DESK);
        page.navigate("/sheet");
        page.setInputFiles("#files", new FilePayload("หนังสือ.pdf", "application/pdf", new byte[300_000]));
        assertThat(page.innerText(".k-files--chosen >> nth=0"))
                .contains("หนังสือ.pdf")
                .contains("293 KB");
    }

    @Test
    void a_message_in_the_summary_leads_to_its_field() {
        var page = browser.visitor(base(), Size.DESK);
        page.navigate("/sheet");
        for (var field : List.of("subject2", "signed2", "speed2", "files2")) {
            page.click(".k-errors a[href='#" + field + "']");
            page.waitForFunction("id => document.activeElement.id === id", field); // the browser goes there when it can
        }
    }

    @Test
    void the_menu_of_a_phone_opens_and_closes_without_script() {
        var page = browser.visitorWithoutScript(base(), Size.PHONE);
        page.navigate("/plain");
        page.click(".k-tabbar a[href='#menu']");
        assertThat(page.isVisible(".k-nav__me button")).isTrue();
        Browser.screenshot(page, "ui-menu-phone");
        page.click(".k-nav__close");
        assertThat(page.isVisible(".k-nav")).isFalse();
    }

    @Test
    void text_from_outside_is_shown_not_run() {
        var page = browser.visitor(base(), Size.DESK);
        page.navigate("/sheet");
        assertThat(page.inputValue("#sender")).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void what_is_glued_is_still_found_as_it_was_written() {
        var page = browser.visitor(base(), Size.DESK);
        page.navigate("/sheet");
        assertThat(page.textContent("h1")).isEqualTo(Sheet.LONG_SUBJECT);
    }

    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = path.startsWith(Assets.root()) ? asset(path) : html(path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type(path));
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] asset(String path) throws IOException {
        try (var file = ComponentsTest.class.getResourceAsStream(
                "/static/" + path.substring(Assets.root().length()))) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html;charset=UTF-8");
    }

    private static String html(String path) {
        return switch (path) {
            case "/sheet" -> SHEET.page();
            case "/plain" -> SHEET.plain();
            case "/confirm" -> SHEET.confirm();
            case "/sign-in" -> SHEET.signIn();
            case "/error-404" -> SHEET.error(404);
            case "/error-500" -> SHEET.error(500);
            default -> PAPER;
        };
    }
}
