package org.khet.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.khet.platform.backup.FileStore;
import org.khet.platform.backup.HashedCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes that rows name, for what works beside the application: backup, restore, proof. */
@Component
class NamedBytes implements FileStore {

    private static final int AT_ONCE = 1_000;

    private final Store store;

    NamedBytes(@Value("${khet.files.dir:${khet.data:./data}/files}") String directory) {
        this.store = new DirectoryStore(Path.of(directory));
    }

    @Override
    public void each(JdbcClient snapshot, Consumer<Kept> file) {
        var after = "";
        while (true) {
            var some = after(snapshot, after);
            some.forEach(file);
            if (some.size() < AT_ONCE) {
                return;
            }
            after = some.getLast().sha256();
        }
    }

    private static List<Kept> after(JdbcClient snapshot, String after) {
        return snapshot.sql("""
                select distinct on (sha256) encode(sha256, 'hex') as sha256, case when sealed then -1 else size end as size
                from files.file
                where sha256 > decode(:after, 'hex')
                order by sha256
                limit :most""")
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Kept.class)
                .list();
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(store.file(sha256));
    }

    @Override
    public boolean has(Kept file) throws IOException {
        return store.has(file.sha256()) && (file.size() < 0 || Files.size(store.file(file.sha256())) == file.size());
    }

    @Override
    public void put(Kept file, InputStream bytes) throws IOException {
        var scratch = store.scratch();
        try {
            HashedCopy.write(bytes, scratch, file);
            store.publish(scratch, file.sha256());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }
}
