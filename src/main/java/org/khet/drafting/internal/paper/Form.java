package org.khet.drafting.internal.paper;

import org.khet.drafting.LetterKind;

/** A form of the regulation: puts a letter's rows one under the other. */
@FunctionalInterface
interface Form {

    void lay(Desk desk, Rows rows);

    static Form of(LetterKind kind) {
        return switch (kind) {
            case EXTERNAL -> new ExternalForm();
            case INTERNAL -> new MemoForm();
            case SEALED -> new SealedForm();
            case ORDER, REGULATION, BYLAW, ANNOUNCEMENT, STATEMENT, NEWS -> new DecreeForm();
            case CERTIFICATE -> new CertificateForm();
            case MINUTES -> new MinutesForm();
            case NOTE -> new NoteForm();
        };
    }

    /** A krut at the head of the first sheet begins higher than text does. */
    static boolean hasKrut(LetterKind kind) {
        return kind != LetterKind.MINUTES;
    }

    /** /คำต่อไป at the foot of a sheet that another follows. */
    static boolean announcesNextSheet(LetterKind kind) {
        return kind != LetterKind.MINUTES && kind != LetterKind.NOTE;
    }
}
