package org.khet.signing.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.VisualSignatureRotation;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.util.Date;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.khet.signing.SigningPlace;

/** PAdES B-B by EU DSS. The only class that signs with it: nothing of it is loaded before the first paper is. */
final class Pades {

    /** It asks nobody: no revocation list, no time stamp, no issuer is fetched. */
    private static final PAdESService SERVICE = service();

    private Pades() {}

    private static PAdESService service() {
        var service = new PAdESService(new CommonCertificateVerifier(true));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        return service;
    }

    /**
     * Signs.
     *
     * @throws IOException when the paper cannot be signed; {@link TokenTrouble} when the token does not do it
     */
    static byte[] sign(byte[] pdf, SigningKey with, @Nullable SigningPlace place, Mark mark, OffsetDateTime at)
            throws IOException {
        try {
            var paper = new InMemoryDocument(pdf);
            var parameters = parameters(with, mark, at);
            if (place != null) {
                parameters.setImageParameters(visible(mark.drawn(place), place));
            }
            var value = value(SERVICE.getDataToSign(paper, parameters), with);
            try (var signed = SERVICE.signDocument(paper, parameters, value).openStream()) {
                return signed.readAllBytes();
            }
        } catch (DSSException | IllegalInputException | GeneralSecurityException | IllegalArgumentException odd) {
            throw new IOException("cannot be signed", odd);
        }
    }

    private static PAdESSignatureParameters parameters(SigningKey with, Mark mark, OffsetDateTime at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(with.certificate()));
        parameters.setCertificateChain(
                with.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at.toInstant()));
        parameters.setSignerName(mark.name());
        parameters.setAppName("Khet");
        return parameters;
    }

    private static SignatureImageParameters visible(BufferedImage picture, SigningPlace place) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        var field = new SignatureFieldParameters();
        field.setPage(place.sheet());
        field.setOriginX((float) place.x());
        field.setOriginY((float) place.y());
        field.setWidth((float) place.width());
        field.setHeight((float) place.height());
        field.setRotation(VisualSignatureRotation.AUTOMATIC);
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(png.toByteArray()));
        image.setFieldParameters(field);
        return image;
    }

    private static SignatureValue value(ToBeSigned bytes, SigningKey with)
            throws GeneralSecurityException, IOException {
        var rsa = with.certificate().getPublicKey().getAlgorithm().equals("RSA");
        var algorithm = rsa ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256;
        return new SignatureValue(algorithm, with.sign(algorithm.getJCEId(), bytes.getBytes()));
    }
}
