package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khet.correspondence.Speed;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Gap;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.SignatureBlock;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;

/** A letter as it lies on the registry's desk (หนังสือภายนอก, แบบที่ 1). */
final class SamplePaper {

    private static final double MIDDLE_MM = 80;
    private static final double INDENT_MM = 25;
    private static final TextStyle SPEED = TextStyle.BODY.at(32).heavy();

    private final SampleWords words;
    private final SamplePlan plan;
    private final LetterFacts facts;

    SamplePaper(SampleWords words, SamplePlan plan) {
        this.words = words;
        this.plan = plan;
        this.facts = plan.facts();
    }

    String name() {
        return SampleWords.fill(
                words.the("paper.file"), Map.of("number", facts.number().replace('/', '-')));
    }

    byte[] bytes() {
        var created = facts.dated().atTime(9, 0).atZone(ThaiDate.ZONE).toInstant();
        return new Paper(facts.subject(), created, Sheet.portrait(), List.of(), elements()).toBytes();
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        if (facts.speed() != Speed.NORMAL) {
            elements.add(Paragraph.of(new Span(text("correspondence.speed." + facts.speed()), SPEED)));
        }
        var number = SampleWords.fill(words.the("paper.number"), Map.of("number", facts.number()));
        elements.add(labelled(facts.number().isEmpty() ? "" : number, facts.sender(), MIDDLE_MM));
        elements.add(Paragraph.of(ThaiDate.onPaper(facts.dated()))
                .indented(MIDDLE_MM)
                .spacedBefore(6));
        elements.add(labelled(words.the("paper.subject"), facts.subject(), 11));
        elements.add(labelled(words.the("paper.to"), facts.addressee(), 11));
        if (!facts.refersTo().isEmpty()) {
            elements.add(labelled(words.the("paper.refers"), facts.refersTo(), 15));
        }
        if (!facts.enclosures().isEmpty()) {
            elements.add(labelled(words.the("paper.enclosures"), String.join("\n", facts.enclosures()), 28));
        }
        body(elements);
        elements.add(new SignatureBlock(words.the("paper.closing"), 22, signed(), TextStyle.BODY));
        elements.add(new Gap(36));
        elements.add(Paragraph.of(words.the("paper.owner")));
        elements.add(Paragraph.of(onPaper(
                SampleWords.fill(words.the("paper.phone"), Map.of("n", Integer.toString(1000 + plan.count()))))));
        return elements;
    }

    private void body(List<Element> elements) {
        var kind = plan.drawn().card().kind();
        for (var pattern : words.all("body." + kind)) {
            elements.add(
                    paragraph(SampleWords.fill(pattern, Map.of("sender", facts.sender(), "subject", facts.subject()))));
        }
        elements.add(paragraph(words.the("body.end." + kind)));
    }

    private List<String> signed() {
        var people = words.all("person");
        var person = people.get(Math.floorMod(facts.sender().hashCode(), people.size()));
        return List.of(
                SampleWords.fill(words.the("paper.signed"), Map.of("person", person)),
                plan.drawn().card().number().isEmpty()
                        ? SampleWords.fill(words.the("paper.post"), Map.of("sender", facts.sender()))
                        : words.the("paper.post.other"));
    }

    private static Element labelled(String label, String value, double mm) {
        return Paragraph.of(onPaper(label + "\t" + value)).hanging(mm).spacedBefore(6);
    }

    private static Element paragraph(String words) {
        return Paragraph.of(onPaper(words))
                .indented(INDENT_MM)
                .aligned(Align.JUSTIFIED)
                .spacedBefore(6);
    }

    private static String onPaper(String words) {
        return ThaiDigits.onPaper(words);
    }
}
