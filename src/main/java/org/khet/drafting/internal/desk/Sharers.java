package org.khet.drafting.internal.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ผู้ร่วมร่าง: whom a draft is shared with, and so who sees it. */
@Component
class Sharers {

    private final JdbcClient jdbc;
    private final DraftPens pens;

    Sharers(JdbcClient jdbc, DraftPens pens) {
        this.jdbc = jdbc;
        this.pens = pens;
    }

    boolean sees(Actor actor, Draft draft) {
        return actor.may(Permission.DRAFT_LETTERS)
                && (isTheirs(actor, draft)
                        || actor.may(Permission.OVERSEE_DRAFTS, draft.unit())
                        || pens.reads(actor, draft));
    }

    /** Who works in several schools has in each only what is its own. */
    private boolean isTheirs(Actor actor, Draft draft) {
        return (actor.as().unitKind() != UnitKind.SCHOOL || draft.unit().equals(actor.unit()))
                && (draft.owner().equals(actor.person())
                        || of(actor.office(), draft.id()).contains(actor.person()));
    }

    List<PersonId> of(OfficeId office, DraftId draft) {
        return jdbc.sql("""
                select person_id from drafting.draft_sharer
                where office_id = :office and draft_id = :draft
                order by since, person_id""")
                .param("office", office.value())
                .param("draft", draft.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    void add(OfficeId office, DraftId draft, PersonId person, OffsetDateTime at) {
        jdbc.sql("""
                insert into drafting.draft_sharer (office_id, draft_id, person_id, since)
                values (:office, :draft, :person, :at)
                on conflict do nothing""")
                .param("office", office.value())
                .param("draft", draft.value())
                .param("person", person.value())
                .param("at", at)
                .update();
    }

    void remove(OfficeId office, DraftId draft, PersonId person) {
        jdbc.sql("""
                delete from drafting.draft_sharer
                where office_id = :office and draft_id = :draft and person_id = :person""")
                .param("office", office.value())
                .param("draft", draft.value())
                .param("person", person.value())
                .update();
    }
}
