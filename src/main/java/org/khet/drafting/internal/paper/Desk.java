package org.khet.drafting.internal.paper;

import java.util.List;
import java.util.function.UnaryOperator;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.drafting.Measures;
import org.khet.drafting.Setting;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Canvas;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextLine;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Texts;

/** A letter while it is laid out: its words as they print, the measures, the krut. */
final class Desk {

    static final double MM = 72 / 25.4;
    /** To be filled in by hand. */
    private static final String BLANK = ".".repeat(24);

    /** Any letter: an empty line has no size. */
    private static final String SAMPLE = "-";

    final Content content;
    final Measures measures;
    final Canvas.Picture krut;
    private final UnaryOperator<String> digits;

    Desk(Content content, Setting setting, Canvas.Picture krut) {
        this.content = content.own();
        this.measures = setting.measures();
        this.krut = krut;
        this.digits = setting.thaiDigits() ? ThaiDigits::onPaper : ThaiDigits::toArabic;
    }

    TextStyle style() {
        return TextStyle.BODY.at(measures.points());
    }

    double width() {
        return (210 - measures.leftMm() - measures.rightMm()) * MM;
    }

    /** The middle of the text: the date and คำลงท้าย begin here, the krut stands over it. */
    double axis() {
        return width() / 2;
    }

    double pitch() {
        return TextLine.of(SAMPLE, style()).pitch();
    }

    /** From the top of a line to the feet of its letters. */
    double baseline() {
        return TextLine.of(SAMPLE, style()).baseline();
    }

    double part() {
        return measures.partPoints();
    }

    /** Between a label and what it labels. */
    double afterLabel() {
        return measures.points() / 2;
    }

    String words(String text) {
        return digits.apply(text);
    }

    Span span(String text) {
        return new Span(words(text), style());
    }

    double widthOf(String text) {
        return TextLine.of(words(text), style()).width();
    }

    String text(Field field) {
        return content.text(field);
    }

    List<String> lines(Field field) {
        return content.lines(field);
    }

    String label(String key) {
        return Texts.text("drafting.paper." + key);
    }

    /** ที่ and the number; dots for what is not given yet: all of it, or what follows the slash. */
    String number() {
        String number = text(Field.NUMBER);
        boolean whole = !number.isEmpty() && !number.endsWith("/") && !number.endsWith(label("circular"));
        return whole ? number : number + BLANK;
    }

    /** ๑ พฤษภาคม ๒๕๖๗. */
    String date() {
        return content.date().map(ThaiDate::full).orElse(BLANK + BLANK);
    }

    /** ๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๖. */
    String dateOfOrder() {
        return content.date().map(ThaiDate::onOrder).orElse(BLANK + BLANK);
    }

    /** A label and its text, whose lines all begin where the first does. */
    Rows.Cell labelled(String label, String text) {
        double hanging = widthOf(label) + afterLabel();
        return Rows.Cell.hanging(0, width(), hanging, span(label + "\t" + text));
    }

    /** Across the sheet. */
    Rows.Cell across(Align align, String text) {
        return Rows.Cell.of(0, width(), align, span(text));
    }
}
