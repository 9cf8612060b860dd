package org.khet.correspondence.internal.checks;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** ตรวจช่องทางรับ for programs, as {@code openapi.yaml} says. */
@RestController
class ChecksApi {

    private final Checks checks;
    private final ChecksPrint print;
    private final Once once;
    private final Clock clock;

    ChecksApi(Checks checks, ChecksPrint print, Once once, Clock clock) {
        this.checks = checks;
        this.print = print;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/v1/checks")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> day(Actor actor, @RequestParam(required = false) @Nullable String day) {
        var errors = new Errors();
        var asked = ApiQuery.day("day", day, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        return ResponseEntity.ok(state(actor, asked == null ? LocalDate.now(clock) : asked));
    }

    @PostMapping("/api/v1/checks")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> note(Actor actor, Once.Key key, JsonBody body, HttpServletRequest request) {
        var found = Checks.read(body::string, body.errors());
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(who, key, body.bytes(), () -> {
            checks.note(actor, found, request.getRemoteAddr());
            return ResponseEntity.status(HttpStatus.CREATED).body(state(actor, LocalDate.now(clock)));
        });
    }

    /** A month on paper; this one without saying which. */
    @GetMapping("/api/v1/checks.pdf")
    @Allowed(Permission.RECEIVE_LETTERS)
    @Nullable
    ResponseEntity<?> paper(
            Actor actor, @RequestParam(required = false) @Nullable String month, HttpServletResponse response)
            throws IOException {
        var asked = month == null ? Optional.of(print.thisMonth()) : ApiQuery.month(month);
        var printed = asked.filter(print::prints);
        if (printed.isEmpty()) {
            var why = text("correspondence.checks.month", "" + print.thisMonth(), "" + ChecksPrint.MOST_BACK);
            return Problems.at(new Errors().add("month", why));
        }
        print.answer(actor, printed.get(), response);
        return null;
    }

    private Day state(Actor actor, LocalDate day) {
        var made = checks.between(actor.office(), actor.unit(), day, day);
        return new Day(
                day,
                Checks.channels().stream()
                        .map(channel -> new Row(
                                channel, Look.of(made, channel, Half.MORNING), Look.of(made, channel, Half.AFTERNOON)))
                        .toList());
    }

    record Day(LocalDate day, List<Row> channels) {}

    record Row(
            Channel channel,
            @Nullable Look morning,
            @Nullable Look afternoon) {}

    /** What was found in one half-day, by whom last and when; null when nobody looked. */
    record Look(int found, String checkedAt, UUID by) {

        static @Nullable Look of(List<Check> made, Channel channel, Half half) {
            var looks = made.stream()
                    .filter(check -> check.channel() == channel && check.half() == half)
                    .toList();
            return looks.isEmpty()
                    ? null
                    : new Look(
                            looks.stream().mapToInt(Check::found).sum(),
                            ThaiDate.machine(looks.getLast().checkedAt()),
                            looks.getLast().checkedBy());
        }
    }
}
