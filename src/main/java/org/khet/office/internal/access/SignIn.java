package org.khet.office.internal.access;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.internal.access.Accounts.Account;
import org.khet.platform.secret.Failures;
import org.khet.platform.secret.Passwords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** เข้าสู่ระบบ. */
@Service
class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Failures failures;
    private final Actors actors;
    private final SignInAudit audit;
    private final Errands errands;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Failures failures,
            Actors actors,
            SignInAudit audit,
            Errands errands,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.actors = actors;
        this.audit = audit;
        this.errands = errands;
        this.transaction = transaction;
    }

    /** No transaction is open while the password is hashed, which takes tens of milliseconds. */
    SignInOutcome attempt(String typedName, String password, String address) {
        var name = UserName.folded(typedName);
        return passwords.seated(() -> {
            var locked = failures.lockedUntil(Failures.ofName(name), Failures.ofAddress(address));
            if (locked.isPresent()) {
                return new SignInOutcome.Locked(locked.get());
            }
            var account = accounts.open(name);
            var right =
                    passwords.right(password, account.map(Account::passwordHash).orElse(null));
            return transaction.execute(status -> right && accounts.still(account.orElseThrow())
                    ? enter(account.orElseThrow(), name, address)
                    : refuse(account, name, address));
        });
    }

    private SignInOutcome enter(Account account, String name, String address) {
        failures.forget(Failures.ofName(name));
        var visit = new Visit(account.officeId(), account.personId(), null);
        Optional<Actor> actor = actors.of(visit);
        actor.ifPresent(who -> audit.camePast(who, errands.standInTheWayOf(visit), address));
        return actor.isPresent() ? new SignInOutcome.In(visit) : new SignInOutcome.NoPlace();
    }

    private SignInOutcome refuse(Optional<Account> account, String name, String address) {
        var byAddress = failures.count(Failures.ofAddress(address), Failures.OF_ADDRESS);
        Optional<OffsetDateTime> until =
                failures.count(Failures.ofName(name), Failures.OF_NAME).or(() -> byAddress);
        audit.refused(account, until.isPresent(), address);
        return until.<SignInOutcome>map(SignInOutcome.Locked::new).orElseGet(SignInOutcome.Wrong::new);
    }
}
