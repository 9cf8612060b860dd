package org.khet.dispatch.internal.collecting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands in an answer, as the database keeps it. */
@Component
class ContentJson {

    private static final TypeReference<Map<String, List<String>>> SHAPE = new TypeReference<>() {};

    private final JsonMapper mapper;

    ContentJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Content content) {
        return mapper.writeValueAsString(content.values());
    }

    Content read(String json) {
        return new Content(mapper.readValue(json, SHAPE));
    }
}
