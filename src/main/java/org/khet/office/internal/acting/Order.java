package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.ActingKind;
import org.khet.office.Role;
import org.khet.platform.thai.ThaiDate;

/**
 * คำสั่ง that lets one person do the work of a post.
 *
 * @param rank of the ordered substitutes of the post, the first is 1
 * @param onlyAway only on days the holder is noted as away
 * @param matters what was delegated, empty for all
 */
record Order(
        ActingKind kind,
        UUID person,
        UUID unitId,
        Role role,
        String position,
        @Nullable UUID holder,
        int rank,
        boolean onlyAway,
        String matters,
        String orderNumber,
        LocalDate orderDate,
        LocalDate since,
        LocalDate until) {

    /**
     * As it is kept.
     *
     * @param effective someone acts by it today: its time has come and those before it are away
     */
    record Stored(
            UUID id,
            int version,
            boolean withdrawn,
            boolean effective,
            String personName,
            String holderName,
            Order order) {

        String words() {
            return order.kind().words() + " " + order.position();
        }

        Map<String, String> shown() {
            return order.shown(personName, holderName);
        }
    }

    Map<String, String> shown(String personName, String holderName) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("substitute", personName);
        shown.put("acting", kind.words() + " " + position);
        shown.put("holder", holderName);
        shown.put("order", text("office.acting.order", orderNumber, ThaiDate.brief(orderDate)));
        shown.put("since", ThaiDate.brief(since));
        shown.put("until", ThaiDate.brief(until));
        shown.put("rank", rank == 1 ? "" : Integer.toString(rank));
        shown.put("matters", matters);
        return shown;
    }
}
