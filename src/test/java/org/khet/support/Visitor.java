package org.khet.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Someone with a browser of their own, as HTTP sees them. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Visitor(int port) {
        this.port = port;
    }

    /** Signs in with the password of the sample office. */
    public Visitor signIn(String user) throws IOException, InterruptedException {
        var form = TOKEN.matcher(send(HttpRequest.newBuilder(at("/sign-in"))));
        if (!form.find()) {
            throw new AssertionError("no form to sign in");
        }
        var token = URLEncoder.encode(form.group(1), StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user + "&password=khet-sample&_csrf=" + token)));
        return this;
    }

    /** The page without its token, which is another each time. */
    public String page(String path) throws IOException, InterruptedException {
        return TOKEN.matcher(send(HttpRequest.newBuilder(at(path)))).replaceAll("");
    }

    public byte[] bytes(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }
}
