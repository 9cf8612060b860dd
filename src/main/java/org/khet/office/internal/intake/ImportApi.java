package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.JsonBody;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** นำเข้าข้อมูล for programs: sent, looked at, read in whole, as {@code openapi.yaml} says. */
@RestController
class ImportApi {

    private final TableIntake intake;

    ImportApi(TableIntake intake) {
        this.intake = intake;
    }

    @PostMapping("/api/v1/imports")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> send(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestPart(name = "table", required = false) @Nullable MultipartFile table)
            throws IOException {
        var named = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst();
        if (named.isEmpty()) {
            return Problems.at(new Errors().add("kind", text("office.list.unknown")));
        }
        return switch (intake.send(actor, named.get(), table)) {
            case TableIntake.Sent.Kept(var id) ->
                ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(Preview.of(intake.look(actor, id)));
            case TableIntake.Sent.Refused(var why) -> Problems.at(new Errors().add("table", why));
        };
    }

    @GetMapping("/api/v1/imports/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    Preview look(Actor actor, @PathVariable UUID id) {
        return Preview.of(intake.look(actor, id));
    }

    @PostMapping("/api/v1/imports/{id}/apply")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> apply(Actor actor, @PathVariable UUID id, JsonBody body) {
        return switch (intake.apply(actor, id, body.string("fingerprint"))) {
            case TableIntake.Applied.Done(var kind, var added, var changed) ->
                ResponseEntity.ok(new Applied(kind.word(), added, changed));
            case TableIntake.Applied.Changed changed -> Problems.refused(text("office.import.look-again"));
        };
    }

    @DeleteMapping("/api/v1/imports/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> drop(Actor actor, @PathVariable UUID id) {
        intake.drop(actor, id);
        return ResponseEntity.noContent().build();
    }

    record Applied(String kind, long added, long changed) {}

    /** @param ready nothing is wrong and something would change; {@code fingerprint} is sent to read it in */
    record Preview(
            UUID id,
            String kind,
            String fileName,
            long added,
            long changed,
            long same,
            boolean ready,
            String fingerprint,
            List<Line> lines,
            List<Problem> problems) {

        static Preview of(TableIntake.Look look) {
            var plan = look.plan();
            return new Preview(
                    look.upload().id(),
                    look.upload().kind().word(),
                    look.upload().fileName(),
                    plan.count(Plan.Act.ADD),
                    plan.count(Plan.Act.CHANGE),
                    plan.count(Plan.Act.SAME),
                    plan.ready(),
                    plan.fingerprint(),
                    plan.changes().stream().map(Line::of).toList(),
                    plan.problems().stream().map(Problem::of).toList());
        }
    }

    record Line(int row, Plan.Act act, String name, String detail) {

        static Line of(Plan.Change<?> change) {
            return new Line(change.row(), change.act(), change.name(), change.detail());
        }
    }

    record Problem(int row, String column, String value, String why) {

        static Problem of(Table.Problem problem) {
            return new Problem(problem.row(), problem.column(), problem.value(), problem.why());
        }
    }
}
