package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;

/**
 * A signature as whoever holds a copy sees it.
 *
 * @param path of this page
 * @param unchanged the stored file is what was signed
 * @param kind SYSTEM, CERTIFICATE, SEAL
 * @param found what the copy sent turned out to be: SAME, ALTERED, UNKNOWN, BUSY; empty when none was sent
 * @param megabytes the largest copy taken
 */
public record VerifyPage(
        String path, List<Fact> facts, boolean unchanged, String kind, String found, String megabytes, Errors errors) {

    /** How the answer about the copy is shown. */
    public String foundKind() {
        return switch (found) {
            case "SAME" -> "ok";
            case "ALTERED" -> "bad";
            default -> "warn";
        };
    }
}
