package org.khet.office.internal.factor;

/** RFC 4648 base 32 without padding: what people can type from paper and apps take as a secret. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private Base32() {}

    /** Of bytes whose bits are a multiple of five; more are never made here. */
    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte some : bytes) {
            held = (held << Byte.SIZE) | (some & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((held >> bits) & MASK));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** With a sign between every four, to be read and typed. */
    static String grouped(String text, String between) {
        return text.replaceAll("(.{4})(?=.)", "$1" + between);
    }
}
