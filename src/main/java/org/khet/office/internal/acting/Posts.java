package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.OfficeId;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts of heads today, held and vacant, and who could do their work. */
@Repository
class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Post> all(OfficeId office) {
        return jdbc.sql("""
                select u.id as unit_id, u.name as unit, m.role, m.position, p.id as holder,
                    p.title || p.first_name || ' ' || p.last_name as holder_name, u.position as place
                from office.current_membership m
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                join office.person p on p.office_id = m.office_id and p.id = m.person_id
                where m.office_id = :office and m.role in ('DIRECTOR', 'DEPUTY', 'GROUP_DIRECTOR', 'SCHOOL_HEAD')
                union all
                select u.id, u.name, r.role, case r.role when 'DIRECTOR' then o.name else u.name end, null, '', u.position
                from office.unit u
                join office.office o on o.id = u.office_id
                join (values ('EXECUTIVE', 'DIRECTOR'), ('GROUP', 'GROUP_DIRECTOR'), ('SCHOOL', 'SCHOOL_HEAD'))
                    as r (kind, role) on r.kind = u.kind
                where u.office_id = :office and u.closed_on is null and not exists (
                    select from office.current_membership m
                    where m.office_id = u.office_id and m.unit_id = u.id and m.role = r.role)
                order by place, role, holder""").param("office", office.value()).query(Post.class).list().stream()
                .map(Posts::named)
                .toList();
    }

    /** A post nobody holds has no title of its own: it is called after its unit. */
    private static Post named(Post post) {
        return post.holder() != null
                ? post
                : new Post(
                        post.unitId(),
                        post.unit(),
                        post.role(),
                        text("office.acting.head." + post.role(), post.position()),
                        null,
                        "");
    }

    Optional<Post> find(OfficeId office, String key) {
        return all(office).stream().filter(post -> post.key().equals(key)).findFirst();
    }

    /** @param post what they do themselves */
    record Candidate(UUID id, String name, String post) {}

    /** Who could do the work: for a school its people and the heads of schools, otherwise the people of the office. */
    List<Candidate> candidates(OfficeId office, Post post) {
        return jdbc.sql("""
                select p.id, p.title || p.first_name || ' ' || p.last_name as name, min(m.position) as post
                from office.current_membership m
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                join office.person p on p.office_id = m.office_id and p.id = m.person_id
                where m.office_id = :office and p.id is distinct from cast(:holder as uuid)
                    and case when :school then u.id = :unit or m.role = 'SCHOOL_HEAD' else u.kind <> :schools end
                group by p.office_id, p.id
                order by min(case when u.id = :unit then 0 else 1 end), min(u.position),
                    p.first_name collate "th-TH-x-icu", p.id""")
                .param("office", office.value())
                .param("holder", post.holder())
                .param("school", post.role() == Role.SCHOOL_HEAD)
                .param("unit", post.unitId())
                .param("schools", UnitKind.SCHOOL.name())
                .query(Candidate.class)
                .list();
    }

    /** Everyone who works in the office or heads a school today. */
    List<Candidate> everyone(OfficeId office) {
        return jdbc.sql("""
                select p.id, p.title || p.first_name || ' ' || p.last_name as name, min(m.position) as post
                from office.current_membership m
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                join office.person p on p.office_id = m.office_id and p.id = m.person_id
                where m.office_id = :office and (u.kind <> 'SCHOOL' or m.role = 'SCHOOL_HEAD')
                group by p.office_id, p.id
                order by min(u.position), p.first_name collate "th-TH-x-icu", p.id""")
                .param("office", office.value())
                .query(Candidate.class)
                .list();
    }
}
