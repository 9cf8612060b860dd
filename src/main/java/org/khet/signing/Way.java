package org.khet.signing;

/**
 * A way a person may sign.
 *
 * @param id {@link #IN_SYSTEM}, or the id of a certificate
 * @param label as the choice shows it
 * @param needsCode the person's second factor is asked for as well
 * @param token the password asked for is the PIN of a token (PKCS#11)
 */
public record Way(String id, Kind kind, String label, boolean needsCode, boolean token) {

    /** The id of signing in the system. */
    public static final String IN_SYSTEM = "system";

    /** What a signature is made with. */
    public enum Kind {
        /** The account's password: known to this system alone, no certificate. */
        SYSTEM,
        /** A certificate of the person. */
        CERTIFICATE,
        /** ตราประทับอิเล็กทรอนิกส์: a certificate of the office. */
        SEAL
    }
}
