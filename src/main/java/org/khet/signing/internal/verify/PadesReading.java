package org.khet.signing.internal.verify;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;

/** PAdES signatures read by EU DSS; nothing of it is loaded before the first copy is looked at. */
final class PadesReading {

    private PadesReading() {}

    /** Does it carry a signature that the bytes before it do not fit any more? What cannot be read carries none. */
    static boolean broken(byte[] pdf) {
        try {
            var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
            analyzer.setPdfObjFactory(factory());
            return analyzer.getSignatures().stream().anyMatch(PadesReading::broken);
        } catch (DSSException | IllegalArgumentException | IllegalStateException odd) {
            return false;
        }
    }

    private static boolean broken(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        return !signature.getSignatureCryptographicVerification().isSignatureIntact();
    }

    /** Pages are not drawn and objects not compared: what was added after a signature is told by the bytes. */
    private static PdfBoxNativeObjectFactory factory() {
        var factory = new PdfBoxNativeObjectFactory();
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        var objects = new DefaultPdfObjectModificationsFinder();
        objects.setMaximumObjectVerificationDeepness(0);
        factory.setPdfObjectModificationsFinder(objects);
        return factory;
    }
}
