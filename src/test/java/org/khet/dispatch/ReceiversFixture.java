package org.khet.dispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that can be sent, sent by the pages, and what became of them where they came. */
public final class ReceiversFixture {

    public final DispatchFixture office;
    private final MockMvcTester mvc;
    private final Files files;
    private final TransactionTemplate transaction;

    public ReceiversFixture(ApplicationContext context, MockMvcTester mvc) {
        office = new DispatchFixture(context);
        this.mvc = mvc;
        files = context.getBean(Files.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    public Desk desk(Actor actor) {
        return Desk.of(mvc, office.letters.userName(actor));
    }

    /** An issued letter of the actor's unit with a file; its address. */
    public String letter(Actor owner, String subject) {
        var id = office.issued(owner, Series.CIRCULAR, subject);
        attach(owner, id, subject);
        return "/dispatch/letters/" + id;
    }

    public void attach(Actor owner, OutgoingId id, String words) {
        var bytes = Samples.pdf(owner.office() + words + id).getBytes(StandardCharsets.ISO_8859_1);
        try {
            var ready = (Prepared.Ready) files.prepare("หนังสือ.pdf", new ByteArrayInputStream(bytes));
            transaction.executeWithoutResult(status -> office.jdbc
                    .sql("""
                    insert into dispatch.letter_file (office_id, letter_id, position, file_id)
                    values (:office, :letter, 1, :file)""")
                    .param("office", owner.office().value())
                    .param("letter", id.value())
                    .param(
                            "file",
                            files.keep(owner.office(), owner.person(), ready).value())
                    .update());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it to units and persons, named by the key of the form. */
    public MvcTestResult send(Actor actor, String path, String... to) {
        return desk(actor).post(path + "/send", to(to));
    }

    public static String[] to(String... keys) {
        var pairs = new ArrayList<String>();
        for (var key : keys) {
            pairs.addAll(List.of("to", key));
        }
        return pairs.toArray(String[]::new);
    }

    /** The delivery of a letter to one so called, newest first. */
    public UUID delivery(String path, String name) {
        return office.jdbc
                .sql(
                        "select id from dispatch.delivery where letter_id = :letter and name = :name order by id desc limit 1")
                .param("letter", id(path))
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    public String state(String path, String name) {
        return office.jdbc
                .sql("select state from dispatch.followed where id = :id")
                .param("id", delivery(path, name))
                .query(String.class)
                .single();
    }

    public UUID entry(String path, String name) {
        return Objects.requireNonNull(
                one("select entry_id from dispatch.delivery where id = :id", delivery(path, name)));
    }

    /** What the receiver does to it, without its pages. */
    public void becomes(String path, String name, String change) {
        office.jdbc
                .sql("update correspondence.entry set " + change + " where id = :id")
                .param("id", entry(path, name))
                .update();
    }

    public void entered(String path, String name) {
        becomes(
                path,
                name,
                "state = 'TO_ASSIGN', number = 12, year = 2569, received_at = now(), received_by = at_unit");
    }

    public int count(String path, String condition) {
        return office.jdbc
                .sql("select count(*) from dispatch.followed where letter_id = :letter and (" + condition + ")")
                .param("letter", id(path))
                .query(Integer.class)
                .single();
    }

    public @Nullable UUID one(String sql, UUID id) {
        return office.jdbc.sql(sql).param("id", id).query(UUID.class).optional().orElse(null);
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
