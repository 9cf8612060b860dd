/** เริ่มร่าง: from nothing, from a template, from a received letter; and the templates themselves. */
@NullMarked
package org.khet.drafting.internal.begin;

import org.jspecify.annotations.NullMarked;
