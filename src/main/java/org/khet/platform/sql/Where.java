package org.khet.platform.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The optional conditions of a list: each is one line of SQL with its named parameter, left out when there is no value.
 *
 * <pre>{@code
 * var where = new Where().and("e.year = :year", "year", year).and("e.state = :state", "state", state);
 * jdbc.sql("select … where " + where.sql()).params(where.params())
 * }</pre>
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** Adds the condition when there is a value for its parameter. */
    public Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
        return this;
    }

    /** Adds a condition with several parameters. */
    public Where and(String condition, Map<String, ?> values) {
        conditions.add(condition);
        params.putAll(values);
        return this;
    }

    /** Adds the conditions of another. */
    public Where and(Where other) {
        conditions.addAll(other.conditions);
        params.putAll(other.params);
        return this;
    }

    /** The conditions joined by {@code and}; {@code true} when there is none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> params() {
        return params;
    }
}
