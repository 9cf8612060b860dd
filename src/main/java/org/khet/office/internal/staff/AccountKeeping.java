package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.util.Map;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** บัญชีผู้ใช้: opened, renamed, locked and unlocked, given a new first password. */
@Service
class AccountKeeping {

    private final Guard guard;
    private final AccountRows accounts;
    private final PlaceRows places;
    private final PasswordEncoder passwords;
    private final Recording recording;

    AccountKeeping(
            Guard guard, AccountRows accounts, PlaceRows places, PasswordEncoder passwords, Recording recording) {
        this.guard = guard;
        this.accounts = accounts;
        this.places = places;
        this.passwords = passwords;
        this.recording = recording;
    }

    /** Opens the account with this first password. */
    @Transactional
    Kept open(Actor actor, Guard.Seen seen, String userName, String password) {
        var hash = passwords.encode(password);
        return guard.act(actor, seen, person -> {
            if (accounts.find(actor.office(), person.id()).isPresent()) {
                return new Kept.Refused("userName", text("office.refused.stale"));
            }
            accounts.claim(userName);
            if (!accounts.open(actor.office(), person.id(), userName, hash)) {
                return new Kept.Refused("userName", text("office.staff.account.taken", userName));
            }
            recording.write(actor.did("account.opened", person.id(), ""), null, Map.of("userName", userName));
            return new Kept.Done(person.id());
        });
    }

    @Transactional
    Kept rename(Actor actor, Guard.Seen seen, String userName) {
        return guard.act(actor, seen, person -> {
            var was = account(actor, person.id()).userName();
            accounts.claim(userName);
            if (!was.equals(userName) && accounts.taken(userName)) {
                return new Kept.Refused("userName", text("office.staff.account.taken", userName));
            }
            accounts.rename(actor.office(), person.id(), userName);
            recording.write(
                    actor.did("account.renamed", person.id(), ""),
                    Map.of("userName", was),
                    Map.of("userName", userName));
            return new Kept.Done(person.id());
        });
    }

    /** Ends what is open at once. */
    @Transactional
    Kept lock(Actor actor, Guard.Seen seen, String reason) {
        return guard.act(actor, seen, person -> {
            if (person.id().equals(actor.person().value())) {
                return new Kept.Refused("reason", text("office.staff.account.yourself"));
            }
            if (places.administrator(actor.office(), person.id())
                    && !places.administeredWithout(actor.office(), person.id())) {
                return new Kept.Refused("reason", text("office.refused.last-administrator"));
            }
            account(actor, person.id());
            accounts.lock(actor.office(), person.id());
            accounts.endSessions(actor.office(), person.id());
            recording.write(actor.did("account.locked", person.id(), reason), null, null);
            return new Kept.Done(person.id());
        });
    }

    @Transactional
    Kept unlock(Actor actor, Guard.Seen seen) {
        return guard.act(actor, seen, person -> {
            account(actor, person.id());
            accounts.unlock(actor.office(), person.id());
            recording.write(actor.did("account.unlocked", person.id(), ""), null, null);
            return new Kept.Done(person.id());
        });
    }

    /** The old password is void, and so are the sessions begun with it. */
    @Transactional
    Kept issue(Actor actor, Guard.Seen seen, String password) {
        var hash = passwords.encode(password);
        return guard.act(actor, seen, person -> {
            account(actor, person.id());
            accounts.issue(actor.office(), person.id(), hash);
            accounts.endSessions(actor.office(), person.id());
            recording.write(actor.did("account.password-issued", person.id(), ""), null, null);
            return new Kept.Done(person.id());
        });
    }

    private AccountRows.Account account(Actor actor, UUID person) {
        return accounts.find(actor.office(), person).orElseThrow(() -> new Guard.NoSuchPerson(person));
    }
}
