/** ตรารับหนังสือ (แบบที่ 12). */
@NullMarked
package org.khet.correspondence.internal.stamp;

import org.jspecify.annotations.NullMarked;
