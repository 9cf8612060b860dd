import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Subjects of letters: real ones where the data is at hand, otherwise made of the words letters are made of. */
record Subjects(List<String> all, String source) {

    static Subjects find(Path root) {
        String named = System.getenv("KHET_SUBJECTS");
        Path beside = root.resolve("../shared/data/thai-subjects.tsv.gz").normalize();
        Path file = named != null ? Path.of(named) : beside;
        if (Files.isReadable(file)) {
            return new Subjects(read(file), file.getFileName().toString());
        }
        if (named != null) {
            throw new IllegalArgumentException("KHET_SUBJECTS names " + named + ", which cannot be read");
        }
        return new Subjects(made(40_000), "made by the generator");
    }

    String get(long i) {
        return all.get((int) (i % all.size()));
    }

    private static List<String> read(Path file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.substring(line.indexOf('\t') + 1).strip())
                    .filter(subject -> !subject.isEmpty() && subject.length() <= 500)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> made(int count) {
        String[] verbs = {
            "ขอเชิญประชุม", "ขอส่งรายงาน", "แจ้งแนวทางการดำเนินงาน", "ขอความอนุเคราะห์ข้อมูล", "การจัดสรรงบประมาณ",
            "ขออนุมัติ", "การประเมินผล", "แต่งตั้งคณะกรรมการ", "ขอความร่วมมือประชาสัมพันธ์", "การรับสมัครคัดเลือก",
            "ซักซ้อมความเข้าใจ", "การติดตามและตรวจสอบ", "ขอแก้ไขเปลี่ยนแปลง", "การสำรวจข้อมูล"
        };
        String[] things = {
            "โครงการอาหารกลางวัน", "การเลื่อนเงินเดือนข้าราชการครู", "การประกันคุณภาพภายในสถานศึกษา", "เด็กพิการเรียนรวม",
            "การทดสอบทางการศึกษาระดับชาติ", "ค่าสาธารณูปโภค", "การย้ายข้าราชการครูและบุคลากรทางการศึกษา",
            "ระบบดูแลช่วยเหลือนักเรียน", "กองทุนเพื่อความเสมอภาคทางการศึกษา", "การปรับปรุงซ่อมแซมอาคารเรียน",
            "โรงเรียนคุณภาพประจำตำบล", "การอ่านออกเขียนได้", "พัสดุและครุภัณฑ์ที่ดินสิ่งก่อสร้าง", "ลูกเสือ เนตรนารี"
        };
        String[] whens = {
            "ประจำปีงบประมาณ พ.ศ. ", "ภาคเรียนที่ 1 ปีการศึกษา ", "ภาคเรียนที่ 2 ปีการศึกษา ", "ไตรมาสที่ 3 ปี ", "ครั้งที่ 2/"
        };
        var random = new Random(2569);
        var subjects = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            subjects.add(verbs[random.nextInt(verbs.length)]
                    + things[random.nextInt(things.length)]
                    + " " + whens[random.nextInt(whens.length)] + (2560 + random.nextInt(11))
                    + (i % 3 == 0 ? " โรงเรียนบ้านห้วย" + things[i % things.length].substring(0, 4) + i : ""));
        }
        return subjects;
    }
}
