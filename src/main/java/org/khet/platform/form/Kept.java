package org.khet.platform.form;

import java.util.UUID;

/** What became of an act on a form: kept, or refused at a field in the office's words. */
public sealed interface Kept {

    /**
     * It is kept.
     *
     * @param id of what was made or changed
     */
    record Done(UUID id) implements Kept {}

    record Refused(String field, String why) implements Kept {}
}
