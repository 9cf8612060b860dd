package org.khet.correspondence.internal;

import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.office.OfficeId;
import org.springframework.stereotype.Component;

/**
 * Keeps the entry a letter was routed from in step with where it went, so that the registry sees at a glance who has it:
 * the unit furthest back speaks for the whole.
 */
@Component
class Whole {

    private final Entries entries;

    Whole(Entries entries) {
        this.entries = entries;
    }

    void followParentOf(OfficeId office, Entry child) {
        if (child.parent() != null) {
            follow(office, child.parent());
        }
    }

    /** Locks the parent before reading its children, so that the later of two acts sees the earlier. */
    void follow(OfficeId office, EntryId parentId) {
        var parent = entries.lock(office, parentId).orElseThrow();
        var child = entries.furthestBack(office, parentId).orElseThrow();
        var backHere = child.state() == EntryState.RETURNED;
        entries.move(
                office,
                parent,
                new Move(
                        child.state(),
                        backHere ? parent.unit() : child.unit(),
                        backHere ? null : child.atPerson(),
                        child.atSince(),
                        null,
                        child.due(),
                        child.note()));
        followParentOf(office, parent);
    }
}
