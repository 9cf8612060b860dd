package org.khet.correspondence.internal.work;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Scope;
import org.khet.platform.api.JsonBody;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** งานของฉัน and its reminders for programs, as {@code openapi.yaml} says. */
@RestController
class WorkApi {

    private static final int MOST = 200;

    private final WaitingLetters letters;
    private final ReminderJobs jobs;
    private final Clock clock;

    WorkApi(WaitingLetters letters, ReminderJobs jobs, Clock clock) {
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/api/v1/work")
    @Allowed(value = Permission.WORK, scope = Scope.LETTERS_READ)
    Works work(Actor actor) {
        return new Works(letters.of(actor, MOST).stream().map(Work::of).toList());
    }

    @GetMapping("/api/v1/account/reminders")
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    Reminder reminder(Actor actor) {
        return new Reminder(jobs.address(actor).orElse(""));
    }

    /** An empty address ends them. */
    @PutMapping("/api/v1/account/reminders")
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    ResponseEntity<?> remind(Actor actor, JsonBody body) {
        var email = body.string("email").strip();
        if (!email.isEmpty() && !ReminderController.isAddress(email)) {
            body.errors().add("email", text("correspondence.reminder.wrong"));
        }
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        jobs.set(actor, email, OffsetDateTime.now(clock));
        return ResponseEntity.ok(new Reminder(email));
    }

    record Reminder(String email) {}

    record Works(List<Work> items) {}

    record Work(
            UUID id,
            @Nullable Integer registerYear,
            @Nullable Integer registerNumber,
            Purpose purpose,
            String instruction,
            @Nullable LocalDate due,
            EntryState status,
            String since,
            String subject,
            String from,
            Speed speed,
            boolean secret) {

        static Work of(Waiting one) {
            return new Work(
                    one.id(),
                    one.year(),
                    one.number(),
                    one.purpose(),
                    one.instruction(),
                    one.due(),
                    one.state(),
                    ThaiDate.machine(one.atSince()),
                    one.subject(),
                    one.sender(),
                    one.speed(),
                    one.secret());
        }
    }
}
