package org.khet.correspondence.internal.tray;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.springframework.transaction.annotation.Propagation.NEVER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.LetterFields;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.files.FileTexts;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tray, as the form of receiving sees it. */
@Service
class TrayDrafts implements Drafts {

    private final DraftRows rows;
    private final Lookalikes lookalikes;
    private final FileTexts texts;
    private final Office office;

    TrayDrafts(DraftRows rows, Lookalikes lookalikes, FileTexts texts, Office office) {
        this.rows = rows;
        this.lookalikes = lookalikes;
        this.texts = texts;
        this.office = office;
    }

    @Override
    public Optional<Draft> waiting(Actor actor, DraftId draft) {
        return rows.find(TrayId.of(actor), draft)
                .filter(line -> line.file() != null)
                .map(line -> new Draft(
                        line.id(),
                        Objects.requireNonNull(line.file()),
                        line.name(),
                        TrayId.of(actor).secret()));
    }

    @Override
    @Transactional(propagation = MANDATORY)
    public FileId take(Actor actor, DraftId draft, EntryId entry) {
        return rows.register(actor, draft, entry).orElseThrow(() -> new Gone(draft));
    }

    @Override
    @Transactional(propagation = NEVER)
    public Read read(Actor actor, Collection<FileId> files, LetterFields typed, String usual) {
        FileText first = null;
        for (var file : files) {
            var text = texts.read(actor.office(), file);
            first = first == null ? text : first;
            var facts = LetterReader.read(text.text());
            if (!facts.fields().isEmpty()) {
                var filled = Filling.of(typed, facts, usual);
                return new Read(filled.fields(), filled.read(), facts.secret(), text.state());
            }
        }
        return new Read(typed, Set.of(), false, first == null ? null : first.state());
    }

    @Override
    public Optional<Alike> alike(Actor actor, String number, LocalDate dated, String sender) {
        return lookalikes.find(actor, number, dated, sender).map(found -> named(actor, found));
    }

    @Override
    public int count(Actor actor) {
        return rows.count(TrayId.of(actor));
    }

    private Alike named(Actor actor, Alike found) {
        var unit = office.unit(actor.office(), new UnitId(UUID.fromString(found.unit())));
        return new Alike(
                found.entry(), found.registerNumber(), unit.map(Unit::name).orElse(""));
    }

    static LetterFields fields(ReadFacts facts) {
        var speed = Stream.ofNullable(facts.speed()).findFirst().orElse(Speed.NORMAL);
        var dated = facts.dated();
        return new LetterFields(
                facts.number(),
                dated == null ? DateBoxes.EMPTY : boxes(dated),
                facts.sender(),
                facts.addressee(),
                facts.subject(),
                speed.name(),
                null,
                "",
                facts.refersTo(),
                String.join("\n", facts.enclosures()),
                "");
    }

    private static DateBoxes boxes(LocalDate date) {
        return new DateBoxes(
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(ThaiDate.year(date)));
    }
}
