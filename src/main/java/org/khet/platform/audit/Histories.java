package org.khet.platform.audit;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.HistoryItem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The acts on a thing as its page shows them, newest first. Words of a verb stand at a key that begins with {@code acts}, names
 * of what changed at one that begins with {@code fields}. A verb without words is not shown: signing in is no change.
 */
@Component
public class Histories {

    private static final int MOST = 50;

    private final AuditTrail trail;
    private final JsonMapper json;

    Histories(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    public List<HistoryItem> of(UUID office, UUID subject, String acts, String fields) {
        var past = trail.of(office, subject);
        var items = new ArrayList<HistoryItem>();
        for (int at = past.size() - 1; at >= 0 && items.size() < MOST; at--) {
            var act = past.get(at);
            words(act, acts).ifPresent(words -> items.add(item(act, words, fields)));
        }
        return items;
    }

    private static Optional<String> words(PastAct act, String acts) {
        try {
            return Optional.of(text(acts + act.verb()));
        } catch (MissingResourceException notTold) {
            return Optional.empty();
        }
    }

    private HistoryItem item(PastAct act, String words, String fields) {
        var changes = changes(fields(act.before()), fields(act.after()), fields);
        return HistoryItem.of(
                        HistoryItem.State.DONE, words, text("platform.history.who", act.personName(), act.capacity()))
                .at(ThaiDate.briefWithTime(act.at()), ThaiDate.machine(act.at()))
                .note(note(changes, act.note()));
    }

    private static @Nullable String note(List<String> changes, @Nullable String written) {
        var lines = new ArrayList<>(changes);
        if (written != null && !written.isBlank()) {
            lines.add(written);
        }
        return lines.isEmpty() ? null : String.join(" · ", lines);
    }

    private static List<String> changes(Map<String, String> before, Map<String, String> after, String names) {
        var lines = new ArrayList<String>();
        after.forEach((field, now) -> {
            var was = before.getOrDefault(field, "");
            if (!was.equals(now)) {
                var name = text(names + field);
                lines.add(
                        was.isEmpty()
                                ? text("platform.history.set", name, now)
                                : text("platform.history.changed", name, was, now.isEmpty() ? "–" : now));
            }
        });
        return lines;
    }

    private Map<String, String> fields(@Nullable String written) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (written != null) {
            json.readTree(written)
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
        }
        return fields;
    }
}
