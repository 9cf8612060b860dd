package org.khet.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes requests that make no sense, or almost do: the same number makes the same request. */
final class Fuzz {

    /** What must never come back as a tag. */
    static final String TAG = "<zq";

    private static final Pattern WHAT = Pattern.compile("\\{(?:[a-z]+:)?([^}]+)}");
    private static final String BOUNDARY = "----odd";
    private static final List<String> NAMES = List.of("""
            q unit year state speed at older newer page from.day from.month from.year to.day to.month to.year
            name role verb version words person act know due.day due.month due.year reason files.kept files
            draft once despite subject sender secrecy channel enclosures dated.day number kind code password
            again old fresh user to scopes days lasts mode requiredOf shortest place id since until since.day
            since.month since.year until.day email keeper key first why fingerprint position offered holder rank
            when away after before who day day.day _method limit cursor sort month group period list class.name""".split("\\s+"));
    private static final List<String> NUMBERED = List.of("columns[0]", "a[b].c", "act[999999]", "due[day]");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get");
    private static final List<String> ACCEPTS = List.of(
            "application/json",
            "text/html",
            "image/png",
            "*/*;q=0",
            "application/pdf",
            "text/event-stream",
            "x",
            "a/b/c",
            "");

    private final Random random;
    private final Line line;
    private final Function<String, String> values;
    private final List<String> ids;
    private final StringBuilder head = new StringBuilder();
    private byte[] body = new byte[0];
    private String type = "";

    private Fuzz(long seed, List<Line> lines, Function<String, String> values, List<String> ids) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        line = lines.get(random.nextInt(lines.size()));
        this.values = values;
        this.ids = ids;
    }

    /**
     * @param signIn headers by which somebody is known, each ending its line; empty for nobody
     * @param csrf the token of their forms
     */
    record Asker(String signIn, String csrf) {}

    /** The bytes of a request. */
    static Made request(
            long seed,
            List<Line> lines,
            Function<String, String> values,
            List<String> ids,
            Function<Line, Asker> asker) {
        var fuzz = new Fuzz(seed, lines, values, ids);
        return fuzz.make(asker.apply(fuzz.line));
    }

    /** @param path asked for, without what follows the question mark */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Made(String method, String path, byte[] bytes) {
        /** As a report shows it. */
        @Override
        public String toString() {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return text.substring(0, Math.min(text.length(), 1500))
                    .replaceAll("(?i)(cookie|bearer) [^\\r\\n]+", "$1 …");
        }
    }

    private Made make(Asker asker) {
        var method = chance(85) ? line.method() : one(METHODS);
        var path = path();
        var fields = fields(asker.csrf());
        boolean inQuery = method.equals("GET") || method.equals("HEAD") || chance(5);
        var target = path + (inQuery && !fields.isEmpty() ? "?" + encoded(fields) : "");
        if (!inQuery || chance(3)) {
            body(fields);
        }
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(chance(97) ? "localhost" : odd()).append("\r\nConnection: close\r\n");
        head.append(asker.signIn());
        headers();
        if (body.length > 0 || !inQuery) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
            if (!type.isEmpty()) {
                head.append("Content-Type: ").append(type).append("\r\n");
            }
        }
        head.append("\r\n");
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return new Made(method, path, out.toByteArray());
    }

    private String path() {
        var filled = WHAT.matcher(line.path())
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        chance(75) ? values.apply(found.group(1)) : percent(value())));
        return switch (random.nextInt(60)) {
            case 0 -> filled + "/";
            case 1 -> filled + "/" + percent(value());
            case 2 -> filled + ";jsessionid=" + percent(value());
            case 3 -> "/" + filled;
            case 4 -> filled.toUpperCase(java.util.Locale.ROOT);
            case 5 -> filled + "%00.html";
            case 6 -> "/assets/" + percent(value());
            case 7 -> filled + ".json";
            default -> filled;
        };
    }

    private List<String[]> fields(String csrf) {
        var fields = new ArrayList<String[]>();
        for (var field : line.form()) {
            var at = field.indexOf('=');
            var value = WHAT.matcher(field.substring(at + 1))
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.apply(found.group(1))));
            if (!chance(12)) {
                fields.add(new String[] {field.substring(0, at), chance(75) ? value : value()});
            }
            if (chance(6)) {
                fields.add(new String[] {field.substring(0, at), value()});
            }
        }
        for (int more = random.nextInt(5); more > 0; more--) {
            fields.add(new String[] {chance(97) ? one(NAMES) : chance(20) ? one(NUMBERED) : value(), value()});
        }
        if (!line.reads() && chance(93)) {
            fields.add(new String[] {"_csrf", chance(95) ? csrf : value()});
        }
        return fields;
    }

    private void headers() {
        if (chance(15)) {
            head.append("Accept: ").append(one(ACCEPTS)).append("\r\n");
        }
        if (line.isApi() && !line.reads() && chance(85)) {
            head.append("Idempotency-Key: ")
                    .append(chance(80) ? "k" + random.nextInt(30) : header())
                    .append("\r\n");
        }
        for (var name : List.of(
                "HX-Request",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Forwarded-Prefix",
                "Accept-Language",
                "Accept-Encoding",
                "Referer",
                "Origin",
                "Cookie",
                "User-Agent",
                "X-HTTP-Method-Override",
                "Content-Encoding",
                "Authorization",
                "X-CSRF-TOKEN")) {
            if (chance(3)) {
                head.append(name).append(": ").append(header()).append("\r\n");
            }
        }
    }

    private String header() {
        return one(List.of(
                        "true",
                        "bytes=0-",
                        "bytes=5-1",
                        "bytes=-99999999999",
                        "\"x\"",
                        "khet=x; khet=y",
                        "gzip",
                        "Bearer x",
                        "Basic ::",
                        "10.0.0.1, ::1",
                        "for=\"[::1]\";proto=gopher",
                        "Mon, 99 Foo 2026",
                        odd()))
                .replaceAll("[\r\n\0]", "?");
    }

    private String odd() {
        return value().replaceAll("[\r\n]", " ").replaceFirst("(?s)^(.{200}).*", "$1");
    }

    private void body(List<String[]> fields) {
        int kind = random.nextInt(100);
        boolean files = line.isApi() || line.path().matches(".*(receive|tray|import|profile).*");
        if (kind < (files ? 20 : 70)) {
            type = "application/x-www-form-urlencoded";
            body = encoded(fields).getBytes(StandardCharsets.UTF_8);
        } else if (kind < 90) {
            multipart(fields);
        } else if (kind < 95) {
            type = "application/json";
            body = json().getBytes(StandardCharsets.UTF_8);
        } else {
            type = one(List.of(
                    "text/plain",
                    "application/xml",
                    "multipart/form-data",
                    "x",
                    "image/png",
                    "text/html; charset=no",
                    "application/x-www-form-urlencoded; charset=UTF-16"));
            body = value().getBytes(StandardCharsets.UTF_8);
        }
    }

    private void multipart(List<String[]> fields) {
        type = chance(95) ? "multipart/form-data; boundary=" + BOUNDARY : "multipart/form-data; boundary=";
        var out = new ByteArrayOutputStream();
        for (var field : fields) {
            part(out, field[0], "", "", field[1].getBytes(StandardCharsets.UTF_8));
        }
        if (line.isApi()) {
            part(
                    out,
                    "letter",
                    chance(50) ? "l.json" : "",
                    "application/json",
                    json().getBytes(StandardCharsets.UTF_8));
        }
        for (int file = random.nextInt(3); file > 0; file--) {
            part(
                    out,
                    one(List.of("files", "file", "emblem", "files")),
                    fileName(),
                    one(List.of("application/pdf", "text/html", "")),
                    bytes());
        }
        if (chance(92)) {
            out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body = out.toByteArray();
        if (chance(4)) {
            body = java.util.Arrays.copyOf(body, random.nextInt(body.length + 1));
        }
    }

    private void part(ByteArrayOutputStream out, String name, String file, String kind, byte[] content) {
        var safe = name.replaceAll("[\r\n\"]", "");
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + safe + "\""
                        + (file.isEmpty() ? "" : "; filename=\"" + file + "\"") + "\r\n"
                        + (kind.isEmpty() ? "" : "Content-Type: " + kind + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String fileName() {
        return one(List.of(
                "หนังสือ.pdf",
                "../../etc/passwd.pdf",
                "a\\b.pdf",
                "x.html",
                "x.pdf.exe",
                ".",
                "ก".repeat(400) + ".pdf",
                "x\u202Efdp.exe",
                "a.xlsx",
                "a.csv",
                "a.zip",
                "a.png",
                " ",
                "<zq>.pdf"));
    }

    private byte[] bytes() {
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1, 2 -> org.khet.files.Samples.pdf(random.nextInt(20)).getBytes(StandardCharsets.ISO_8859_1);
            case 3 ->
                java.util.Arrays.copyOf(
                        org.khet.files.Samples.pdf(1).getBytes(StandardCharsets.ISO_8859_1), random.nextInt(600));
            case 4 -> "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            case 5 -> "PK\u0003\u0004garbage".getBytes(StandardCharsets.UTF_8);
            case 6 -> "ชื่อ,ประเภท\nกลุ่ม,กลุ่ม\n\"ไม่ปิด".getBytes(StandardCharsets.UTF_8);
            case 7 -> "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);
            default -> random(random.nextInt(3000));
        };
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String json() {
        return switch (random.nextInt(10)) {
            case 0 -> "{\"number\": ";
            case 1 -> "[".repeat(3000);
            case 2 -> "null";
            case 3 -> "\"" + value().replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"";
            case 4 -> "{\"subject\":1e400,\"dated\":[],\"enclosures\":\"x\",\"number\":{},\"speed\":5}";
            case 5 -> "{\"subject\":\"\\ud800\",\"number\":\"\\u0000\",\"dated\":\"9999-99-99\"}";
            default ->
                """
                    {"number":"ทส %d","dated":"2026-11-20","from":"ผู้ส่ง","to":"ผู้อำนวยการ","subject":%s,
                    "speed":"NORMAL","secrecy":%s,"channel":"EMAIL","enclosures":%s}""".formatted(
                                random.nextInt(100),
                                chance(80) ? "\"เรื่อง\"" : "\"" + value().replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"",
                                chance(80) ? "\"NORMAL\"" : "\"TOP_SECRET\"",
                                chance(80) ? "[]" : "[null,\"\",[1]]");
        };
    }

    private String value() {
        var value = any();
        // What cannot be decoded ends the request before it begins: less of it, so that the rest is reached.
        return value.startsWith("raw:") && chance(80) ? "คำ" : value;
    }

    private String any() {
        return switch (random.nextInt(44)) {
            case 0 -> "";
            case 1 -> " \t ";
            case 2 -> "0";
            case 3 -> "-1";
            case 4 -> "2147483648";
            case 5 -> "-9223372036854775809";
            case 6 -> "9".repeat(400);
            case 7 -> "1e309";
            case 8 -> "๑๒๓";
            case 9 -> "ก".repeat(700);
            case 10 -> "ก".repeat(random.nextInt(20_000));
            case 11 -> "😀👩‍👩‍👧‍👦";
            case 12 -> "\0";
            case 13 -> "ก\0ข";
            case 14 -> "raw:%ED%A0%80";
            case 15 -> "raw:%C0%AF";
            case 16 -> "raw:%FF%FE";
            case 17 -> "../../../etc/passwd";
            case 18 -> "raw:..%2f..%2f";
            case 19 -> "'; drop table correspondence.entry; --";
            case 20 -> TAG + ">\"'&";
            case 21 -> "${7*7}#{7*7}{{7*7}}";
            case 22 -> "x\r\nSet-Cookie: khet=evil";
            case 23 -> "\u202Eกลับ\uFEFF";
            case 24 -> "null";
            case 25 -> "[]";
            case 26 -> "true";
            case 27 -> "1-1-1-1-1";
            case 28 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 29, 30, 31 -> one(ids);
            case 32 -> one(ids) + "0";
            case 33 -> "%_\\";
            case 34 -> "่้๊๋".repeat(20);
            case 35 -> "30";
            case 36 -> "2569";
            case 37 -> "99999999999-1";
            case 38 -> "2026-02-30";
            case 39 ->
                one(List.of("NORMAL", "SECRET", "TO_ROUTE", "ADMINISTRATOR", "PAPER", "REQUIRED", "WAITING", "UNITS"));
            case 40 -> "" + random.nextInt(40);
            case 41 -> "\uFFFF\uFFFE";
            case 42 -> "raw:%";
            default -> "คำธรรมดา";
        };
    }

    private static String encoded(List<String[]> fields) {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(percent(field[0]))
                    .append('=')
                    .append(percent(field[1]));
        }
        return text.toString();
    }

    private static String percent(String value) {
        if (value.startsWith("raw:")) {
            return value.substring(4); // cannot be decoded
        }
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
