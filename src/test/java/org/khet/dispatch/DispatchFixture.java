package org.khet.dispatch;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office that sends letters: its planning group, three schools with their people; letters issued without a page. */
public final class DispatchFixture {

    public final LetterFixture letters;
    public final JdbcClient jdbc;
    public final Actor officer;
    public final UnitId school;
    public final UnitId otherSchool;
    public final UnitId thirdSchool;
    public final Actor schoolClerk;
    public final Actor schoolHead;
    public final Actor otherClerk;

    public DispatchFixture(ApplicationContext context) {
        letters = new LetterFixture(context);
        jdbc = context.getBean(JdbcClient.class);
        officer = letters.plansOfficer;
        school = letters.school;
        otherSchool = letters.office.unit(UnitKind.SCHOOL, "โรงเรียนบ้านหนองตะแบก");
        thirdSchool = letters.office.unit(UnitKind.SCHOOL, "โรงเรียนวัดป่าสัก");
        schoolClerk = letters.schoolClerk;
        schoolHead = letters.someone(Role.SCHOOL_HEAD, school);
        otherClerk = letters.someone(Role.SCHOOL_CLERK, otherSchool);
    }

    /** A letter that has its number, in the register of the owner's own unit. */
    public OutgoingId issued(Actor owner, Series series, String subject) {
        return issued(jdbc, owner, series, subject);
    }

    public static OutgoingId issued(JdbcClient jdbc, Actor owner, Series series, String subject) {
        var at = OffsetDateTime.now(ThaiDate.ZONE);
        int number = jdbc.sql("""
                insert into dispatch.register as r (office_id, unit_id, series, year, last, last_at)
                values (:office, :unit, :series, 2569, 1, :at)
                on conflict (office_id, unit_id, series, year) do update set last = r.last + 1
                returning last""")
                .param("office", owner.office().value())
                .param("unit", owner.unit().value())
                .param("series", series.name())
                .param("at", at)
                .query(Integer.class)
                .single();
        return new OutgoingId(jdbc.sql("""
                insert into dispatch.letter (office_id, unit_id, owner_id, register_unit, series, year, number, printed,
                    taken_at, taken_by, state, kind, dated, sender, addressee, subject, speed)
                values (:office, :unit, :owner, :unit, :series, 2569, :number, :printed, :at, :owner, 'ISSUED', 'EXTERNAL',
                    current_date, 'สพป.ทดสอบ', 'ผู้อำนวยการโรงเรียน', :subject, 'NORMAL')
                returning id""")
                .param("office", owner.office().value())
                .param("unit", owner.unit().value())
                .param("owner", owner.person().value())
                .param("series", series.name())
                .param("number", number)
                .param("printed", "ศธ 04299/" + (series == Series.CIRCULAR ? "ว " : "") + number)
                .param("at", at)
                .param("subject", subject)
                .query(UUID.class)
                .single());
    }
}
