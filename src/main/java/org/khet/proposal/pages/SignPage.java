package org.khet.proposal.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;

/**
 * ลงนาม: what is signed, as whom, in which way.
 *
 * @param pictures the paper as it will be signed
 */
public record SignPage(
        String id,
        String title,
        String stop,
        int revision,
        List<Fact> facts,
        List<String> pictures,
        String pdf,
        Proof proof,
        String words,
        Errors errors) {

    /**
     * How the person proves who they are.
     *
     * @param code a code of the second factor is asked for too
     * @param hint what the password is: of the system, of a certificate or a token as well
     */
    public record Proof(List<Option> ways, String way, boolean code, String hint) {}

    public String path() {
        return "/proposal/files/" + id;
    }
}
