package org.khet.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written last: without it a backup is not one.
 *
 * @param format of the backup itself
 * @param taken the moment of its rows, ISO 8601
 * @param schema migrations the database had seen, as {@link org.khet.platform.database.Schema} tells them
 * @param files the list of the files, a line each: hash, space, bytes
 * @param missing hashes of files that rows name but that were gone or damaged when the backup was made
 */
record Manifest(
        int format, String taken, List<String> schema, List<Table> tables, FileList files, List<String> missing) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /**
     * @param name {@code schema.table}
     * @param columns as SQL lists them
     * @param sha256 of its file {@code tables/<name>.copy.gz}
     */
    record Table(String name, String columns, long rows, String sha256) {
        String file() {
            return "tables/" + name + ".copy.gz";
        }
    }

    /**
     * @param bytes of all files together
     * @param sha256 of the list {@code files.list.gz}
     */
    record FileList(long count, long bytes, String sha256) {
        static final String NAME = "files.list.gz";
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    void write(Path directory) throws IOException {
        var file = directory.resolve(NAME);
        Files.write(file, JSON.writeValueAsBytes(this), StandardOpenOption.CREATE_NEW);
        BackupDirectory.force(file);
    }

    static Manifest read(Path directory) throws IOException {
        var file = directory.resolve(NAME);
        try {
            var manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupRefused("format", file, Integer.toString(manifest.format()));
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw new BackupRefused("incomplete", directory);
        } catch (JacksonException e) {
            throw new BackupRefused("broken", file);
        }
    }
}
