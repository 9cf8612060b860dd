/** ทะเบียนหนังสือส่ง (แบบที่ 14): its list, its paper, its table. */
@NullMarked
package org.khet.dispatch.internal.register;

import org.jspecify.annotations.NullMarked;
