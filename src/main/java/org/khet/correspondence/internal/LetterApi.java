package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.EntryId;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.khet.platform.web.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/v1/letters/received}, as {@code openapi.yaml} says. */
@RestController
class LetterApi {

    private static final int LONGEST_KEY = 200;

    private final Receiving receiving;
    private final Attaching attaching;
    private final LetterDesk desk;
    private final JsonMapper json;
    private final Clock clock;

    LetterApi(Receiving receiving, Attaching attaching, LetterDesk desk, JsonMapper json, Clock clock) {
        this.receiving = receiving;
        this.attaching = attaching;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/api/v1/letters/received")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> receive(
            Actor actor,
            @RequestPart("letter") Part letter,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        var check = new LetterCheck();
        var body = letter.getInputStream().readAllBytes();
        var facts = LetterJson.read(json, body, check, LocalDate.now(clock));
        var used = key(key, check.errors());
        if (facts != null) {
            check.secrecy(actor, facts.secrecy(), files != null && !files.isEmpty());
        }
        if (check.errors().any()) {
            return Problems.at(check.errors());
        }
        var uploads = attaching.read(
                actor,
                Objects.requireNonNullElse(files, List.of()),
                List.of(),
                facts != null && facts.secrecy().secret(),
                check.errors());
        if (facts == null || check.errors().any()) {
            return Problems.at(check.errors());
        }
        return answer(actor, receiving.receive(actor, new Arrival(facts, uploads, used, hash(body, uploads))));
    }

    /** A letter here already that looks like this one: the page asks before it registers a second time. */
    @PostMapping("/api/v1/letters/received/alike")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> alike(Actor actor, JsonBody body) {
        var check = new LetterCheck();
        var facts = LetterJson.read(json, body.bytes(), check, LocalDate.now(clock));
        return facts == null
                ? Problems.at(check.errors())
                : ResponseEntity.ok(new Alike(
                        receiving.alike(actor, facts, "").map(Same::of).orElse(null)));
    }

    record Alike(@Nullable Same same) {}

    record Same(String id, String registerNumber, String unit) {

        static Same of(Drafts.Alike found) {
            return new Same(found.entry().toString(), found.registerNumber(), found.unit());
        }
    }

    /** A draft of the tray becomes the letter. */
    @PostMapping("/api/v1/tray/{draft}/register")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> register(Actor actor, @PathVariable UUID draft, Once.Key key, JsonBody body) {
        var check = new LetterCheck();
        var facts = LetterJson.read(json, body.bytes(), check, LocalDate.now(clock));
        if (facts != null) {
            check.tray(actor, draft, facts.secrecy().secret());
            check.secrecy(actor, facts.secrecy(), true);
        }
        if (facts == null || check.errors().any()) {
            return Problems.at(check.errors());
        }
        var none = new Uploads(List.of(), List.of());
        var hash = Sha256.of((draft + Sha256.of(body.bytes())).getBytes(StandardCharsets.US_ASCII));
        try {
            return answer(
                    actor, receiving.receive(actor, new Arrival(facts, none, key.key(), hash, new DraftId(draft))));
        } catch (Drafts.Gone quicker) {
            return Problems.refused(text("correspondence.tray.gone"));
        }
    }

    private ResponseEntity<?> answer(Actor actor, Received received) {
        return switch (received) {
            case Received.New(var line) ->
                ResponseEntity.created(URI.create("/api/v1/letters/" + line.entry()))
                        .body(new Line(
                                line.entry().toString(),
                                actor.unit().toString(),
                                line.year(),
                                line.number(),
                                ThaiDate.machine(line.receivedAt())));
            case Received.Again(var entry) -> ResponseEntity.ok(earlier(actor, entry));
            case Received.KeyTaken(var entry) ->
                Problems.at(
                        HttpStatus.CONFLICT,
                        new Errors().add("Idempotency-Key", text("correspondence.error.key.taken")));
        };
    }

    private Line earlier(Actor actor, EntryId id) {
        var entry = desk.entry(actor, id);
        return new Line(
                id.toString(),
                entry.unit().toString(),
                Objects.requireNonNull(entry.year()),
                Objects.requireNonNull(entry.number()),
                ThaiDate.machine(Objects.requireNonNull(entry.receivedAt())));
    }

    /** The answer to a registration. */
    record Line(String id, String unit, int registerYear, int registerNumber, String receivedAt) {}

    private static String key(@Nullable String key, Errors errors) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            errors.add("Idempotency-Key", text("correspondence.error.key.missing"));
            return "";
        }
        return key;
    }

    private static String hash(byte[] letter, Uploads uploads) {
        var digest = Sha256.of(letter);
        for (var file : uploads.fresh()) {
            digest = Sha256.of((digest + file.sha256()).getBytes(StandardCharsets.US_ASCII));
        }
        return digest;
    }
}
