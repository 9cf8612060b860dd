package org.khet.correspondence.internal;

/**
 * A letter at the door, checked and with its bytes in the store.
 *
 * @param key sent again when a request is repeated; the same key never registers twice
 * @param hash SHA-256 of what was asked, to tell a repetition from another letter under the same key
 */
record Arrival(LetterFacts facts, Uploads uploads, String key, String hash) {}
