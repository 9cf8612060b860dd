package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody signed in, as a test speaks of them: {@code desk.post("/office/units/new", "name", "กลุ่ม ก")}. */
public final class Desk {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final MockMvcTester mvc;
    private final Cookie session;

    private Desk(MockMvcTester mvc, Cookie session) {
        this.mvc = mvc;
        this.session = session;
    }

    public static Desk of(MockMvcTester mvc, String user) {
        return of(mvc, user, OfficeFixture.PASSWORD);
    }

    public static Desk of(MockMvcTester mvc, String user, String password) {
        var result = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", password)
                .exchange();
        return new Desk(mvc, Objects.requireNonNull(result.getResponse().getCookie("khet"), "signed in"));
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(path)).cookie(session).exchange();
    }

    /** The page as its reader gets it. */
    public String page(String path) {
        var result = get(path);
        assertThat(result).hasStatusOk();
        return body(result);
    }

    /** Parameters in pairs. */
    public MvcTestResult post(String path, String... pairs) {
        var request = mvc.post().uri(path).with(csrf()).cookie(session);
        for (int at = 0; at < pairs.length; at += 2) {
            request = request.param(pairs[at], pairs[at + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult upload(String path, String field, String name, byte[] bytes, String... pairs) {
        var request = mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(field, name, "application/octet-stream", bytes));
        for (int at = 0; at < pairs.length; at += 2) {
            request = request.param(pairs[at], pairs[at + 1]);
        }
        return request.with(csrf()).cookie(session).exchange();
    }

    /** The version that the form at this address was made for. */
    public String version(String path) {
        var found = VERSION.matcher(page(path));
        assertThat(found.find()).as("a version in the form at " + path).isTrue();
        return found.group(1);
    }

    /** Sends the form at this address with the version it shows. */
    public MvcTestResult send(String path, String... pairs) {
        var more = new String[pairs.length + 2];
        System.arraycopy(pairs, 0, more, 0, pairs.length);
        more[pairs.length] = "version";
        more[pairs.length + 1] = version(path);
        return post(path, more);
    }

    /** The words of a page with the marks that hold them together taken out. */
    public static String body(MvcTestResult result) {
        var body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.replaceAll("<wbr>|</?span[^>]*>|[\u2060\u200b]", "")
                .replace('\u00a0', ' ')
                .replace("&amp;", "&")
                .replace("&#34;", "\"");
    }

    /** Days from today in Bangkok, in the three boxes. */
    public static String[] day(String field, int fromToday) {
        var day = java.time.LocalDate.now(org.khet.platform.thai.ThaiDate.ZONE).plusDays(fromToday);
        return new String[] {
            field + ".day", "" + day.getDayOfMonth(),
            field + ".month", "" + day.getMonthValue(),
            field + ".year", "" + (day.getYear() + 543)
        };
    }

    public static String[] with(String[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
