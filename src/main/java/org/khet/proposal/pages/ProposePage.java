package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * เสนอแฟ้ม: the chain as it stands, to be put right and sent off.
 *
 * @param id of the draft
 * @param breaches what still breaks the form, the worst first
 * @param left how many of them keep it from a superior
 * @param replaces the signed letter it takes the place of, in words; empty when none
 * @param again it was proposed before
 */
public record ProposePage(
        String id,
        int revision,
        String title,
        String kind,
        List<Breach> breaches,
        int left,
        List<Row> chain,
        List<Option> seats,
        List<Option> purposes,
        String words,
        String replaces,
        boolean again,
        Errors errors) {

    public record Breach(String label, String message, String rule, boolean must) {}

    /** A stop: what it is chosen by, how it is called, who acts there today. */
    public record Row(String key, String post, String holder, String purpose) {}

    public String path() {
        return "/proposal/drafts/" + id;
    }
}
