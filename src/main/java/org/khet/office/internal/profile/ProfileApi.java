package org.khet.office.internal.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.internal.profile.Profiles.Emblem;
import org.khet.office.pages.setup.ProfileFields;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Past;
import org.khet.platform.audit.Histories;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Kept;
import org.khet.platform.picture.SmallPicture;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** ข้อมูลสำนักงาน and its emblem for programs, as {@code openapi.yaml} says. */
@RestController
class ProfileApi {

    private static final String PATH = "/api/v1/profile";
    private static final String EMBLEM = PATH + "/emblem";

    private final Profiles profiles;
    private final Histories histories;

    ProfileApi(Profiles profiles, Histories histories) {
        this.profiles = profiles;
        this.histories = histories;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    Told show(Actor actor) {
        return told(actor);
    }

    @GetMapping(PATH + "/history")
    @Allowed(Permission.MANAGE_OFFICE)
    Past history(Actor actor) {
        var office = actor.office().value();
        return Past.of(histories.of(office, office, "office.act.", "office.changed."));
    }

    @PutMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> change(Actor actor, JsonBody body) {
        var check = new FormCheck();
        var facts = ProfileForm.read(fields(body), check);
        var version = body.number("version");
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        return answer(actor, profiles.change(actor, version, facts, new Emblem.Stays()));
    }

    @GetMapping(EMBLEM)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<byte[]> emblem(Actor actor) {
        return profiles.emblem(actor.office().value())
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The body is the picture. */
    @PutMapping(EMBLEM)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> keep(
            Actor actor, @RequestParam(required = false) @Nullable String version, HttpServletRequest request)
            throws IOException {
        var errors = new Errors();
        var seen = ApiQuery.number("version", version, errors);
        var made = SmallPicture.of(request.getInputStream().readNBytes(SmallPicture.MOST_BYTES + 1));
        if (made instanceof SmallPicture.Made.Refused(var why)) {
            errors.add("emblem", why);
        }
        return made instanceof SmallPicture.Made.Png(var png) && !errors.any()
                ? answer(actor, profiles.change(actor, seen, new Emblem.Is(png)))
                : Problems.at(errors);
    }

    @DeleteMapping(EMBLEM)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> remove(Actor actor, @RequestParam(required = false) @Nullable String version) {
        var errors = new Errors();
        var seen = ApiQuery.number("version", version, errors);
        return errors.any() ? Problems.at(errors) : answer(actor, profiles.change(actor, seen, new Emblem.Goes()));
    }

    /** All that is refused by now is that somebody else was quicker. */
    private ResponseEntity<?> answer(Actor actor, Kept kept) {
        return switch (kept) {
            case Kept.Done done -> ResponseEntity.ok(told(actor));
            case Kept.Refused(var field, var why) -> Problems.refused(why);
        };
    }

    private Told told(Actor actor) {
        var emblem = profiles.emblem(actor.office().value()).isPresent();
        return Told.of(profiles.find(actor.office()), emblem ? EMBLEM : null);
    }

    private static ProfileFields fields(JsonBody body) {
        return new ProfileFields(
                body.string("name"),
                body.string("shortName"),
                body.string("letterCode"),
                body.string("code"),
                body.string("address"),
                body.string("phone"),
                body.string("email"));
    }

    /** @param emblem where it is, null without one */
    record Told(
            int version,
            String name,
            String shortName,
            String letterCode,
            String code,
            String address,
            String phone,
            String email,
            @Nullable String emblem) {

        static Told of(Profiles.Stored stored, @Nullable String emblem) {
            return new Told(
                    stored.version(),
                    stored.name(),
                    stored.shortName(),
                    stored.letterCode(),
                    stored.code(),
                    stored.address(),
                    stored.phone(),
                    stored.email(),
                    emblem);
        }
    }
}
