package org.khet.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;

/** What the things are called that acts are done to. A module whose things are in the trail provides one. */
public interface ActSubjects {

    /** Those of the ids that are this module's. */
    Map<UUID, Subject> describe(Actor reader, Collection<UUID> ids);

    /** Things these words may mean: a number, a title. At most {@code most}, those the reader may find. */
    List<UUID> find(Actor reader, String words, int most);

    /**
     * A thing as this reader may see it.
     *
     * @param name e.g. register number and subject
     * @param href its page, null when the reader may not open it
     * @param closed its content is not for this reader: nothing written in acts on it is shown
     */
    record Subject(String name, @Nullable String href, boolean closed) {}
}
