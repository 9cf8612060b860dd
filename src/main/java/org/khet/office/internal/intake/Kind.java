package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.util.List;

/** What a table holds. */
enum Kind {
    PEOPLE("people"),
    UNITS("units");

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    /** As addresses and keys of texts say it. */
    String word() {
        return name;
    }

    List<String> columns() {
        return List.of(text("office.columns." + name).split("\\|"));
    }
}
