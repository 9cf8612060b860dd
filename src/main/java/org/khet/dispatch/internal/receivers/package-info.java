/** Receivers of an outgoing letter: chosen, sent to in one act, followed until each of them has it. */
@NullMarked
package org.khet.dispatch.internal.receivers;

import org.jspecify.annotations.NullMarked;
