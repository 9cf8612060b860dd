package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.internal.account.OwnAccounts.Account;
import org.khet.platform.secret.Failures;
import org.khet.platform.secret.Passwords;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** เปลี่ยนรหัสผ่าน. */
@Service
class PasswordChange {

    private final OwnAccounts accounts;
    private final Passwords passwords;
    private final Failures failures;
    private final OpenSessions sessions;
    private final AccountActs acts;
    private final TransactionTemplate transaction;

    PasswordChange(
            OwnAccounts accounts,
            Passwords passwords,
            Failures failures,
            OpenSessions sessions,
            AccountActs acts,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.sessions = sessions;
        this.acts = acts;
        this.transaction = transaction;
    }

    /** What was typed. */
    record Typed(String old, String fresh, String again) {
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** Where it was typed: the session that stays, and its address. */
    record Place(String session, String address) {}

    /** As at sign-in, no transaction is open while passwords are hashed. */
    Changed change(Actor who, Typed typed, Place place) {
        var account = accounts.of(who.office(), who.person()).orElseThrow();
        var errors = errors(who, account, typed);
        return errors.any() ? new Changed.Refused(errors) : passwords.seated(() -> change(who, account, typed, place));
    }

    private Changed change(Actor who, Account account, Typed typed, Place place) {
        var locked = failures.lockedUntil(key(who));
        if (locked.isPresent()) {
            return refused("old", locked(locked.get()));
        }
        if (!passwords.right(typed.old(), account.passwordHash())) {
            var until = failures.count(key(who), Failures.OF_NAME);
            return refused("old", until.map(PasswordChange::locked).orElseGet(() -> text("office.password.old.wrong")));
        }
        if (typed.fresh().equals(typed.old())) {
            return refused("fresh", text("office.password.unchanged"));
        }
        var hash = passwords.hash(typed.fresh());
        return Optional.ofNullable(transaction.execute(status -> keep(who, account, hash, place)))
                .orElseThrow();
    }

    private Changed keep(Actor who, Account account, String hash, Place place) {
        if (!accounts.change(who.office(), who.person(), account.passwordHash(), hash)) {
            return refused("old", text("office.password.old.wrong"));
        }
        failures.forget(key(who));
        acts.write(who, "person.changed-password", who.person(), null, place.address());
        return new Changed.Done(sessions.endOthers(who.office(), who.person(), place.session()));
    }

    private Errors errors(Actor who, Account account, Typed typed) {
        var errors = new Errors();
        if (typed.old().isEmpty()) {
            errors.add("old", text("office.password.old.missing"));
        }
        if (typed.fresh().isEmpty()) {
            errors.add("fresh", text("office.password.fresh.missing"));
        }
        PasswordRules.against(typed.fresh(), account, accounts.shortest(who.office()))
                .ifPresent(why -> errors.add("fresh", why));
        if (!typed.again().equals(typed.fresh())) {
            errors.add("again", text("office.password.again.other"));
        }
        return errors;
    }

    private static Changed refused(String field, String why) {
        return new Changed.Refused(new Errors().add(field, why));
    }

    private static String locked(OffsetDateTime until) {
        return text("office.password.locked", ThaiDate.time(until));
    }

    private static String key(Actor who) {
        return "password " + who.person();
    }
}
