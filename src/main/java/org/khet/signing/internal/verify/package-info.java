/** ตรวจสอบลายมือชื่อ: what anyone who holds a copy may ask. */
@NullMarked
package org.khet.signing.internal.verify;

import org.jspecify.annotations.NullMarked;
