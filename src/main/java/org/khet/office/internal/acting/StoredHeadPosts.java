package org.khet.office.internal.acting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.HeadPost;
import org.khet.office.HeadPosts;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts of heads as other modules see them: with who does the work today. */
@Component
class StoredHeadPosts implements HeadPosts {

    private final Posts posts;
    private final Office office;
    private final JdbcClient jdbc;

    StoredHeadPosts(Posts posts, Office office, JdbcClient jdbc) {
        this.posts = posts;
        this.office = office;
        this.jdbc = jdbc;
    }

    /** Who acts in a post: by the post's key. */
    private record Substitute(
            UUID unitId, Role role, @Nullable UUID holderId, UUID personId) {

        String key() {
            return unitId + "." + role + "." + (holderId == null ? "" : holderId);
        }
    }

    @Override
    public List<HeadPost> all(OfficeId id) {
        var kinds = new HashMap<UUID, UnitKind>();
        for (Unit unit : office.unitsEver(id)) {
            kinds.put(unit.id().value(), unit.kind());
        }
        var acting = substitutes(id);
        return posts.all(id).stream().map(post -> head(post, kinds, acting)).toList();
    }

    @Override
    public Optional<HeadPost> supervising(OfficeId id, UnitId unit) {
        var deputy = jdbc.sql("select person_id from office.supervision where office_id = :office and unit_id = :unit")
                .param("office", id.value())
                .param("unit", unit.value())
                .query(UUID.class)
                .optional();
        return deputy.flatMap(person -> all(id).stream()
                .filter(post -> post.role() == Role.DEPUTY && new PersonId(person).equals(post.holder()))
                .findFirst());
    }

    private Map<String, List<PersonId>> substitutes(OfficeId id) {
        var found = new HashMap<String, List<PersonId>>();
        jdbc.sql("""
                select unit_id, role, holder_id, person_id from office.acting_today
                where office_id = :office
                order by id""")
                .param("office", id.value())
                .query(Substitute.class)
                .list()
                .forEach(one -> found.computeIfAbsent(one.key(), key -> new ArrayList<>())
                        .add(new PersonId(one.personId())));
        return found;
    }

    private static HeadPost head(Post post, Map<UUID, UnitKind> kinds, Map<String, List<PersonId>> acting) {
        return new HeadPost(
                new UnitId(post.unitId()),
                kinds.getOrDefault(post.unitId(), UnitKind.GROUP),
                post.role(),
                post.position(),
                post.holder() == null ? null : new PersonId(post.holder()),
                post.holderName(),
                acting.getOrDefault(post.key(), List.of()));
    }
}
