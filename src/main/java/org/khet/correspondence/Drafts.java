package org.khet.correspondence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.LetterFields;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.office.Actor;

/**
 * ถาดรอลงรับ: letters that came as files and wait for a person to confirm what was read from them. The tray is the unit's:
 * whoever may register there takes from it. The registrar of secret papers has a tray of their own, which nobody else sees.
 */
public interface Drafts {

    /** A draft that still waits in the actor's tray. */
    Optional<Draft> waiting(Actor actor, DraftId draft);

    /**
     * Takes the draft out of the tray for the letter being registered, in the caller's transaction.
     *
     * @return its file, for the letter to carry
     * @throws Gone when it was registered or thrown away meanwhile
     */
    FileId take(Actor actor, DraftId draft, EntryId entry);

    /**
     * Fills a form with what the files say of the letter: the first of them that says anything, read now where nobody
     * has. A field somebody typed into is never written over. Must not be called in a transaction.
     *
     * @param usual the addressee the form suggests by itself, which does not count as typed
     */
    Read read(Actor actor, Collection<FileId> files, LetterFields typed, String usual);

    /** A letter here already that looks like this one, among those the actor may see. */
    Optional<Alike> alike(Actor actor, String number, LocalDate dated, String sender);

    /** How many wait in the actor's tray. */
    int count(Actor actor);

    /**
     * A file that waits to become a letter.
     *
     * @param name of the file as it came
     * @param sealed it lies in the tray of the registrar of secret papers, and only a secret letter can become of it
     */
    record Draft(DraftId id, FileId file, String name, boolean sealed) {}

    /**
     * What was read.
     *
     * @param fields the form, filled
     * @param read names of the fields that were filled by it
     * @param secret a mark of secrecy was seen
     * @param state how far the first file's reading is; null without a file
     */
    record Read(LetterFields fields, Set<String> read, boolean secret, FileText.@Nullable State state) {}

    /**
     * A letter that may be the same.
     *
     * @param registerNumber as the unit's register has it, e.g. 123/2569
     */
    record Alike(EntryId entry, String registerNumber, String unit) {}

    /** Somebody else was quicker. */
    final class Gone extends RuntimeException {
        public Gone(DraftId draft) {
            super("no longer in the tray: " + draft);
        }
    }
}
