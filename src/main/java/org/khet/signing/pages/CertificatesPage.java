package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/**
 * ใบรับรองของฉัน.
 *
 * @param tokens certificates in tokens may be used too
 */
public record CertificatesPage(List<CertificateRow> certificates, boolean tokens, Errors errors) {}
