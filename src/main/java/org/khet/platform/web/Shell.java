package org.khet.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every screen: the office, who is signed in and as what, where they may go.
 *
 * @param office short name of the office, e.g. สพป.ภูธารา เขต 1
 * @param visitor null before signing in
 * @param csrf field name and value every form carries
 * @param emblem address of the emblem of the office, null as long as it has none
 * @param flash the outcome of the act before, shown once
 */
public record Shell(
        String office,
        @Nullable Visitor visitor,
        List<Section> menu,
        Csrf csrf,
        @Nullable String emblem,
        @Nullable Flash flash) {

    /** Of an office without an emblem. */
    public Shell(String office, @Nullable Visitor visitor, List<Section> menu, Csrf csrf, @Nullable Flash flash) {
        this(office, visitor, menu, csrf, null, flash);
    }

    /** The first places of the menu: what a phone has room for at its foot. */
    public List<Place> firstPlaces(int count) {
        return menu.stream()
                .flatMap(section -> section.places().stream())
                .limit(count)
                .toList();
    }

    /** Those of these addresses that the visitor has in the menu: where to go on from an empty page. */
    public List<Place> among(List<String> hrefs) {
        return menu.stream()
                .flatMap(section -> section.places().stream())
                .filter(place -> hrefs.contains(place.href()))
                .toList();
    }

    /**
     * Who is signed in.
     *
     * @param capacity as what they work now
     * @param places all they may work as (ทำในฐานะ), one button each, sent to /office/act-as
     */
    public record Visitor(String name, String capacity, List<Standing> places) {}

    /** One of the capacities of a person; {@code current} marks the one they work in now. */
    public record Standing(String id, String capacity, boolean current) {}

    /** Places under one heading; the heading of the first section is empty. */
    public record Section(String heading, List<Place> places) {}

    /** A place in the menu; {@code current} marks where the visitor is, {@code pressing} is shown unless it is 0. */
    public record Place(String text, String icon, String href, boolean current, int pressing) {

        public Place(String text, String icon, String href, boolean current) {
            this(text, icon, href, current, 0);
        }
    }

    public record Csrf(String name, String token) {}
}
