package org.khet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The real container with nothing behind it but an endpoint to ask wrongly. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = BadRequestsTest.Bare.class,
        properties = "spring.servlet.multipart.max-file-size=1KB")
class BadRequestsTest {

    private static final String BOUNDARY = "xx";

    @Value("${local.server.port}")
    private int port;

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({AssetHandler.class, BadRequests.class, ErrorPages.class, JteViews.class, Probe.class})
    static class Bare {}

    @RestController
    static class Probe {

        record Body(int number) {}

        @GetMapping({"/probe", "/api/probe"})
        String number(@RequestParam int number) {
            if (number == 0) {
                throw new IllegalStateException("meant to fail");
            }
            return "number " + number;
        }

        @PostMapping("/probe/files")
        String files(@RequestParam MultipartFile file) {
            return "file " + file.getSize();
        }

        @PostMapping("/api/probe/body")
        String body(@RequestBody Body body) {
            return "body " + body.number();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nothing,404",
        "GET,/error,404",
        "GET,/probe,400",
        "GET,/probe?number=%E0%B8%81,400",
        "GET,/probe?number=%E0%B8,400",
        "GET,/probe?number=99999999999999999999,400",
        "POST,/probe?number=1,405",
        "POST,/probe/files,400",
        "GET,/probe?number=0,500",
    })
    void a_person_gets_a_page_in_thai(String method, String address, int status) throws Exception {
        var answer = ask(method, address, "", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("lang=\"th\"").contains(Texts.text("platform.error." + status + ".title"));
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing,404",
        "GET,/api/probe?number=x,400",
        "DELETE,/api/probe,405",
        "POST,/api/probe/body,400",
        "GET,/api/probe?number=0,500",
    })
    void a_program_gets_a_problem(String method, String address, int status) throws Exception {
        var answer = ask(method, address, "{\"number\": ", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("Exception");
    }

    @Test
    void a_body_of_an_unknown_kind_is_refused() throws Exception {
        assertThat(ask("POST", "/api/probe/body", "x", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_its_limit() throws Exception {
        var answer = ask("POST", "/probe/files", file("x".repeat(5000)), "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(Texts.text("platform.error.413.title"));
    }

    @Test
    void a_form_with_files_that_is_broken_off_is_refused() throws Exception {
        var broken = file("x").substring(0, 40);
        assertThat(ask("POST", "/probe/files", broken, "multipart/form-data; boundary=" + BOUNDARY)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_pages_are_drawn_with_may_be_kept_for_good() throws Exception {
        var answer = ask("GET", Assets.asset("khet.css"), "", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe?number=%zz", "/probe?number=%", "/%zz", "/probe?number=\u0e01"})
    void an_address_that_cannot_be_decoded_is_refused(String address) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
        }
    }

    private static String file(String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + content + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private HttpResponse<String> ask(String method, String address, String body, String type)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header("Content-Type", type)
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
