package org.khet.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.office.Role;

/** The chain as a plain form: each button does one thing, and what no form sends changes nothing. */
class ChainFormTest {

    private static final Seat A = seat("ก", Role.GROUP_DIRECTOR);
    private static final Seat B = seat("ข", Role.DEPUTY);
    private static final Seat C = seat("ค", Role.DIRECTOR);
    private static final List<Seat> ALL = List.of(A, B, C);

    private static Seat seat(String post, Role role) {
        return new Seat(UUID.randomUUID(), role, null, post);
    }

    @ParameterizedTest
    @CsvSource({
        "up-1, ขกค",
        "up-0, กขค",
        "down-0, ขกค",
        "down-2, กขค",
        "remove-1, กค",
        "remove-9, กขค",
        "down-99999, กขค",
        "ปุ่ม, กขค",
        "up-x, กขค",
        "remove-, กขค",
    })
    void a_button_changes_the_chain(String then, String posts) {
        var form = new ChainForm(
                ALL, List.of(new Wish(A, Purpose.AGREE), new Wish(B, Purpose.AGREE), new Wish(C, Purpose.SIGN)));
        assertThat(posts(form.after(then, ""))).isEqualTo(posts);
    }

    @Test
    void one_that_is_added_comes_before_the_one_who_signs() {
        var form = new ChainForm(ALL, List.of(new Wish(A, Purpose.AGREE), new Wish(C, Purpose.SIGN)));
        assertThat(posts(form.after("add", B.key()))).isEqualTo("กขค");
        assertThat(posts(form.after("add", "ไม่มี"))).isEqualTo("กค");
    }

    @Test
    void what_the_form_cannot_mean_is_left_out() {
        var read = ChainForm.read(ALL, List.of(A.key(), "ไม่มี", C.key()), List.of("COMMENT", "SIGN", "แปลก"));
        assertThat(posts(read)).isEqualTo("กค");
        assertThat(read.chain().getLast().purpose()).isEqualTo(Purpose.AGREE);
    }

    private static String posts(ChainForm form) {
        return form.chain().stream().map(wish -> wish.seat().post()).collect(Collectors.joining());
    }
}
