package org.khet.signing;

/**
 * What a person typed to sign.
 *
 * @param way {@link Way#id()}
 * @param password of the account in the system, else of the certificate's key: of its file, or the PIN of its token
 * @param code of the second factor where it is asked for, else empty
 * @param address the network address it came from
 */
public record Proof(String way, String password, String code, String address) {

    @Override
    public String toString() {
        return "Proof[" + way + "]";
    }
}
