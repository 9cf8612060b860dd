package org.khet.signing.pages;

/**
 * A certificate in a list.
 *
 * @param path below which it is removed and revoked
 * @param owner whose it is
 * @param holder to whom it was issued
 * @param store where its key lies: a file kept here, or a token
 * @param state GOOD, UNTIMELY (expired, not yet valid, or of a token and tokens are not served), REVOKED
 * @param why what stands against it, empty when nothing does
 */
public record CertificateRow(
        String path,
        String owner,
        String holder,
        String issuer,
        String key,
        String store,
        String serial,
        String from,
        String until,
        String state,
        String why) {

    /** Kind of the tag it is shown with. */
    public String tag() {
        return state.equals("GOOD") ? "st-done" : "st-void";
    }
}
