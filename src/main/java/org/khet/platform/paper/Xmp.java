package org.khet.platform.paper;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The description of a PDF in XMP, the part archives read: PDF/A-2, level B. */
final class Xmp {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String PACKET = new String(Resource.bytes("description.xmp"), StandardCharsets.UTF_8);

    private Xmp() {}

    static byte[] of(String title, String producer, ZonedDateTime moment) {
        return PACKET.replace("@producer@", escaped(producer))
                .replace("@moment@", DATE.format(moment))
                .replace("@title@", escaped(title))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
