package org.khet.correspondence.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search key: a fragment of a text always folds to a fragment of the text's key. */
@KhetTest
class ThKeyTest {

    private static final String SIGNS =
            "กขคงจชซญดตถทธนบปผพภมยรลวศษสหอฮะาำเแโใไ่้๊๋็์ัิีึืุูฤฯๆ๐๑๒๓๔๕๖๗๘๙0123456789ABCabc ./-()“”%_\\'";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "ศธ ๐๔๐๐๖/ว ๒๘๔๑,ศธ04006ว2841",
        "ศธ 04006/ว2841,ศธ04006ว2841",
        "'ABC def',abcdef",
        "'50%',50",
        "'_%\\',''",
        "'(ร่าง) แผนฯ',ร่างแผนฯ",
    })
    void texts_that_are_the_same_to_a_reader_have_the_same_key(String text, String same) {
        assertThat(key(text)).isEqualTo(key(same));
    }

    @ParameterizedTest
    @CsvSource({"ป่า,ป้า", "ป่า,ปา", "กิน,กีน", "แผน,แผ่น", "ที่,ที"})
    void words_that_differ_by_a_mark_have_different_keys(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void nothing_that_like_would_read_is_left() {
        assertThat(key("100%_\\ของแผน")).doesNotContain("%", "_", "\\");
    }

    @Test
    void a_thousand_fragments_are_found_in_the_texts_they_come_from() {
        var chance = new Random(2569);
        var texts = IntStream.range(0, 1_000).mapToObj(n -> text(chance)).toArray(String[]::new);
        var fragments = IntStream.range(0, texts.length)
                .mapToObj(n -> fragment(texts[n], chance))
                .toArray(String[]::new);
        var lost = jdbc.sql("""
                select text || ' | ' || fragment
                from unnest(cast(:texts as text[]), cast(:fragments as text[])) as pair (text, fragment)
                where position(platform.th_key(fragment) in platform.th_key(text)) = 0
                order by text""")
                .param("texts", texts)
                .param("fragments", fragments)
                .query(String.class)
                .list();
        assertThat(lost).isEmpty();
    }

    private static String text(Random chance) {
        return IntStream.range(0, 10 + chance.nextInt(60))
                .mapToObj(n -> String.valueOf(SIGNS.charAt(chance.nextInt(SIGNS.length()))))
                .collect(Collectors.joining());
    }

    private static String fragment(String text, Random chance) {
        int from = chance.nextInt(text.length());
        return text.substring(from, Math.min(text.length(), from + 1 + chance.nextInt(10)));
    }

    private String key(String text) {
        return jdbc.sql("select platform.th_key(:text)")
                .param("text", text)
                .query(String.class)
                .single();
    }
}
