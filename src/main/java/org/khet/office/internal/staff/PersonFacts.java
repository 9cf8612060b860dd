package org.khet.office.internal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** What is known of a person; texts that are not known are empty. */
record PersonFacts(String title, String firstName, String lastName, String position, String level, String phone) {

    String name() {
        return title + firstName + " " + lastName;
    }

    Map<String, String> params() {
        return Map.of(
                "title", title,
                "firstName", firstName,
                "lastName", lastName,
                "position", position,
                "level", level,
                "phone", phone);
    }

    /** @param version counts changes, of the person and of their account */
    record Stored(UUID id, int version, PersonFacts facts) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    new PersonFacts(
                            row.getString("title"),
                            row.getString("first_name"),
                            row.getString("last_name"),
                            row.getString("position"),
                            row.getString("level"),
                            row.getString("phone")));
        }
    }
}
