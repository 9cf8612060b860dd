package org.khet.signing.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.platform.form.FormCheck;

/**
 * The library of a maker of tokens, as far as the JDK's provider does not show it: which tokens are at the server, and an end
 * to all their sessions (PKCS #11 v2.40, 3.2, 5.4 and 5.6; on 64-bit Linux a CK_ULONG has 8 bytes).
 */
final class TokenLibrary {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout.OfLong NUMBER = ValueLayout.JAVA_LONG;

    /** Places in CK_FUNCTION_LIST, which begins with a version as wide as a pointer. */
    private static final int INITIALIZE = 0;

    private static final int GET_SLOT_LIST = 4;
    private static final int GET_TOKEN_INFO = 6;
    private static final int CLOSE_ALL_SESSIONS = 14;
    private static final int FUNCTIONS = 68;

    private static final long OK = 0;
    private static final long ALREADY_INITIALIZED = 0x191;
    private static final long ARGUMENTS_SIZE = 48;
    private static final long FLAGS_OF_ARGUMENTS = 32;
    private static final long OS_LOCKING = 2;
    private static final int MOST_SLOTS = 64;

    private static final long TOKEN_INFO_SIZE = 208;
    private static final int LABEL_SIZE = 32;
    private static final int SERIAL_AT = 80;
    private static final int SERIAL_SIZE = 16;
    private static final long FLAGS_OF_TOKEN = 96;

    private final Path path;
    private final MemorySegment functions;

    private TokenLibrary(Path path, MemorySegment functions) {
        this.path = path;
        this.functions = functions;
    }

    /**
     * A token at the server.
     *
     * @param serial as its maker numbered it
     * @param flags CKF_…
     */
    record Token(long slot, String label, String serial, long flags) {

        private static final long LOGIN_REQUIRED = 0x4;
        private static final long INITIALIZED = 0x400;
        private static final long FINAL_TRY = 0x20000;
        private static final long PIN_LOCKED = 0x40000;

        /** By which it is known again: few makers leave the serial out. */
        String id() {
            return serial.isEmpty() ? label : serial;
        }

        private boolean ready() {
            return (flags & INITIALIZED) != 0 && !id().isEmpty();
        }

        /** What speaks against trying a PIN. */
        Optional<TokenTrouble.Kind> against() {
            if ((flags & PIN_LOCKED) != 0) {
                return Optional.of(TokenTrouble.Kind.PIN_LOCKED);
            }
            if ((flags & FINAL_TRY) != 0) {
                return Optional.of(TokenTrouble.Kind.LAST_TRY);
            }
            return (flags & LOGIN_REQUIRED) == 0 ? Optional.of(TokenTrouble.Kind.NO_PIN) : Optional.empty();
        }
    }

    /** Loads and initialises it; once loaded it stays. */
    @SuppressWarnings("restricted")
    static TokenLibrary load(Path path) throws TokenTrouble {
        try (var arena = Arena.ofConfined()) {
            var list = arena.allocate(ValueLayout.ADDRESS);
            var find = SymbolLookup.libraryLookup(path, Arena.global())
                    .find("C_GetFunctionList")
                    .orElseThrow(() -> new IllegalArgumentException("no PKCS#11 library: " + path));
            called(find, FunctionDescriptor.of(NUMBER, ValueLayout.ADDRESS), list);
            var functions = list.get(ValueLayout.ADDRESS, 0).reinterpret(place(FUNCTIONS));
            var library = new TokenLibrary(path, functions);
            library.initialize(arena);
            return library;
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException odd) {
            throw new TokenTrouble(TokenTrouble.Kind.LIBRARY, path.toString(), odd);
        }
    }

    Path path() {
        return path;
    }

    /** It may be asked by several threads at once. */
    private void initialize(Arena arena) {
        var arguments = arena.allocate(ARGUMENTS_SIZE, Long.BYTES);
        arguments.set(NUMBER, FLAGS_OF_ARGUMENTS, OS_LOCKING);
        long answer = call(INITIALIZE, FunctionDescriptor.of(NUMBER, ValueLayout.ADDRESS), arguments);
        if (answer != OK && answer != ALREADY_INITIALIZED) {
            throw new IllegalStateException("C_Initialize: " + Long.toHexString(answer));
        }
    }

    /** Those that are there and made ready for use. */
    List<Token> present() {
        try (var arena = Arena.ofConfined()) {
            var tokens = new ArrayList<Token>();
            for (long slot : slots(arena)) {
                token(arena, slot).filter(Token::ready).ifPresent(tokens::add);
            }
            return tokens;
        }
    }

    Token find(String id, String label) throws TokenTrouble {
        return present().stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TokenTrouble(TokenTrouble.Kind.ABSENT, label));
    }

    boolean has(Token token) {
        return present().stream().anyMatch(one -> one.id().equals(token.id()));
    }

    /** Whoever is logged in is so no more (5.6: the application's last session takes its login along). */
    void closeSessions(Token token) {
        call(CLOSE_ALL_SESSIONS, FunctionDescriptor.of(NUMBER, NUMBER), token.slot());
    }

    /** Asked without room first: then the library looks anew what was put in. */
    private long[] slots(Arena arena) {
        var shape = FunctionDescriptor.of(NUMBER, ValueLayout.JAVA_BYTE, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        var count = arena.allocate(NUMBER);
        call(GET_SLOT_LIST, shape, (byte) 1, MemorySegment.NULL, count);
        var slots = arena.allocate(NUMBER, MOST_SLOTS);
        count.set(NUMBER, 0, MOST_SLOTS);
        long answer = call(GET_SLOT_LIST, shape, (byte) 1, slots, count);
        return answer == OK
                ? slots.asSlice(0, count.get(NUMBER, 0) * Long.BYTES).toArray(NUMBER)
                : new long[0];
    }

    private Optional<Token> token(Arena arena, long slot) {
        var info = arena.allocate(TOKEN_INFO_SIZE, Long.BYTES);
        long answer = call(GET_TOKEN_INFO, FunctionDescriptor.of(NUMBER, NUMBER, ValueLayout.ADDRESS), slot, info);
        return answer == OK
                ? Optional.of(new Token(
                        slot,
                        words(info, 0, LABEL_SIZE),
                        words(info, SERIAL_AT, SERIAL_SIZE),
                        info.get(NUMBER, FLAGS_OF_TOKEN)))
                : Optional.empty();
    }

    private static String words(MemorySegment info, int at, int size) {
        var bytes = info.asSlice(at, size).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8)
                .codePoints()
                .filter(letter -> !FormCheck.unprintable(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static long place(int function) {
        return ValueLayout.ADDRESS.byteSize() * (function + 1L);
    }

    private long call(int function, FunctionDescriptor shape, Object... arguments) {
        return called(functions.get(ValueLayout.ADDRESS, place(function)), shape, arguments);
    }

    @SuppressWarnings("restricted")
    private static long called(MemorySegment function, FunctionDescriptor shape, Object... arguments) {
        try {
            return (long) LINKER.downcallHandle(function, shape).invokeWithArguments(arguments);
        } catch (Throwable odd) {
            throw new IllegalStateException("the library of tokens", odd);
        }
    }
}
