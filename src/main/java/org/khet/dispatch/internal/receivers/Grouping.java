package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.Collection;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** กลุ่มผู้รับ: a unit keeps its own, the registry those of the whole office. */
@Service
class Grouping {

    private final GroupRows groups;
    private final Recording recording;

    Grouping(GroupRows groups, Recording recording) {
        this.groups = groups;
        this.recording = recording;
    }

    /** One this person may see. */
    GroupRows.Group open(Actor actor, UUID id) {
        return groups.find(actor.office(), id)
                .filter(group -> group.unitId() == null
                        || group.unitId().equals(actor.unit().value()))
                .orElseThrow(() -> new NoSuchGroup(id));
    }

    static boolean keepsOffices(Actor actor) {
        return actor.may(Permission.KEEP_LETTER_FORMS);
    }

    boolean keeps(Actor actor, GroupRows.Group group) {
        return group.unitId() == null
                ? keepsOffices(actor)
                : actor.may(Permission.ISSUE_LETTERS)
                        && group.unitId().equals(actor.unit().value());
    }

    /** @param wide of the whole office */
    @Transactional
    Kept add(Actor actor, String name, boolean wide, Collection<Receiver> members) {
        if (wide ? !keepsOffices(actor) : !actor.may(Permission.ISSUE_LETTERS)) {
            throw new AccessDeniedException("group");
        }
        var unit = wide ? null : actor.unit().value();
        if (groups.named(actor.office(), unit, name, null)) {
            return taken();
        }
        var id = groups.add(actor.office(), unit, name);
        groups.fill(actor.office(), id, members);
        write(actor, "added", id, name, members.size());
        return new Kept.Done(id);
    }

    @Transactional
    Kept change(Actor actor, UUID id, int version, String name, Collection<Receiver> members) {
        var group = held(actor, id);
        if (group.version() != version) {
            return new Kept.Refused("name", text("dispatch.group.stale"));
        }
        if (groups.named(actor.office(), group.unitId(), name, id)) {
            return taken();
        }
        groups.rename(actor.office(), id, name);
        groups.fill(actor.office(), id, members);
        write(actor, "changed", id, name, members.size());
        return new Kept.Done(id);
    }

    @Transactional
    void delete(Actor actor, UUID id) {
        var group = held(actor, id);
        groups.delete(actor.office(), id);
        write(actor, "deleted", id, group.name(), group.members());
    }

    static Kept.Refused taken() {
        return new Kept.Refused("name", text("dispatch.group.taken"));
    }

    private GroupRows.Group held(Actor actor, UUID id) {
        open(actor, id);
        var group = groups.lock(actor.office(), id).orElseThrow(() -> new NoSuchGroup(id));
        if (!keeps(actor, group)) {
            throw new AccessDeniedException("group");
        }
        return group;
    }

    private void write(Actor actor, String verb, UUID id, String name, int members) {
        var note = text("dispatch.group.note", name, Integer.toString(members));
        recording.write(actor.did("dispatch.group-" + verb, id, note), null, null);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchGroup extends RuntimeException {
        NoSuchGroup(UUID group) {
            super("no group " + group);
        }
    }
}
