package org.khet.signing.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/** ใบรับรองของฉัน. */
public record CertificatesPage(List<CertificateRow> certificates, Errors errors) {}
