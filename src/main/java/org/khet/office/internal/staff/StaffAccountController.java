package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.admin.AccountPage;
import org.khet.office.pages.admin.ConfirmPage;
import org.khet.office.pages.admin.PasswordPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** บัญชีผู้ใช้ of a person. */
@Controller
class StaffAccountController {

    private final AccountKeeping keeping;
    private final AccountRows accounts;
    private final PersonPages pages;

    StaffAccountController(AccountKeeping keeping, AccountRows accounts, PersonPages pages) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/office/people/{id}/account")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        var person = pages.person(actor, id);
        var name = accounts.find(actor.office(), id)
                .map(AccountRows.Account::userName)
                .orElse("");
        return accountPage(actor, person, person.version(), name, new Errors());
    }

    @PostMapping("/office/people/{id}/account")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView open(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String userName,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var name = UserNames.read("userName", userName, check);
        var person = pages.person(actor, id);
        if (check.wrong()) {
            return accountPage(actor, person, version, userName, check.errors());
        }
        var seen = new Guard.Seen(id, version, "userName");
        var opening = accounts.find(actor.office(), id).isEmpty();
        var password = FirstPassword.next();
        var kept = opening ? keeping.open(actor, seen, name, password) : keeping.rename(actor, seen, name);
        return switch (kept) {
            case Kept.Done done when opening -> password(person, name, password);
            case Kept.Done done ->
                Forms.done(PersonPages.href(id), text("office.staff.account.renamed", name), redirect);
            case Kept.Refused(var field, var why) ->
                accountPage(actor, person, version, userName, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/people/{id}/password")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askPassword(Actor actor, @PathVariable UUID id) {
        return passwordPage(actor, id, new Errors());
    }

    /** Answered with the password itself, not by a redirect: it is kept nowhere, so it is seen this once. */
    @PostMapping("/office/people/{id}/password")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView issue(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        var password = FirstPassword.next();
        return switch (keeping.issue(actor, new Guard.Seen(id, version, "version"), password)) {
            case Kept.Done done ->
                password(
                        pages.person(actor, id),
                        accounts.find(actor.office(), id).orElseThrow().userName(),
                        password);
            case Kept.Refused(var field, var why) -> passwordPage(actor, id, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/people/{id}/lock")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askLock(Actor actor, @PathVariable UUID id) {
        return lockPage(actor, id, "", new Errors());
    }

    @PostMapping("/office/people/{id}/lock")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView lock(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var why = check.needed("reason", reason, PersonForm.LINE, text("office.reason.missing"));
        if (check.wrong()) {
            return lockPage(actor, id, reason, check.errors());
        }
        return switch (keeping.lock(actor, new Guard.Seen(id, version, "reason"), why)) {
            case Kept.Done done -> Forms.done(PersonPages.href(id), text("office.staff.account.lock.done"), redirect);
            case Kept.Refused(var field, var words) -> lockPage(actor, id, reason, new Errors().add(field, words));
        };
    }

    @GetMapping("/office/people/{id}/unlock")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askUnlock(Actor actor, @PathVariable UUID id) {
        return unlockPage(actor, id, new Errors());
    }

    @PostMapping("/office/people/{id}/unlock")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView unlock(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        return switch (keeping.unlock(actor, new Guard.Seen(id, version, "version"))) {
            case Kept.Done done -> Forms.done(PersonPages.href(id), text("office.staff.account.unlock.done"), redirect);
            case Kept.Refused(var field, var why) -> unlockPage(actor, id, new Errors().add(field, why));
        };
    }

    private static ModelAndView password(PersonFacts.Stored person, String userName, String password) {
        var page =
                new PasswordPage(PersonPages.href(person.id()), person.facts().name(), userName, password);
        return new ModelAndView("office/admin/password", "page", page);
    }

    private ModelAndView accountPage(Actor actor, PersonFacts.Stored person, int version, String typed, Errors errors) {
        var page = new AccountPage(
                PersonPages.href(person.id()),
                version,
                PersonPages.facts(person.facts()),
                accounts.find(actor.office(), person.id()).isEmpty(),
                typed,
                errors);
        return Forms.page("office/admin/account", page, errors);
    }

    private ModelAndView passwordPage(Actor actor, UUID id, Errors errors) {
        var costs = List.of(text("office.staff.account.issue.old"), text("office.staff.account.issue.sessions"));
        return confirm(confirmation(actor, id, "password", "office.staff.account.issue.", costs), errors);
    }

    private ModelAndView lockPage(Actor actor, UUID id, String reason, Errors errors) {
        var costs = List.of(text("office.staff.account.lock.now"), text("office.staff.account.lock.again"));
        return confirm(
                confirmation(actor, id, "lock", "office.staff.account.lock.", costs)
                        .askingReason(reason),
                errors);
    }

    private ModelAndView unlockPage(Actor actor, UUID id, Errors errors) {
        var costs = List.of(text("office.staff.account.unlock.now"));
        return confirm(confirmation(actor, id, "unlock", "office.staff.account.unlock.", costs), errors);
    }

    private static ModelAndView confirm(ConfirmPage page, Errors errors) {
        return Forms.page("office/admin/confirm", page.refused(errors), errors);
    }

    private ConfirmPage confirmation(Actor actor, UUID id, String verb, String texts, List<String> costs) {
        var person = pages.person(actor, id);
        var account = accounts.find(actor.office(), id).orElseThrow(() -> new Guard.NoSuchPerson(id));
        var facts = List.of(
                new Fact(text("office.person.name"), person.facts().name()),
                new Fact(text("office.person.position"), person.facts().position()),
                new Fact(text("office.staff.account.user-name"), account.userName()));
        var href = PersonPages.href(id);
        return new ConfirmPage(
                text(texts + "title"),
                costs,
                facts,
                href + "/" + verb,
                person.version(),
                text(texts + "button"),
                new Link(person.facts().name(), href));
    }
}
