package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.register.RegisterPaper;
import org.khet.platform.period.Span;
import org.khet.platform.thai.ThaiDigits;

/**
 * ทะเบียนหนังสือส่ง, แบบที่ 14 ท้ายระเบียบงานสารบรรณ (ข้อ 42), on A4 lying on its side.
 *
 * @param register which of the registers
 * @param names whose it is, the office first
 */
record SendRegisterPaper(
        String register, List<String> names, Span span, Instant printed, List<RegisterPaper.Line> lines) {

    private static final int FORM = 14;

    /** One line, its columns in the order of the form. */
    static RegisterPaper.Line line(List<String> cells, boolean cancelled) {
        return new RegisterPaper.Line(cells, cancelled);
    }

    /** Writes a PDF/A-2b and leaves the stream open; answers the number of sheets. */
    int writeTo(OutputStream out) throws IOException {
        return new RegisterPaper(
                        text("dispatch.register.title"),
                        FORM,
                        Stream.concat(names.stream(), Stream.of(register)).toList(),
                        ThaiDigits.toThai(span.words()),
                        printed,
                        columns(),
                        text("dispatch.register.paper.empty"),
                        lines)
                .writeTo(out);
    }

    /** เรื่อง gets what the eye needs most. */
    private static List<RegisterPaper.Column> columns() {
        var heads = text("dispatch.register.paper.columns").split("\\|", -1);
        return List.of(
                new RegisterPaper.Column(heads[0], 19, Align.CENTRE),
                new RegisterPaper.Column(heads[1], 38, Align.LEFT),
                new RegisterPaper.Column(heads[2], 25, Align.CENTRE),
                new RegisterPaper.Column(heads[3], 34, Align.LEFT),
                new RegisterPaper.Column(heads[4], 38, Align.LEFT),
                new RegisterPaper.Column(heads[5], 62, Align.LEFT),
                new RegisterPaper.Column(heads[6], 28, Align.LEFT),
                new RegisterPaper.Column(heads[7], 26, Align.LEFT));
    }
}
