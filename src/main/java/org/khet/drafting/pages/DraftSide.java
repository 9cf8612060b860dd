package org.khet.drafting.pages;

import java.util.List;

/**
 * What stands beside the editor and is made anew by every save: what breaks the form, and the paper as it prints.
 *
 * @param saved what became of the last save, in words
 * @param trouble the words are in nobody's hands but the page's: somebody else wrote meanwhile, or something is wrong
 * @param stale somebody else wrote meanwhile
 * @param here who else has it open
 * @param left how many breaches keep it from a superior
 * @param pictures addresses of the pages, in their order
 * @param unseen why there are no pictures; empty when there are
 */
public record DraftSide(
        String draft,
        int revision,
        String saved,
        boolean trouble,
        boolean stale,
        String here,
        List<CheckLine> checks,
        int left,
        List<String> pictures,
        String pdf,
        String unseen) {

    /** The same beside a page that has seen the draft at that revision and no newer. */
    public DraftSide at(int seen) {
        return new DraftSide(draft, seen, saved, trouble, stale, here, checks, left, pictures, pdf, unseen);
    }

    /**
     * Something that breaks the form.
     *
     * @param field code of the field it is put right at
     */
    public record CheckLine(String field, String label, String message, String rule, boolean must) {}
}
