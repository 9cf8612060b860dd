package org.khet.drafting.pages;

import java.util.List;
import org.khet.platform.compare.Piece;

/**
 * What was written here and what somebody else saved meanwhile, side by side; nothing of either is lost.
 *
 * @param who saved meanwhile, and when
 * @param revision what they saved: the next save from this page has seen it
 * @param differing fields in which the two differ
 * @param same fields in which they do not, sent along
 */
public record ConflictPage(
        String id, String title, String who, int revision, String pen, List<Two> differing, List<FieldBox> same) {

    /**
     * A field as written here, and as it was saved.
     *
     * @param mine as it was typed, to be mended
     * @param pieces from theirs to mine
     */
    public record Two(FieldBox mine, String theirs, List<Piece> pieces) {}

    public String path() {
        return "/drafting/drafts/" + id;
    }
}
