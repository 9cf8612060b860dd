/**
 * แฟ้มเสนอ: drafts go up a chain of posts for agreement and opinion, and are signed at its end; the noting sheet keeps who
 * did and said what, as what, when.
 *
 * <p>Owns the words proposal, chain, stop, purpose, round, note.
 */
@ApplicationModule(allowedDependencies = {"audit", "office", "files", "correspondence", "drafting", "signing"})
@NullMarked
package org.khet.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
