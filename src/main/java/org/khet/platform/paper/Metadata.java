package org.khet.platform.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What the file says about itself, so that archives take it as PDF/A-2b (ISO 19005-2). */
final class Metadata {

    private static final String PRODUCER = "Khet";
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] SRGB_PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Metadata() {}

    static void describe(PDDocument document, String title, Instant created) throws IOException {
        Calendar date = GregorianCalendar.from(ZonedDateTime.ofInstant(created, ZoneId.of("Asia/Bangkok")));
        document.setVersion(1.7f);
        // The file identity is made from this number and the lines below instead of from the clock.
        document.setDocumentId(created.toEpochMilli());
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("th");
        catalog.setViewerPreferences(titled());
        catalog.addOutputIntent(srgb(document));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, date));
        catalog.setMetadata(metadata);
    }

    private static PDViewerPreferences titled() {
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
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

    private static byte[] xmp(String title, Calendar date) throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        xmp.createAndAddDublinCoreSchema().setTitle(title);
        xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
        var basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreateDate(date);
        basic.setModifyDate(date);
        var out = new ByteArrayOutputStream();
        try {
            var identification = xmp.createAndAddPDFAIdentificationSchema();
            identification.setPart(2);
            identification.setConformance("B");
            new XmpSerializer().serialize(xmp, out, true);
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("the description of the file could not be written", e);
        }
        return out.toByteArray();
    }
}
