package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.platform.secret.Failures;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.signing.internal.TokenLibrary.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** โทเคน (PKCS#11) at the server: which are there, and each opened with its PIN by one at a time. */
@Component
class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    /** Most tokens lock themselves for good at the third. */
    private static final Failures.Rule BEFORE_ITS_OWN_LOCK = new Failures.Rule(2, Duration.ofDays(1));

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The JDK hands each letter on as one byte. */
    private static final String TYPEABLE = "[ -~]{1,255}";

    private final String path;
    private final Failures failures;
    private final SigningActs acts;
    private final TransactionTemplate transaction;
    private final Map<String, Semaphore> seats = new ConcurrentHashMap<>();
    private volatile @Nullable TokenLibrary library;

    /** @param path of the maker's PKCS#11 library; empty: tokens are not served */
    Tokens(
            @Value("${khet.signing.tokens}") String path,
            Failures failures,
            SigningActs acts,
            TransactionTemplate transaction) {
        this.path = path.strip();
        this.failures = failures;
        this.acts = acts;
        this.transaction = transaction;
    }

    /** A token in hand, or why not. */
    sealed interface Opened {

        record Right(TokenSession session) implements Opened {}

        /**
         * It stays shut.
         *
         * @param field {@code password} or {@code way}
         */
        record Refused(String field, String message) implements Opened {}
    }

    boolean served() {
        return !path.isEmpty();
    }

    List<Token> present() throws TokenTrouble {
        return library().present();
    }

    /** Loaded when it is first asked for: one that does not load keeps nobody from anything else. */
    private TokenLibrary library() throws TokenTrouble {
        var loaded = library;
        if (loaded == null) {
            loaded = TokenLibrary.load(Path.of(path).toAbsolutePath());
            library = loaded;
        }
        return loaded;
    }

    /**
     * Opens one. A wrong PIN is counted for the token, whoever typed it.
     *
     * @param id {@link Token#id()}
     * @param label what it is called, should it not be there
     * @param subject what the trail says it was tried for
     */
    Opened open(Actor actor, String id, String label, String pin, UUID subject) {
        var typed = ThaiDigits.toArabic(pin);
        if (typed.isEmpty()) {
            return new Opened.Refused("password", text("signing.token.pin.missing"));
        }
        if (!typed.matches(TYPEABLE)) {
            return new Opened.Refused("password", text("signing.token.pin.shape"));
        }
        try {
            var library = library();
            var leave = seat(library.find(id, label));
            Opened opened = null;
            try {
                opened = tried(actor, library, library.find(id, label), typed, subject, leave);
                return opened;
            } finally {
                if (!(opened instanceof Opened.Right)) {
                    leave.run();
                }
            }
        } catch (TokenTrouble trouble) {
            return refused(trouble);
        }
    }

    /** @return leaves it again, once */
    private Runnable seat(Token token) throws TokenTrouble {
        var seat = seats.computeIfAbsent(token.id(), id -> new Semaphore(1, true));
        try {
            if (!seat.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TokenTrouble(TokenTrouble.Kind.BUSY, token.label());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenTrouble(TokenTrouble.Kind.BUSY, token.label(), e);
        }
        var sitting = new AtomicBoolean(true);
        return () -> {
            if (sitting.getAndSet(false)) {
                seat.release();
            }
        };
    }

    private Opened tried(Actor actor, TokenLibrary library, Token token, String pin, UUID subject, Runnable leave)
            throws TokenTrouble {
        var key = "token " + token.id();
        var locked = failures.lockedUntil(key);
        if (locked.isPresent()) {
            return locked(locked.get());
        }
        var against = token.against();
        if (against.isPresent()) {
            throw new TokenTrouble(against.get(), token.label());
        }
        try {
            return forgiven(key, TokenSession.open(library, token, pin, leave));
        } catch (TokenTrouble trouble) {
            if (trouble.kind() == TokenTrouble.Kind.WRONG_PIN) {
                return wrong(actor, key, trouble, subject);
            }
            throw trouble;
        }
    }

    private Opened forgiven(String key, TokenSession session) {
        try {
            failures.forget(key);
            return new Opened.Right(session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private Opened wrong(Actor actor, String key, TokenTrouble trouble, UUID subject) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var until = failures.count(key, BEFORE_ITS_OWN_LOCK);
            acts.pinRefused(actor, subject);
            return until.map(Tokens::locked).orElseGet(() -> refused(trouble));
        }));
    }

    private static Opened.Refused locked(OffsetDateTime until) {
        return new Opened.Refused("password", text("signing.token.waiting", ThaiDate.time(until)));
    }

    /** Whoever keeps the server finds in the log what the token answered; a PIN is in none of it. */
    static Opened.Refused refused(TokenTrouble trouble) {
        if (trouble.kind() == TokenTrouble.Kind.FAILED || trouble.kind() == TokenTrouble.Kind.LIBRARY) {
            LOG.warn("{}", trouble.getMessage(), trouble.getCause());
        }
        return new Opened.Refused(trouble.field(), Objects.requireNonNull(trouble.getMessage()));
    }
}
