/** สำเนาคู่ฉบับ (ข้อ 30) and สำเนาถูกต้อง (ข้อ 31). */
@NullMarked
package org.khet.dispatch.internal.copies;

import org.jspecify.annotations.NullMarked;
