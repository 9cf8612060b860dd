package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;

/** The trail, read and taken out by an auditor's program. */
final class AuditScenes {

    private final ApiCaller api;

    AuditScenes(ApiCaller api) {
        this.api = api;
    }

    void play() {
        api.as("auditor");
        var first = api.get(200, "/api/v1/audit?size=3&verb=letter.received");
        assertThat(first.get("items")).hasSize(3);
        var seen = new HashSet<>(ApiCaller.texts(first.get("items"), "/id"));
        var second = api.get(
                200,
                "/api/v1/audit?size=3&verb=letter.received&after="
                        + first.get("next").asString());
        assertThat(ApiCaller.texts(second.get("items"), "/id")).hasSize(3).doesNotContainAnyElementsOf(seen);
        assertThat(api.get(200, "/api/v1/audit?size=200").toString())
                .as("what is secret is not told")
                .doesNotContain("สอบข้อเท็จจริงทางวินัยเป็นความลับ");
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Bangkok"));
        assertThat(new String(api.bytes(200, "/api/v1/audit.csv?from=" + day), StandardCharsets.UTF_8))
                .doesNotContain("สอบข้อเท็จจริงทางวินัยเป็นความลับ")
                .contains("127.0.0.1");
        assertThat(api.bytes(200, "/api/v1/audit.xlsx?from=" + day + "&verb=audit.exported"))
                .startsWith('P', 'K');
        var blocks = api.get(200, "/api/v1/audit/blocks?size=1");
        assertThat(blocks.at("/items/0/previous").asString()).isEqualTo("0".repeat(64));
        api.get(400, "/api/v1/audit?after=x");
        api.get(400, "/api/v1/audit?verb=x");
        api.get(400, "/api/v1/audit/blocks?after=-1");
    }
}
