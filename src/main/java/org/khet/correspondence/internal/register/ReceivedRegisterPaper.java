package org.khet.correspondence.internal.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.register.RegisterPaper;
import org.khet.platform.web.Texts;

/** ทะเบียนหนังสือรับ, แบบที่ 13 ท้ายระเบียบงานสารบรรณ (ข้อ 38), on A4 lying on its side. */
final class ReceivedRegisterPaper {

    private static final int FORM = 13;

    private final ReceivedRegister register;

    ReceivedRegisterPaper(ReceivedRegister register) {
        this.register = register;
    }

    /** Writes a PDF/A-2b and leaves the stream open; answers the number of sheets. */
    int writeTo(OutputStream out) throws IOException {
        return new RegisterPaper(
                        label("received.title"),
                        FORM,
                        List.of(register.office(), register.unit()),
                        register.period(),
                        register.printed(),
                        columns(),
                        label("empty"),
                        register.entries().stream()
                                .map(ReceivedRegisterPaper::line)
                                .toList())
                .writeTo(out);
    }

    /** เรื่อง gets what the eye needs most. */
    private static List<RegisterPaper.Column> columns() {
        return List.of(
                new RegisterPaper.Column(label("number"), 19, Align.CENTRE),
                new RegisterPaper.Column(label("reference"), 39, Align.LEFT),
                new RegisterPaper.Column(label("dated"), 25, Align.CENTRE),
                new RegisterPaper.Column(label("from"), 37, Align.LEFT),
                new RegisterPaper.Column(label("to"), 33, Align.LEFT),
                new RegisterPaper.Column(label("subject"), 65, Align.LEFT),
                new RegisterPaper.Column(label("action"), 32, Align.LEFT),
                new RegisterPaper.Column(label("remark"), 20, Align.LEFT));
    }

    private static RegisterPaper.Line line(ReceivedRegister.Entry entry) {
        return new RegisterPaper.Line(
                List.of(
                        entry.number(),
                        entry.reference(),
                        entry.dated(),
                        entry.from(),
                        entry.to(),
                        entry.subject(),
                        entry.action(),
                        remark(entry)),
                entry.cancelled());
    }

    /** The remark of a cancelled entry says why. */
    private static String remark(ReceivedRegister.Entry entry) {
        if (!entry.cancelled()) {
            return entry.remark();
        }
        return (label("cancelled") + " " + entry.remark()).strip();
    }

    private static String label(String key) {
        return Texts.text("correspondence.paper.register." + key);
    }
}
