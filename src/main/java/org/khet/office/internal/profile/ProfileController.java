package org.khet.office.internal.profile;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.internal.profile.Profiles.Emblem;
import org.khet.office.pages.setup.ProfileFields;
import org.khet.office.pages.setup.ProfilePage;
import org.khet.platform.audit.Histories;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.picture.SmallPicture;
import org.khet.platform.web.Errors;
import org.khet.platform.web.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ข้อมูลสำนักงาน and its emblem. */
@Controller
class ProfileController {

    private static final String PATH = "/office/profile";

    private final Profiles profiles;
    private final Office office;
    private final Histories histories;

    ProfileController(Profiles profiles, Office office, Histories histories) {
        this.profiles = profiles;
        this.office = office;
        this.histories = histories;
    }

    /** Shown before signing in too. Its address changes with it, so a browser may keep it. */
    @GetMapping("/office/emblem/{id}/{version}.png")
    @OpenToAll
    ResponseEntity<byte[]> emblem(@PathVariable UUID id, @PathVariable int version) {
        return profiles.emblem(id)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView form(Actor actor) {
        var stored = profiles.find(actor.office());
        var facts = stored.facts();
        var fields = new ProfileFields(
                facts.name(),
                facts.shortName(),
                facts.letterCode(),
                facts.code(),
                facts.address(),
                facts.phone(),
                facts.email());
        return page(actor, stored.version(), fields, new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute ProfileFields typed,
            @RequestParam(name = "emblem", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean without,
            RedirectAttributes redirect)
            throws IOException {
        var check = new FormCheck();
        var facts = ProfileForm.read(typed, check);
        var emblem = emblem(file, without, check);
        if (check.wrong()) {
            return page(actor, version, typed, check.errors());
        }
        return switch (profiles.change(actor, version, facts, emblem)) {
            case Kept.Done done -> Forms.done(PATH, text("office.profile.changed"), redirect);
            case Kept.Refused(var field, var why) -> page(actor, version, typed, new Errors().add(field, why));
        };
    }

    private static Emblem emblem(@Nullable MultipartFile file, boolean without, FormCheck check) throws IOException {
        if (file == null || file.isEmpty()) {
            return without ? new Emblem.Goes() : new Emblem.Stays();
        }
        return switch (SmallPicture.of(file.getBytes())) {
            case SmallPicture.Made.Png(var png) -> new Emblem.Is(png);
            case SmallPicture.Made.Refused(var why) -> {
                check.errors().add("emblem", why);
                yield new Emblem.Stays();
            }
        };
    }

    private ModelAndView page(Actor actor, int version, ProfileFields fields, Errors errors) {
        var emblem = office.profile(actor.office()).emblem();
        var history = histories.of(actor.office().value(), actor.office().value(), "office.act.", "office.changed.");
        var page = new ProfilePage(version, fields, emblem == null ? "" : emblem, history, errors);
        return Forms.page("office/setup/profile", page, errors);
    }
}
