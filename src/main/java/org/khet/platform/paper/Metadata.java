package org.khet.platform.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What the file says about itself, so that archives take it as PDF/A-2b (ISO 19005-2). */
final class Metadata {

    private static final String PRODUCER = "Khet";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String XMP = new String(Resource.bytes("description.xmp"), StandardCharsets.UTF_8);
    private static final byte[] SRGB_PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Metadata() {}

    static void describe(PDDocument document, String title, Instant created) throws IOException {
        ZonedDateTime moment = created.truncatedTo(ChronoUnit.SECONDS).atZone(BANGKOK);
        document.setVersion(1.7f);
        // The file identity is made from this number and the information below instead of from the clock.
        document.setDocumentId(created.toEpochMilli());
        document.setDocumentInformation(information(title, GregorianCalendar.from(moment)));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("th");
        catalog.setViewerPreferences(showingTitle());
        catalog.addOutputIntent(srgb(document));
        byte[] xmp = xmp(title, moment);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
    }

    private static PDDocumentInformation information(String title, Calendar moment) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        return information;
    }

    private static PDViewerPreferences showingTitle() {
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        return preferences;
    }

    private static PDOutputIntent srgb(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB_PROFILE));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    /** The same in XMP, the part archives read: PDF/A-2, level B. */
    private static byte[] xmp(String title, ZonedDateTime moment) {
        return XMP.replace("@producer@", escaped(PRODUCER))
                .replace("@moment@", DATE.format(moment))
                .replace("@title@", escaped(title))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
