/** ทะเบียนหนังสือรับ to look at: listing, searching, exporting, printing. Reads only. */
@NullMarked
package org.khet.correspondence.internal.register;

import org.jspecify.annotations.NullMarked;
