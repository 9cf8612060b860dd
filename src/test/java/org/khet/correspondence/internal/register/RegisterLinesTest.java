package org.khet.correspondence.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Listing and searching the sample office's register. */
@KhetTest(properties = "khet.empty=false")
class RegisterLinesTest {

    private static final int ALL = 10_000;

    @Autowired
    RegisterLines lines;

    @Autowired
    JdbcClient jdbc;

    private OfficeId office = new OfficeId(UUID.randomUUID());
    private UnitId registry = new UnitId(UUID.randomUUID());

    @BeforeEach
    void registry() {
        jdbc.sql("select office_id, id from office.unit where kind = 'REGISTRY' order by id limit 1")
                .query((row, n) -> {
                    office = new OfficeId(row.getObject(1, UUID.class));
                    registry = new UnitId(row.getObject(2, UUID.class));
                    return n;
                })
                .single();
    }

    @Test
    void paging_down_and_up_shows_every_line_once() {
        var all = lines.list(words(null), ALL);
        var down = new ArrayList<RegisterLine>();
        var page = lines.list(words(null), 40);
        while (!page.isEmpty()) {
            down.addAll(page);
            page = lines.list(words(null).below(down.getLast().cursor()), 40);
        }
        assertThat(down).isEqualTo(all).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        var above = lines.list(query(null, null, null, down.get(50).cursor()), 40);
        assertThat(above.reversed()).isEqualTo(all.subList(10, 50));
        assertThat(lines.count(words(null), ALL)).isEqualTo(all.size());
        assertThat(lines.count(words(null), 7)).isEqualTo(7);
    }

    @Test
    void any_fragment_of_a_subject_a_sender_or_a_number_finds_its_letter() {
        var all = lines.list(words(null), ALL);
        var random = new Random(4);
        for (int i = 0; i < 150; i++) {
            var line = all.get(random.nextInt(all.size()));
            var text =
                    List.of(line.subject(), line.sender(), line.letterNumber()).get(i % 3);
            int length = Math.min(text.length(), 1 + random.nextInt(9));
            int from = random.nextInt(text.length() - length + 1);
            var fragment = text.substring(from, from + length);
            assertThat(lines.list(words(fragment), ALL))
                    .as("found by “%s”", fragment)
                    .contains(line);
        }
    }

    /** Near lines, walking on, few letters sorted, all letters sorted: whichever way is taken. */
    @Test
    void every_way_of_looking_finds_the_same_lines() {
        var plain = looking(new WordedLines.Reach(ALL, ALL, 0, ALL, 0));
        var reaches = List.of(
                new WordedLines.Reach(5, 10, 1, 20, 3),
                new WordedLines.Reach(5, 0, 100, 20, ALL),
                new WordedLines.Reach(20, ALL, 0, ALL, 0),
                new WordedLines.Reach(1, 0, 100, 10, 1));
        var long20 = lines.list(words(null), 99).get(98).subject().substring(0, 20);
        for (var word : List.of("ขอ", "การ", "ขอเชิญ", "โรงเรียน", "ศธ", "ประชุม", "zzz", "ฮฮ", "2569", long20)) {
            var key = jdbc.sql("select platform.th_key(?)")
                    .param(word)
                    .query(String.class)
                    .single();
            for (var most : List.of(1, 7, 51)) {
                var expected = plain.list(words(word), key, most);
                assertThat(reaches)
                        .allSatisfy(reach -> assertThat(looking(reach).list(words(word), key, most))
                                .as("%s, %d by %s", word, most, reach)
                                .isEqualTo(expected));
            }
        }
    }

    private WordedLines looking(WordedLines.Reach reach) {
        return new WordedLines(jdbc, reach, reach);
    }

    @Test
    void thai_and_arabic_digits_find_the_same() {
        assertThat(lines.list(words("ศธ ๐๔๐๐"), ALL)).isNotEmpty().isEqualTo(lines.list(words("ศธ 0400"), ALL));
    }

    @Test
    void a_register_number_brings_its_line_to_the_top() {
        var some = lines.list(words(null), ALL).get(25);
        assertThat(lines.list(words(some.number() + "/" + some.year()), 50).getFirst())
                .isEqualTo(some);
        assertThat(lines.list(words(Integer.toString(some.number())), 50)).contains(some);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ไม่มีหนังสือเรื่องนี้แน่นอน", "zzzzqq", "ฮฮ", "'; drop table letter; --"})
    void what_is_nowhere_is_not_found(String words) {
        assertThat(lines.list(words(words), ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "“”", "   ", "\t"})
    void signs_alone_are_no_words(String words) {
        assertThat(lines.list(words(words), 5)).isEqualTo(lines.list(words(null), 5));
    }

    @Test
    void filters_narrow_and_may_be_joined() {
        var closed = lines.list(query(null, EntryState.CLOSED, null, null), ALL);
        assertThat(closed).isNotEmpty().allMatch(line -> line.state() == EntryState.CLOSED);
        var urgent = lines.list(query("ขอ", EntryState.CLOSED, Speed.URGENT, null), ALL);
        assertThat(closed).containsAll(urgent);
        assertThat(urgent).allMatch(line -> line.speed() == Speed.URGENT);
        assertThat(lines.count(query(null, EntryState.CLOSED, Speed.URGENT, null), ALL))
                .isGreaterThanOrEqualTo(urgent.size());
    }

    @Test
    void the_whole_register_is_read_from_its_first_line() {
        var read = new ArrayList<RegisterLine>();
        lines.each(words(null), read::add);
        assertThat(read.reversed()).isEqualTo(lines.list(words(null), ALL));
    }

    private RegisterQuery words(@Nullable String words) {
        return query(words, null, null, null);
    }

    private RegisterQuery query(
            @Nullable String words, @Nullable EntryState state, @Nullable Speed speed, @Nullable Cursor newer) {
        return new RegisterQuery(
                office,
                registry,
                new RegisterQuery.Reader(new PersonId(UUID.randomUUID()), false),
                words,
                null,
                null,
                state,
                speed,
                null,
                null,
                null,
                null,
                newer,
                false);
    }
}
