package org.khet.files.internal;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.springframework.transaction.annotation.Propagation.NEVER;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.files.PageImage.Reason;
import org.khet.files.Prepared;
import org.khet.files.StoredFile;
import org.khet.files.internal.Pages.Outcome;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.platform.backup.HashedCopy;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bytes in the store, rows in the database. */
@Service
class FileCabinet implements Files {

    /** A PNG up to this size goes to the screen as it is. */
    private static final long SMALL = 1 << 20;

    private final Intake intake;
    private final FileRows rows;
    private final Store store;
    private final Pages pages;
    private final Sealing sealing;

    FileCabinet(Intake intake, FileRows rows, Store store, Pages pages, Sealing sealing) {
        this.sealing = sealing;
        this.intake = intake;
        this.rows = rows;
        this.store = store;
        this.pages = pages;
    }

    @Override
    @Transactional(propagation = NEVER)
    public Prepared prepare(String name, InputStream bytes) throws IOException {
        return intake.take(name, bytes, false);
    }

    @Override
    @Transactional(propagation = NEVER)
    public Prepared prepareSealed(String name, InputStream bytes) throws IOException {
        return intake.take(name, bytes, true);
    }

    @Override
    @Transactional
    public void sealWaiting(OfficeId office, PersonId by, Collection<FileId> files) throws IOException {
        for (var file : waiting(office, by, files)) {
            if (!file.sealed()) {
                sealing.seal(office, file);
            }
        }
    }

    @Override
    @Transactional(propagation = MANDATORY)
    public void seal(OfficeId office, PersonId by, FileId file) throws IOException {
        var found = rows.find(office, file).filter(open -> !open.sealed());
        if (found.isPresent()) {
            // It waits for as long as it is being sealed: only what waits may change.
            rows.insertWaiting(office, by, file);
            sealing.seal(office, found.get());
            rows.deleteWaiting(office, by, List.of(file));
        }
    }

    @Override
    public long largestMegabytes() {
        return intake.largestMegabytes();
    }

    @Override
    @Transactional(propagation = MANDATORY)
    public FileId keep(OfficeId office, PersonId by, Prepared.Ready file) {
        return named(office, by, file);
    }

    @Override
    @Transactional
    public FileId setAside(OfficeId office, PersonId by, Prepared.Ready file) {
        var id = named(office, by, file);
        rows.insertWaiting(office, by, id);
        return id;
    }

    @Override
    public List<StoredFile> waiting(OfficeId office, PersonId by, Collection<FileId> files) {
        return files.isEmpty() ? List.of() : rows.find(office, inOrder(files, rows.waiting(office, by, files)));
    }

    @Override
    @Transactional(propagation = MANDATORY)
    public List<FileId> claim(OfficeId office, PersonId by, Collection<FileId> files) {
        return files.isEmpty() ? List.of() : inOrder(files, rows.deleteWaiting(office, by, files));
    }

    @Override
    public List<StoredFile> describe(OfficeId office, Collection<FileId> files) {
        return rows.find(office, files);
    }

    @Override
    public Optional<OpenedFile> open(OfficeId office, FileId file) {
        return rows.find(office, file).filter(found -> !found.sealed()).map(this::opened);
    }

    @Override
    public boolean whole(OfficeId office, FileId file) {
        return rows.find(office, file).filter(this::whole).isPresent();
    }

    private boolean whole(StoredFile file) {
        try (var in = java.nio.file.Files.newInputStream(store.file(file.sha256()))) {
            return HashedCopy.of(in).equals(file.sha256());
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public int pageCount(OfficeId office, FileId file) {
        return rows.find(office, file).map(found -> pageCount(office, found)).orElse(0);
    }

    @Override
    public PageImage page(OfficeId office, FileId file, int page) {
        var found = rows.find(office, file);
        if (found.isEmpty() || page < 1 || found.get().sealed()) {
            return new Outcome.NotMade(Reason.NO_SUCH_PAGE).shown();
        }
        if (!shownAsItIs(found.get())) {
            return drawn(found.get(), page);
        }
        return page == 1 ? new PageImage.Shown(opened(found.get())) : new Outcome.NotMade(Reason.NO_SUCH_PAGE).shown();
    }

    @Override
    public PageImage marked(OfficeId office, FileId file, int page, String mark) {
        return rows.find(office, file)
                .filter(found -> page > 0 && found.mediaType().hasPages())
                .map(found -> marked(found, page, mark))
                .orElseGet(() -> new Outcome.NotMade(Reason.NO_SUCH_PAGE).shown());
    }

    @Override
    public PageImage drawn(byte[] pdf, int page) {
        return switch (page < 1 ? new Outcome.NotMade(Reason.NO_SUCH_PAGE) : pages.loose(pdf, page)) {
            case Outcome.Marked drawn -> drawn.shown("draft", page);
            case Outcome.NotMade no -> no.shown();
            case Outcome.Made _, Outcome.Counted _ -> throw new IllegalStateException("asked to draw");
        };
    }

    private PageImage marked(StoredFile file, int page, String mark) {
        return switch (pages.marked(file, page, mark)) {
            case Outcome.Marked marked -> marked.shown(file.name(), page);
            case Outcome.NotMade no -> no.shown();
            case Outcome.Made _, Outcome.Counted _ -> throw new IllegalStateException("asked to mark");
        };
    }

    @Override
    public byte[] scan(OfficeId office, FileId file, int page) throws IOException {
        return pages.scan(rows.find(office, file).orElseThrow(() -> new IOException("no such file")), page);
    }

    /** A row never lacks its bytes. */
    private FileId named(OfficeId office, PersonId by, Prepared.Ready file) {
        rows.holdBytes(file.sha256());
        if (!store.has(file.sha256())) {
            throw new IllegalStateException("no bytes in the store: " + file.sha256());
        }
        return rows.insert(office, by, file);
    }

    private int pageCount(OfficeId office, StoredFile file) {
        var known = file.pages();
        if (known != null) {
            return known;
        }
        return switch (pages.count(file)) {
            case Outcome.Counted counted -> noted(office, file, counted.pages());
            case Outcome.NotMade no -> no.why() == Reason.BUSY ? 0 : noted(office, file, 0);
            case Outcome.Made _, Outcome.Marked _ -> throw new IllegalStateException("asked to count");
        };
    }

    private int noted(OfficeId office, StoredFile file, int count) {
        rows.counted(office, file.id(), count);
        return count;
    }

    private PageImage drawn(StoredFile file, int page) {
        return switch (pages.page(file, page)) {
            case Outcome.Made made -> made.shown(file, page);
            case Outcome.NotMade no -> no.shown();
            case Outcome.Counted _, Outcome.Marked _ -> throw new IllegalStateException("asked to draw");
        };
    }

    /** Browsers turn a photograph as the camera says, and read what Java does not. */
    private static boolean shownAsItIs(StoredFile file) {
        return switch (file.mediaType()) {
            case JPEG, WEBP -> true;
            case PNG -> file.size() <= SMALL;
            default -> false;
        };
    }

    private OpenedFile opened(StoredFile file) {
        var bytes = new FileSystemResource(store.file(file.sha256()));
        return new OpenedFile(file.name(), file.mediaType().value(), file.size(), file.active(), file.sha256(), bytes);
    }

    private static List<FileId> inOrder(Collection<FileId> asked, List<FileId> found) {
        var those = new HashSet<>(found);
        return asked.stream().distinct().filter(those::contains).toList();
    }
}
