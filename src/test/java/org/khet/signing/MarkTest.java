package org.khet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.office.OfficeFixture.PASSWORD;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.platform.paper.PdfReading;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The mark on a signed paper, as a phone held over it sees it. */
@KhetTest
class MarkTest {

    @Autowired
    Signing signing;

    @Autowired
    LetterPapers papers;

    @Autowired
    Files files;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** The seal has the least room. */
    @ParameterizedTest
    @EnumSource(names = {"EXTERNAL", "SEALED", "CERTIFICATE"})
    void the_code_on_the_paper_leads_to_the_page_of_its_signature(LetterKind kind) throws Exception {
        var fixture = SigningFixture.in(jdbc, acting);
        var order = fixture.order(papers, kind, Secrecy.NORMAL);
        var signed = fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), order);
        var bytes = files.open(fixture.office().id(), signed.file())
                .orElseThrow()
                .bytes()
                .getContentAsByteArray();
        assertThat(read(bytes, Objects.requireNonNull(order.place()).sheet()))
                .isEqualTo("http://localhost:8080/signing/verify/" + signed.code());
    }

    /** Looked at with as many dots as a phone sees from a hand's breadth. */
    private static String read(byte[] pdf, int sheet) throws Exception {
        var page = PdfReading.image(pdf, sheet, 300);
        int width = page.getWidth();
        int height = page.getHeight();
        var pixels = page.getRGB(0, 0, width, height, null, 0, width);
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
