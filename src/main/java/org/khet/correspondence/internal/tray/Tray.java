package org.khet.correspondence.internal.tray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.internal.tray.DraftRows.Laid;
import org.khet.correspondence.internal.tray.DraftRows.Line;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.files.FileTexts;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.web.Errors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** ถาดรอลงรับ of a unit: what is laid in, looked at, and thrown away. */
@Service
class Tray {

    static final int MOST = 100;

    private final DraftRows rows;
    private final Files files;
    private final FileTexts texts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Tray(DraftRows rows, Files files, FileTexts texts, AuditTrail audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.files = files;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A line with what was read from its file so far; null when it is no file to be read. */
    record Shown(Line line, FileText.@Nullable State state, ReadFacts facts) {}

    List<Shown> lines(Actor actor) {
        return lines(actor, null, MOST);
    }

    List<Shown> lines(Actor actor, @Nullable UUID after, int most) {
        return shown(actor, rows.lines(TrayId.of(actor), after, most));
    }

    Optional<Shown> line(Actor actor, DraftId draft) {
        return rows.find(TrayId.of(actor), draft)
                .map(line -> shown(actor, List.of(line)).getFirst());
    }

    private List<Shown> shown(Actor actor, List<Line> lines) {
        var known = texts.known(
                actor.office(),
                lines.stream().map(Line::file).filter(Objects::nonNull).toList());
        return lines.stream().map(line -> shown(line, known)).toList();
    }

    private static Shown shown(Line line, Map<FileId, FileText> known) {
        var text = line.file() == null ? null : known.get(line.file());
        return text == null
                ? new Shown(line, null, ReadFacts.NOTHING)
                : new Shown(line, text.state(), LetterReader.read(text.text()));
    }

    /** Each file becomes a draft of its own; what cannot be kept is said at the field. Those that were laid in. */
    List<DraftId> lay(Actor actor, List<MultipartFile> sent, Errors errors) {
        return lay(actor, prepare(actor, sent, errors));
    }

    /** Makes the bytes durable, outside a transaction; what cannot be kept is said at the field. */
    List<Prepared.Ready> prepare(Actor actor, List<MultipartFile> sent, Errors errors) {
        var ready = new ArrayList<Prepared.Ready>();
        var tray = TrayId.of(actor);
        for (var file : sent) {
            switch (prepared(file, tray)) {
                case Prepared.Refused refused -> errors.add("files", refused.message());
                case Prepared.Ready one -> ready.add(one);
            }
        }
        return ready;
    }

    List<DraftId> lay(Actor actor, List<Prepared.Ready> files) {
        return files.stream()
                .map(file -> Objects.requireNonNull(transaction.execute(status -> lay(actor, file))))
                .toList();
    }

    private DraftId lay(Actor actor, Prepared.Ready file) {
        return rows.insert(new Laid(
                TrayId.of(actor),
                actor.person(),
                file.name(),
                files.keep(actor.office(), actor.person(), file),
                "",
                ""));
    }

    private Prepared prepared(MultipartFile file, TrayId tray) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var bytes = file.getInputStream()) {
            return tray.secret() ? files.prepareSealed(name, bytes) : files.prepare(name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Throws a draft away; false when it is no longer there. The line stays in the database with the reason. */
    boolean discard(Actor actor, DraftId draft, String why) {
        if (!actor.may(Permission.RECEIVE_LETTERS)) {
            throw new AccessDeniedException("discard");
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean thrown = rows.discard(actor, draft, why);
            if (thrown) {
                // Why a secret one went stays with the draft: the trail is read by others than its registrar.
                audit.write(actor.did(
                        "draft.discarded", draft.value(), TrayId.of(actor).secret() ? "" : why));
            }
            return thrown;
        }));
    }
}
