package org.khet.dispatch.internal;

import java.util.List;
import org.khet.files.FileId;
import org.khet.files.Prepared;

/**
 * Files that come with a form.
 *
 * @param fresh their bytes were taken in just now
 * @param waiting uploaded before by the same person, with a form that was refused
 */
record Uploads(List<Prepared.Ready> fresh, List<FileId> waiting) {

    boolean none() {
        return fresh.isEmpty() && waiting.isEmpty();
    }
}
