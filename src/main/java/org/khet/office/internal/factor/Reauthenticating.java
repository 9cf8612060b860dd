package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;
import static org.springframework.transaction.annotation.Propagation.NEVER;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Reauthentication;
import org.khet.office.internal.factor.Factors.Login;
import org.khet.platform.secret.Failures;
import org.khet.platform.secret.Passwords;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** As signing in: the same hash, the same counts and locks, the same words in the trail. */
@Service
class Reauthenticating implements Reauthentication {

    private final Factors factors;
    private final SecondFactor secondFactor;
    private final Passwords passwords;
    private final Failures failures;
    private final FactorActs acts;
    private final TransactionTemplate transaction;

    Reauthenticating(
            Factors factors,
            SecondFactor secondFactor,
            Passwords passwords,
            Failures failures,
            FactorActs acts,
            TransactionTemplate transaction) {
        this.factors = factors;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.failures = failures;
        this.acts = acts;
        this.transaction = transaction;
    }

    @Override
    public boolean needsCode(OfficeId office, PersonId person) {
        return factors.isSet(office, person);
    }

    @Override
    @Transactional(propagation = NEVER)
    public Proven prove(Actor actor, String password, String code, String address) {
        if (password.isEmpty()) {
            return new Proven.Refused("password", text("office.reauthentication.password.missing"));
        }
        var needsCode = needsCode(actor.office(), actor.person());
        if (needsCode && code.isBlank()) {
            return new Proven.Refused("code", text("office.code.missing"));
        }
        var proven = passwords.seated(() -> password(actor, password, address));
        // A code is good once: it is not used up on a wrong password.
        return proven instanceof Proven.Right && needsCode ? code(actor, code, address) : proven;
    }

    private Proven password(Actor actor, String typed, String address) {
        var login = factors.login(actor.office(), actor.person());
        var name = login.map(Login::userName).map(Failures::ofName).orElseGet(() -> "password " + actor.person());
        var locked = failures.lockedUntil(name, Failures.ofAddress(address));
        if (locked.isPresent()) {
            return locked(locked.get());
        }
        if (passwords.right(typed, login.map(Login::passwordHash).orElse(null))) {
            failures.forget(name);
            return new Proven.Right();
        }
        return Optional.ofNullable(transaction.execute(status -> refuse(actor, name, address)))
                .orElseThrow();
    }

    private Proven refuse(Actor actor, String name, String address) {
        var byAddress = failures.count(Failures.ofAddress(address), Failures.OF_ADDRESS);
        var until = failures.count(name, Failures.OF_NAME).or(() -> byAddress);
        var verb = until.isPresent() ? "person.locked-out" : "person.refused-password";
        acts.write(actor, verb, actor.person(), address);
        return until.map(Reauthenticating::locked)
                .orElseGet(() -> new Proven.Refused("password", text("office.reauthentication.password.wrong")));
    }

    private Proven code(Actor actor, String code, String address) {
        return switch (secondFactor.check(actor, code, address)) {
            case Checked.Right _ -> new Proven.Right();
            case Checked.Wrong _ -> new Proven.Refused("code", FactorWords.WRONG.get());
            case Checked.Locked locked -> new Proven.Refused("code", FactorWords.locked(locked));
        };
    }

    private static Proven locked(OffsetDateTime until) {
        return new Proven.Refused("password", text("office.reauthentication.locked", ThaiDate.time(until)));
    }
}
