package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.khet.platform.picture.SmallPicture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** ตั้งค่าครั้งแรก: only without an administrator, only with the code of the console, only once. */
@KhetTest(properties = {"khet.empty=true", "khet.test=set-up"})
class SetUpTest {

    private static final String SVG =
            "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://localhost:1/svg11.dtd\">"
                    + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
                    + "<script>alert(1)</script><rect width=\"40\" height=\"20\" fill=\"#a00\"/></svg>";
    private static final String PASSWORD = "ป่าน้ำ ดอกไม้ รุ้งกินน้ำ";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_holder_of_the_code_founds_the_office_and_nobody_after() throws Exception {
        assertThat(mvc.get().uri("/sign-in")).hasStatus3xxRedirection();
        assertThat(Desk.body(mvc.get().uri("/setup").exchange())).contains("รหัสตั้งค่าครั้งแรก");
        for (var wrong : new String[] {"", "AAAA-AAAA-AAAA", "'; --", "x".repeat(10_000)}) {
            assertThat(Desk.body(code(wrong))).contains("รหัสไม่ตรง");
        }
        var stranger = mvc.post()
                .uri("/setup")
                .multipart()
                .with(csrf())
                .param("name", "ของฉัน")
                .exchange();
        assertThat(Desk.body(stranger)).contains("ใส่รหัสตั้งค่าครั้งแรกก่อน");
        assertThat(offices()).isZero();

        jdbc.sql("insert into office.set_up_code (code_hash) values (sha256('K7QMX2PA94TD'))")
                .update();
        var session = session(code(" k7qm-x2pa 94td "));
        assertThat(Desk.body(mvc.get().uri("/setup").cookie(session).exchange()))
                .contains("กลุ่มกฎหมายและคดี", "หน่วยตรวจสอบภายใน");
        refusesWhatIsWrong(session);

        foundsItOnceThoughTwoPressAtOnce(session, session(code("K7QM-X2PA-94TD")));
        assertThat(mvc.get().uri("/setup").cookie(session)).hasStatus(404);
        assertThat(mvc.get().uri("/setup")).hasStatus(404);
        assertThat(code("K7QM-X2PA-94TD")).hasStatus(404);
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk();
        jdbc.sql("insert into office.set_up_code (code_hash) values (sha256('AGAIN'))")
                .update();
        assertThat(code("AGAIN")).hasStatus(404);
        assertThat(offices()).isOne();
        lookAround();
    }

    private void foundsItOnceThoughTwoPressAtOnce(Cookie one, Cookie other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = List.of(one, other).stream()
                    .map(session -> threads.submit(() -> {
                        together.await();
                        return Desk.body(send(session, svg(), "password", PASSWORD, "again", PASSWORD));
                    }))
                    .toList();
            var first = answers.getFirst().get();
            var second = answers.getLast().get();
            assertThat(List.of(first, second))
                    .filteredOn(page -> page.contains("ตั้งค่าเสร็จแล้ว") && page.contains("admin.one"))
                    .hasSize(1);
        }
        assertThat(offices()).isOne();
    }

    private void refusesWhatIsWrong(Cookie session) {
        var nothing = mvc.post()
                .uri("/setup")
                .multipart()
                .with(csrf())
                .cookie(session)
                .exchange();
        assertThat(nothing).hasStatus(422);
        assertThat(Desk.body(nothing))
                .contains("กรอกชื่อสำนักงาน", "กรอกรหัสหนังสือ", "กรอกชื่อผู้ใช้", "อย่างน้อย 12 ตัวอักษร");
        var picture =
                new MockMultipartFile("emblem", "ตรา.png", "image/png", "<html>".getBytes(StandardCharsets.UTF_8));
        var wrong = Desk.body(send(session, picture, "password", PASSWORD, "again", "อีกอย่าง"));
        assertThat(wrong)
                .contains("ไม่ตรงกัน", "ต้องเป็นภาพ PNG หรือ SVG", "value=\"สพป.ใหม่ เขต 1\"")
                .doesNotContain(PASSWORD);
        assertThat(Desk.body(send(session, svg(), "password", "admin.one is long", "again", "admin.one is long")))
                .contains("ต้องไม่มีชื่อผู้ใช้", "เก็บตราที่เลือกไว้แล้ว");
        assertThat(offices()).isZero();
    }

    private void lookAround() throws IOException {
        var desk = Desk.of(mvc, "admin.one", PASSWORD);
        assertThat(desk.page("/office/units"))
                .contains("สารบรรณกลาง", "กลุ่มนโยบายและแผน")
                .doesNotContain("หน่วยตรวจสอบภายใน");
        var profile = desk.page("/office/profile");
        assertThat(profile).contains("ศธ 04001", "ตั้งค่าสำนักงานครั้งแรก");
        var emblem = profile.replaceFirst("(?s).*src=\"(/office/emblem/[^\"]+)\".*", "$1");
        var image = ImageIO.read(new ByteArrayInputStream(
                mvc.get().uri(emblem).exchange().getResponse().getContentAsByteArray()));
        assertThat(image.getWidth()).isEqualTo(512);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(image.getRGB(256, 128)).isEqualTo(0xFFAA0000);
        changesTheProfile(desk, emblem);
    }

    private void changesTheProfile(Desk desk, String emblem) throws IOException {
        String[] facts = {"name", "สำนักงานใหม่", "shortName", "สพป.ใหม่", "letterCode", "ศธ ๐๔๐๐๒"};
        assertThat(desk.send("/office/profile", facts)).hasRedirectedUrl("/office/profile");
        assertThat(desk.page("/office/profile")).contains("รหัสหนังสือ: จาก ศธ 04001 เป็น ศธ 04002", "สพป.ใหม่");
        var stale = desk.post("/office/profile", Desk.with(facts, new String[] {"version", "1"}));
        assertThat(Desk.body(stale)).contains("มีผู้อื่นแก้ไขข้อมูลนี้");
        assertThat(Desk.body(desk.send("/office/profile", "email", "x", "name", "")))
                .contains("กรอกชื่อสำนักงาน", "ไปรษณีย์อิเล็กทรอนิกส์ไม่ครบ");
        var version = desk.version("/office/profile");
        var changed = desk.upload(
                "/office/profile", "emblem", "x", png(30, 30), Desk.with(facts, new String[] {"version", version}));
        assertThat(changed).hasStatus3xxRedirection();
        assertThat(desk.page("/office/profile")).contains("เปลี่ยนตราสำนักงาน").doesNotContain(emblem);
        assertThat(desk.send("/office/profile", Desk.with(facts, new String[] {"without", "true"})))
                .hasStatus3xxRedirection();
        assertThat(desk.page("/office/profile")).doesNotContain("<img");
        assertThat(mvc.get().uri(emblem)).hasStatus(404);
    }

    @Test
    void only_what_can_be_drawn_is_a_picture() throws IOException {
        assertThat(SmallPicture.of(png(3_000, 10))).isInstanceOf(SmallPicture.Made.Png.class);
        for (var bad : new String[] {
            "",
            "<svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&x;</text></svg>",
            "\u0089PNG\r\n\u001A\nbroken",
            "GIF89a"
        }) {
            assertThat(SmallPicture.of(bad.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(bad)
                    .isInstanceOf(SmallPicture.Made.Refused.class);
        }
        assertThat(SmallPicture.of(new byte[SmallPicture.MOST_BYTES + 1]))
                .isInstanceOf(SmallPicture.Made.Refused.class);
    }

    private MvcTestResult code(String code) {
        return mvc.post().uri("/setup/code").with(csrf()).param("code", code).exchange();
    }

    private MvcTestResult send(Cookie session, MockMultipartFile emblem, String... more) {
        var request =
                mvc.post().uri("/setup").multipart().file(emblem).with(csrf()).cookie(session);
        String[] pairs = {
            "name", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาใหม่ เขต 1",
            "shortName", "สพป.ใหม่ เขต 1",
            "letterCode", "ศธ ๐๔๐๐๑",
            "title", "นาย",
            "firstName", "ยุทธนา",
            "lastName", "ดูแลดี",
            "position", "นักวิชาการคอมพิวเตอร์",
            "userName", "Admin.One",
            "units", "" + "กลุ่มนโยบายและแผน".hashCode(),
            "units", "" + "กลุ่มกฎหมายและคดี".hashCode(),
            "units", "zzz"
        };
        for (int at = 0; at < pairs.length; at += 2) {
            request = request.param(pairs[at], pairs[at + 1]);
        }
        for (int at = 0; at < more.length; at += 2) {
            request = request.param(more[at], more[at + 1]);
        }
        return request.exchange();
    }

    private static MockMultipartFile svg() {
        return new MockMultipartFile("emblem", "ตรา.svg", "image/svg+xml", SVG.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("khet"));
    }

    private int offices() {
        return jdbc.sql("select count(*) from office.office")
                .query(Integer.class)
                .single();
    }
}
