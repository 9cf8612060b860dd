/** ใบบันทึกความเห็น on paper. */
@NullMarked
package org.khet.proposal.internal.noting;

import org.jspecify.annotations.NullMarked;
