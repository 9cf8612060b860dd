package org.khet.signing;

import java.time.OffsetDateTime;
import org.khet.files.FileId;

/**
 * A signature on record.
 *
 * @param file the signed file
 * @param code of the verification page
 */
public record Signed(SignatureId signature, FileId file, String code, OffsetDateTime at) {}
