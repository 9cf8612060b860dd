package org.khet.office.internal.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.platform.sample.SampleRows;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * สพป.ภูธารา เขต 1, an office that is nowhere, with people who are nobody. Its rows come from {@code sample/*.tsv} and have
 * the same ids wherever they are put.
 */
@Component
class SampleOffice {

    /** Everyone's in the sample office, and told to everyone who starts it. */
    static final String PASSWORD = "khet-sample";

    static final OfficeId ID = new OfficeId(id("office"));

    private final NamedParameterJdbcTemplate jdbc;
    private final PasswordEncoder passwords;

    SampleOffice(NamedParameterJdbcTemplate jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    void put() {
        office();
        units();
        people();
        positions();
        memberships();
        supervision();
        accounts();
    }

    private void office() {
        insert("""
                insert into office.office (id, name, short_name, letter_code, sample)
                values (:office, :name, :short_name, :letter_code, true)""", rows("office.tsv"));
    }

    private void units() {
        var units = rows("units.tsv");
        int position = 0;
        for (var row : units) {
            row.addValue("id", unit(row, "key")).addValue("parent_id", unit(row, "parent"));
            row.addValue("position", ++position);
        }
        insert("""
                insert into office.unit (office_id, id, kind, name, short_name, parent_id, size, level, position)
                values (:office, :id, :kind, :name, :short_name, :parent_id, nullif(:size, ''), nullif(:level, ''),
                    :position)""", units);
    }

    private void people() {
        var people = rows("people.tsv");
        people.forEach(row -> row.addValue("id", person(row, "key")));
        insert("""
                insert into office.person (office_id, id, title, first_name, last_name, position, level, phone)
                values (:office, :id, :title, :first_name, :last_name, :position, nullif(:level, ''), :phone)""", people);
    }

    private void positions() {
        jdbc.update("""
                insert into office.position (office_id, name)
                select distinct office_id, position from office.person where office_id = :office""", Map.of("office", ID.value()));
    }

    private void memberships() {
        var memberships = rows("memberships.tsv");
        for (var row : memberships) {
            row.addValue(
                    "id",
                    id("membership " + String.join(" ", text(row, "person"), text(row, "unit"), text(row, "role"))));
            row.addValue("person_id", person(row, "person")).addValue("unit_id", unit(row, "unit"));
            row.addValue("from", day(row, "since")).addValue("to", day(row, "until"));
        }
        insert("""
                insert into office.membership (office_id, id, person_id, unit_id, role, position, since, until)
                values (:office, :id, :person_id, :unit_id, :role, :position, :from, :to)""", memberships);
    }

    private void supervision() {
        var lines = rows("supervision.tsv");
        for (var row : lines) {
            row.addValue("unit_id", unit(row, "unit")).addValue("person_id", person(row, "deputy"));
        }
        insert("""
                insert into office.supervision (office_id, unit_id, person_id)
                values (:office, :unit_id, :person_id)""", lines);
    }

    /** One hash for all: it protects nothing, and 300 of them would take the start ten seconds. */
    private void accounts() {
        var hash = passwords.encode(PASSWORD);
        var people = rows("people.tsv");
        people.forEach(row -> row.addValue("id", person(row, "key")).addValue("hash", hash));
        insert("""
                insert into office.account (office_id, person_id, user_name, password_hash)
                values (:office, :id, :user_name, :hash)""", people);
    }

    private void insert(String sql, List<MapSqlParameterSource> rows) {
        jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private static List<MapSqlParameterSource> rows(String file) {
        var rows = new ArrayList<MapSqlParameterSource>();
        for (Map<String, String> row : SampleRows.of(file)) {
            rows.add(new MapSqlParameterSource(row).addValue("office", ID.value()));
        }
        return rows;
    }

    /** Units and people share keys: phaen is a group, and its clerk. */
    private static @Nullable UUID unit(MapSqlParameterSource row, String column) {
        return row.getValue(column) instanceof String key && !key.isEmpty() ? id("unit " + key) : null;
    }

    private static UUID person(MapSqlParameterSource row, String column) {
        return id("person " + row.getValue(column));
    }

    private static @Nullable LocalDate day(MapSqlParameterSource row, String column) {
        return row.getValue(column) instanceof String day && !day.isEmpty() ? LocalDate.parse(day) : null;
    }

    private static String text(MapSqlParameterSource row, String column) {
        return String.valueOf(row.getValue(column));
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("khet sample " + key).getBytes(StandardCharsets.UTF_8));
    }
}
