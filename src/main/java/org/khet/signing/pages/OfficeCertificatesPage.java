package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/**
 * ใบรับรองของสำนักงาน.
 *
 * @param seals the seal in use, and those revoked
 * @param needsSeal none is in use: one may be uploaded
 * @param tokens or one in a token be used
 */
public record OfficeCertificatesPage(
        List<CertificateRow> seals, List<CertificateRow> people, boolean needsSeal, boolean tokens, Errors errors) {}
