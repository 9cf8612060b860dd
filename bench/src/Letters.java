import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Makes letters to register: a subject, a number of its own, and a scan of about 200 KB no other letter has. */
final class Letters {

    private static final String[] SENDERS = {
        "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "สำนักงานศึกษาธิการจังหวัด", "ศาลากลางจังหวัด", "กรมบัญชีกลาง",
        "โรงเรียนบ้านห้วยน้ำขุ่น", "สำนักงาน ก.ค.ศ.", "สำนักงานตรวจเงินแผ่นดินภูมิภาคที่ 8", "โรงพยาบาลส่งเสริมสุขภาพตำบลแม่ยาว",
        "มหาวิทยาลัยราชภัฏ", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", "สถานีตำรวจภูธรเมือง", "คุรุสภา"
    };
    private static final String[] SPEEDS = {"NORMAL", "NORMAL", "NORMAL", "URGENT", "VERY_URGENT", "MOST_URGENT"};
    private static final String BOUNDARY = "khet-bench-7f3a91c2d4e5";
    private static final byte[] TAIL = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    static final String MULTIPART = "Content-Type: multipart/form-data; boundary=" + BOUNDARY;

    private final Subjects subjects;
    private final AtomicLong next = new AtomicLong();
    private final String run = Long.toString(System.nanoTime() & 0xffffff, 36);
    private final byte[] scan;
    private final int noiseAt;
    private final int noiseLength;
    private final byte[] noise = new byte[1 << 20];

    /** @param side pixels of the square scan; its bytes are side times side */
    Letters(Subjects subjects, int side) {
        this.subjects = subjects;
        new Random(8).nextBytes(noise);
        noiseLength = side * side;
        byte[][] parts = pdf(side);
        scan = new byte[parts[0].length + noiseLength + parts[1].length];
        System.arraycopy(parts[0], 0, scan, 0, parts[0].length);
        System.arraycopy(parts[1], 0, scan, parts[0].length + noiseLength, parts[1].length);
        noiseAt = parts[0].length;
    }

    long take() {
        return next.getAndIncrement();
    }

    static String sender(long i) {
        return SENDERS[(int) (i % SENDERS.length)];
    }

    String number(long i) {
        return "ศธ 04" + (100 + i * 37 % 900) + "/" + (i % 3 == 0 ? "ว" : "") + run + i;
    }

    String subject(long i) {
        return subjects.get(i * 7919);
    }

    String speed(long i) {
        return SPEEDS[(int) (i % SPEEDS.length)];
    }

    LocalDate dated(long i) {
        return LocalDate.now().minusDays(i % 9);
    }

    /** The body of a registration, in parts that are written one after the other. */
    byte[][] body(long i, boolean withFile) {
        return body(i, subject(i), withFile);
    }

    byte[][] body(long i, String subject, boolean withFile) {
        String letter = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"letter\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"number\":\"" + number(i) + "\",\"dated\":\"" + dated(i) + "\",\"from\":\"" + sender(i)
                + "\",\"to\":\"ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา\",\"subject\":\"" + escape(subject)
                + "\",\"speed\":\"" + speed(i) + "\",\"channel\":\"EMAIL\",\"enclosures\":[],\"remark\":\"\"}\r\n";
        if (!withFile) {
            return new byte[][] {letter.getBytes(StandardCharsets.UTF_8), TAIL};
        }
        String file = letter + filePart(i);
        return new byte[][] {file.getBytes(StandardCharsets.UTF_8), scan(i), "\r\n".getBytes(StandardCharsets.UTF_8), TAIL};
    }

    /** The form of the page as a browser sends it, with a scan. @param hidden its hidden fields */
    byte[][] form(long i, Map<String, String> hidden) {
        var fields = new LinkedHashMap<>(hidden);
        fields.put("number", number(i));
        fields.put("dated.day", "" + dated(i).getDayOfMonth());
        fields.put("dated.month", "" + dated(i).getMonthValue());
        fields.put("dated.year", "" + (dated(i).getYear() + 543));
        fields.put("sender", sender(i));
        fields.put("addressee", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา");
        fields.put("subject", subject(i));
        fields.put("speed", speed(i));
        fields.put("channel", "EMAIL");
        return multipart(i, fields);
    }

    /** Fields and a scan, as a browser sends them. */
    byte[][] multipart(long i, Map<String, String> fields) {
        var text = new StringBuilder();
        fields.forEach((name, value) -> text.append("--").append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        text.append(filePart(i));
        return new byte[][] {text.toString().getBytes(StandardCharsets.UTF_8), scan(i), "\r\n".getBytes(StandardCharsets.UTF_8), TAIL};
    }

    private static String filePart(long i) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"หนังสือ " + i
                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
    }

    /** A valid one-page PDF whose page is a grey image of noise: like a scan, it does not compress. */
    byte[] scan(long i) {
        byte[] copy = scan.clone();
        int from = (int) ((i * 4099) % (noise.length - noiseLength));
        System.arraycopy(noise, from, copy, noiseAt, noiseLength);
        byte[] name = String.format("%s %016d", run, i).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, copy, noiseAt, name.length);
        return copy;
    }

    private static byte[][] pdf(int side) {
        var head = new StringBuilder("%PDF-1.4\n");
        String content = "q 595 0 0 842 0 0 cm /S Do Q";
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</S 5 0 R>>>>>>",
            "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
            "<</Type/XObject/Subtype/Image/Width " + side + "/Height " + side
                    + "/ColorSpace/DeviceGray/BitsPerComponent 8/Length " + side * side + ">>stream\n"
        };
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", head.length()));
            head.append(i + 1).append(" 0 obj\n").append(objects[i]).append(i < 4 ? "\nendobj\n" : "");
        }
        String end = "\nendstream\nendobj\n";
        int start = head.length() + side * side + end.length();
        String tail = end + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
        return new byte[][] {
            head.toString().getBytes(StandardCharsets.US_ASCII), tail.getBytes(StandardCharsets.US_ASCII)
        };
    }

    static String escape(String text) {
        var json = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.toString();
    }
}
