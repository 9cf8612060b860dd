/** The page of an outgoing letter: its papers, facts, receivers, history, and the ways on. */
@NullMarked
package org.khet.dispatch.internal.letter;

import org.jspecify.annotations.NullMarked;
