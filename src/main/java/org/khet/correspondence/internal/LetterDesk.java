package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.ReceivedLetter;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters laid open to those who may see them: whoever works in a unit the letter is at, and the roles that see every
 * letter of the office; a secret one to its registrar and those named on it alone, and each reading is written down. To
 * anybody else a letter does not exist. Opening never receives; its sender may know when a delivered one was first opened.
 */
@Service
class LetterDesk implements Correspondence {

    private final Entries entries;
    private final Letters letters;
    private final Readers readers;
    private final Files files;
    private final Clock clock;

    LetterDesk(Entries entries, Letters letters, Readers readers, Files files, Clock clock) {
        this.clock = clock;
        this.entries = entries;
        this.letters = letters;
        this.readers = readers;
        this.files = files;
    }

    /** @throws Guard.NoSuchLetter when there is none, or none for this person */
    Entry entry(Actor actor, EntryId id) {
        var entry = known(actor, id);
        reading(actor, entry);
        return entry;
    }

    /** The same for one who does something to it, or asks for what it may turn out not to show: that is no reading. */
    Entry known(Actor actor, EntryId id) {
        return entries.find(actor.office(), id)
                .filter(found -> sees(actor, found))
                .orElseThrow(() -> new Guard.NoSuchLetter(id));
    }

    private void reading(Actor actor, Entry entry) {
        if (entry.secret()) {
            readers.read(actor, entry);
        }
        if (entry.delivered() && entry.openedAt() == null && actor.unit().equals(entry.unit())) {
            entries.opened(actor.office(), entry.id(), now());
        }
    }

    Letters.Letter letter(Actor actor, Entry entry) {
        return letters.find(actor.office(), entry.letter()).orElseThrow();
    }

    @Transactional
    OpenLetter open(Actor actor, EntryId id) {
        var entry = entry(actor, id);
        return new OpenLetter(
                entry,
                letter(actor, entry),
                files.describe(actor.office(), papers(actor, entry)),
                ancestors(actor, entry),
                entries.routedFrom(actor.office(), id));
    }

    @Override
    public Optional<Receipt> receipt(Actor actor, EntryId id) {
        var entry = entry(actor, id);
        return entry.number() == null || entry.year() == null || entry.receivedAt() == null
                ? Optional.empty()
                : Optional.of(new Receipt(entry.unit(), entry.number(), entry.year(), entry.receivedAt()));
    }

    @Override
    public Optional<ReceivedLetter> received(Actor actor, EntryId id) {
        return entries.find(actor.office(), id)
                .filter(entry -> !entry.secret() && sees(actor, entry))
                .map(entry -> received(letter(actor, entry).facts(), entry));
    }

    private static ReceivedLetter received(LetterFacts facts, Entry entry) {
        return new ReceivedLetter(
                entry.id(), facts.number(), facts.dated(), facts.sender(), facts.subject(), entry.registerNumber());
    }

    @Override
    public OpenedFile file(Actor actor, EntryId id, FileId file) {
        var entry = known(actor, id);
        var opened =
                files.open(actor.office(), carried(actor, entry, file)).orElseThrow(() -> new Guard.NoSuchLetter(id));
        reading(actor, entry);
        return opened;
    }

    /** A page as a picture; of a secret letter with the name of its reader and the time across. */
    PageImage page(Actor actor, EntryId id, FileId file, int page) {
        var entry = known(actor, id);
        var carried = carried(actor, entry, file);
        reading(actor, entry);
        return entry.secret()
                ? files.marked(
                        actor.office(),
                        carried,
                        page,
                        text("correspondence.secret.mark", actor.name(), ThaiDate.briefWithTime(now())))
                : files.page(actor.office(), carried, page);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private FileId carried(Actor actor, Entry entry, FileId file) {
        return papers(actor, entry).stream()
                .filter(file::equals)
                .findFirst()
                .orElseThrow(() -> new Guard.NoSuchLetter(entry.id()));
    }

    /** What its sender took back is read no more. */
    private List<FileId> papers(Actor actor, Entry entry) {
        return entry.state() == EntryState.RECALLED ? List.of() : letters.files(actor.office(), entry.letter());
    }

    private List<Entry> ancestors(Actor actor, Entry entry) {
        var chain = new ArrayList<Entry>();
        for (var parent = entry.parent();
                parent != null;
                parent = chain.getFirst().parent()) {
            chain.addFirst(entries.find(actor.office(), parent).orElseThrow());
        }
        return chain;
    }

    private boolean sees(Actor actor, Entry entry) {
        if (entry.secret()) {
            return actor.may(Permission.KEEP_SECRETS, entry.unit())
                    || readers.isNamed(actor.office(), entry.letter(), actor.person());
        }
        return actor.may(Permission.SEE_ALL_LETTERS) || actor.may(Permission.SEE_UNIT_LETTERS, entry.unit());
    }

    /**
     * A letter with all that its page shows.
     *
     * @param above the entries it came down from, the first unit first
     * @param below where it was sent on, oldest first
     */
    record OpenLetter(
            Entry entry, Letters.Letter letter, List<StoredFile> files, List<Entry> above, List<Entry> below) {}
}
