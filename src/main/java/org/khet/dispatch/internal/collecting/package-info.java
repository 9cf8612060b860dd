/** เก็บข้อมูลจากโรงเรียน: a form sent along with a letter, and what its receivers answer. */
@NullMarked
package org.khet.dispatch.internal.collecting;

import org.jspecify.annotations.NullMarked;
