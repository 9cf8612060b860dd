package org.khet.correspondence.internal;

import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;

/**
 * A letter at the door, checked and with its bytes in the store.
 *
 * @param key sent again when a request is repeated; the same key never registers twice
 * @param hash SHA-256 of what was asked, to tell a repetition from another letter under the same key
 * @param draft the one in the tray that becomes this letter; null when it came otherwise
 */
record Arrival(
        LetterFacts facts,
        Uploads uploads,
        String key,
        String hash,
        @Nullable DraftId draft) {

    Arrival(LetterFacts facts, Uploads uploads, String key, String hash) {
        this(facts, uploads, key, hash, null);
    }
}
