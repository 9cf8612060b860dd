package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KhetTest
class ApiPageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_page_tells_everybody_every_operation_and_shape() {
        var page = assertThat(mvc.get().uri("/api")).hasStatusOk().bodyText();
        OpenApi.read()
                .operations()
                .forEach(operation -> page.contains(operation.substring(operation.indexOf(' ') + 1)));
        page.contains("letters.register", "id=\"shape-Letter\"", "href=\"#shape-Line\"", "multipart/form-data")
                .contains("ลงทะเบียนรับ", "พารามิเตอร์")
                .doesNotContain("<script>")
                .doesNotContain("style=\"");
    }

    @Test
    void the_source_is_there_for_programs() {
        assertThat(mvc.get().uri("/openapi.yaml")).hasStatusOk().bodyText().startsWith("openapi: 3.1.0");
    }

    @Test
    void markdown_is_shown_and_html_in_it_is_not_obeyed() {
        assertThat(Markdown.html("**a** <script>alert(1)</script>"))
                .contains("<strong>a</strong>")
                .doesNotContain("<script");
        assertThat(Markdown.inline("`x`")).isEqualTo("<code>x</code>");
        assertThat(Markdown.html("[x](javascript:alert(1))")).doesNotContain("javascript:");
    }

    @Test
    void types_are_said_in_a_few_words() {
        Map<String, Object> shapes = new LinkedHashMap<>();
        shapes.put("Line", Map.of("type", "object"));
        var root = Map.of("components", Map.of("schemas", shapes));
        assertThat(type(root, Map.of("type", "integer", "minimum", 1, "maximum", 200, "default", 50)))
                .isEqualTo("integer 1–200 = 50");
        assertThat(type(root, Map.of("type", List.of("string", "null"), "maxLength", 300)))
                .isEqualTo("string | null ≤ 300 characters");
        assertThat(type(root, Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Line"))))
                .isEqualTo("array of Line");
        assertThat(type(root, Map.of("type", "string", "enum", List.of("A", "B"))))
                .isEqualTo("string A · B");
    }

    private static String type(Map<?, ?> root, Map<?, ?> schema) {
        return Types.of(new Node(root, schema, ""));
    }
}
