package org.khet.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An office with a director, a deputy who supervises the planning group, the group's people and a school; and their files. */
public final class ProposalFixture {

    private static final Pattern STOP = Pattern.compile("name=\"stop\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern SEAT =
            Pattern.compile("name=\"seat\" value=\"([^\"]+)\"|<option value=\"(AGREE|COMMENT|SIGN)\" selected");

    public final LetterFixture letters;
    public final Drafts drafts;
    public final JdbcClient jdbc;
    public final UnitId executive;
    public final Actor officer;
    public final Actor head;
    public final Actor deputy;
    public final Actor director;
    public final Actor schoolHead;
    private final MockMvcTester mvc;
    private final Map<Actor, Desk> desks = new HashMap<>();

    public ProposalFixture(ApplicationContext context, MockMvcTester mvc) {
        letters = new LetterFixture(context);
        drafts = context.getBean(Drafts.class);
        jdbc = context.getBean(JdbcClient.class);
        this.mvc = mvc;
        executive = letters.office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร");
        officer = letters.plansOfficer;
        head = letters.plansHead;
        deputy = letters.someone(Role.DEPUTY, executive);
        director = letters.someone(Role.DIRECTOR, executive);
        schoolHead = letters.someone(Role.SCHOOL_HEAD, letters.school);
        supervised(letters.plans, deputy);
    }

    public void supervised(UnitId unit, Actor by) {
        jdbc.sql("insert into office.supervision (office_id, unit_id, person_id) values (:office, :unit, :person)")
                .param("office", letters.office.id().value())
                .param("unit", unit.value())
                .param("person", by.person().value())
                .update();
    }

    /** From today this person acts in the other's post (รักษาราชการแทน). */
    public void acting(Actor who, Actor holder, Role role, @Nullable String kind) {
        jdbc.sql("""
                insert into office.acting (office_id, kind, person_id, unit_id, role, position, holder_id, order_number,
                    order_date, since, until)
                values (:office, :kind, :person, :unit, :role, 'ผู้อำนวยการ สพป.ทดสอบ', :holder, '1/2569', current_date,
                    current_date - 1, current_date + 30)""")
                .param("office", letters.office.id().value())
                .param("kind", kind == null ? "IN_PLACE" : kind)
                .param("person", who.person().value())
                .param("unit", holder.unit().value())
                .param("role", role.name())
                .param("holder", holder.person().value())
                .update();
    }

    public Desk desk(Actor actor) {
        return desks.computeIfAbsent(actor, who -> Desk.of(mvc, letters.userName(who)));
    }

    /** A draft that breaks nothing of its form. */
    public DraftId draft(Actor owner, String subject) {
        return drafts.begin(owner, whole(subject), null);
    }

    public static Content whole(String subject) {
        return Content.of(LetterKind.EXTERNAL)
                .with(Field.AGENCY, "สำนักงานทดสอบ")
                .with(Field.ADDRESS, "ถนนทดสอบ จังหวัดภูธารา ๕๙๐๐๐")
                .with(Field.SUBJECT, subject)
                .with(Field.SALUTATION, "เรียน")
                .with(Field.ADDRESSEE, "ผู้อำนวยการโรงเรียนบ้านดอนแก้ว")
                .with(Field.BODY, "ด้วยสำนักงานจะจัดประชุม\n\nจึงเรียนมาเพื่อโปรดทราบ")
                .with(Field.CLOSING, "ขอแสดงความนับถือ")
                .with(Field.SIGNER, "นายผู้ลงนาม เดิม")
                .with(Field.POSITION, "ผู้อำนวยการสำนักงานทดสอบ")
                .with(Field.OWNER, "กลุ่มแผน")
                .with(Field.PHONE, "๐ ๕๕๐๐ ๐๑๙๙");
    }

    /** Proposed along the chain the page proposes; the address of the file. */
    public String proposed(Actor owner, String subject) {
        return proposed(owner, draft(owner, subject));
    }

    public String proposed(Actor owner, DraftId draft) {
        var answer = propose(owner, draft);
        var to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), () -> Desk.body(answer));
        assertThat(to).startsWith("/proposal/files/");
        return to;
    }

    public MvcTestResult propose(Actor owner, DraftId draft) {
        var path = "/proposal/drafts/" + draft;
        return desk(owner).post(path, chain(desk(owner).page(path)));
    }

    /** What the form of the page would send. */
    public static String[] chain(String page) {
        var pairs = new java.util.ArrayList<String>();
        var match = SEAT.matcher(page);
        while (match.find()) {
            pairs.add(match.group(1) == null ? "purpose" : "seat");
            pairs.add(match.group(1) == null ? match.group(2) : match.group(1));
        }
        pairs.add("revision");
        pairs.add(found(REVISION, page));
        return pairs.toArray(String[]::new);
    }

    /** The file opened by whom it lies with: what they would send. */
    public String[] opened(Actor actor, String path, String... more) {
        var page = desk(actor).page(path);
        var form = page.contains("name=\"stop\"") ? page : desk(actor).page(path + "/return");
        return Desk.with(new String[] {"stop", found(STOP, form), "revision", found(REVISION, form)}, more);
    }

    public MvcTestResult agree(Actor actor, String path, String words) {
        return desk(actor).post(path + "/agree", opened(actor, path, "words", words));
    }

    public MvcTestResult sign(Actor actor, String path) {
        return desk(actor)
                .post(path + "/sign", opened(actor, path, "way", "system", "password", OfficeFixture.PASSWORD));
    }

    /** A file that lies with the director, whom the deputy may act for. */
    public String before(Actor last, String subject) {
        var path = proposed(officer, subject);
        if (!last.equals(head)) {
            agree(head, path, "");
        }
        if (last.equals(director)) {
            agree(deputy, path, "");
        }
        return path;
    }

    public String state(String path) {
        return one("select state from proposal.proposal where id = :id", path);
    }

    public int round(String path) {
        return Integer.parseInt(one("select round::text from proposal.proposal where id = :id", path));
    }

    /** Verbs of the noting sheet in their order. */
    public String notes(String path) {
        return one("select string_agg(verb, ' ' order by at, id) from proposal.note where proposal_id = :id", path);
    }

    /** Who acted last as what. */
    public String lastCapacity(String path) {
        return one(
                "select capacity from proposal.note where proposal_id = :id order by at desc, id desc limit 1", path);
    }

    public DraftId draftOf(String path) {
        return new DraftId(UUID.fromString(one("select draft_id::text from proposal.proposal where id = :id", path)));
    }

    public String one(String sql, String path) {
        return jdbc.sql(sql)
                .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as("%s in the page", pattern).isTrue();
        return Objects.requireNonNull(match.group(1));
    }
}
