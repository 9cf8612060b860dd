package org.khet.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.drafting.DraftId;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The chain the organisation proposes, for whoever drafts; and what of a chain is refused. */
@KhetTest
class ChainsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ProposalFixture office;

    @BeforeEach
    void an_office() {
        office = new ProposalFixture(context, mvc);
    }

    /** Who is asked for what, by role. */
    private List<String> chain(Actor owner) {
        var page = office.desk(owner).page("/proposal/drafts/" + office.draft(owner, "เรื่อง"));
        return stops(page);
    }

    private static List<String> stops(String page) {
        var raw = page;
        var stops = new ArrayList<String>();
        var holders = Pattern.compile("k-stops__who[^/]*</b> *([^<]*)").matcher(raw);
        var purposes = Pattern.compile("<option value=\"(AGREE|COMMENT|SIGN)\" selected")
                .matcher(raw);
        while (holders.find() && purposes.find()) {
            stops.add(String.valueOf(holders.group(1)).strip().replace("คน ", "") + " " + purposes.group(1));
        }
        return stops;
    }

    @Test
    void an_officer_s_letter_goes_to_the_head_the_supervising_deputy_and_the_director() {
        assertThat(chain(office.officer)).containsExactly("GROUP_DIRECTOR AGREE", "DEPUTY AGREE", "DIRECTOR SIGN");
    }

    @Test
    void the_owner_s_own_posts_are_left_out() {
        assertThat(chain(office.head)).containsExactly("DEPUTY AGREE", "DIRECTOR SIGN");
        assertThat(chain(office.deputy)).containsExactly("DIRECTOR SIGN");
    }

    @Test
    void a_unit_without_a_supervising_deputy_goes_straight_to_the_director() {
        assertThat(chain(office.letters.moneyHead)).containsExactly("DIRECTOR SIGN");
        assertThat(chain(office.letters.moneyClerk)).containsExactly("GROUP_DIRECTOR AGREE", "DIRECTOR SIGN");
    }

    @Test
    void a_deputy_who_has_left_is_asked_no_more() {
        end(office.deputy);
        assertThat(chain(office.officer)).containsExactly("GROUP_DIRECTOR AGREE", "DIRECTOR SIGN");
    }

    private void end(Actor actor) {
        office.jdbc
                .sql(
                        "update office.membership set until = current_date - 1, since = current_date - 9 where person_id = :person")
                .param("person", actor.person().value())
                .update();
    }

    @Test
    void in_a_school_its_head_signs() {
        assertThat(chain(office.letters.schoolClerk)).containsExactly("SCHOOL_HEAD SIGN");
    }

    @Test
    void a_post_nobody_holds_is_asked_when_somebody_acts_in_it() {
        var acting = office.letters.someone(Role.OFFICER, office.letters.plans);
        end(office.head);
        assertThat(chain(office.officer)).containsExactly("DEPUTY AGREE", "DIRECTOR SIGN");
        office.jdbc
                .sql("""
                insert into office.acting (office_id, kind, person_id, unit_id, role, position, holder_id, order_number,
                    order_date, since, until)
                values (:office, 'IN_PLACE', :person, :unit, 'GROUP_DIRECTOR', 'ผู้อำนวยการกลุ่มแผน', null, '1/2569',
                    current_date, current_date - 1, current_date + 30)""")
                .param("office", office.letters.office.id().value())
                .param("person", acting.person().value())
                .param("unit", office.letters.plans.value())
                .update();
        assertThat(chain(office.officer)).containsExactly("ตำแหน่งว่าง AGREE", "DEPUTY AGREE", "DIRECTOR SIGN");
        // The one who acts alone in the post does not agree to their own letter.
        assertThat(chain(acting)).containsExactly("DEPUTY AGREE", "DIRECTOR SIGN");
        var path = office.proposed(office.officer, "ถึงผู้รักษาราชการแทน");
        assertThat(office.desk(acting).page("/proposal")).contains("ถึงผู้รักษาราชการแทน", "รักษาราชการแทน");
        assertThat(office.agree(acting, path, "")).hasStatus(302);
        assertThat(office.lastCapacity(path)).startsWith("รักษาราชการแทน");
    }

    @Test
    void buttons_change_the_chain_and_a_chain_that_cannot_go_is_refused() {
        var draft = office.draft(office.officer, "เรื่อง");
        var desk = office.desk(office.officer);
        var path = "/proposal/drafts/" + draft;
        var form = ProposalFixture.chain(desk.page(path));
        var moved = desk.post(path, Desk.with(form, new String[] {"then", "down-0"}));
        assertThat(moved).hasStatusOk();
        assertThat(stops(Desk.body(moved))).containsExactly("DEPUTY AGREE", "GROUP_DIRECTOR AGREE", "DIRECTOR SIGN");
        var fewer =
                ProposalFixture.chain(Desk.body(desk.post(path, Desk.with(form, new String[] {"then", "remove-2"}))));
        refused(draft, fewer, "ผู้รับแฟ้มท้ายสุดต้องเป็นผู้ลงนาม");
        refused(draft, new String[] {"revision", "1"}, "ผู้รับแฟ้มท้ายสุดต้องเป็นผู้ลงนาม");
        refused(draft, Desk.with(form, form), "ลงนามได้เฉพาะผู้รับแฟ้มท้ายสุด");
        var own = office.letters.plans + ".OFFICER." + office.officer.person();
        refused(draft, Desk.with(new String[] {"seat", own, "purpose", "AGREE"}, form), "เอาตัวท่านเองออก");
        var twice = form[1];
        refused(draft, Desk.with(new String[] {"seat", twice, "purpose", "AGREE"}, form), "มากกว่าหนึ่งครั้ง");
    }

    private void refused(DraftId draft, String[] form, String why) {
        var answer = office.desk(office.officer).post("/proposal/drafts/" + draft, form);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer)).contains(why);
    }
}
