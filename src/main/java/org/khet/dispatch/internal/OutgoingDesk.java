package org.khet.dispatch.internal;

import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outgoing letters laid open to those who may see them; to anybody else they do not exist. */
@Component
class OutgoingDesk implements OutgoingLetters {

    private final OutgoingRows rows;
    private final Office office;

    OutgoingDesk(OutgoingRows rows, Office office) {
        this.rows = rows;
        this.office = office;
    }

    @Override
    public Outgoing open(Actor actor, OutgoingId id) {
        return rows.find(actor.office(), id)
                .filter(letter -> sees(actor, letter))
                .orElseThrow(() -> new NoSuchOutgoing(id.value()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outgoing hold(Actor actor, OutgoingId id) {
        return rows.lock(actor.office(), id)
                .filter(letter -> sees(actor, letter))
                .orElseThrow(() -> new NoSuchOutgoing(id.value()));
    }

    @Override
    public List<FileId> files(Actor actor, OutgoingId id) {
        return rows.files(actor.office(), open(actor, id).id());
    }

    @Override
    public boolean acts(Actor actor, Outgoing letter) {
        return actor.may(Permission.ISSUE_LETTERS, letter.unit());
    }

    private boolean sees(Actor actor, Outgoing letter) {
        return actor.may(Permission.SEE_UNIT_LETTERS, letter.unit())
                || actor.may(Permission.SEE_UNIT_LETTERS, letter.registerUnit())
                || (actor.may(Permission.SEE_ALL_LETTERS) && !ofSchool(actor, letter));
    }

    private boolean ofSchool(Actor actor, Outgoing letter) {
        return office.unit(actor.office(), letter.unit())
                .map(Unit::kind)
                .filter(UnitKind.SCHOOL::equals)
                .isPresent();
    }
}
