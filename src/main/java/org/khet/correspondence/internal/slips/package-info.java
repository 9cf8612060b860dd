/** What is signed for when a letter changes hands: ใบรับหนังสือ (แบบที่ 17), สมุดส่งหนังสือ (แบบที่ 16). Reads only. */
@NullMarked
package org.khet.correspondence.internal.slips;

import org.jspecify.annotations.NullMarked;
