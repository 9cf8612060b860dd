package org.khet.drafting.internal.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.platform.paper.Canvas.Picture;
import org.springframework.stereotype.Component;

/** The emblem at the head of an office's letters: the one it has given us, else a circle that says what belongs there. */
@Component
class Kruts {

    private static final String PLACEHOLDER = "/paper/emblem.png";

    private final Office office;
    private final Map<String, Picture> made = new ConcurrentHashMap<>();

    Kruts(Office office) {
        this.office = office;
    }

    /** The address of an emblem changes with it, so a picture made once stays right. */
    Picture of(OfficeId id) {
        String address = office.profile(id).emblem();
        if (address == null) {
            return made.computeIfAbsent("", none -> placeholder());
        }
        Picture known = made.get(address);
        if (known != null) {
            return known;
        }
        Picture fresh = office.emblem(id).map(Picture::of).orElseGet(Kruts::placeholder);
        made.keySet().removeIf(old -> old.contains(id.value().toString()));
        made.put(address, fresh);
        return fresh;
    }

    private static Picture placeholder() {
        try (InputStream in = Kruts.class.getResourceAsStream(PLACEHOLDER)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + PLACEHOLDER);
            }
            return Picture.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
