/** จองเลข, and เปิดทะเบียนของปี with its first number. Every act is written into the trail. */
@NullMarked
package org.khet.dispatch.internal.numbers;

import org.jspecify.annotations.NullMarked;
