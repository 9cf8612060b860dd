package org.khet.platform.api;

import java.util.UUID;
import java.util.function.Function;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;

/** What the API answers to an act. */
public final class Answers {

    private Answers() {}

    /** What was sent wrong is said at its field; what does not fit how things stand is a conflict. */
    public static ResponseEntity<?> of(Kept kept, JsonBody body, Function<UUID, ResponseEntity<?>> done) {
        return switch (kept) {
            case Kept.Done(var id) -> done.apply(id);
            case Kept.Refused(var field, var why)
            when body.has(field) && !field.equals("version") -> Problems.at(new Errors().add(field, why));
            case Kept.Refused refused -> Problems.refused(refused.why());
        };
    }
}
