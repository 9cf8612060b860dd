package org.khet.platform.api;

import static org.khet.platform.web.Texts.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.khet.platform.web.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is made over the API is made once: the answer is kept with the caller's {@code Idempotency-Key} in the transaction
 * of the act, and given again when the same request comes again.
 */
@Service
public class Once {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Once(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * The caller's key, taken from the request by every method that names it as a parameter.
     *
     * @param operation method and path it came with
     */
    public record Key(String key, String operation) {}

    /** Who asks: keys are kept per person. */
    public record Who(UUID office, UUID person) {}

    private record Earlier(
            String hash,
            @Nullable String location,
            @Nullable String body) {}

    /**
     * Does the act, or answers what it answered before. A refusal keeps nothing, neither of the act nor of the key.
     *
     * @param request what was sent, to tell a repetition from another request under the same key
     */
    public ResponseEntity<?> make(Who who, Key key, byte[] request, Supplier<ResponseEntity<?>> act) {
        var hash = Sha256.of((key.operation() + "\n" + Sha256.of(request)).getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!claim(who, key, hash)) {
                return again(earlier(who, key), hash);
            }
            var answer = act.get();
            if (answer.getStatusCode().is2xxSuccessful()) {
                keep(who, key, answer);
            } else {
                status.setRollbackOnly();
            }
            return answer;
        }));
    }

    private static ResponseEntity<?> again(Earlier earlier, String hash) {
        if (!earlier.hash().equals(hash)) {
            return Problems.at(
                    HttpStatus.CONFLICT, new Errors().add("Idempotency-Key", text("platform.api.key.taken")));
        }
        var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        return answer.body(String.valueOf(earlier.body()).getBytes(StandardCharsets.UTF_8));
    }

    /** Of two requests with one key the second waits here for the first to end. */
    private boolean claim(Who who, Key key, String hash) {
        return jdbc.sql("""
                        insert into platform.answered (office_id, person_id, key, request_hash)
                        values (:office, :person, :key, :hash)
                        on conflict do nothing""")
                        .param("office", who.office())
                        .param("person", who.person())
                        .param("key", key.key())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private Earlier earlier(Who who, Key key) {
        return jdbc.sql("""
                select request_hash as hash, location, body from platform.answered
                where office_id = :office and person_id = :person and key = :key""")
                .param("office", who.office())
                .param("person", who.person())
                .param("key", key.key())
                .query(Earlier.class)
                .single();
    }

    private void keep(Who who, Key key, ResponseEntity<?> answer) {
        var location = answer.getHeaders().getLocation();
        jdbc.sql("""
                update platform.answered set location = :location, body = :body
                where office_id = :office and person_id = :person and key = :key""")
                .param("location", location == null ? null : location.toString())
                .param("body", json.writeValueAsString(answer.getBody()))
                .param("office", who.office())
                .param("person", who.person())
                .param("key", key.key())
                .update();
    }
}
