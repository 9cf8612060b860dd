package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.audit.ActSubjects;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;

/** Reads the filter as it stands in the address; what cannot be read is said at its field. */
@Component
class AuditFilter {

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_SUBJECTS = 500;

    private final ActVerbs verbs;
    private final List<ActSubjects> modules;

    AuditFilter(ActVerbs verbs, List<ActSubjects> modules) {
        this.verbs = verbs;
        this.modules = modules;
    }

    AuditQuery read(Actor actor, Filter typed, Errors errors) {
        var from = day("from", typed.from(), errors);
        var to = day("to", typed.to(), errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("to", text("audit.filter.backwards"));
        }
        return new AuditQuery(
                actor.office(),
                words("who", typed.who(), errors),
                verb(typed.what(), errors),
                id("unit", typed.unit(), errors),
                subjects(actor, typed, errors),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                Cursor.parse(typed.older()).orElse(null),
                Cursor.parse(typed.newer()).orElse(null));
    }

    private @Nullable String verb(@Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!verbs.all().containsKey(typed)) {
            errors.add("what", text("audit.filter.what.unknown"));
        }
        return typed;
    }

    /** What the words may mean to any module, and the one thing a link named. */
    private @Nullable List<UUID> subjects(Actor actor, Filter typed, Errors errors) {
        var one = id("subject", typed.subject(), errors);
        if (one != null) {
            return List.of(one);
        }
        var about = words("about", typed.about(), errors);
        return about == null || errors.any()
                ? null
                : modules.stream()
                        .flatMap(module -> module.find(actor, about, MOST_SUBJECTS).stream())
                        .toList();
    }

    private static @Nullable String words(String field, @Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_WORDS) {
            errors.add(field, text("audit.filter.long", Integer.toString(LONGEST_WORDS)));
        }
        return typed.strip().replace("\0", "").replaceAll("\\s+", " ");
    }

    private static @Nullable UUID id(String field, @Nullable String typed, Errors errors) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            errors.add(field, text("audit.filter." + field + ".unknown"));
            return null;
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable DateBoxes boxes, Errors errors) {
        if (boxes == null) {
            return null;
        }
        return switch (ThaiDate.parse(boxes.day(), boxes.month(), boxes.year())) {
            case TypedDate.Day day -> day.date();
            case TypedDate.Empty empty -> null;
            case TypedDate.Wrong wrong -> {
                errors.add(field, wrong.message());
                yield null;
            }
        };
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime();
    }
}
