package org.khet.drafting.internal.paper;

import java.util.List;
import org.khet.drafting.Breach;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.drafting.LetterChecks;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.platform.paper.Canvas.Picture;
import org.springframework.stereotype.Component;

/** Letters on paper, by the form of their kind. */
@Component
class PrintedLetters implements LetterPapers {

    private final Kruts kruts;
    private final LetterChecks checks;

    PrintedLetters(Kruts kruts, LetterChecks checks) {
        this.kruts = kruts;
        this.checks = checks;
    }

    @Override
    public Printed lay(Content content, Setting setting) {
        return print(content, setting, kruts.of(setting.office()));
    }

    static Printed print(Content content, Setting setting, Picture krut) {
        var desk = new Desk(content, setting, krut);
        var rows = new Rows();
        Form.of(content.kind()).lay(desk, rows);
        return new Sheets(desk, setting, rows.all()).print(title(content));
    }

    @Override
    public List<Breach> check(Content content) {
        return checks.of(content);
    }

    private static String title(Content content) {
        return (content.kind().title() + " " + content.text(Field.SUBJECT)).strip();
    }
}
