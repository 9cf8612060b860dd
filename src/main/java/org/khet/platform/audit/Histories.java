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
 * The acts on a thing as its page shows them, newest first. Words of a verb stand at {@code <module>.act.<verb>}, names of
 * what changed at {@code <module>.changed.<field>}. A verb without words is not shown: signing in is no change.
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

    public List<HistoryItem> of(UUID office, UUID subject, String module) {
        var acts = trail.of(office, subject);
        var items = new ArrayList<HistoryItem>();
        for (int at = acts.size() - 1; at >= 0 && items.size() < MOST; at--) {
            var act = acts.get(at);
            words(act, module).ifPresent(words -> items.add(item(act, words, module)));
        }
        return items;
    }

    private static Optional<String> words(PastAct act, String module) {
        try {
            return Optional.of(text(module + ".act." + act.verb()));
        } catch (MissingResourceException notTold) {
            return Optional.empty();
        }
    }

    private HistoryItem item(PastAct act, String words, String module) {
        var changes = changes(fields(act.before()), fields(act.after()), module);
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

    private static List<String> changes(Map<String, String> before, Map<String, String> after, String module) {
        var lines = new ArrayList<String>();
        after.forEach((field, now) -> {
            var was = before.getOrDefault(field, "");
            if (!was.equals(now)) {
                var name = text(module + ".changed." + field);
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
