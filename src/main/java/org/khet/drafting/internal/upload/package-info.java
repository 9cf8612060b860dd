/** ใช้ไฟล์ที่ทำไว้แล้ว: a finished PDF, or a DOCX made into one, in the place of the editor. */
@NullMarked
package org.khet.drafting.internal.upload;

import org.jspecify.annotations.NullMarked;
