package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.Series;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.files.FileId;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.Tokens;
import org.khet.office.UnitId;
import org.khet.proposal.ProposalFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A school sees nothing of other schools: its people walk every list, search, export and answer of the API, and what another
 * school has, receives, writes and sends is nowhere. One who works in two sees in each what is its own.
 */
@KhetTest
class SchoolWallsTest {

    /** Said in everything the other school has; looked for by its beginning. */
    private static final String WORDS = "ทะเลสาบ";

    private static final String MARK = WORDS + "สีเงินยวง";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Autowired
    Drafts drafts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private LetterFixture office;
    private DispatchFixture sending;
    private EntryId registered;
    private EntryId delivered;
    private FileId file;
    private DraftId draft;

    @BeforeEach
    void another_school_at_work() {
        sending = new DispatchFixture(context);
        office = sending.letters;
        var clerk = sending.otherClerk;
        registered = office.registered(clerk, MARK);
        file = office.file(clerk, MARK);
        var laid = office.laid(office.plansOfficer, MARK, file);
        delivered = Objects.requireNonNull(
                office.brought(office.plansOfficer, laid, sending.otherSchool).get(sending.otherSchool));
        office.delivered(clerk, office.registry, MARK);
        draft = drafts.begin(clerk, ProposalFixture.whole(MARK), null);
        jdbc.sql("""
                insert into drafting.template (office_id, unit_id, kind, name, content, made_by, changed_at)
                values (:office, :unit, 'EXTERNAL', :name, '{"kind":"EXTERNAL","values":{}}', :person, now())""")
                .param("office", clerk.office().value())
                .param("unit", clerk.unit().value())
                .param("name", MARK)
                .param("person", clerk.person().value())
                .update();
        sending.issued(clerk, Series.ORDINARY, MARK);
    }

    @Test
    void nothing_of_another_school_is_on_any_page_list_search_or_export() {
        for (var role : List.of(Role.SCHOOL_CLERK, Role.SCHOOL_HEAD, Role.OFFICER)) {
            var session = office.session(mvc, office.someone(role, office.school));
            for (var path : readable("/")) {
                for (var asked : List.of("", "?q=" + WORDS, "?unit=" + sending.otherSchool, "?whose=unit&state=all")) {
                    assertThat(text(get(path + asked, session)))
                            .as("%s as %s", path + asked, role)
                            .doesNotContain(MARK);
                }
            }
        }
    }

    @Test
    void nor_in_any_answer_of_the_api() {
        var token = ((Tokens.Issued.Done) tokens.issue(office.userName(office.schoolClerk))).token();
        for (var path : readable("/api/v1/")) {
            for (var asked : List.of("", "?q=" + WORDS, "?unit=" + sending.otherSchool)) {
                var answer = mvc.get()
                        .uri(path + asked)
                        .header("Authorization", "Bearer " + token)
                        .exchange();
                assertThat(text(answer.getResponse())).as(path + asked).doesNotContain(MARK);
            }
        }
        for (var entry : List.of(registered, delivered)) {
            for (var what : List.of("", "/history", "/files/" + file, "/receipt.pdf")) {
                assertThat(mvc.get().uri("/api/v1/letters/" + entry + what).header("Authorization", "Bearer " + token))
                        .as(what)
                        .hasStatus(404);
            }
        }
    }

    @Test
    void and_by_its_address_it_is_not_there() {
        var session = office.session(mvc, office.schoolClerk);
        for (var entry : List.of(registered, delivered)) {
            for (var what : List.of("", "/files/" + file, "/receipt", "/correct", "/cancel")) {
                assertThat(mvc.get()
                                .uri("/correspondence/letters/" + entry + what)
                                .cookie(session))
                        .as(what)
                        .hasStatus(404);
            }
        }
        for (var what : List.of("", "/history", "/people", "/paper.pdf")) {
            assertThat(mvc.get().uri("/drafting/drafts/" + draft + what).cookie(session))
                    .as(what)
                    .hasStatus(404);
        }
    }

    @Test
    void its_own_people_find_all_of_it() {
        var session = office.session(mvc, sending.otherClerk);
        assertThat(text(get("/correspondence", session))).contains(MARK);
        assertThat(text(get("/correspondence?q=" + WORDS, session))).contains(MARK);
        assertThat(text(get("/correspondence/export.xlsx", session))).contains(MARK);
        assertThat(text(get("/correspondence/inbox", session))).contains(MARK);
        assertThat(text(get("/drafting", session))).contains(MARK);
        assertThat(text(get("/drafting/new", session))).contains(MARK);
        assertThat(text(get("/", session))).contains(MARK);
    }

    @Test
    void one_who_works_in_two_schools_sees_in_each_what_is_its_own() {
        var both = office.someone(Role.SCHOOL_CLERK, office.school);
        var other = office.office.membership(both.person(), sending.otherSchool, Role.SCHOOL_CLERK, -1, null);
        var here = office.registered(actor(both.person(), office.school), "ของโรงเรียนแรก");
        drafts.begin(actor(both.person(), sending.otherSchool), ProposalFixture.whole(MARK + " สอง"), null);
        drafts.begin(actor(both.person(), office.school), ProposalFixture.whole("ของโรงเรียนแรก"), null);
        var first = acting(both, actor(both.person(), office.school).as().id().toString());
        var second = acting(both, other.toString());
        var lists = List.of("/", "/correspondence", "/correspondence/inbox", "/drafting", "/drafting/new");
        for (var list : lists) {
            assertThat(text(get(list, first))).as(list).doesNotContain(MARK);
            assertThat(text(get(list, second))).as(list).contains(MARK).doesNotContain("ของโรงเรียนแรก");
        }
        assertThat(text(get("/correspondence", first))).contains("ของโรงเรียนแรก");
        assertThat(text(get("/drafting", first))).contains("ของโรงเรียนแรก");
        assertThat(mvc.get().uri("/correspondence/letters/" + here).cookie(second))
                .hasStatus(404);
        assertThat(mvc.get().uri("/correspondence/letters/" + delivered).cookie(first))
                .hasStatus(404);
    }

    private Actor actor(PersonId person, UnitId unit) {
        return context.getBean(Acting.class)
                .actor(office.office.id(), person, unit)
                .orElseThrow();
    }

    private Cookie acting(Actor who, String place) {
        var session = office.session(mvc, who);
        var answer = mvc.post()
                .uri("/office/act-as")
                .cookie(session)
                .with(csrf())
                .param("place", place)
                .exchange();
        var changed = answer.getResponse().getCookie("khet");
        return changed == null ? session : changed;
    }

    /** Every address that is read without naming a thing. */
    private Set<String> readable(String under) {
        var paths = new TreeSet<String>();
        for (var one : mapping.getHandlerMethods().entrySet()) {
            var methods = one.getKey().getMethodsCondition().getMethods();
            if (one.getValue().getBeanType().getPackageName().startsWith("org.khet")
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                paths.addAll(one.getKey().getPatternValues());
            }
        }
        paths.removeIf(path -> path.contains("{") || !path.startsWith(under) || path.contains("*"));
        assertThat(paths).hasSizeGreaterThan(10);
        return paths;
    }

    private MockHttpServletResponse get(String address, Cookie session) {
        var answer = mvc.get().uri(address).cookie(session).exchange();
        assertThat(answer.getResponse().getStatus()).as(address).isLessThan(500);
        return answer.getResponse();
    }

    /** What can be read in it: also in a workbook and on paper. */
    private static String text(MockHttpServletResponse answer) {
        var body = answer.getContentAsByteArray();
        var type = Objects.requireNonNullElse(answer.getContentType(), "");
        try {
            if (type.startsWith("application/pdf")) {
                return paper(body);
            }
            return type.contains("spreadsheet")
                    ? workbook(body)
                    : new String(body, StandardCharsets.UTF_8).replaceAll("</?(wbr|span)[^>]*>", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String paper(byte[] body) throws IOException {
        try (var pdf = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Its parts are written as they come: only the directory at its end knows their sizes. */
    private static String workbook(byte[] body) throws IOException {
        var parts = new ArrayList<String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                parts.add(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", parts);
    }
}
