package org.khet.files;

import java.util.Collection;
import java.util.Map;
import org.khet.office.OfficeId;

/**
 * The text of files, read in the background after they are kept: from the text layer of a PDF, or by Tesseract from a
 * scan where it is installed. SQL finds it in the view {@code files.searchable}.
 */
public interface FileTexts {

    /** What is known of each by now, of the text the beginning; files that are not read are left out. */
    Map<FileId, FileText> known(OfficeId office, Collection<FileId> files);

    /**
     * The text of a file. A text layer that nobody has read yet is read now, which takes seconds at the most; a scan is
     * not waited for. Must not be called in a transaction.
     */
    FileText read(OfficeId office, FileId file);

    /** Tesseract with Thai is installed on this machine. */
    boolean recognises();
}
