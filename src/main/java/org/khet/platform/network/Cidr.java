package org.khet.platform.network;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of network addresses, {@code 10.0.0.0/8}; one alone without the slash.
 *
 * @param first any address in it
 * @param bits how many leading bits are the same for all of them
 */
record Cidr(InetAddress first, int bits) {

    static Cidr parse(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("no such range of addresses: " + text);
        }
        return new Cidr(address, bits);
    }

    boolean has(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (ours.length != theirs.length || !Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((ours[whole] ^ theirs[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
    }
}
