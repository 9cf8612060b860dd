package org.khet.platform.network;

import static org.khet.platform.web.Texts.text;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The proxies that stand before Khet, as {@code KHET_PROXIES} lists them: addresses or ranges with commas between. What
 * others say about where a request came from is not believed.
 */
@Component
class Proxies {

    private final List<Cidr> ranges;

    Proxies(@Value("${khet.proxies:}") String setting) {
        this.ranges = Arrays.stream(setting.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .map(Proxies::range)
                .toList();
    }

    private static Cidr range(String word) {
        try {
            return Cidr.parse(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(text("platform.proxies.unread", word), e);
        }
    }

    boolean has(String address) {
        return literal(address).filter(this::has).isPresent();
    }

    private boolean has(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.has(address));
    }

    /**
     * Who asked: from the nearest on, the first address that is no proxy of ours. What stands further left was written by
     * a stranger.
     *
     * @param peer the address the connection came from
     * @param forwarded the values of X-Forwarded-For, each a list
     */
    String client(String peer, List<String> forwarded) {
        var hops = new ArrayList<>(String.join(",", forwarded)
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList());
        Collections.reverse(hops);
        var client = peer;
        for (var hop : hops) {
            var address = literal(hop);
            if (!has(client) || address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
        }
        return client;
    }

    /** Some proxies add the port: {@code 203.0.113.7:4711}, {@code [2001:db8::7]:4711}. */
    private static Optional<InetAddress> literal(String hop) {
        var bare = hop.replaceFirst("^\\[([^\\]]*)\\](:\\d+)?$", "$1").replaceFirst("^([0-9.]+):\\d+$", "$1");
        try {
            return Optional.of(InetAddress.ofLiteral(bare.replaceFirst("%.*", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
