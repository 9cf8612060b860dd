package org.khet.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies("10.9.0.0/17, 127.0.0.1,2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource({
        "10.9.0.1, true",
        "10.9.127.255, true",
        "10.9.128.0, false",
        "10.8.255.255, false",
        "127.0.0.1, true",
        "127.0.0.2, false",
        "::ffff:127.0.0.1, true",
        "2001:db8:1::7, true",
        "2001:db8:2::7, false",
        "unknown, false",
        "'', false"
    })
    void what_is_in_the_list_is_a_proxy(String address, boolean is) {
        assertThat(proxies.has(address)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.5 | 198.51.100.1                        | 203.0.113.5
            10.9.0.1    | ''                                  | 10.9.0.1
            10.9.0.1    | 198.51.100.1                        | 198.51.100.1
            10.9.0.1    | 6.6.6.6, 198.51.100.1               | 198.51.100.1
            10.9.0.1    | 6.6.6.6, 198.51.100.1, 127.0.0.1    | 198.51.100.1
            10.9.0.1    | 127.0.0.1, 10.9.0.2                 | 127.0.0.1
            10.9.0.1    | 198.51.100.1:4711                   | 198.51.100.1
            10.9.0.1    | [2001:db8::7]:4711                  | 2001:db8:0:0:0:0:0:7
            10.9.0.1    | 6.6.6.6, <script>                   | 10.9.0.1
            10.9.0.1    | 6.6.6.6, example.org                | 10.9.0.1
            """)
    void the_client_is_the_nearest_address_that_is_no_proxy(String peer, String forwarded, String client) {
        assertThat(proxies.client(peer, List.of(forwarded))).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(proxies.client("10.9.0.1", List.of("6.6.6.6", "198.51.100.1, 10.9.0.2")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void without_a_list_nobody_is_believed() {
        assertThat(new Proxies("").client("127.0.0.1", List.of("6.6.6.6"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.0/33", "::/129", "all"})
    void a_list_that_cannot_be_read_stops_the_start_with_its_word(String word) {
        assertThatThrownBy(() -> new Proxies("10.0.0.1 " + word)).hasMessageContaining(word);
    }
}
