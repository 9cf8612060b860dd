import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One client with one kept-alive connection and its cookies. Written on a bare socket because the client shares two
 * cores with what it measures: it takes about a tenth of the processor time of {@code java.net.http}.
 */
final class Http implements AutoCloseable {

    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    Http(int port) {
        this.port = port;
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, headers);
    }

    Answer post(String path, String[] headers, byte[]... body) throws IOException {
        return send("POST", path, headers, body);
    }

    /** @param headers whole header lines without line end */
    private Answer send(String method, String path, String[] headers, byte[]... body) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(method, path, headers, body);
        } catch (IOException e) {
            close();
            // A kept connection may have been closed by the server between two requests; a read is safe to repeat.
            if (fresh || !method.equals("GET")) {
                throw e;
            }
            return exchange(method, path, headers, body);
        }
    }

    private Answer exchange(String method, String path, String[] headers, byte[]... body) throws IOException {
        if (socket == null) {
            connect();
        }
        out.write(head(method, path, headers, body).getBytes(StandardCharsets.UTF_8));
        for (byte[] part : body) {
            out.write(part);
        }
        out.flush();
        Answer answer = read();
        if ("close".equalsIgnoreCase(answer.headers.get("connection"))) {
            close();
        }
        return answer;
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        at = end = 0;
    }

    private String head(String method, String path, String[] headers, byte[]... body) {
        var head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost:").append(port);
        if (!cookies.isEmpty()) {
            head.append("\r\nCookie: ")
                    .append(cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (String header : headers) {
            head.append("\r\n").append(header);
        }
        if (!method.equals("GET")) {
            long length = 0;
            for (byte[] part : body) {
                length += part.length;
            }
            head.append("\r\nContent-Length: ").append(length);
        }
        return head.append("\r\n\r\n").toString();
    }

    private Answer read() throws IOException {
        String status = line();
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).trim();
            if (name.equals("set-cookie")) {
                remember(value);
            }
            headers.put(name, value);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        return new Answer(code, headers, body(code, headers));
    }

    private void remember(String cookie) {
        int equals = cookie.indexOf('=');
        int semicolon = cookie.indexOf(';');
        String value = cookie.substring(equals + 1, semicolon < 0 ? cookie.length() : semicolon);
        if (value.isEmpty()) {
            cookies.remove(cookie.substring(0, equals));
        } else {
            cookies.put(cookie.substring(0, equals), value);
        }
    }

    private byte[] body(int code, Map<String, String> headers) throws IOException {
        if (code == 204 || code == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length != null) {
            return bytes(Integer.parseInt(length));
        }
        var rest = new ByteArrayOutputStream();
        while (at < end || fill()) {
            rest.write(buffer, at, end - at);
            at = end;
        }
        close();
        return rest.toByteArray();
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream(32 * 1024);
        while (true) {
            String size = line();
            int semicolon = size.indexOf(';');
            int length = Integer.parseInt((semicolon < 0 ? size : size.substring(0, semicolon)).trim(), 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // trailers say nothing we need
                }
                return all.toByteArray();
            }
            all.write(bytes(length));
            line();
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] all = new byte[length];
        int got = 0;
        while (got < length) {
            if (at == end && !fill()) {
                throw new EOFException("the answer broke off after " + got + " of " + length + " bytes");
            }
            int n = Math.min(length - got, end - at);
            System.arraycopy(buffer, at, all, got, n);
            at += n;
            got += n;
        }
        return all;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        while (true) {
            if (at == end && !fill()) {
                throw new EOFException("the connection closed before an answer");
            }
            char c = (char) (buffer[at++] & 0xff);
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append(c);
            }
        }
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // closing is all we wanted
        }
        socket = null;
    }
}
