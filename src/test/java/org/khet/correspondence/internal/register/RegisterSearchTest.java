package org.khet.correspondence.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Searching and leafing through a register. */
@KhetTest
class RegisterSearchTest {

    private static final String SUBJECT = "ขออนุมัติจัดสรรงบประมาณค่าปรับปรุงป้ายชื่อโรงเรียน ครั้งที่ ๒/2569";

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterLines lines;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void every_fragment_of_a_letter_finds_it_as_soon_as_it_is_registered() {
        office.registered(office.saraban, "ศธ 04006/ว 2841", SUBJECT);
        office.registered(office.saraban, "ทส 2", "เรื่องอื่น");
        var chance = new Random(1);
        for (int length = 1; length <= 10; length++) {
            for (int i = 0; i < 8; i++) {
                int from = chance.nextInt(SUBJECT.length() - length);
                var words = SUBJECT.substring(from, from + length);
                assertThat(numbers(words)).as("“%s”", words).contains(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2841",
                "๒๘๔๑",
                "ว2841",
                "ว ๒๘๔๑",
                "04006/ว",
                "ศธ 04006/ว 2841",
                "ศธ๐๔๐๐๖",
                "2/2569",
                "๒/๒๕๖๙",
                "ครั้งที่ 2",
                "ป้ายชื่อ",
                "สำนักงานทดสอบ",
                "ง",
                "ธ0",
                "โรงเรียน  ครั้งที่"
            })
    void digits_and_spaces_may_be_typed_as_one_likes(String words) {
        office.registered(office.saraban, "ศธ 04006/ว 2841", SUBJECT);
        assertThat(numbers(words)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปายชื่อ", "ป่ายชื่อ", "2842", "ขออนุมัตื", "%อนุ%xyz", "อนุ_ติ", "โรงเรียนx", "zzzz"})
    void what_is_not_there_is_not_found(String words) {
        office.registered(office.saraban, "ศธ 04006/ว 2841", SUBJECT);
        assertThat(numbers(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "...", "' or 1=1 --", "“”", "( )", "%%%%", "\t"})
    void signs_alone_ask_for_nothing_in_particular(String words) {
        office.registered(office.saraban, "ทส 1", "เรื่องที่หนึ่ง or11");
        assertThat(numbers(words)).containsExactly(1);
    }

    @Test
    void a_corrected_letter_is_found_by_its_new_words_only() {
        var entry = office.registered(office.saraban, "ทส 1", "เรื่องพิมพ์ผิด");
        office.correct(entry, "เรื่องพิมพ์ถูก");
        assertThat(numbers("พิมพ์ถูก")).containsExactly(1);
        assertThat(numbers("พิมพ์ผิด")).isEmpty();
    }

    @Test
    void only_the_register_asked_for_is_searched() {
        office.registered(office.saraban, "ทส 1", SUBJECT);
        office.registered(office.schoolClerk, "ทส 1", SUBJECT);
        var other = new LetterFixture(context);
        other.registered(other.saraban, "ทส 1", SUBJECT);
        assertThat(numbers("ป้ายชื่อ")).hasSize(1);
        assertThat(lines.list(query("ป้ายชื่อ", null, false), 50).getFirst().letterNumber())
                .isEqualTo("ทส 1");
    }

    @Test
    void leafing_down_meets_every_line_once_while_others_register() throws Exception {
        IntStream.range(0, 90).forEach(n -> office.registered(office.saraban, "ทส " + n, "เรื่องที่ " + n));
        for (var words : new ArrayList<@Nullable String>(java.util.Arrays.asList(null, "เรื่อง", "ร"))) {
            var stop = new AtomicBoolean();
            var others = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    office.registered(office.saraban, "ใหม่", "เรื่องใหม่");
                }
            });
            var met = leafDown(words);
            stop.set(true);
            others.join();
            assertThat(new HashSet<>(met)).as("each once").hasSameSizeAs(met);
            assertThat(met).containsAll(IntStream.rangeClosed(1, 90).boxed().toList());
            assertThat(met).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void leafing_up_comes_back_to_the_top() {
        IntStream.range(0, 30).forEach(n -> office.registered(office.saraban, "ทส " + n, "เรื่องที่ " + n));
        int year = lines.list(query(null, null, false), 1).getFirst().year();
        assertThat(lines.list(query(null, new Cursor(year, 10), true), 7))
                .extracting(RegisterLine::number)
                .containsExactly(11, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void counts_stop_at_their_limit() {
        IntStream.range(0, 12).forEach(n -> office.registered(office.saraban, "ทส " + n, "เรื่อง"));
        assertThat(lines.count(query(null, null, false), 100)).isEqualTo(12);
        assertThat(lines.count(query(null, null, false), 10)).isEqualTo(10);
    }

    private List<Integer> leafDown(@Nullable String words) {
        var met = new ArrayList<Integer>();
        @Nullable Cursor place = null;
        while (true) {
            var page = lines.list(query(words, place, false), 7);
            if (page.isEmpty()) {
                return met;
            }
            page.forEach(line -> met.add(line.number()));
            place = page.getLast().cursor();
        }
    }

    private List<Integer> numbers(String words) {
        return lines.list(query(words, null, false), 50).stream()
                .map(RegisterLine::number)
                .toList();
    }

    private RegisterQuery query(@Nullable String words, @Nullable Cursor place, boolean up) {
        return new RegisterQuery(
                office.office.id(),
                office.registry,
                RegisterQuery.Reader.of(office.saraban, office.registry),
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                up ? null : place,
                up ? place : null,
                false);
    }
}
