import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What registering a letter costs at the least: the statements, file writes and fsyncs the application makes for one
 * registration, without the application. It writes into the same register of the same database, so what it leaves must
 * pass the same checks. Who is asking is looked up once, not for every letter: that is left to the application's cost.
 */
final class Straight implements AutoCloseable {

    private static final String ONCE = """
            insert into correspondence.once (office_id, person_id, key, request_hash, entry_id)
            values (?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String LETTER = """
            insert into correspondence.letter (office_id, id, number, dated, sender, addressee, subject, speed,
                channel, refers_to, enclosures, remark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FILE = """
            insert into files.file (office_id, name, media_type, size, sha256, stored_by)
            values (?, ?, ?, ?, ?, ?) returning id""";
    private static final String ATTACH = """
            insert into correspondence.letter_file (office_id, letter_id, position, file_id)
            select ?, ?, f.n + coalesce((
                select max(position) from correspondence.letter_file where office_id = ? and letter_id = ?), 0), f.id
            from unnest(?::uuid[]) with ordinality f (id, n)""";
    private static final String REGISTER = """
            with taken as (
                insert into correspondence.register as r (office_id, unit_id, series, year, last, last_at)
                values (?, ?, 'RECEIVED', ?, 1, ?)
                on conflict (office_id, unit_id, series, year)
                do update set last = r.last + 1, last_at = greatest(r.last_at, excluded.last_at)
                returning last, last_at)
            insert into correspondence.entry (office_id, id, letter_id, unit_id, year, number, received_at,
                received_by, purpose, state, at_unit, at_since)
            select ?, ?, ?, ?, ?, last, last_at, ?, 'ACT', 'TO_ROUTE', ?, last_at from taken
            returning id, year, number, received_at""";
    private static final String ACT = """
            insert into platform.act (office_id, person_id, person_name, capacity, verb, subject_id, unit_id,
                note, before, after, from_address)
            values (?, ?, ?, ?, 'letter.received', ?, ?, null, null, ?::jsonb, '127.0.0.1')""";

    private final Letters letters;
    private final Connection[] connections;
    private final Path root;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();
    private final UUID office;
    private final UUID person;
    private final UUID unit;

    Straight(Khet khet, Letters letters, int clients) throws Exception {
        this.letters = letters;
        this.root = khet.data.resolve("bench-files");
        Files.createDirectories(root.resolve("incoming"));
        connections = new Connection[clients];
        for (int i = 0; i < clients; i++) {
            connections[i] = khet.database();
            connections[i].setAutoCommit(false);
        }
        try (PreparedStatement who = connections[0].prepareStatement("""
                select a.office_id, a.person_id, u.id
                from office.account a
                join office.unit u on u.office_id = a.office_id and u.kind = 'REGISTRY'
                where a.user_name = 'saraban'
                order by u.position limit 1"""); ResultSet row = who.executeQuery()) {
            row.next();
            office = row.getObject(1, UUID.class);
            person = row.getObject(2, UUID.class);
            unit = row.getObject(3, UUID.class);
        }
        connections[0].rollback();
    }

    Round.Act registrar(int client, boolean withFile) {
        Connection connection = connections[client];
        return () -> {
            long i = letters.take();
            byte[] scan = withFile ? letters.scan(i) : null;
            byte[] hash = scan == null ? null : store(scan);
            try {
                register(connection, i, hash, scan == null ? 0 : scan.length);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        };
    }

    private void register(Connection connection, long i, byte[] hash, int size) throws Exception {
        UUID letter = timeOrdered();
        UUID entry = timeOrdered();
        String key = "straight-" + entry;
        update(connection, ONCE, office, person, key,
                HexFormat.of().formatHex(sha256(key.getBytes(StandardCharsets.US_ASCII))), entry);
        update(connection, LETTER, office, letter, letters.number(i), letters.dated(i), Letters.sender(i),
                "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", letters.subject(i), letters.speed(i), "EMAIL", "", new String[0], "");
        if (hash != null) {
            UUID file = (UUID) query(connection, FILE, office, "หนังสือ " + i + ".pdf", "application/pdf", (long) size, hash,
                    person);
            update(connection, ATTACH, office, letter, office, letter, new UUID[] {file});
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneId.of("Asia/Bangkok")).truncatedTo(ChronoUnit.MICROS);
        int year = now.getYear() + 543;
        query(connection, REGISTER, office, unit, year, now, office, entry, letter, unit, year, person, unit);
        update(connection, ACT, office, person, "นางสาวกมลวรรณ ใจดี", "นักจัดการงานทั่วไป กลุ่มอำนวยการ", letter, unit,
                facts(i, year));
    }

    private String facts(long i, int year) {
        LocalDate dated = letters.dated(i);
        return "{\"facts\":{\"addressee\":\"ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา\",\"channel\":\"EMAIL\",\"dated\":\"" + dated
                + "\",\"enclosures\":[],\"number\":\"" + letters.number(i) + "\",\"refersTo\":\"\",\"remark\":\"\",\"sender\":\""
                + Letters.sender(i) + "\",\"speed\":\"" + letters.speed(i) + "\",\"subject\":\""
                + Letters.escape(letters.subject(i)) + "\"},\"number\":\"1/" + year + "\"}";
    }

    /** As the application stores a file: scratch, fsync, rename, fsync of the directory, and of those newly made. */
    private byte[] store(byte[] bytes) throws Exception {
        Path scratch = root.resolve("incoming").resolve(UUID.randomUUID().toString());
        byte[] hash;
        try (var channel = FileChannel.open(scratch, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            hash = sha256(bytes);
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        String hex = HexFormat.of().formatHex(hash);
        Path directory = root.resolve(hex.substring(0, 2));
        makeDurable(directory);
        Files.move(scratch, directory.resolve(hex), StandardCopyOption.ATOMIC_MOVE);
        sync(directory);
        return hash;
    }

    private void makeDurable(Path directory) throws Exception {
        if (directory.equals(root) || durable.contains(directory)) {
            return;
        }
        makeDurable(directory.getParent());
        Files.createDirectories(directory);
        sync(directory.getParent());
        durable.add(directory);
    }

    private static void sync(Path directory) throws Exception {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static Object query(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static UUID timeOrdered() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000),
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
