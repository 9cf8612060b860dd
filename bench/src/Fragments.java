import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people type into the search box, cut from real subjects; the same for the same seed. */
final class Fragments {

    private static final String[] FREQUENT = {"การ", "ประชุม", "โครงการ", "รายงาน", "ขอ", "ศึกษา", "ประเทศ", "รัฐ"};
    private static final String[] ABSENT = {"ฬฆฌญ", "ขอเชิญประฮุม", "ณฏฐฑฒกษ", "ซักซ้อมควายเข้าใจ", "ศธ 99999/ว1", "ฎฏ", "งบปรมาณ๙๙"};
    private static final String THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";

    private final Subjects subjects;
    private final List<String> numbers;
    private final Random random;

    /** @param numbers of letters that are there, as they stand on them */
    Fragments(Subjects subjects, List<String> numbers, long seed) {
        this.subjects = subjects;
        this.numbers = numbers;
        this.random = new Random(seed);
    }

    /** 2 to 10 characters from anywhere in a subject, as the words fall: most are neither frequent nor rare. */
    String cut() {
        return cut(2, 10);
    }

    /** 12 to 25 characters: one subject or a few. */
    String rare() {
        return cut(12, 25);
    }

    String frequent() {
        return FREQUENT[random.nextInt(FREQUENT.length)];
    }

    String absent() {
        return ABSENT[random.nextInt(ABSENT.length)];
    }

    /** A letter's number, whole or its end, in Arabic or Thai digits. */
    String number() {
        String number = numbers.get(random.nextInt(numbers.size()));
        String part = random.nextInt(3) == 0 ? number.substring(number.indexOf('/') + 1) : number;
        return random.nextBoolean() ? part : thaiDigits(part);
    }

    /** A day's mixture: half fragments, then numbers, long and frequent words, and a slip of the finger. */
    String any() {
        int p = random.nextInt(100);
        return p < 50 ? cut() : p < 70 ? number() : p < 80 ? rare() : p < 95 ? frequent() : absent();
    }

    int pick(int bound) {
        return random.nextInt(bound);
    }

    List<String> many(int count) {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            all.add(cut());
        }
        return all;
    }

    private String cut(int least, int most) {
        while (true) {
            String subject = subjects.get(random.nextInt(subjects.all().size()));
            int length = Math.min(subject.length(), least + random.nextInt(most - least + 1));
            int from = random.nextInt(subject.length() - length + 1);
            String cut = subject.substring(from, from + length).strip();
            if (cut.codePoints().filter(Character::isLetterOrDigit).count() >= 2) {
                return cut;
            }
        }
    }

    static String thaiDigits(String text) {
        var thai = new StringBuilder();
        text.chars().forEach(c -> thai.append(c >= '0' && c <= '9' ? THAI_DIGITS.charAt(c - '0') : (char) c));
        return thai.toString();
    }
}
