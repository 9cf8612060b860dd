package org.khet.platform.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A face as the JDK shapes it, at 1000 points, so that places come out in thousandths of the letter size. */
final class ShapingFont {

    private static final String SYSTEM_FONTS = "sun.awt.fontconfig";
    private static final String NO_SYSTEM_FONTS = "version=1\nsequence.allfonts=default\n";

    private ShapingFont() {}

    static Font read(byte[] file) throws IOException {
        try {
            return create(file);
        } catch (IOException | RuntimeException e) {
            // Before it reads any font the JDK asks fontconfig for the system's, which a bare server does not have.
            if (System.getProperty(SYSTEM_FONTS) != null) {
                throw e;
            }
            Path none = Files.createTempFile("khet-fonts", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, NO_SYSTEM_FONTS);
            System.setProperty(SYSTEM_FONTS, none.toString());
            return create(file);
        }
    }

    private static Font create(byte[] file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont(1000f);
        } catch (FontFormatException e) {
            throw new IllegalArgumentException("a font of the application is damaged", e);
        }
    }
}
