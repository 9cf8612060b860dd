package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Values of answers as pages and sheets show them. */
@Component
class ResultWords {

    private final Files files;

    ResultWords(Files files) {
        this.files = files;
    }

    /** The files of these answers, by their id. */
    Map<String, StoredFile> files(Actor actor, CollectingForm form, List<Content> contents) {
        var ids = contents.stream()
                .flatMap(content -> content.files(form))
                .distinct()
                .map(FileId::of)
                .toList();
        return files.describe(actor.office(), ids).stream()
                .collect(Collectors.toMap(file -> file.id().toString(), file -> file));
    }

    /** As a page shows it; a file is shown as a link instead. */
    static String words(FormField field, List<String> value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case WHOLE, DECIMAL, MONEY -> number(field.type(), new BigDecimal(value.getFirst()));
            case DAY -> ThaiDate.brief(LocalDate.parse(value.getFirst()));
            case YES_NO -> text("dispatch." + value.getFirst());
            case CHOICES -> String.join(", ", value);
            case SHORT, LONG, CHOICE, FILE -> value.getFirst();
        };
    }

    /** 1,250.50: บาท with two places, all else with as many as were typed. */
    static String number(FieldType type, BigDecimal number) {
        var pattern = type == FieldType.MONEY ? "#,##0.00" : "#,##0.######";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** As a sheet keeps it: numbers as numbers, days as days. */
    static Object cell(FormField field, List<String> value, Map<String, StoredFile> files) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case WHOLE, DECIMAL, MONEY -> new BigDecimal(value.getFirst());
            case DAY -> LocalDate.parse(value.getFirst());
            case FILE ->
                value.stream()
                        .filter(files::containsKey)
                        .map(files::get)
                        .map(StoredFile::name)
                        .collect(Collectors.joining(", "));
            default -> words(field, value);
        };
    }
}
