package org.khet.office.internal.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.internal.factor.Factors.Factor;
import org.khet.platform.secret.Failures;
import org.khet.platform.secret.Secrets;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** การยืนยันขั้นที่สอง. */
@Service
class SecondFactor {

    private final Factors factors;
    private final Secrets secrets;
    private final Failures failures;
    private final FactorActs acts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(Factors factors, Secrets secrets, Failures failures, FactorActs acts, Clock clock) {
        this.factors = factors;
        this.secrets = secrets;
        this.failures = failures;
        this.acts = acts;
        this.clock = clock;
    }

    /** A new secret, good for nothing until a code of it was shown. */
    @Transactional
    void begin(Actor who) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        factors.begin(who.office(), who.person(), secrets.seal(secret, context(who.person())));
    }

    /** The secret its owner is about to confirm; empty when there is none, or it is confirmed and shown no more. */
    Optional<byte[]> unconfirmed(Actor who) {
        return factors.find(who.office(), who.person())
                .filter(factor -> !factor.confirmed())
                .map(factor -> secret(factor, who.person()));
    }

    /** The code shows that the app knows the secret: from now on it is asked for. */
    @Transactional
    Checked confirm(Actor who, String typed, String address) {
        var checked = check(who, typed, address);
        if (checked instanceof Checked.Right) {
            acts.write(who, "person.second-factor-set", who.person(), address);
        }
        return checked;
    }

    /** The code given at sign-in. */
    @Transactional
    Checked enter(Actor who, String typed, String address) {
        var checked = check(who, typed, address);
        if (checked instanceof Checked.Right right) {
            if (right.recovery()) {
                acts.write(who, "person.used-recovery-code", who.person(), address);
            }
            acts.write(who, "person.signed-in", who.person(), address);
        }
        return checked;
    }

    @Transactional
    Checked remove(Actor who, String typed, String address) {
        var checked = check(who, typed, address);
        if (checked instanceof Checked.Right) {
            factors.remove(who.office(), who.person());
            acts.write(who, "person.second-factor-removed", who.person(), address);
        }
        return checked;
    }

    /** The administrator takes it from one who lost phone and recovery codes; false when there is none. */
    @Transactional
    boolean takeAway(Actor by, PersonId whose, String address) {
        boolean removed = factors.remove(by.office(), whose);
        if (removed) {
            acts.write(by, "person.second-factor-removed", whose, address);
        }
        return removed;
    }

    /** Makes ten recovery codes, seen this once; those before them are void. */
    @Transactional
    List<String> recovery(Actor who, String address) {
        factors.lock(who.office(), who.person()); // of two at once the codes of the later hold, and those alone
        var codes = RecoveryCodes.fresh();
        factors.keepRecovery(
                who.office(),
                who.person(),
                codes.stream().map(RecoveryCodes::hash).toList());
        acts.write(who, "person.recovery-codes-made", who.person(), address);
        return codes;
    }

    /** The row is locked first: tries at once go one after the other, so that none outruns the count. */
    @Transactional
    Checked check(Actor who, String typed, String address) {
        var factor = factors.lock(who.office(), who.person());
        var key = "code " + who.person();
        var locked = failures.lockedUntil(key);
        if (locked.isPresent()) {
            return new Checked.Locked(locked.get());
        }
        var right = factor.flatMap(known -> right(who.office(), who.person(), known, typed));
        if (right.isPresent()) {
            failures.forget(key);
            return right.get();
        }
        var until = failures.count(key, Failures.OF_NAME);
        acts.write(who, until.isPresent() ? "person.locked-out" : "person.refused-code", who.person(), address);
        return until.<Checked>map(Checked.Locked::new).orElseGet(Checked.Wrong::new);
    }

    private Optional<Checked> right(OfficeId office, PersonId person, Factor factor, String typed) {
        var code = ThaiDigits.toArabic(typed).replaceAll("[\\s-]", "");
        if (code.length() != Totp.DIGITS) {
            boolean recovery = factor.confirmed() && factors.useRecovery(office, person, RecoveryCodes.hash(typed));
            return recovery ? Optional.of(new Checked.Right(true)) : Optional.empty();
        }
        var secret = secret(factor, person);
        var step = Totp.stepOf(code, secret, clock.instant(), factor.lastStep());
        step.ifPresent(taken -> factors.take(office, person, taken));
        return step.isPresent() ? Optional.of(new Checked.Right(false)) : Optional.empty();
    }

    private byte[] secret(Factor factor, PersonId person) {
        return secrets.open(HexFormat.of().parseHex(factor.sealed()), context(person));
    }

    private static String context(PersonId person) {
        return "second-factor/" + person;
    }
}
