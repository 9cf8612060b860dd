package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files that come with an answer. */
@Component
class AnswerUploads {

    private final Files files;

    AnswerUploads(Files files) {
        this.files = files;
    }

    /** Makes their bytes durable; one that may not be kept is noted at its field. Call it outside a transaction. */
    Map<String, List<Prepared.Ready>> read(
            CollectingForm form, MultiValueMap<String, MultipartFile> sent, Errors errors) {
        var fresh = new LinkedHashMap<String, List<Prepared.Ready>>();
        if (form.state() != FormState.OPEN) {
            return fresh;
        }
        for (var field : form.fields()) {
            if (field.type() == FieldType.FILE) {
                fresh.put(field.key(), read(field, sent.getOrDefault(field.key(), List.of()), errors));
            }
        }
        return fresh;
    }

    private List<Prepared.Ready> read(FormField field, List<MultipartFile> sent, Errors errors) {
        var given = sent.stream().filter(AnswerUploads::chosen).toList();
        var fresh = new ArrayList<Prepared.Ready>();
        if (given.size() > AnswerCheck.MOST_FILES) {
            errors.add(field.key(), text("dispatch.answer.files", Integer.toString(AnswerCheck.MOST_FILES)));
            return fresh;
        }
        for (var file : given) {
            switch (prepare(file)) {
                case Prepared.Ready ready -> fresh.add(ready);
                case Prepared.Refused refused -> errors.add(field.key(), refused.message());
            }
        }
        return fresh;
    }

    /** A browser sends one without a name where nothing was chosen. */
    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty()
                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    private Prepared prepare(MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            return files.prepare(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
