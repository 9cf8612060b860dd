package org.khet.correspondence.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.Channel;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.files.FileId;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters themselves: what the papers say, and which files they carry. */
@Component
class Letters {

    /** A letter as it stands, with the version a correction must name. */
    record Letter(LetterId id, LetterFacts facts, int version) {}

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OfficeId office, LetterId letter, LetterFacts facts) {
        bind(jdbc.sql("""
                insert into correspondence.letter (office_id, id, number, dated, sender, addressee, subject, speed,
                    secrecy, channel, refers_to, enclosures, remark)
                values (:office, :letter, :number, :dated, :sender, :addressee, :subject, :speed,
                    :secrecy, :channel, :refersTo, :enclosures, :remark)"""), office, letter, facts).update();
    }

    /** Attaches files in the order given, behind those the letter already has. */
    void attach(OfficeId office, LetterId letter, List<FileId> files) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into correspondence.letter_file (office_id, letter_id, position, file_id)
                select :office, :letter, f.n + coalesce((
                    select max(position) from correspondence.letter_file
                    where office_id = :office and letter_id = :letter), 0), f.id
                from unnest(:files::uuid[]) with ordinality f (id, n)""")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .update();
    }

    List<FileId> files(OfficeId office, LetterId letter) {
        return jdbc.sql("""
                select file_id from correspondence.letter_file
                where office_id = :office and letter_id = :letter
                order by position""")
                .param("office", office.value())
                .param("letter", letter.value())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<Letter> find(OfficeId office, LetterId letter) {
        return jdbc.sql("""
                select number, dated, sender, addressee, subject, speed, secrecy, channel, refers_to, enclosures, remark,
                    version
                from correspondence.letter
                where office_id = :office and id = :letter""")
                .param("office", office.value())
                .param("letter", letter.value())
                .query((row, n) -> new Letter(
                        letter,
                        new LetterFacts(
                                row.getString("number"),
                                row.getDate("dated").toLocalDate(),
                                row.getString("sender"),
                                row.getString("addressee"),
                                row.getString("subject"),
                                Speed.valueOf(row.getString("speed")),
                                Secrecy.valueOf(row.getString("secrecy")),
                                Channel.valueOf(row.getString("channel")),
                                row.getString("refers_to"),
                                List.of((String[]) row.getArray("enclosures").getArray()),
                                row.getString("remark")),
                        row.getInt("version")))
                .optional();
    }

    /** Senders of the unit's newest letters, the latest first. */
    List<String> recentSenders(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select sender from (
                    select l.sender, e.received_at
                    from correspondence.entry e
                    join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                    where e.office_id = :office and e.unit_id = :unit and e.received_at is not null
                    order by e.received_at desc
                    limit 500) newest
                group by sender
                order by max(received_at) desc
                limit 100""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(String.class)
                .list();
    }

    /** Writes corrected facts over the version the person saw; false when somebody corrected it meanwhile. */
    boolean correct(OfficeId office, LetterId letter, LetterFacts facts, int seenVersion) {
        return bind(jdbc.sql("""
                        update correspondence.letter
                        set number = :number, dated = :dated, sender = :sender, addressee = :addressee,
                            subject = :subject, speed = :speed, secrecy = :secrecy, channel = :channel, refers_to = :refersTo,
                            enclosures = :enclosures, remark = :remark, version = version + 1
                        where office_id = :office and id = :letter and version = :seen"""), office, letter, facts)
                        .param("seen", seenVersion)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, OfficeId office, LetterId letter, LetterFacts facts) {
        return sql.param("office", office.value())
                .param("letter", letter.value())
                .param("number", facts.number())
                .param("dated", facts.dated())
                .param("sender", facts.sender())
                .param("addressee", facts.addressee())
                .param("subject", facts.subject())
                .param("speed", facts.speed().name())
                .param("secrecy", facts.secrecy().name())
                .param("channel", facts.channel().name())
                .param("refersTo", facts.refersTo())
                .param("enclosures", facts.enclosures().toArray(String[]::new))
                .param("remark", facts.remark());
    }
}
