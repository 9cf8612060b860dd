package org.khet.office.pages;

import java.util.List;

/**
 * A person in a list.
 *
 * @param name with title
 * @param href their page, empty for those who may not open it
 * @param level วิทยฐานะ or ระดับ, empty when the post has none
 * @param phone empty when none is known
 * @param places all of today
 */
public record PersonRow(String name, String href, String position, String level, String phone, List<PlaceRow> places) {

    /** A place of the person: where, as what, with which role. */
    public record PlaceRow(String unit, String href, String position, String role) {}
}
