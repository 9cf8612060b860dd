package org.khet.signing.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.signing.SigningPlace;
import org.slf4j.LoggerFactory;

/** Signs a paper of one sheet again and again; says how long each took, the first ones left out. */
final class Signings {

    private static final int WARMING = 60;

    private Signings() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR); // as in the application
        int count = Integer.parseInt(arguments[0]);
        var paper = paper();
        var place = new SigningPlace(1, 300, 500, 200, 45);
        var certificate = certificate();
        time("pades", count, mark -> Pades.sign(paper, certificate, place, mark, OffsetDateTime.now()));
        time("system", count, mark -> new SystemPen(false).sign(paper, place, mark, OffsetDateTime.now()));
    }

    private interface Act {
        byte[] sign(Mark mark) throws Exception;
    }

    private static void time(String kind, int count, Act act) throws Exception {
        var line = new StringBuilder(kind);
        for (int i = -WARMING; i < count; i++) {
            var code = VerificationCode.fresh();
            long begin = System.nanoTime();
            byte[] signed = act.sign(new Mark(
                    "อรุณ ทดสอบลงนาม",
                    "ลงนามด้วยใบรับรอง",
                    "๒๔ พ.ย. ๒๕๖๙ ๐๙.๐๐ น.",
                    code,
                    "https://saraban.example.go.th/signing/verify/" + code));
            long took = System.nanoTime() - begin;
            if (signed.length < 1000) {
                throw new IllegalStateException("not signed");
            }
            if (i >= 0) {
                line.append(' ').append(took);
            }
        }
        System.out.println(line);
    }

    private static byte[] paper() {
        var paragraph = Paragraph.of("ด้วยสำนักงานเขตพื้นที่การศึกษากำหนดจัดประชุมเชิงปฏิบัติการพัฒนาครูผู้สอน".repeat(12));
        return new Paper("หนังสือ", Instant.parse("2026-11-24T02:00:00Z"), Sheet.portrait(), List.of(), List.of(paragraph))
                .toBytes();
    }

    private static Pkcs12 certificate() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var name = new X500Principal("CN=Signer");
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(365))),
                name,
                keys.getPublic());
        var signed = builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
        return new Pkcs12(keys.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(signed)));
    }
}
