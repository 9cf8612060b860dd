package org.khet.dispatch.internal.collecting;

import java.util.UUID;
import org.khet.dispatch.OutgoingLetters;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files of answers: for the people of the unit that answers all it put there, for the unit whose letter it is those that
 * were sent to it.
 */
@Controller
class AnswerFiles {

    private final AnswerRows answers;
    private final SentAnswers sent;
    private final FormRows forms;
    private final OutgoingLetters letters;
    private final Files files;

    AnswerFiles(AnswerRows answers, SentAnswers sent, FormRows forms, OutgoingLetters letters, Files files) {
        this.answers = answers;
        this.sent = sent;
        this.forms = forms;
        this.letters = letters;
        this.files = files;
    }

    static String path(UUID answer, String file) {
        return "/dispatch/answers/" + answer + "/files/" + file;
    }

    @GetMapping("/dispatch/answers/{answer}/files/{file}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> show(Actor actor, @PathVariable UUID answer, @PathVariable UUID file) {
        return FileResponses.show(open(actor, answer, new FileId(file)));
    }

    private OpenedFile open(Actor actor, UUID id, FileId file) {
        return answers.find(actor.office(), id)
                .filter(answer -> may(actor, answer, file.toString()))
                .flatMap(answer -> files.open(actor.office(), file))
                .orElseThrow(() -> new Answering.NoSuchForm(id));
    }

    private boolean may(Actor actor, Answer answer, String file) {
        if (actor.may(Permission.SEE_UNIT_LETTERS, answer.unit())) {
            return answers.files(actor.office(), answer.id()).contains(file);
        }
        var form = forms.find(actor.office(), answer.form()).orElseThrow();
        return FormDesk.sees(actor, letters.open(actor, form.letter()))
                && sent.versions(actor.office(), answer.id()).stream()
                        .anyMatch(version -> version.content().files(form).anyMatch(file::equals));
    }
}
