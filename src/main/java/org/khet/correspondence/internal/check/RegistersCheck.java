package org.khet.correspondence.internal.check;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every register counts from its first number to its last, each once (ระเบียบงานสารบรรณ ข้อ 38): a cancelled number stays in
 * its place, so a number that is not there was taken away.
 */
@Component
class RegistersCheck implements Check {

    private static final int MOST_NAMED = 100;

    /**
     * Numbers that are there twice, gaps before a number, and a counter that does not stand at the last number. A register
     * begins at its first number, and one that is open but empty stands one below it.
     */
    private static final String ODD = """
            with line as (
                select e.office_id, e.unit_id, e.series, e.year, e.number,
                    coalesce(lag(e.number) over (partition by e.office_id, e.unit_id, e.series, e.year order by e.number),
                        r.first - 1, 0) as before
                from correspondence.entry e
                left join correspondence.register r
                    on (r.office_id, r.unit_id, r.series, r.year) = (e.office_id, e.unit_id, e.series, e.year)
                where e.number is not null
            ), counted as (
                select office_id, unit_id, series, year, max(number) as last
                from line
                group by office_id, unit_id, series, year
            )
            select office_id as office, unit_id as unit, series, year, 'repeated' as what, number as first, number as last
            from line where number = before
            union all
            select office_id, unit_id, series, year, 'skipped', before + 1, number - 1
            from line where number > before + 1
            union all
            select coalesce(r.office_id, c.office_id), coalesce(r.unit_id, c.unit_id), coalesce(r.series, c.series),
                coalesce(r.year, c.year), 'counter', coalesce(r.last, 0), coalesce(c.last, 0)
            from correspondence.register r
            full join counted c
                on (c.office_id, c.unit_id, c.series, c.year) = (r.office_id, r.unit_id, r.series, r.year)
            where r.last is distinct from coalesce(c.last, r.first - 1)
            order by office, unit, series, year, first
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Office office;

    RegistersCheck(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public String subject() {
        return text("correspondence.check");
    }

    @Override
    public void run(Findings findings) {
        var odd = jdbc.sql(ODD).param("most", MOST_NAMED + 1).query(Odd.class).list();
        odd.stream().limit(MOST_NAMED).forEach(line -> findings.wrong(sentence(line)));
        if (odd.size() > MOST_NAMED) {
            findings.wrong(text("platform.check.more", Integer.toString(MOST_NAMED)));
        }
        var counted = jdbc.sql("""
                select (select count(*) from correspondence.register) as registers, count(*) as numbers
                from correspondence.entry where number is not null""").query(Counted.class).single();
        findings.note(text(
                "correspondence.check.counted", Long.toString(counted.registers()), Long.toString(counted.numbers())));
    }

    private String sentence(Odd odd) {
        var unit = office.unit(new OfficeId(odd.office()), new UnitId(odd.unit()))
                .map(Unit::name)
                .orElseGet(() -> odd.unit().toString());
        var register = text("correspondence.check.register." + odd.series(), unit, Integer.toString(odd.year()));
        return text(
                "correspondence.check." + odd.what(),
                register,
                Integer.toString(odd.first()),
                Integer.toString(odd.last()));
    }

    /**
     * @param what {@code repeated}, {@code skipped}: numbers from first to last; {@code counter}: it stands at first, the
     *     last number is last
     */
    private record Odd(UUID office, UUID unit, String series, int year, String what, int first, int last) {}

    private record Counted(long registers, long numbers) {}
}
