/** หนังสือถึงฉัน: letters sent to a person by name, opened and acknowledged. */
@NullMarked
package org.khet.dispatch.internal.mine;

import org.jspecify.annotations.NullMarked;
