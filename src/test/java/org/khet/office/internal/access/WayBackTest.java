package org.khet.office.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    @Test
    void a_path_of_ours_is_kept_with_its_query() {
        assertThat(WayBack.safe("/correspondence?q=%E0%B8%81&year=2569"))
                .isEqualTo("/correspondence?q=%E0%B8%81&year=2569");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: b",
                "/{x}",
                "javascript:alert(1)"
            })
    void whatever_else_leads_home(String to) {
        assertThat(WayBack.safe(to)).isEqualTo("/");
    }
}
