package org.khet.dispatch.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;

/**
 * A form as those see it who answer it.
 *
 * @param sent when what was sent last; empty for nothing
 * @param typed who saved what was not sent yet, and when; empty for nothing
 * @param preview its owner looks at it beforehand
 * @param open it takes answers
 * @param version of the form
 * @param revision of the answer
 */
public record AnswerPage(
        String path,
        String title,
        String explanation,
        Link back,
        String due,
        String sent,
        String typed,
        boolean preview,
        boolean open,
        boolean late,
        boolean again,
        int version,
        int revision,
        List<Field> fields,
        Errors errors) {

    /** Does it ask for files? */
    public boolean files() {
        return fields.stream().anyMatch(field -> field.type().equals("FILE"));
    }

    /**
     * A field with what stands in it.
     *
     * @param type SHORT, LONG, WHOLE, DECIMAL, MONEY, DAY, CHOICE, CHOICES, YES_NO, FILE
     */
    public record Field(
            String key,
            String type,
            String label,
            @Nullable String hint,
            boolean optional,
            String value,
            List<String> values,
            DateBoxes day,
            List<Option> options,
            List<KeptFile> kept,
            List<Link> files) {}
}
