package org.khet.drafting.pages;

import java.util.List;

/** Letters of the register to refer to. */
public record PickPage(String id, String title, int revision, String q, List<Found> letters) {

    /** A letter that may be picked. */
    public record Found(String entry, String register, String number, String dated, String sender, String subject) {}

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
