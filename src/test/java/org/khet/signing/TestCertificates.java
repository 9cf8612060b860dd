package org.khet.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of an invented issuer, made for a test: {@code TestCertificates.usual().p12()}. */
public final class TestCertificates {

    public static final String PASSWORD = "รหัสของกุญแจ";
    public static final String HOLDER = "อรุณ ทดสอบลงนาม";

    private static final KeyPair ISSUER = keys("EC");

    private final KeyPair keys;
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant until = Instant.now().plus(Duration.ofDays(365));
    private int usage = KeyUsage.nonRepudiation;
    private boolean issuer;
    private String holder = HOLDER;

    private TestCertificates(KeyPair keys) {
        this.keys = keys;
    }

    public static TestCertificates usual() {
        return new TestCertificates(keys("RSA 2048"));
    }

    /** Of a kind and size, e.g. {@code RSA 1024}, {@code EC}. */
    public static TestCertificates of(String kind) {
        return new TestCertificates(keys(kind));
    }

    public TestCertificates from(Instant moment) {
        from = moment;
        return this;
    }

    public TestCertificates until(Instant moment) {
        until = moment;
        return this;
    }

    public TestCertificates forUse(int bits) {
        usage = bits;
        return this;
    }

    public TestCertificates asIssuer() {
        issuer = true;
        return this;
    }

    public TestCertificates to(String name) {
        holder = name;
        return this;
    }

    public byte[] p12() {
        return store(true, PASSWORD);
    }

    public byte[] withoutKey() {
        return store(false, PASSWORD);
    }

    public PrivateKey key() {
        return keys.getPrivate();
    }

    private byte[] store(boolean key, String password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (key) {
                store.setKeyEntry(
                        "signer", keys.getPrivate(), password.toCharArray(), new X509Certificate[] {certificate()});
            } else {
                store.setCertificateEntry("signer", certificate());
            }
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certificate() throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=ผู้ออกใบรับรองทดสอบ, C=TH"),
                new BigInteger(64, new java.security.SecureRandom()),
                Date.from(from),
                Date.from(until),
                new X500Principal("CN=" + holder + ", C=TH"),
                keys.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(ISSUER.getPrivate())));
    }

    private static KeyPair keys(String kind) {
        try {
            if (kind.startsWith("RSA")) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(Integer.parseInt(kind.substring(4)));
                return generator.generateKeyPair();
            }
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
