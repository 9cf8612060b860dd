package org.khet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.pdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FileResponsesTest {

    private static final byte[] CONTENT = bytes(pdf("served"));

    MockMvcTester mvc;

    @BeforeEach
    void serve() {
        mvc = MockMvcTester.of(new Serving());
    }

    @Test
    void a_PDF_is_shown_with_its_type_its_name_and_nothing_that_runs() {
        var response = mvc.get().uri("/shown").exchange();
        assertThat(response).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(response).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("ETag", "\"abc\"");
        assertThat(response).hasHeader("Content-Length", Integer.toString(CONTENT.length));
        assertThat(response.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
        var disposition = Objects.requireNonNull(response.getResponse().getHeader("Content-Disposition"));
        assertThat(disposition).startsWith("inline;").contains("filename*=UTF-8''");
        var name = disposition.substring(disposition.indexOf("''") + 2);
        assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).isEqualTo("หนังสือ \"1\";.pdf");
        assertThat(response.getResponse().getContentAsByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void what_a_browser_cannot_show_safely_is_saved() {
        assertThat(mvc.get().uri("/tiff").exchange().getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(mvc.get().uri("/saved").exchange().getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void a_part_is_answered_with_that_part() {
        var response = mvc.get().uri("/shown").header("Range", "bytes=5-7").exchange();
        assertThat(response).hasStatus(206).hasHeader("Content-Range", "bytes 5-7/" + CONTENT.length);
        assertThat(response.getResponse().getContentAsByteArray()).isEqualTo(bytes("1.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999-", "bytes=x", "bytes=9-1"})
    void a_part_outside_is_refused(String range) {
        assertThat(mvc.get().uri("/shown").header("Range", range)).hasStatus(416);
    }

    @Test
    void a_PDF_with_script_is_saved_and_never_shown() {
        var response = mvc.get().uri("/active").exchange().getResponse();
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_unchanged_copy_is_not_sent_again() {
        var response =
                mvc.get().uri("/shown").header("If-None-Match", "\"abc\"").exchange();
        assertThat(response).hasStatus(304);
        assertThat(response.getResponse().getContentAsByteArray()).isEmpty();
    }

    @RestController
    static class Serving {

        @GetMapping("/shown")
        ResponseEntity<Resource> shown() {
            return FileResponses.show(file("application/pdf"));
        }

        @GetMapping("/active")
        ResponseEntity<Resource> active() {
            var script = new OpenedFile("x.pdf", "application/pdf", 7, true, "abc", new ByteArrayResource(CONTENT));
            return FileResponses.show(script);
        }

        @GetMapping("/tiff")
        ResponseEntity<Resource> tiff() {
            return FileResponses.show(file("image/tiff"));
        }

        @GetMapping("/saved")
        ResponseEntity<Resource> saved() {
            return FileResponses.save(file("application/pdf"));
        }

        private static OpenedFile file(String type) {
            return new OpenedFile(
                    "หนังสือ \"1\";.pdf", type, CONTENT.length, false, "abc", new ByteArrayResource(CONTENT));
        }
    }
}
