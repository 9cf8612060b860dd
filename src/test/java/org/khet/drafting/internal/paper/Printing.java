package org.khet.drafting.internal.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.khet.drafting.Content;
import org.khet.drafting.LetterPapers.Printed;
import org.khet.drafting.Setting;
import org.khet.office.OfficeId;
import org.khet.platform.paper.Canvas.Picture;

/** Prints as the application does, for an office without an emblem. */
final class Printing {

    static final Setting SETTING = Setting.of(new OfficeId(new UUID(0, 1)), Instant.parse("2026-11-24T02:00:00Z"));

    private Printing() {}

    static Printed print(Content content, Setting setting) {
        return PrintedLetters.print(content, setting, placeholder());
    }

    static byte[] print(Content content) {
        return print(content, SETTING).pdf();
    }

    private static Picture placeholder() {
        try (var in = Printing.class.getResourceAsStream("/paper/emblem.png")) {
            return Picture.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
