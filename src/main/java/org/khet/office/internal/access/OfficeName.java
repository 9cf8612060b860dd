package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose system this is, for those who have not signed in. */
@Component
class OfficeName {

    private final JdbcClient jdbc;

    OfficeName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String full() {
        return only().map(OfficeProfile::name).orElseGet(() -> text("platform.product"));
    }

    String brief() {
        return only().map(OfficeProfile::shortName).orElse("");
    }

    @Nullable
    String emblem() {
        return only().map(OfficeProfile::emblem).orElse(null);
    }

    /** Where several offices share the database, none of them is the one. */
    private Optional<OfficeProfile> only() {
        var some = jdbc.sql("""
                select id, name, short_name, letter_code,
                    case when emblem is not null then '/office/emblem/' || id || '/' || version || '.png' end as emblem
                from office.office order by id limit 2""").query(OfficeProfile.class).list();
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }
}
