/** แฟ้มรอฉัน and แฟ้มที่ฉันเสนอ: lists. */
@NullMarked
package org.khet.proposal.internal.queue;

import org.jspecify.annotations.NullMarked;
