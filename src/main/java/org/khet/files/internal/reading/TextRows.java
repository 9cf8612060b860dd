package org.khet.files.internal.reading;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
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

    void tryAgain(Job job, OffsetDateTime at) {
        jdbc.sql("update files.text set due = :at where office_id = :office and file_id = :file")
                .param("at", at)
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

    Map<FileId, State> states(OfficeId office, Collection<FileId> files) {
        record Row(FileId file, State state) {}
        return jdbc
                .sql("""
                select file_id, state from files.text
                where office_id = :office and file_id = any(:files)
                order by file_id""")
                .param("office", office.value())
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        new FileId(row.getObject("file_id", UUID.class)), State.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::file, Row::state));
    }
}
