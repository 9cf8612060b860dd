package org.khet.files.internal.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.files.FileText.State;
import org.khet.files.FileTexts;
import org.khet.files.Files;
import org.khet.files.MediaType;
import org.khet.files.internal.reading.TextRows.Job;
import org.khet.office.OfficeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads files: the text layer where there is one, the picture by Tesseract where there is none. */
@Service
class Reading implements FileTexts {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration IN_BACKGROUND = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration OCR_LEASE = Duration.ofMinutes(30);
    private static final int MOST_TRIES = 3;

    /** A letter is short; the book that came with it is not worth an hour of a core. */
    private static final int MOST_PAGES = 10;

    private final Files files;
    private final TextRows rows;
    private final Tesseract tesseract;

    /** What people wait for does not take every core. */
    private final Semaphore readers = new Semaphore(2);

    Reading(Files files, TextRows rows, Tesseract tesseract) {
        this.files = files;
        this.rows = rows;
        this.tesseract = tesseract;
    }

    @Override
    public boolean recognises() {
        return tesseract.there();
    }

    @Override
    public Map<FileId, FileText> known(OfficeId office, Collection<FileId> ids) {
        return ids.isEmpty() ? Map.of() : rows.known(office, ids);
    }

    @Override
    public FileText read(OfficeId office, FileId file) {
        var known = rows.find(office, file).orElse(new FileText(State.NOT_READ, ""));
        if (known.state() != State.WAITING || !readers.tryAcquire()) {
            return known;
        }
        try {
            var read = layer(office, file, AT_ONCE);
            if (read.state() == State.UNREADABLE) {
                return known; // With more time the background may yet read it.
            }
            rows.write(office, file, read);
            return read;
        } finally {
            readers.release();
        }
    }

    /** Reads the next file that waits; false when none does. */
    boolean readNext() {
        var job = rows.take(State.WAITING, LEASE);
        job.ifPresent(next -> settle(next, layer(next.office(), next.file(), IN_BACKGROUND)));
        return job.isPresent();
    }

    /** Has Tesseract read the next scan; false when none waits, or it is not installed. */
    boolean recogniseNext() {
        if (!tesseract.there()) {
            return false;
        }
        var job = rows.take(State.NEEDS_OCR, OCR_LEASE);
        job.ifPresent(next -> settle(next, recognised(next)));
        return job.isPresent();
    }

    private void settle(Job job, FileText read) {
        if (read.state() == State.UNREADABLE && job.tries() < MOST_TRIES) {
            rows.tryAgain(job, Duration.ofMinutes(job.tries()));
        } else {
            rows.write(job.office(), job.file(), read);
        }
    }

    private FileText layer(OfficeId office, FileId file, Duration patience) {
        var opened = files.open(office, file);
        if (opened.isEmpty()) {
            return new FileText(State.UNREADABLE, "");
        }
        return opened.get().mediaType().equals(MediaType.PDF.value())
                ? TextLayer.read(opened.get().bytes(), patience)
                : new FileText(State.NEEDS_OCR, "");
    }

    private FileText recognised(Job job) {
        try {
            var pages = new ArrayList<String>();
            int count = Math.min(files.pageCount(job.office(), job.file()), MOST_PAGES);
            for (int page = 1; page <= count; page++) {
                pages.add(tesseract.read(files.scan(job.office(), job.file(), page)));
            }
            var text = String.join("\f", pages).strip();
            return text.isEmpty() ? new FileText(State.UNREADABLE, "") : new FileText(State.RECOGNISED, text);
        } catch (IOException e) {
            LOG.info("file {} cannot be recognised: {}", job.file(), e.getMessage());
            return new FileText(State.UNREADABLE, "");
        }
    }
}
