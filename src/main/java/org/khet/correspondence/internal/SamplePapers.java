package org.khet.correspondence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.khet.files.Files;
import org.khet.files.Prepared;

/**
 * The scanned papers of some letters, made beside the life of the office: their bytes are stored outside its
 * transaction, and drawing them takes its time.
 */
final class SamplePapers implements AutoCloseable {

    private final Files files;
    private final SampleWords words;
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final Map<SamplePlan, Future<Prepared.Ready>> made = new HashMap<>();

    SamplePapers(Files files, SampleWords words) {
        this.files = files;
        this.words = words;
    }

    void make(SamplePlan plan) {
        var paper = new SamplePaper(words, plan);
        made.put(plan, beside.submit(() -> ready(paper)));
    }

    /** What the letter carries when it is registered; waits for it to be drawn. */
    Uploads of(SamplePlan plan) {
        var paper = made.get(plan);
        try {
            return new Uploads(paper == null ? List.of() : List.of(paper.get()), List.of());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the paper of a sample letter", e);
        }
    }

    private Prepared.Ready ready(SamplePaper paper) {
        try (var bytes = new ByteArrayInputStream(paper.bytes())) {
            return switch (files.prepare(paper.name(), bytes)) {
                case Prepared.Ready ready -> ready;
                case Prepared.Refused refused -> throw new IllegalStateException(refused.message());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
