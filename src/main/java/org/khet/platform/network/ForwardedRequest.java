package org.khet.platform.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as its sender made it: address, scheme and host come from the headers of a proxy of ours, and from nobody
 * else's. Where a header has several values the last counts: the nearest proxy wrote it.
 */
final class ForwardedRequest extends HttpServletRequestWrapper {

    private static final Set<String> HIDDEN = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-forwarded-ssl",
            "x-real-ip");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[A-Za-z0-9.-]+)(?::(\\d{1,5}))?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String address;
    private final String scheme;
    private final boolean secure;
    private final String host;
    private final int port;

    ForwardedRequest(HttpServletRequest request, Proxies proxies) {
        super(request);
        boolean believed = proxies.has(request.getRemoteAddr());
        this.address = proxies.client(request.getRemoteAddr(), values(request, "X-Forwarded-For"));
        var proto = believed ? last(request, "X-Forwarded-Proto") : Optional.<String>empty();
        this.scheme = proto.map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.equals("https") || word.equals("http"))
                .orElse(request.getScheme());
        this.secure = proto.isPresent() ? scheme.equals("https") : request.isSecure();
        var named = (believed ? last(request, "X-Forwarded-Host") : Optional.<String>empty())
                .map(HOST::matcher)
                .filter(match -> match.matches());
        this.host = named.map(match -> match.group(1)).orElse(request.getServerName());
        var written = named.map(match -> match.group(2));
        boolean told = named.isPresent() || proto.isPresent();
        this.port = written.map(Integer::parseInt).orElse(told ? usual() : request.getServerPort());
    }

    private int usual() {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var standing = port == usual() ? "" : ":" + port;
        return new StringBuffer(scheme + "://" + host + standing + getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !hidden(name))
                .toList());
    }

    private static boolean hidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> last(HttpServletRequest request, String name) {
        var values = values(request, name);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var parts = List.of(values.getLast().split(",", -1));
        return Optional.of(parts.getLast().strip());
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
