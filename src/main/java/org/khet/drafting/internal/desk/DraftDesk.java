package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftVersion;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.drafting.Salutations;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Service;

/** Drafts laid open to those who may see them. */
@Service
class DraftDesk implements Drafts {

    /** What the letters of one unit have in common. */
    private static final List<Field> SAME_IN_EACH = List.of(
            Field.AGENCY,
            Field.ADDRESS,
            Field.OWNER,
            Field.PHONE,
            Field.FAX,
            Field.EMAIL,
            Field.SIGNER,
            Field.POSITION,
            Field.AUTHORITY);

    private final StoredDrafts drafts;
    private final VersionRows versions;
    private final Sharers sharers;
    private final Writing writing;
    private final Handing handing;
    private final Salutations salutations;
    private final Office office;

    DraftDesk(
            StoredDrafts drafts,
            VersionRows versions,
            Sharers sharers,
            Writing writing,
            Handing handing,
            Salutations salutations,
            Office office) {
        this.drafts = drafts;
        this.versions = versions;
        this.sharers = sharers;
        this.writing = writing;
        this.handing = handing;
        this.salutations = salutations;
        this.office = office;
    }

    @Override
    public Draft open(Actor actor, DraftId id) {
        return drafts.find(actor.office(), id)
                .filter(draft -> sharers.sees(actor, draft))
                .orElseThrow(() -> new NoSuchDraft(id));
    }

    @Override
    public DraftId begin(Actor actor, Content content, @Nullable EntryId answers) {
        return writing.begin(actor, content, answers);
    }

    @Override
    public List<DraftVersion> versions(Actor actor, DraftId id) {
        open(actor, id);
        return versions.of(actor.office(), id);
    }

    @Override
    public boolean use(Actor actor, DraftId draft, @Nullable FileId pdf, String why) {
        return writing.use(actor, draft, pdf, why) instanceof Outcome.Done;
    }

    @Override
    public boolean keep(Actor actor, Seen seen, Content content, String why) {
        return writing.keep(actor, seen, content, why) instanceof Outcome.Done;
    }

    @Override
    public boolean withdraw(Actor actor, DraftId draft, String why) {
        return handing.withdraw(actor, draft, why) instanceof Outcome.Done;
    }

    @Override
    public Content blank(Actor actor, LetterKind kind) {
        var blank = greeted(actor, usual(actor, kind));
        var last = drafts.last(actor.office(), actor.unit(), kind);
        if (last.isEmpty()) {
            return blank;
        }
        for (var field : SAME_IN_EACH) {
            if (kind.has(field) && last.get().has(field)) {
                blank = blank.with(field, last.get().text(field));
            }
        }
        return blank;
    }

    private Content greeted(Actor actor, Content content) {
        var first = salutations.of(actor.office()).getFirst();
        var kind = content.kind();
        var opened = kind.has(Field.SALUTATION) ? content.with(Field.SALUTATION, first.opening()) : content;
        return kind.has(Field.CLOSING) ? opened.with(Field.CLOSING, first.closing()) : opened;
    }

    /** The first letter of a unit: names as the office's profile has them, signed by who leads. */
    private Content usual(Actor actor, LetterKind kind) {
        var profile = office.profile(actor.office());
        var school = actor.as().unitKind() == UnitKind.SCHOOL;
        var agency = school ? actor.as().unitName() : profile.name();
        var content = Content.of(kind);
        for (var one : Map.of(
                        Field.AGENCY, agency,
                        Field.AUTHORITY, agency,
                        Field.OWNER, actor.as().unitName(),
                        Field.POSITION, text("drafting.usual.position", agency),
                        Field.SIGNER, signer(actor, school))
                .entrySet()) {
            content = kind.has(one.getKey()) ? content.with(one.getKey(), one.getValue()) : content;
        }
        return content;
    }

    private String signer(Actor actor, boolean school) {
        var unit = school
                ? java.util.Optional.of(actor.unit())
                : office.units(actor.office(), UnitKind.EXECUTIVE).stream()
                        .findFirst()
                        .map(one -> one.id());
        return unit.stream()
                .flatMap(one -> office.peopleWho(actor.office(), one, Permission.OVERSEE_DRAFTS).stream())
                .findFirst()
                .map(person -> person.titled())
                .orElse("");
    }
}
