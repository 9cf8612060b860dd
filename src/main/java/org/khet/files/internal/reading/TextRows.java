package org.khet.files.internal.reading;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.files.FileText.State;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What files say, and which are to be read next. */
@Component
class TextRows {

    private final JdbcClient jdbc;

    TextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file to be read.
     *
     * @param tries this one counted
     */
    record Job(OfficeId office, FileId file, int tries) {}

    /**
     * Takes the file in that state that has waited longest. It comes again after {@code lease}, should nothing be heard of
     * it by then.
     */
    Optional<Job> take(State state, Duration lease) {
        return jdbc.sql("""
                update files.text set tries = tries + 1, due = clock_timestamp() + make_interval(secs => :lease)
                where (office_id, file_id) = (
                    select office_id, file_id from files.text
                    where state = :state and due <= clock_timestamp()
                    order by due limit 1 for update skip locked)
                returning office_id, file_id, tries""")
                .param("state", state.name())
                .param("lease", lease.toSeconds())
                .query((row, n) -> new Job(
                        new OfficeId(row.getObject("office_id", UUID.class)),
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getInt("tries")))
                .optional();
    }

    /** What came of reading. A scan's turn for Tesseract is now. */
    void write(OfficeId office, FileId file, FileText read) {
        jdbc.sql("""
                update files.text set state = :state, body = :body, tries = 0, due = clock_timestamp()
                where office_id = :office and file_id = :file and state in ('WAITING', 'NEEDS_OCR')""")
                .param("state", read.state().name())
                .param("body", read.text())
                .param("office", office.value())
                .param("file", file.value())
                .update();
    }

    void tryAgain(Job job, Duration later) {
        jdbc.sql("""
                update files.text set due = clock_timestamp() + make_interval(secs => :later)
                where office_id = :office and file_id = :file""")
                .param("later", later.toSeconds())
                .param("office", job.office().value())
                .param("file", job.file().value())
                .update();
    }

    Optional<FileText> find(OfficeId office, FileId file) {
        return jdbc.sql("select state, body from files.text where office_id = :office and file_id = :file")
                .param("office", office.value())
                .param("file", file.value())
                .query((row, n) -> new FileText(State.valueOf(row.getString("state")), row.getString("body")))
                .optional();
    }

    Map<FileId, FileText> known(OfficeId office, Collection<FileId> files) {
        return jdbc
                .sql("""
                select file_id, state, left(body, 6000) as beginning from files.text
                where office_id = :office and file_id = any(:files)
                order by file_id""")
                .param("office", office.value())
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new FileId(row.getObject("file_id", UUID.class)),
                        new FileText(State.valueOf(row.getString("state")), row.getString("beginning"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
