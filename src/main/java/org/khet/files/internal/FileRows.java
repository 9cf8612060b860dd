package org.khet.files.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.khet.files.FileId;
import org.khet.files.MediaType;
import org.khet.files.Prepared;
import org.khet.files.StoredFile;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that name bytes. */
@Component
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FileId insert(OfficeId office, PersonId by, Prepared.Ready file) {
        var id = jdbc.sql("""
                with stored as (
                    insert into files.file (office_id, name, media_type, size, sha256, sealed, active, stored_by)
                    values (:office, :name, :type, :size, :sha256, :sealed, :active, :by)
                    returning id),
                to_read as (
                    insert into files.text (office_id, file_id) select :office, id from stored where :pages)
                select id from stored""")
                .param("office", office.value())
                .param("name", file.name())
                .param("type", file.mediaType().value())
                .param("size", file.size())
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .param("sealed", file.sealed())
                .param("active", file.active())
                .param("pages", file.mediaType().hasPages() && !file.sealed())
                .param("by", by.value())
                .query(UUID.class)
                .single();
        return new FileId(id);
    }

    /** Until the transaction ends no sweep takes these bytes. */
    void holdBytes(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", lockKey(sha256))
                .query((row, n) -> sha256)
                .single();
    }

    /** Nobody else holds the bytes now, and until the transaction ends nobody will. */
    boolean ownBytes(String sha256) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", lockKey(sha256))
                .query(Boolean.class)
                .single();
    }

    /** By whichever office. */
    boolean named(String sha256) {
        return jdbc.sql("select files.bytes_named(:sha256)")
                .param("sha256", HexFormat.of().parseHex(sha256))
                .query(Boolean.class)
                .single();
    }

    /** Takes the rows of uploads that have waited since before then, at most so many; how many those were. */
    int deleteWaiting(OffsetDateTime before, int most) {
        return jdbc.sql("""
                with gone as (
                    delete from files.waiting where (office_id, file_id) in (
                        select office_id, file_id from files.waiting where since < :before
                        order by since limit :most for update skip locked)
                    returning office_id, file_id)
                delete from files.file f using gone where f.office_id = gone.office_id and f.id = gone.file_id""").param("before", before).param("most", most).update();
    }

    private static long lockKey(String sha256) {
        return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
    }

    void insertWaiting(OfficeId office, PersonId by, FileId file) {
        jdbc.sql("insert into files.waiting (office_id, file_id, person_id) values (:office, :file, :by)")
                .param("office", office.value())
                .param("file", file.value())
                .param("by", by.value())
                .update();
    }

    List<FileId> waiting(OfficeId office, PersonId by, Collection<FileId> files) {
        return jdbc.sql("""
                select file_id from files.waiting
                where office_id = :office and person_id = :by and file_id = any(:files)
                order by file_id""")
                .param("office", office.value())
                .param("by", by.value())
                .param("files", uuids(files))
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Two who claim the same file at once: the second finds it gone. */
    List<FileId> deleteWaiting(OfficeId office, PersonId by, Collection<FileId> files) {
        return jdbc.sql("""
                delete from files.waiting
                where office_id = :office and person_id = :by and file_id = any(:files)
                returning file_id""")
                .param("office", office.value())
                .param("by", by.value())
                .param("files", uuids(files))
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** In the order asked; unknown ones are left out. */
    List<StoredFile> find(OfficeId office, Collection<FileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Map<FileId, StoredFile> found = jdbc
                .sql("""
                select id, name, media_type, size, sha256, sealed, active, pages from files.file
                where office_id = :office and id = any(:files)
                order by id""")
                .param("office", office.value())
                .param("files", uuids(files))
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return files.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<StoredFile> find(OfficeId office, FileId file) {
        return find(office, List.of(file)).stream().findFirst();
    }

    /** A waiting file lies sealed from now on, and nobody reads its words. */
    void sealed(OfficeId office, FileId file, String sha256) {
        jdbc.sql("delete from files.text where office_id = :office and file_id = :file")
                .param("office", office.value())
                .param("file", file.value())
                .update();
        jdbc.sql("""
                update files.file set sha256 = :sha256, sealed = true
                where office_id = :office and id = :file and not sealed""")
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("office", office.value())
                .param("file", file.value())
                .update();
    }

    void counted(OfficeId office, FileId file, int pages) {
        jdbc.sql("update files.file set pages = :pages where office_id = :office and id = :file and pages is null")
                .param("pages", pages)
                .param("office", office.value())
                .param("file", file.value())
                .update();
    }

    private static UUID[] uuids(Collection<FileId> files) {
        return files.stream().map(FileId::value).toArray(UUID[]::new);
    }

    private static StoredFile stored(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                MediaType.of(row.getString("media_type")),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getBoolean("sealed"),
                row.getBoolean("active"),
                row.getObject("pages", Integer.class));
    }
}
